// The keys of the Stage and what it does on a command; the Stage itself is in stagepanel.cpp.
#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "ui/player/canvas.h"
#include "ui/player/frameexport.h"
#include "ui/player/stagehead.h"
#include "ui/player/stagepanel.h"
#include "ui/player/transport.h"
#include "ui/shared/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

bool editsText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget);
}

bool needsPicture(StageCommand command)
{
    // The playhead's and the marks' stand first.
    return command <= StageCommand::GoToOut || command == StageCommand::ContinueFromLast;
}

} // namespace

void StagePanel::showEvent(QShowEvent *)
{
    if (m_window == window())
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window();
    m_window->installEventFilter(this);
}

//! On another page nobody sees it play; a minimized window may.
void StagePanel::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_player.pause();
}

//! Keys reach the window when nobody below it wanted them.
bool StagePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (isVisible() || m_screen))
        return keyPressed(static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::Close && watched == m_screen.get())
        setFullScreen(false);
    return QWidget::eventFilter(watched, event);
}

bool StagePanel::keyPressed(QKeyEvent *event)
{
    const auto command = commandOf(*event, m_shortcuts);
    const bool leaves = command == StageCommand::LeaveFullScreen;
    if (!command || !m_clip || editsText(QApplication::focusWidget()) || (leaves && !m_screen))
        return false;
    if (command == StageCommand::Vary && (!m_varyKey.begins() || event->isAutoRepeat()))
        return true; // it spends
    run(*command);
    return true;
}

void StagePanel::run(StageCommand command)
{
    if (!m_clip)
        return;
    if (m_isBroken && needsPicture(command))
        return;
    if (runPlayback(command) || runMarks(command) || runVerdict(command) || runRecipe(command))
        return;
    switch (command) {
    case StageCommand::ToggleFullScreen: return setFullScreen(!m_screen);
    case StageCommand::LeaveFullScreen: return setFullScreen(false);
    case StageCommand::UseThisFrame: return askForFrame(Grab::Use);
    case StageCommand::CopyFrame: return askForFrame(Grab::Copy);
    case StageCommand::SaveFrame: return askForFrame(Grab::Save);
    case StageCommand::PreviousTake: return emit previousTakeWanted();
    case StageCommand::NextTake: return emit nextTakeWanted();
    case StageCommand::Reveal: return revealFile(m_clip->file);
    default: return;
    }
}

bool StagePanel::runPlayback(StageCommand command)
{
    constexpr qint64 second = 1000;
    switch (command) {
    case StageCommand::TogglePlay: m_player.toggle(); return true;
    case StageCommand::ShuttleBack: m_player.shuttleBack(); return true;
    case StageCommand::ShuttleStop: m_player.pause(); return true;
    case StageCommand::ShuttleForward: m_player.shuttleForward(); return true;
    case StageCommand::StepBack: m_player.step(-1); return true;
    case StageCommand::StepForward: m_player.step(1); return true;
    case StageCommand::SecondBack: m_player.jump(-second); return true;
    case StageCommand::SecondForward: m_player.jump(second); return true;
    case StageCommand::FirstFrame: m_player.seek(0); return true;
    case StageCommand::LastFrame: m_player.seek(m_player.lastFrame()); return true;
    case StageCommand::Slower: changeSpeed(-1); return true;
    case StageCommand::Faster: changeSpeed(1); return true;
    case StageCommand::ToggleMute: setMuted(!m_muted); return true;
    default: return false;
    }
}

bool StagePanel::runMarks(StageCommand command)
{
    Player::Marks marks = m_player.marks();
    const int here = m_player.frame();
    switch (command) {
    case StageCommand::MarkIn:
        marks.in = marks.in == here ? std::nullopt : std::optional(here);
        if (marks.out && marks.in > marks.out)
            marks.out.reset();
        break;
    case StageCommand::MarkOut:
        marks.out = marks.out == here ? std::nullopt : std::optional(here);
        if (marks.in && marks.out && marks.in > marks.out)
            marks.in.reset();
        break;
    case StageCommand::ClearMarks: marks = {}; break;
    case StageCommand::GoToIn: m_player.seek(marks.in.value_or(0)); return true;
    case StageCommand::GoToOut:
        m_player.seek(marks.out.value_or(m_player.lastFrame()));
        return true;
    case StageCommand::ToggleLoop: setLooping(!m_player.isLooping()); return true;
    default: return false;
    }
    m_player.setMarks(marks);
    m_transport->setMarks(m_player.marks()); // its buttons have toggled by themselves
    return true;
}

