#include "ui/player/stagecommand.h"

#include "ui/shared/shortcuts.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Command {
    StageCommand command;
    const char *id;
    const char *menu; //!< the one it stands in
    const char *text;
    int keys; //!< a key with its modifiers
    int also = 0; //!< another
};

constexpr int shift = int(Qt::ShiftModifier);
constexpr int ctrl = int(Qt::ControlModifier);
constexpr int alt = int(Qt::AltModifier);

constexpr auto playback = QT_TRANSLATE_NOOP("StageCommand", "Playback");
constexpr auto ofClip = QT_TRANSLATE_NOOP("StageCommand", "Clip");

constexpr std::array commands{
    Command{StageCommand::TogglePlay, "play", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Play or pause"), Qt::Key_Space},
    Command{StageCommand::ShuttleBack, "shuttleBack", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Play backwards, again: faster"), Qt::Key_J},
    Command{StageCommand::ShuttleStop, "shuttleStop", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Stop"), Qt::Key_K},
    Command{StageCommand::ShuttleForward, "shuttleForward", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Play, again: faster"), Qt::Key_L},
    Command{StageCommand::StepBack, "stepBack", playback,
            QT_TRANSLATE_NOOP("StageCommand", "One frame back"), Qt::Key_Left, Qt::Key_Comma},
    Command{StageCommand::StepForward, "stepForward", playback,
            QT_TRANSLATE_NOOP("StageCommand", "One frame forward"), Qt::Key_Right, Qt::Key_Period},
    Command{StageCommand::SecondBack, "secondBack", playback,
            QT_TRANSLATE_NOOP("StageCommand", "One second back"), shift | Qt::Key_Left},
    Command{StageCommand::SecondForward, "secondForward", playback,
            QT_TRANSLATE_NOOP("StageCommand", "One second forward"), shift | Qt::Key_Right},
    Command{StageCommand::FirstFrame, "firstFrame", playback,
            QT_TRANSLATE_NOOP("StageCommand", "First frame"), Qt::Key_Home},
    Command{StageCommand::LastFrame, "lastFrame", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Last frame"), Qt::Key_End},
    Command{StageCommand::MarkIn, "markIn", playback, QT_TRANSLATE_NOOP("StageCommand", "Mark in"),
            Qt::Key_I},
    Command{StageCommand::MarkOut, "markOut", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Mark out"), Qt::Key_O},
    Command{StageCommand::ClearMarks, "clearMarks", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Clear marks"), alt | Qt::Key_X},
    Command{StageCommand::GoToIn, "goToIn", playback, QT_TRANSLATE_NOOP("StageCommand", "Go to in"),
            shift | Qt::Key_I},
    Command{StageCommand::GoToOut, "goToOut", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Go to out"), shift | Qt::Key_O},
    Command{StageCommand::ToggleLoop, "loop", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Loop the range"), ctrl | Qt::Key_L},
    Command{StageCommand::Slower, "slower", playback, QT_TRANSLATE_NOOP("StageCommand", "Slower"),
            Qt::Key_BracketLeft},
    Command{StageCommand::Faster, "faster", playback, QT_TRANSLATE_NOOP("StageCommand", "Faster"),
            Qt::Key_BracketRight},
    Command{StageCommand::PreviousTake, "previousTake", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Previous take"), Qt::Key_PageUp},
    Command{StageCommand::NextTake, "nextTake", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Next take"), Qt::Key_PageDown},
    Command{StageCommand::CopyFrame, "copyFrame", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Copy frame"), ctrl | shift | Qt::Key_C},
    Command{StageCommand::SaveFrame, "saveFrame", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Save frame"), ctrl | shift | Qt::Key_S},
    Command{StageCommand::UseThisFrame, "useThisFrame", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Use this frame"), Qt::Key_F},
    Command{StageCommand::ToggleMute, "mute", playback, QT_TRANSLATE_NOOP("StageCommand", "Mute"),
            Qt::Key_M},
    Command{StageCommand::ToggleFullScreen, "fullScreen", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Full screen"), Qt::Key_F11},
    Command{StageCommand::LeaveFullScreen, "leaveFullScreen", playback,
            QT_TRANSLATE_NOOP("StageCommand", "Leave full screen"), Qt::Key_Escape},
    Command{StageCommand::Circle, "circle", ofClip, QT_TRANSLATE_NOOP("StageCommand", "Circle"),
            Qt::Key_C},
    Command{StageCommand::Reject, "reject", ofClip, QT_TRANSLATE_NOOP("StageCommand", "Reject"),
            Qt::Key_X},
    Command{StageCommand::Undecided, "undecided", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Undecided"), Qt::Key_U},
    Command{StageCommand::Rate1, "rate1", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Rate with 1 star"), Qt::Key_1},
    Command{StageCommand::Rate2, "rate2", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Rate with 2 stars"), Qt::Key_2},
    Command{StageCommand::Rate3, "rate3", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Rate with 3 stars"), Qt::Key_3},
    Command{StageCommand::Rate4, "rate4", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Rate with 4 stars"), Qt::Key_4},
    Command{StageCommand::Rate5, "rate5", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Rate with 5 stars"), Qt::Key_5},
    Command{StageCommand::ClearRating, "clearRating", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Clear rating"), Qt::Key_0},
    Command{StageCommand::Reuse, "reuse", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Reuse the recipe"), Qt::Key_R},
    Command{StageCommand::Vary, "vary", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Vary: one more take"), Qt::Key_V},
    Command{StageCommand::ContinueFromLast, "continueFromLast", ofClip,
            QT_TRANSLATE_NOOP("StageCommand", "Continue from the last frame"), shift | Qt::Key_F},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("StageCommand", text);
}

//! What a key on the keyboard can mean, the likeliest first.
QList<QKeySequence> meaningsOf(const QKeyEvent &event)
{
    // The keypad's keys mean the same.
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    QList<QKeySequence> meanings{QKeySequence(QKeyCombination(modifiers, Qt::Key(event.key())))};
    // Brackets and digits may need Shift or AltGr on a keyboard.
    const QString text = event.text();
    if (text.size() == 1 && text.at(0).isPrint() && !text.at(0).isLetter() && !text.at(0).isSpace())
        meanings.append(QKeySequence(Qt::Key(event.key())));
    return meanings;
}

} // namespace

QString idOf(StageCommand command)
{
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [=](const Command &one) { return one.command == command; });
    return found == commands.end() ? QString() : u"stage."_s + QLatin1StringView(found->id);
}

void addStageCommands(Shortcuts &shortcuts)
{
    for (const Command &one : commands) {
        QList<QKeySequence> keys{QKeySequence(one.keys)};
        if (one.also != 0)
            keys.append(QKeySequence(one.also));
        shortcuts.add({.id = idOf(one.command),
                       .group = translated(one.menu),
                       .text = translated(one.text),
                       .scope = Shortcuts::Scope::Stage,
                       .standard = keys});
    }
}

std::optional<StageCommand> commandOf(const QKeyEvent &event, const Shortcuts &shortcuts)
{
    for (const QKeySequence &keys : meaningsOf(event)) {
        const QString id = shortcuts.commandWith(keys, Shortcuts::Scope::Stage);
        const auto found
            = std::find_if(commands.begin(), commands.end(), [&id](const Command &one) {
                  return !id.isEmpty() && idOf(one.command) == id;
              });
        if (found != commands.end())
            return found->command;
    }
    return std::nullopt;
}

} // namespace rushes
