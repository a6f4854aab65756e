#include "app/domain/crop.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/dropzonepainter.h"

#include <QKeyEvent>

#include <utility>

// Moving the frame of what is kept of the picture.
namespace rushes {

void DropZone::toggleFit()
{
    using Fit = SourcePicture::Fit;
    m_picture.setFit(m_picture.isCropped() ? Fit::Whole : Fit::Crop);
}

//! Arrows move the frame by a fiftieth of its way, with Shift by a fifth.
bool DropZone::moveFrame(const QKeyEvent &event)
{
    if (!m_picture.isCropped())
        return false;
    const double place = m_picture.choice().place;
    const double step = event.modifiers() & Qt::ShiftModifier ? 0.2 : 0.02;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: m_picture.setPlace(place - step); return true;
    case Qt::Key_Right:
    case Qt::Key_Down: m_picture.setPlace(place + step); return true;
    case Qt::Key_Home: m_picture.setPlace(0); return true;
    case Qt::Key_End: m_picture.setPlace(1); return true;
    default: return false;
    }
}

void DropZone::moveFrameBy(const QPoint &pixels)
{
    using Show = DropZonePainter::Show;
    const QSize size = m_picture.facts()->size;
    const QRectF whole = DropZonePainter::target(size, rect(), Show::Whole);
    const QSize room = cropRoom(size, m_picture.aspect());
    const bool across = room.width() > 0;
    const double way = across ? room.width() * whole.width() / size.width()
                              : room.height() * whole.height() / size.height();
    const int moved = across ? pixels.x() : pixels.y();
    if (way > 0)
        m_picture.setPlace(m_picture.choice().place + moved / way);
}

void DropZone::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_picture.isCropped())
        return;
    m_dragged = event->position().toPoint();
    setCursor(Qt::ClosedHandCursor);
}

void DropZone::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged || !m_picture.isCropped())
        return;
    const QPoint here = event->position().toPoint();
    moveFrameBy(here - *std::exchange(m_dragged, here));
}

} // namespace rushes
