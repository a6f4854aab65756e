#pragma once

#include "app/domain/clip.h"
#include "app/domain/modelcatalogue.h"
#include "ui/player/stagecommand.h"

#include <QWidget>

class QFrame;
class QPushButton;
class QToolButton;

namespace rushes {

class ElidedLabel;
class RatingStars;
class TakeNumber;
class VerdictButton;

//! The line above the picture: which take it is, what is known of it, what is thought of it.
class StageHead final : public QWidget {
    Q_OBJECT

public:
    //! `catalogue` knows the models' names.
    explicit StageHead(ModelCatalogue catalogue, QWidget *parent = nullptr);

    void setClip(const Clip &clip);
    //! Whether there is a frame that could be used.
    void setPicture(bool there);

signals:
    void commanded(rushes::StageCommand command);
    void rated(int rating);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildVerdict();
    void buildActions();
    void buildMenu();
    QStringList factsOf(const Clip &clip) const;
    void fold();

    const ModelCatalogue m_catalogue;
    TakeNumber *m_number;
    ElidedLabel *m_title;
    ElidedLabel *m_facts;
    RatingStars *m_stars;
    QFrame *m_line;
    VerdictButton *m_circle;
    VerdictButton *m_reject;
    QPushButton *m_use;
    QToolButton *m_more;
};

} // namespace rushes
