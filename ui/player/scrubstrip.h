#pragma once

#include "app/media/frameserver.h"
#include "ui/player/player.h"

#include <QPixmap>
#include <QSlider>

namespace rushes {

//! The clip as a strip of thumbnails: where it stands, what is marked. The slider's value is the
//! frame. Left to right in every language, as time is.
class ScrubStrip final : public QSlider {
    Q_OBJECT

public:
    explicit ScrubStrip(QWidget *parent = nullptr);

    void setFacts(const ClipFacts &facts);
    void setFrame(int frame); //!< without telling anybody
    void setMarks(const Player::Marks &marks);
    //! Tiles of equal size side by side; null: none yet.
    void setThumbnails(const QImage &strip, int tiles);
    QSize sizeHint() const override { return {320, 57}; }

signals:
    void sought(int frame, rushes::Player::Seek how);
    void marksWanted(const rushes::Player::Marks &marks);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Part { None, Playhead, In, Out };

    QRect strip() const;
    Part partAt(const QPoint &point) const;
    int frameAt(int x) const;
    qreal xOf(qreal frame) const;
    void drag(int x);
    void renderThumbnails();
    void paintRange(QPainter &painter) const;
    void paintPlayhead(QPainter &painter) const;
    void paintHover(QPainter &painter) const;

    ClipFacts m_facts;
    Player::Marks m_marks;
    QImage m_tiles;
    QPixmap m_rendered; //!< the tiles at the strip's size
    int m_count = 0;
    int m_hover = -1; //!< x
    Part m_dragged = Part::None;
};

} // namespace rushes
