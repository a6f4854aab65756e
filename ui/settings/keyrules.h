#pragma once

#include "ui/shared/shortcuts.h"

#include <optional>

class QKeyEvent;

namespace rushes {

//! Why keys cannot be given to a command.
enum class KeyTrouble {
    WouldBeTyped, //!< a single key of a command that works everywhere: it belongs to the text
    MovesTheFocus //!< Tab
};

//! The keys of a press as they are written down; empty while only Ctrl, Shift, Alt or Meta is held.
QKeySequence pressedKeys(const QKeyEvent &event);
std::optional<KeyTrouble> keyTrouble(const QKeySequence &keys, Shortcuts::Scope scope);

} // namespace rushes
