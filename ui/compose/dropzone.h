#pragma once

#include "ui/compose/picturewords.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace rushes {

class DropZonePainter;
class PlateButton;

//! Where the source image is dropped, pasted, browsed for and shown.
class DropZone : public QWidget {
    Q_OBJECT

public:
    //! `picture` is borrowed and outlives the zone.
    explicit DropZone(SourcePicture &picture, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // Public for the panel, which hands on what is dropped beside the zone.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

public slots:
    //! Opens a file chooser and returns; what is chosen is used.
    void browse();
    void paste();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Hover { None, Welcome, Refused };

    void onChanged();
    void placeButtons();
    bool showsPicture() const;
    bool browsesOnClick() const;
    bool offersAnother() const;
    void showButtons();
    void toggleFit();
    bool moveFrame(const QKeyEvent &event);
    void moveFrameBy(const QPoint &pixels);
    int footButtonWidth() const;
    void paintState(DropZonePainter &draw) const;
    void hover(Hover hover, const PictureWords &words);
    void onHoverLook(const PictureLook &look);

    SourcePicture &m_picture;
    PlateButton *m_replace;
    PlateButton *m_remove;
    PlateButton *m_fit;
    QPushButton *m_shrink;
    QPushButton *m_convert;
    QPushButton *m_another;
    std::optional<QPoint> m_dragged; //!< where the frame was last taken to
    Hover m_hover = Hover::None;
    PictureWords m_hoverWords;
    int m_hoverRound = 0;
};

} // namespace rushes
