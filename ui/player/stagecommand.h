#pragma once

#include <QString>

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
    Reuse,
    Vary,
    ContinueFromLast,
    Reveal
};

class Shortcuts;

//! The name of a command among the shortcuts; empty if it never has keys.
QString idOf(StageCommand command);
//! Tells the shortcuts of all of them, with their usual keys (section 8 of the design).
void addStageCommands(Shortcuts &shortcuts);
//! The command of a key that was pressed.
std::optional<StageCommand> commandOf(const QKeyEvent &event, const Shortcuts &shortcuts);

} // namespace rushes
