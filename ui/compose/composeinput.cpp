#include "ui/compose/addressdialog.h"
#include "ui/compose/composepanel.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/generatebar.h"

#include <QDragEnterEvent>
#include <QKeyEvent>

// Keys and drops that the panel takes for its parts.
namespace rushes {
namespace {

bool isAmong(const QList<QKeySequence> &keys, const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, Qt::Key(event.key())));
    return keys.contains(pressed);
}

bool isPasteImage(const QKeyEvent &event)
{
    return event.key() == Qt::Key_V
           && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

void ComposePanel::setSendKeys(const QList<QKeySequence> &generate,
                               const QList<QKeySequence> &first)
{
    m_generateKeys = generate;
    m_firstKeys = first;
    m_bar->setKey(generate.value(0));
}

bool ComposePanel::event(QEvent *event)
{
    // Taken before the window's shortcuts: those don't tell a held key from a pressed one (F023).
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool leaves = m_editing && key.key() == Qt::Key_Escape;
        if (isAmong(m_generateKeys, key) || isAmong(m_firstKeys, key) || leaves) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ComposePanel::keyPressEvent(QKeyEvent *event)
{
    if (isPasteImage(*event))
        return pasteImage();
    if (m_editing && event->key() == Qt::Key_Escape)
        return cancelEdit();
    const bool first = isAmong(m_firstKeys, *event);
    if (!first && !isAmong(m_generateKeys, *event))
        return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        sendByKey(first ? Place::First : Place::Last);
}

void ComposePanel::useImageUrl()
{
    if (auto *open = findChild<AddressDialog *>())
        return open->activateWindow();
    auto *dialog = new AddressDialog(m_picture->url(), this);
    connect(dialog, &AddressDialog::chosen, m_picture, &SourcePicture::useAddress);
    dialog->show();
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
