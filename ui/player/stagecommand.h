#pragma once

#include <QKeySequence>
#include <QList>

#include <optional>

class QKeyEvent;

namespace rushes {

//! What the Stage can be told, by key, menu or button.
enum class StageCommand {
    TogglePlay,
    ShuttleBack,
    ShuttleStop,
    ShuttleForward,
    StepBack,
    StepForward,
    SecondBack,
    SecondForward,
    FirstFrame,
    LastFrame,
    MarkIn,
    MarkOut,
    ClearMarks,
    GoToIn,
    GoToOut,
    ToggleLoop,
    Slower,
    Faster,
    ToggleMute,
    ToggleFullScreen,
    LeaveFullScreen,
    Circle,
    Reject,
    Undecided,
    ClearRating,
    Rate1,
    Rate2,
    Rate3,
    Rate4,
    Rate5,
    UseThisFrame,
    CopyFrame,
    SaveFrame,
    PreviousTake,
    NextTake,
    Reveal
};

//! The keys of a command, the one to show first; section 8 of the design.
QList<QKeySequence> keysOf(StageCommand command);
//! The command of a key that was pressed.
std::optional<StageCommand> commandOf(const QKeyEvent &event);

} // namespace rushes
