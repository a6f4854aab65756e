#include "ui/player/stagecommand.h"

#include <QKeyEvent>

#include <array>

namespace rushes {
namespace {

struct Binding {
    StageCommand command;
    int keys; //!< a key with its modifiers
};

constexpr int shift = int(Qt::ShiftModifier);
constexpr int ctrl = int(Qt::ControlModifier);
constexpr int alt = int(Qt::AltModifier);

constexpr std::array bindings{
    Binding{StageCommand::TogglePlay, Qt::Key_Space},
    Binding{StageCommand::ShuttleBack, Qt::Key_J},
    Binding{StageCommand::ShuttleStop, Qt::Key_K},
    Binding{StageCommand::ShuttleForward, Qt::Key_L},
    Binding{StageCommand::StepBack, Qt::Key_Left},
    Binding{StageCommand::StepBack, Qt::Key_Comma},
    Binding{StageCommand::StepForward, Qt::Key_Right},
    Binding{StageCommand::StepForward, Qt::Key_Period},
    Binding{StageCommand::SecondBack, shift | Qt::Key_Left},
    Binding{StageCommand::SecondForward, shift | Qt::Key_Right},
    Binding{StageCommand::FirstFrame, Qt::Key_Home},
    Binding{StageCommand::LastFrame, Qt::Key_End},
    Binding{StageCommand::MarkIn, Qt::Key_I},
    Binding{StageCommand::MarkOut, Qt::Key_O},
    Binding{StageCommand::ClearMarks, alt | Qt::Key_X},
    Binding{StageCommand::GoToIn, shift | Qt::Key_I},
    Binding{StageCommand::GoToOut, shift | Qt::Key_O},
    Binding{StageCommand::ToggleLoop, ctrl | Qt::Key_L},
    Binding{StageCommand::Slower, Qt::Key_BracketLeft},
    Binding{StageCommand::Faster, Qt::Key_BracketRight},
    Binding{StageCommand::ToggleMute, Qt::Key_M},
    Binding{StageCommand::ToggleFullScreen, Qt::Key_F11},
    Binding{StageCommand::LeaveFullScreen, Qt::Key_Escape},
    Binding{StageCommand::Circle, Qt::Key_C},
    Binding{StageCommand::Reject, Qt::Key_X},
    Binding{StageCommand::Undecided, Qt::Key_U},
    Binding{StageCommand::ClearRating, Qt::Key_0},
    Binding{StageCommand::Rate1, Qt::Key_1},
    Binding{StageCommand::Rate2, Qt::Key_2},
    Binding{StageCommand::Rate3, Qt::Key_3},
    Binding{StageCommand::Rate4, Qt::Key_4},
    Binding{StageCommand::Rate5, Qt::Key_5},
    Binding{StageCommand::UseThisFrame, Qt::Key_F},
    Binding{StageCommand::CopyFrame, ctrl | shift | Qt::Key_C},
    Binding{StageCommand::SaveFrame, ctrl | shift | Qt::Key_S},
    Binding{StageCommand::PreviousTake, Qt::Key_PageUp},
    Binding{StageCommand::NextTake, Qt::Key_PageDown},
};

} // namespace

QList<QKeySequence> keysOf(StageCommand command)
{
    QList<QKeySequence> keys;
    for (const Binding &binding : bindings) {
        if (binding.command == command)
            keys.append(QKeySequence(binding.keys));
    }
    return keys;
}

std::optional<StageCommand> commandOf(const QKeyEvent &event)
{
    // The keypad's keys mean the same. Brackets and digits may need Shift or AltGr on a keyboard.
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    for (const Binding &binding : bindings) {
        const bool asPrinted = event.text() == QChar(u'[') || event.text() == QChar(u']');
        const int pressed = asPrinted ? event.key() : event.key() | int(modifiers);
        if (binding.keys == pressed)
            return binding.command;
    }
    return std::nullopt;
}

} // namespace rushes
