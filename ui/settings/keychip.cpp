#include "ui/settings/keychip.h"

#include "ui/settings/keyrules.h"
#include "ui/shared/look.h"

#include <QKeyEvent>

namespace rushes {

KeyChip::KeyChip(const QString &command, const QKeySequence &keys, QWidget *parent)
    : QPushButton(parent)
    , m_command(command)
    , m_keys(keys)
{
    setAutoDefault(false);
    setCheckable(true); // looks on while it listens
    setLook(this, Look::Small);
    tell();
    connect(this, &QPushButton::clicked, this, &KeyChip::listen);
}

void KeyChip::listen()
{
    m_listening = true;
    tell();
    setFocus(Qt::OtherFocusReason);
}

void KeyChip::stop()
{
    m_listening = false;
    tell();
    emit left();
}

void KeyChip::tell()
{
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    const QString shown = keys.isEmpty() ? tr("None") : keys;
    setChecked(m_listening);
    setText(m_listening ? tr("Press the keys") : shown);
    setAccessibleName(m_listening ? tr("%1, press the new keys").arg(m_command)
                                  : tr("%1, %2").arg(m_command, shown));
    setToolTip(m_listening ? tr("Esc leaves it as it was, Backspace takes the keys away")
                           : tr("Press to change"));
}

bool KeyChip::event(QEvent *event)
{
    if (m_listening && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut of the window is meant now
        return true;
    }
    if (m_listening && event->type() == QEvent::KeyPress) { // Tab, too
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QPushButton::event(event);
}

void KeyChip::keyPressEvent(QKeyEvent *event)
{
    if (!m_listening && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return event->ignore(); // the page leads to the next command
    if (!m_listening)
        return QPushButton::keyPressEvent(event);
    event->accept();
    const QKeySequence keys = pressedKeys(*event);
    if (keys.isEmpty() || event->isAutoRepeat())
        return;
    if (keys == QKeySequence(Qt::Key_Escape))
        return stop();
    m_listening = false;
    tell();
    emit chosen(keys == QKeySequence(Qt::Key_Backspace) ? QKeySequence() : keys);
}

void KeyChip::focusOutEvent(QFocusEvent *event)
{
    QPushButton::focusOutEvent(event);
    if (m_listening && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::PopupFocusReason)
        stop();
}

} // namespace rushes
