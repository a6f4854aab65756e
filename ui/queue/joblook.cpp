#include "ui/queue/joblook.h"

#include "app/base/pace.h"
#include "app/domain/clipname.h"
#include "app/studio/accounts.h"
#include "ui/shared/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using std::chrono::seconds;

struct LookWords {
    Q_DECLARE_TR_FUNCTIONS(rushes::JobLook)
};

seconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::round<seconds>(milliseconds(from.msecsTo(to)));
}

bool isSandbox(const Job &job)
{
    return job.account == Accounts::sandboxId;
}

QString creditsOf(const Job &job, phrases::Odds odds)
{
    if (isSandbox(job))
        return LookWords::tr("free");
    if (job.stage == Stage::Refused || job.stage == Stage::TakenBack)
        return format::number(0);
    if (job.charged)
        return format::number(*job.charged);
    if (odds == phrases::Odds::Accepted)
        return format::number(job.estimate);
    if (odds == phrases::Odds::NotAccepted)
        return format::number(0);
    return format::about(job.estimate);
}

Theme::Role toneOfWaiting(Hold hold)
{
    switch (hold) {
    case Hold::None:
    case Hold::Edit:
    case Hold::Continue:
    case Hold::RateLimited: return Theme::Role::Text2;
    case Hold::Network:
    case Hold::OutOfCredits:
    case Hold::KeyMissing: return Theme::Role::Warning;
    case Hold::KeyRefused:
    case Hold::Disk: return Theme::Role::Failure;
    }
    Q_UNREACHABLE();
}

Theme::Role toneOf(const Job &job)
{
    switch (job.stage) {
    case Stage::Waiting:
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering:
    case Stage::Saving:
    case Stage::Cancelled:
    case Stage::TakenBack:
    case Stage::LetGo: return Theme::Role::Text2;
    case Stage::Held: return toneOfWaiting(job.hold);
    case Stage::Done: return Theme::Role::Good;
    case Stage::NotSaved:
    case Stage::Failed:
    case Stage::Refused: return Theme::Role::Failure;
    case Stage::Unsure: return Theme::Role::Warning;
    }
    Q_UNREACHABLE();
}

seconds linkLasts(const Job &job, const QDateTime &now)
{
    const auto whole = std::chrono::duration_cast<seconds>(Pace().linkLasts);
    return std::max(whole - between(job.completedAt, now), seconds(0));
}

QString linkWords(const Job &job, const QDateTime &now)
{
    const seconds left = linkLasts(job, now);
    return left.count() > 0 ? LookWords::tr("link lasts %1").arg(format::lasting(left))
                            : LookWords::tr("link ended");
}

Theme::Role linkTone(const Job &job, const QDateTime &now)
{
    const seconds left = linkLasts(job, now);
    if (left < std::chrono::hours(1))
        return Theme::Role::Failure;
    return left < std::chrono::hours(6) ? Theme::Role::Warning : Theme::Role::Text2;
}

QString elapsedAndLeft(const Job &job, const QDateTime &now)
{
    const QDateTime begun = job.acceptedAt.isValid() ? job.acceptedAt : job.sentAt;
    if (!begun.isValid())
        return {};
    const QString elapsed = format::countdown(between(begun, now));
    const QString left = timeLeft(job, now);
    return left.isEmpty() ? elapsed : LookWords::tr("%1 · %2").arg(elapsed, left);
}

QString timeOf(const Job &job, const QDateTime &now)
{
    switch (job.stage) {
    case Stage::Waiting:
    case Stage::Held:
    case Stage::Sending: return {};
    case Stage::Queued:
    case Stage::Rendering: return elapsedAndLeft(job, now);
    case Stage::Saving:
    case Stage::NotSaved: return job.completedAt.isValid() ? linkWords(job, now) : QString();
    case Stage::Unsure: return job.sentAt.isValid() ? format::clockTime(job.sentAt) : QString();
    case Stage::Done:
    case Stage::Failed:
    case Stage::Refused:
    case Stage::Cancelled:
    case Stage::TakenBack:
    case Stage::LetGo: return job.endedAt.isValid() ? format::clockTime(job.endedAt) : QString();
    }
    Q_UNREACHABLE();
}

