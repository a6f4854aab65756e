#include "ui/mainwindow/windownews.h"

#include "app/domain/clipname.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/mainwindow/windowmessages.h"
#include "ui/shared/phrases.h"

#include <QApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 awayAfter = 300; // seconds in other windows

Notices::Setup setupOf(const WindowNews::Rooms &rooms)
{
    Library &library = rooms.studio.library();
    return {.desktop = DesktopNotices::ofThisSystem(),
            .isInFront = [] { return QApplication::activeWindow() != nullptr; },
            .poster = [&library](const ClipId &clip) { return library.posterPath(clip); }};
}

} // namespace

WindowNews::WindowNews(const Rooms &rooms, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_notices(setupOf(rooms), rooms.preferences)
{
    connect(&m_rooms.studio.library(), &Library::added, this, &WindowNews::onClip);
    connect(&m_rooms.jobs, &OpenJobs::troubled, this, &WindowNews::onTrouble);
    connect(&m_rooms.jobs, &OpenJobs::changed, this,
            [this] { m_progress.show(m_rooms.jobs.progress()); });
    connect(&m_rooms.jobs, &OpenJobs::emptied, this, [this] {
        if (m_rooms.preferences[settings::soundWhenEmpty])
            m_chime.ring();
    });
    connect(
        qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState now) {
            m_leftAt = now == Qt::ApplicationActive ? QDateTime() : QDateTime::currentDateTimeUtc();
        });
}

WindowNews::~WindowNews() = default;

void WindowNews::onClip(const Clip &clip)
{
    m_notices.tellClip(clip);
    if (wasAway(clip))
        m_rooms.messages.tellCollected(clip.id);
}

//! It was made in an earlier run, or while the user was elsewhere for a while.
bool WindowNews::wasAway(const Clip &clip) const
{
    return m_rooms.jobs.wasOpenAtStart(clip.job)
           || (m_leftAt.isValid() && m_leftAt.secsTo(QDateTime::currentDateTimeUtc()) >= awayAfter);
}

void WindowNews::onTrouble(const Job &job)
{
    const QString title = tr("%1: %2", "a clip's title: its state")
                              .arg(titleOf(job.recipe.prompt), phrases::state(job));
    m_notices.tellTrouble(title, phrases::trouble(job, {}));
}

} // namespace rushes
