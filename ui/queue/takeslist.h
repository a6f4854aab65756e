#pragma once

#include "app/domain/clip.h"

#include <QListView>

class QMenu;

namespace rushes {

class Pictures;
class TakesDelegate;
class TakesModel;

//! The cards in a row. A click or Enter chooses a clip; a drag takes its file along.
class TakesList final : public QListView {
    Q_OBJECT

public:
    TakesList(TakesModel &model, Pictures &pictures, QWidget *parent = nullptr);

    void setCurrentClip(const ClipId &clip);
    //! Chooses the clip that stands `steps` to the right (negative: to the left) of the current.
    void step(int steps);

signals:
    void chosen(const rushes::Clip &clip);
    void recipeWanted(const rushes::Recipe &recipe);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void fillMenu(QMenu &menu, const QModelIndex &index);

    TakesModel &m_model;
    TakesDelegate *m_cards = nullptr;
    ClipId m_clip;
};

} // namespace rushes
