#include "ui/settings/keyrules.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace rushes {
namespace {

constexpr auto modifierKeys = std::to_array<int>(
    {0, Qt::Key_unknown, Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr,
     Qt::Key_Super_L, Qt::Key_Super_R, Qt::Key_Hyper_L, Qt::Key_Hyper_R, Qt::Key_CapsLock,
     Qt::Key_NumLock, Qt::Key_ScrollLock, Qt::Key_Multi_key, Qt::Key_Mode_switch});

//! Keys that a field of text or a list makes its own sense of.
constexpr auto editingKeys
    = std::to_array<int>({Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Backspace,
                          Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home,
                          Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Menu});

template<std::size_t N> bool isOneOf(const std::array<int, N> &keys, int key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

QKeySequence pressedKeys(const QKeyEvent &event)
{
    if (isOneOf(modifierKeys, event.key()))
        return {};
    auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // Shift that only makes the sign ("?", "[" on some keyboards) is not a part of the keys.
    const QString text = event.text();
    const bool sign = text.size() == 1 && text.at(0).isPrint() && !text.at(0).isLetter()
                      && !text.at(0).isSpace();
    if (sign)
        modifiers &= ~Qt::ShiftModifier;
    const int key = event.key() == Qt::Key_Backtab ? int(Qt::Key_Tab) : event.key();
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(key)));
}

std::optional<KeyTrouble> keyTrouble(const QKeySequence &keys, Shortcuts::Scope scope)
{
    if (keys.isEmpty())
        return std::nullopt;
    const QKeyCombination pressed = keys[0];
    const auto held = pressed.keyboardModifiers() & ~Qt::ShiftModifier;
    if (held)
        return std::nullopt;
    if (pressed.key() == Qt::Key_Tab)
        return KeyTrouble::MovesTheFocus;
    // Beyond Key_Escape are the keys that type nothing.
    const bool typed = pressed.key() < Qt::Key_Escape || isOneOf(editingKeys, pressed.key());
    if (scope == Shortcuts::Scope::Window && typed)
        return KeyTrouble::WouldBeTyped;
    return std::nullopt;
}

} // namespace rushes
