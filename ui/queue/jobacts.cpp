#include "ui/queue/jobacts.h"

#include "app/studio/accounts.h"
#include "ui/queue/jobgroup.h"
#include "ui/shared/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct ActWords {
    Q_DECLARE_TR_FUNCTIONS(rushes::JobActs)
};

bool isFree(const Job &job)
{
    return job.account == Accounts::sandboxId;
}

QString priceOf(const QList<Job> &jobs)
{
    int sum = 0;
    for (const Job &job : jobs)
        sum += isFree(job) ? 0 : job.estimate;
    return sum > 0 ? format::about(sum) : ActWords::tr("free");
}

QString iso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : u"-"_s;
}

} // namespace

QString label(Act act, const Job &job)
{
    switch (act) {
    case Act::Play: return ActWords::tr("Play");
    case Act::Edit: return ActWords::tr("Edit");
    case Act::Reuse: return ActWords::tr("Reuse recipe");
    case Act::Retry: {
        const QString verb
            = job.stage == Stage::Done ? ActWords::tr("Another take") : ActWords::tr("Retry");
        return ActWords::tr("%1 · %2").arg(verb, priceOf({job}));
    }
    case Act::CheckBalance: return ActWords::tr("Check balance");
    case Act::SendAgain: return ActWords::tr("Send again");
    case Act::AttachId: return ActWords::tr("I have its id…");
    case Act::LetGo: return ActWords::tr("Let go");
    case Act::SaveAgain:
        return job.stage == Stage::Saving ? ActWords::tr("Save now") : ActWords::tr("Save again");
    case Act::SaveElsewhere: return ActWords::tr("Save elsewhere…");
    case Act::CopyLink: return ActWords::tr("Copy link");
    case Act::TryNow: return ActWords::tr("Try now");
    case Act::Continue: return ActWords::tr("Continue sending");
    case Act::ReplaceKey:
        return job.hold == Hold::KeyMissing ? ActWords::tr("Paste key…")
                                            : ActWords::tr("Replace key…");
    case Act::NetworkSettings: return ActWords::tr("Network settings");
    case Act::OpenWebsite: return ActWords::tr("Open the website");
    case Act::OtherAccount: return ActWords::tr("Use another account");
    case Act::TakeBack: return ActWords::tr("Take back");
    case Act::MoveToTop: return ActWords::tr("Move to top");
    case Act::MoveToEnd: return ActWords::tr("Move to end");
    case Act::MoveUp: return ActWords::tr("Move up");
    case Act::MoveDown: return ActWords::tr("Move down");
    case Act::Reveal: return ActWords::tr("Reveal file");
    case Act::CopyId: return ActWords::tr("Copy job id");
    case Act::CopyReport: return ActWords::tr("Copy report");
    case Act::Dismiss:
        return groupOf(job) == Group::Done ? ActWords::tr("Hide") : ActWords::tr("Dismiss");
    }
    Q_UNREACHABLE();
}

QString spokenLabel(Act act, const Job &job)
{
    const bool spends = act == Act::Retry || act == Act::SendAgain;
    if (!spends)
        return label(act, job);
    const QString verb = act == Act::Retry ? ActWords::tr("Retry") : ActWords::tr("Send again");
    if (isFree(job))
        return ActWords::tr("%1, free").arg(verb);
    return ActWords::tr("%1, about %2 credits").arg(verb, format::number(job.estimate));
}

QString iconOf(Act act)
{
    switch (act) {
    case Act::Edit: return u"edit"_s;
    case Act::Retry: return u"retry"_s;
    default: return {};
    }
}

QString objectNameOf(Act act)
{
    switch (act) {
    case Act::Play: return u"play"_s;
    case Act::Edit: return u"edit"_s;
    case Act::Reuse: return u"reuse"_s;
    case Act::Retry: return u"retry"_s;
    case Act::CheckBalance: return u"checkBalance"_s;
    case Act::SendAgain: return u"sendAgain"_s;
    case Act::AttachId: return u"attachId"_s;
    case Act::LetGo: return u"letGo"_s;
    case Act::SaveAgain: return u"saveAgain"_s;
    case Act::SaveElsewhere: return u"saveElsewhere"_s;
    case Act::NetworkSettings: return u"networkSettings"_s;
    case Act::MoveToEnd: return u"moveToEnd"_s;
    case Act::CopyLink: return u"copyLink"_s;
    case Act::TryNow: return u"tryNow"_s;
    case Act::Continue: return u"continueSending"_s;
    case Act::ReplaceKey: return u"replaceKey"_s;
    case Act::OpenWebsite: return u"openWebsite"_s;
    case Act::OtherAccount: return u"otherAccount"_s;
    case Act::TakeBack: return u"takeBack"_s;
    case Act::MoveToTop: return u"moveToTop"_s;
    case Act::MoveUp: return u"moveUp"_s;
    case Act::MoveDown: return u"moveDown"_s;
    case Act::Reveal: return u"reveal"_s;
    case Act::CopyId: return u"copyId"_s;
    case Act::CopyReport: return u"copyReport"_s;
    case Act::Dismiss: return u"dismiss"_s;
    }
    Q_UNREACHABLE();
}

