#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace rushes {

//! One shortcut, as a button. Pressed, it waits for new keys: Esc leaves it as it was, Backspace
//! takes the keys away.
class KeyChip final : public QPushButton {
    Q_OBJECT

public:
    //! `command` names the chip for those who don't see it.
    KeyChip(const QString &command, const QKeySequence &keys, QWidget *parent = nullptr);

    const QKeySequence &keys() const { return m_keys; }

    void listen(); //!< waits for keys
    bool isListening() const { return m_listening; }

signals:
    void chosen(const QKeySequence &keys); //!< empty: none
    void left(); //!< nothing was chosen

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void stop();
    void tell();

    const QString m_command;
    const QKeySequence m_keys;
    bool m_listening = false;
};

} // namespace rushes