bool StagePanel::runVerdict(StageCommand command)
{
    switch (command) {
    case StageCommand::Circle: judge(Clip::Verdict::Circled); return true;
    case StageCommand::Reject: judge(Clip::Verdict::Rejected); return true;
    case StageCommand::Undecided: judge(Clip::Verdict::None); return true;
    case StageCommand::ClearRating: rate(0); return true;
    case StageCommand::Rate1: rate(1); return true;
    case StageCommand::Rate2: rate(2); return true;
    case StageCommand::Rate3: rate(3); return true;
    case StageCommand::Rate4: rate(4); return true;
    case StageCommand::Rate5: rate(5); return true;
    default: return false;
    }
}

bool StagePanel::runRecipe(StageCommand command)
{
    switch (command) {
    case StageCommand::Reuse: emit recipeWanted(m_clip->recipe); return true;
    case StageCommand::Vary: emit takeWanted(m_clip->recipe); return true;
    case StageCommand::ContinueFromLast:
        m_player.seek(m_player.lastFrame());
        askForFrame(Grab::Continue);
        return true;
    default: return false;
    }
}

void StagePanel::judge(Clip::Verdict verdict)
{
    const Clip::Verdict before = m_clip->verdict;
    if (before == verdict)
        return;
    m_clip->verdict = verdict; // shown at once; the library says the same a moment later
    m_head->setClip(*m_clip);
    m_library.setVerdict(m_clip->id, verdict);
    const QString done = verdict == Clip::Verdict::Circled    ? tr("Take %1 circled.")
                         : verdict == Clip::Verdict::Rejected ? tr("Take %1 rejected.")
                                                              : tr("Take %1 undecided.");
    Library &library = m_library;
    const ClipId id = m_clip->id;
    emit undoable({.text = done.arg(m_clip->take),
                   .undo = [&library, id, before] { library.setVerdict(id, before); },
                   .redo = [&library, id, verdict] { library.setVerdict(id, verdict); }});
}

void StagePanel::rate(int rating)
{
    const int before = m_clip->rating;
    if (before == rating)
        return;
    m_clip->rating = rating;
    m_head->setClip(*m_clip);
    m_library.setRating(m_clip->id, rating);
    const QString done
        = rating == 0 ? tr("Rating of take %1 cleared.").arg(m_clip->take)
                      : tr("Take %1 rated with %n stars.", nullptr, rating).arg(m_clip->take);
    Library &library = m_library;
    const ClipId id = m_clip->id;
    emit undoable({.text = done,
                   .undo = [&library, id, before] { library.setRating(id, before); },
                   .redo = [&library, id, rating] { library.setRating(id, rating); }});
}

void StagePanel::changeSpeed(int steps)
{
    const auto &speeds = Transport::speeds();
    const auto now = std::lower_bound(speeds.begin(), speeds.end(), m_player.speed());
    const int next = std::clamp(int(now - speeds.begin()) + steps, 0, int(speeds.size()) - 1);
    m_player.setSpeed(speeds.at(next));
}

//! Only the picture goes; keys work there as they do here.
void StagePanel::setFullScreen(bool full)
{
    if (full == (m_screen != nullptr))
        return;
    if (full) {
        m_screen = std::make_unique<QWidget>(nullptr, Qt::Window);
        m_screen->setWindowTitle(m_clip->title);
        m_screen->setObjectName(u"fullScreen"_s);
        m_screen->installEventFilter(this);
        auto *column = new QVBoxLayout(m_screen.get());
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_canvas);
        m_screen->showFullScreen();
    } else {
        auto *column = qobject_cast<QBoxLayout *>(layout());
        column->insertWidget(1, m_canvas, 1);
        m_canvas->show();
        m_screen->hide();
        m_screen.release()->deleteLater(); // this may be its own event
    }
    m_canvas->setFocus();
}

} // namespace rushes