bool needsUser(const Job &job)
{
    if (job.stage != Stage::Held)
        return false;
    switch (job.hold) {
    case Hold::KeyMissing:
    case Hold::KeyRefused:
    case Hold::OutOfCredits:
    case Hold::Disk:
    case Hold::Continue: return true;
    case Hold::Network: // a broken proxy does not mend itself
        return job.error && job.error->kind == Error::Kind::Tls;
    case Hold::None:
    case Hold::Edit:
    case Hold::RateLimited: return false; // they end by themselves, or by what is going on
    }
    Q_UNREACHABLE();
}

namespace {

QList<Act> buttonsForHeld(Hold hold)
{
    switch (hold) {
    case Hold::KeyMissing:
    case Hold::KeyRefused: return {Act::ReplaceKey};
    case Hold::OutOfCredits: return {Act::OpenWebsite, Act::OtherAccount, Act::TryNow};
    case Hold::Disk: return {Act::TryNow};
    case Hold::Continue: return {Act::Continue};
    case Hold::Network: return {Act::NetworkSettings, Act::TryNow};
    case Hold::None:
    case Hold::Edit:
    case Hold::RateLimited: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Act> buttonsFor(const Job &job, phrases::Odds odds)
{
    if (job.stage == Stage::Held)
        return buttonsForHeld(job.hold);
    if (job.stage == Stage::Unsure) {
        switch (odds) {
        case phrases::Odds::Unknown: return {Act::CheckBalance, Act::SendAgain, Act::LetGo};
        case phrases::Odds::Accepted: return {Act::LetGo, Act::SendAgain};
        case phrases::Odds::NotAccepted: return {Act::SendAgain, Act::LetGo};
        }
        Q_UNREACHABLE();
    }
    const auto kind = job.error ? job.error->kind : Error::Kind::Failed;
    if (job.stage == Stage::NotSaved) {
        const bool disk = kind == Error::Kind::Disk || kind == Error::Kind::DiskFull;
        return {disk ? Act::SaveElsewhere : Act::SaveAgain, Act::CopyLink};
    }
    if (job.stage == Stage::Refused)
        return kind == Error::Kind::Invalid ? QList{Act::Edit, Act::Dismiss}
                                            : QList{Act::Edit, Act::Retry, Act::Dismiss};
    // Paid and gone: making it once more would pay once more, so support comes first.
    if (kind == Error::Kind::LinkEnded)
        return {Act::CopyReport};
    if (kind == Error::Kind::NotFound)
        return {Act::CopyReport, Act::LetGo};
    return {Act::Edit, Act::Retry, Act::Dismiss};
}

namespace {

QList<Act> actsForHeld(Hold hold)
{
    const QList<Act> places{Act::Edit,     Act::Reuse,     Act::MoveToTop, Act::MoveUp,
                            Act::MoveDown, Act::MoveToEnd, Act::TakeBack,  Act::CopyId};
    return hold == Hold::Edit
               ? places
               : (hold == Hold::Continue ? QList{Act::Continue} : QList{Act::TryNow}) + places;
}

//! In the order of a menu.
constexpr std::array actsOnSeveral{Act::TryNow, Act::MoveToTop, Act::MoveToEnd, Act::TakeBack,
                                   Act::Retry,  Act::CopyId,    Act::Dismiss};

} // namespace

QList<Job> thoseFor(Act act, const QList<Job> &jobs)
{
    QList<Job> found;
    std::copy_if(jobs.cbegin(), jobs.cend(), std::back_inserter(found),
                 [act](const Job &job) { return actsFor(job).contains(act); });
    return found;
}

QList<Act> actsFor(const QList<Job> &jobs)
{
    if (jobs.size() == 1)
        return actsFor(jobs.constFirst());
    QList<Act> acts;
    std::copy_if(actsOnSeveral.cbegin(), actsOnSeveral.cend(), std::back_inserter(acts),
                 [&jobs](Act act) { return !thoseFor(act, jobs).isEmpty(); });
    return acts;
}

QString label(Act act, const QList<Job> &jobs)
{
    const int count = int(jobs.size());
    if (count == 1)
        return label(act, jobs.constFirst());
    switch (act) {
    case Act::TryNow: return ActWords::tr("Try %n jobs now", nullptr, count);
    case Act::MoveToTop: return ActWords::tr("Move %n jobs to top", nullptr, count);
    case Act::MoveToEnd: return ActWords::tr("Move %n jobs to end", nullptr, count);
    case Act::TakeBack: return ActWords::tr("Take back %n jobs", nullptr, count);
    case Act::Retry: return ActWords::tr("Retry %n jobs · %1", nullptr, count).arg(priceOf(jobs));
    case Act::CopyId: return ActWords::tr("Copy %n job ids", nullptr, count);
    case Act::Dismiss: return ActWords::tr("Hide %n jobs", nullptr, count);
    default: return label(act, jobs.constFirst());
    }
}

QList<Act> actsFor(const Job &job)
{
    switch (job.stage) {
    case Stage::Waiting:
        return {Act::Edit,     Act::Reuse,     Act::MoveToTop, Act::MoveUp,
                Act::MoveDown, Act::MoveToEnd, Act::TakeBack,  Act::CopyId};
    case Stage::Held: return actsForHeld(job.hold);
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering: return {Act::Reuse, Act::CopyId};
    case Stage::Saving:
        return {Act::SaveAgain, Act::SaveElsewhere, Act::CopyLink, Act::Reuse, Act::CopyId};
    case Stage::NotSaved:
        return {Act::SaveAgain, Act::SaveElsewhere, Act::CopyLink,
                Act::Reuse,     Act::CopyReport,    Act::CopyId};
    case Stage::Done:
        return {Act::Play, Act::Reuse, Act::Retry, Act::Reveal, Act::CopyId, Act::Dismiss};
    case Stage::Failed:
    case Stage::Refused:
    case Stage::Cancelled:
    case Stage::TakenBack:
        return {Act::Retry, Act::Reuse, Act::CopyReport, Act::CopyId, Act::Dismiss};
    case Stage::Unsure:
        return {Act::CheckBalance, Act::SendAgain, Act::AttachId,
                Act::LetGo,        Act::Reuse,     Act::CopyReport};
    case Stage::LetGo: return {Act::Reuse, Act::CopyReport, Act::CopyId, Act::Dismiss};
    }
    Q_UNREACHABLE();
}

QString detailsOf(const Job &job)
{
    constexpr qsizetype longest = 400; // the rest is in the report
    QStringList lines;
    if (job.sentAt.isValid())
        lines << ActWords::tr("Sent at %1.")
                     .arg(
                         format::locale().toString(job.sentAt.toLocalTime(), QLocale::ShortFormat));
    if (job.error && !job.error->detail.isEmpty()) {
        const QString words = job.error->detail.simplified();
        lines << (words.size() > longest ? words.left(longest) + u'…' : words);
    }
    if (job.error && !job.error->code.isEmpty())
        lines << ActWords::tr("Code: %1").arg(job.error->code.left(longest));
    if (job.error && job.error->httpStatus > 0)
        lines << ActWords::tr("Status: %1").arg(job.error->httpStatus);
    if (!job.task.isEmpty())
        lines << ActWords::tr("Id at the service: %1").arg(job.task.value);
    return lines.join(u'\n');
}

namespace {

//! An address in an error may be signed: whose it is stays, what it opens goes.
QString withoutPaths(QString text)
{
    static const QRegularExpression address(u"(https?://[^/?#\\s]+)[/?#]\\S*"_s);
    return text.replace(address, u"\\1/…"_s);
}

} // namespace

QString reportOf(const Job &job)
{
    QStringList lines{u"Rushes " RUSHES_VERSION ""_s,
                      u"job: %1"_s.arg(job.id.value),
                      u"task: %1"_s.arg(job.task.isEmpty() ? u"-"_s : job.task.value),
                      u"stage: %1"_s.arg(toWord(job.stage)),
                      u"model: %1"_s.arg(job.recipe.model),
                      u"sent: %1"_s.arg(iso(job.sentAt)),
                      u"accepted: %1"_s.arg(iso(job.acceptedAt)),
                      u"completed: %1"_s.arg(iso(job.completedAt)),
                      u"estimate: %1"_s.arg(job.estimate),
                      u"charged: %1"_s.arg(job.charged ? QString::number(*job.charged) : u"-"_s)};
    if (job.error)
        lines << u"error: %1 %2 %3"_s
                     .arg(toWord(job.error->kind), job.error->code, withoutPaths(job.error->detail))
                     .simplified();
    return lines.join(u'\n');
}

} // namespace rushes