//! What is left says more than what is gone.
QString shortTimeOf(const Job &job, const QDateTime &now)
{
    const bool running = job.stage == Stage::Queued || job.stage == Stage::Rendering;
    const QString left = running ? timeLeft(job, now) : QString();
    return left.isEmpty() ? timeOf(job, now) : left;
}

//! Never an invented figure: no bar where nothing is known.
std::optional<double> barOf(const Job &job, const phrases::Surroundings &around)
{
    const bool moves = job.stage == Stage::Sending || job.stage == Stage::Saving;
    if (moves && around.total > 0)
        return std::clamp(double(around.done) / double(around.total), 0.0, 1.0);
    if (job.stage == Stage::Rendering && job.progress)
        return std::clamp(*job.progress, 0, 100) / 100.0;
    return std::nullopt;
}

QString spokenLeft(const Job &job, const QDateTime &now)
{
    if (!job.estimatedCompletion.isValid())
        return {};
    const int left = int(between(now, job.estimatedCompletion).count());
    if (left <= 0)
        return {};
    if (left == 1)
        return LookWords::tr("about 1 second left");
    return left < 120 ? LookWords::tr("about %n seconds left", nullptr, left)
                      : LookWords::tr("about %n minutes left", nullptr, (left + 30) / 60);
}

//! Signs that a screen reader skips, in words.
QString aloud(QString text)
{
    return text.replace(u"≈\u00a0"_s, LookWords::tr("about "))
        .replace(u"\u00a0%"_s, LookWords::tr(" per cent"));
}

} // namespace

JobLook lookOf(const Job &job, const phrases::Surroundings &beside, const QDateTime &now)
{
    phrases::Surroundings around = beside;
    if (const seconds again = savesAgainIn(job, now); again.count() > 0)
        around.again = again;
    const bool link = job.stage == Stage::Saving || job.stage == Stage::NotSaved;
    return {.title = titleOf(job.recipe.prompt),
            .credits = creditsOf(job, around.odds),
            .state = phrases::state(job, around),
            .icon = phrases::iconFor(job),
            .tone = around.again ? Theme::Role::Warning : toneOf(job),
            .time = timeOf(job, now),
            .shortTime = shortTimeOf(job, now),
            .timeTone = link && job.completedAt.isValid() ? linkTone(job, now) : Theme::Role::Text2,
            .done = around.again ? std::nullopt : barOf(job, around)};
}

seconds savesAgainIn(const Job &job, const QDateTime &now)
{
    const bool delayed = job.stage == Stage::Saving && job.retryAt.isValid();
    return delayed ? std::max(between(now, job.retryAt), seconds(0)) : seconds(0);
}

QString timeLeft(const Job &job, const QDateTime &now)
{
    if (!job.estimatedCompletion.isValid())
        return {};
    const seconds left = between(now, job.estimatedCompletion);
    return left.count() > 0 ? LookWords::tr("≈\u00a0%1 left").arg(format::countdown(left))
                            : QString();
}

QString spoken(const JobLook &look, const Job &job, const QDateTime &now)
{
    // Elapsed time is left out: a screen reader would say another figure at every visit.
    const bool running = job.stage == Stage::Queued || job.stage == Stage::Rendering;
    const QString time = running ? spokenLeft(job, now) : look.time;
    QStringList parts{look.state};
    if (!time.isEmpty())
        parts << time;
    parts << (isSandbox(job) ? look.credits : LookWords::tr("%1 credits").arg(look.credits));
    return aloud(parts.join(LookWords::tr(", ")));
}

} // namespace rushes
