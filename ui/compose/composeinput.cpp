#include "ui/compose/composepanel.h"
#include "ui/compose/dropzone.h"

#include <QDragEnterEvent>
#include <QKeyEvent>

// Keys and drops that the panel takes for its parts.
namespace rushes {
namespace {

bool isGenerate(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return enter && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

bool isPasteImage(const QKeyEvent &event)
{
    return event.key() == Qt::Key_V
           && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

bool ComposePanel::event(QEvent *event)
{
    // Taken before the window's shortcuts: those don't tell a held key from a pressed one (F023).
    if (event->type() == QEvent::ShortcutOverride && isGenerate(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ComposePanel::keyPressEvent(QKeyEvent *event)
{
    if (isPasteImage(*event))
        return pasteImage();
    if (!isGenerate(*event))
        return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        generate();
}

void ComposePanel::dragEnterEvent(QDragEnterEvent *event)
{
    // A picture may be dropped anywhere in the panel; the zone shows what will happen.
    if (offeredKind(*event->mimeData()) == PictureOffer::Kind::Nothing)
        event->ignore();
    else
        m_dropZone->dragEnterEvent(event);
}

void ComposePanel::dragMoveEvent(QDragMoveEvent *event)
{
    m_dropZone->dragMoveEvent(event);
}

void ComposePanel::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropZone->dragLeaveEvent(event);
}

void ComposePanel::dropEvent(QDropEvent *event)
{
    m_dropZone->dropEvent(event);
}

} // namespace rushes
