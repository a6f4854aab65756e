#pragma once

#include "app/domain/clip.h"
#include "app/domain/modelcatalogue.h"
#include "ui/player/spending.h"
#include "ui/player/stagecommand.h"

#include <QWidget>

#include <optional>

class QFrame;
class QPushButton;
class QToolButton;

namespace rushes {

class ElidedLabel;
class RatingStars;
class Shortcuts;
class TakeNumber;
class VerdictButton;

//! The line above the picture: which take it is, what is known of it, what is thought of it.
class StageHead final : public QWidget {
    Q_OBJECT

public:
    //! `catalogue` knows the models' names and prices; `shortcuts` are borrowed.
    StageHead(ModelCatalogue catalogue, const Shortcuts &shortcuts, QWidget *parent = nullptr);

    void setClip(const Clip &clip);
    //! Whether there is a frame that could be used.
    void setPicture(bool there);
    void setSpending(Spending spending); //!< of the account in use

signals:
    void commanded(rushes::StageCommand command);
    void rated(int rating);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildVerdict();
    void buildActions();
    void fillMenu();
    void addAct(const QString &icon, const QString &text, StageCommand command);
    void hint();
    QStringList factsOf(const Clip &clip) const;
    void fold();

    const ModelCatalogue m_catalogue;
    const Shortcuts &m_shortcuts;
    std::optional<Clip> m_clip;
    Spending m_spending = Spending::Credits;
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
