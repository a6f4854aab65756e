#include "ui/queue/jobacts.h"

#include "app/studio/accounts.h"
#include "ui/shared/format.h"

#include <QCoreApplication>

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
    case Act::Retry:
        return isFree(job) ? ActWords::tr("Retry · free")
                           : ActWords::tr("Retry · %1").arg(format::about(job.estimate));
    case Act::CheckBalance: return ActWords::tr("Check balance");
    case Act::SendAgain: return ActWords::tr("Send again");
    case Act::AttachId: return ActWords::tr("I have its id…");
    case Act::LetGo: return ActWords::tr("Let go");
    case Act::SaveAgain: return ActWords::tr("Save again");
    case Act::CopyLink: return ActWords::tr("Copy link");
    case Act::TryNow: return ActWords::tr("Try now");
    case Act::Continue: return ActWords::tr("Continue sending");
    case Act::ReplaceKey:
        return job.hold == Hold::KeyMissing ? ActWords::tr("Paste key…")
                                            : ActWords::tr("Replace key…");
    case Act::OpenWebsite: return ActWords::tr("Open the website");
    case Act::OtherAccount: return ActWords::tr("Use another account");
    case Act::TakeBack: return ActWords::tr("Take back");
    case Act::MoveToTop: return ActWords::tr("Move to top");
    case Act::MoveUp: return ActWords::tr("Move up");
    case Act::MoveDown: return ActWords::tr("Move down");
    case Act::Reveal: return ActWords::tr("Reveal file");
    case Act::CopyId: return ActWords::tr("Copy job id");
    case Act::CopyReport: return ActWords::tr("Copy report");
    case Act::Dismiss: return ActWords::tr("Dismiss");
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

bool needsUser(Hold hold)
{
    switch (hold) {
    case Hold::KeyMissing:
    case Hold::KeyRefused:
    case Hold::OutOfCredits:
    case Hold::Disk:
    case Hold::Continue: return true;
    case Hold::None:
    case Hold::Edit:
    case Hold::Network:
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
    case Hold::None:
    case Hold::Edit:
    case Hold::Network:
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
    if (job.stage == Stage::NotSaved)
        return {Act::SaveAgain, Act::CopyLink};
    if (job.stage == Stage::Refused)
        return kind == Error::Kind::Invalid ? QList{Act::Edit, Act::Dismiss}
                                            : QList{Act::Edit, Act::Retry, Act::Dismiss};
    // Paid and gone: making it once more would pay once more, so support comes first.
    if (kind == Error::Kind::LinkEnded || kind == Error::Kind::NotFound)
        return {Act::CopyReport, Act::Dismiss};
    return {Act::Edit, Act::Retry, Act::Dismiss};
}

QList<Act> actsFor(const Job &job)
{
    switch (job.stage) {
    case Stage::Waiting:
        return {Act::Edit, Act::MoveToTop, Act::MoveUp, Act::MoveDown, Act::TakeBack, Act::CopyId};
    case Stage::Held:
        return {Act::TryNow,   Act::Edit,     Act::MoveToTop, Act::MoveUp,
                Act::MoveDown, Act::TakeBack, Act::CopyId};
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering:
    case Stage::Saving: return {Act::Reuse, Act::CopyId};
    case Stage::NotSaved: return {Act::SaveAgain, Act::CopyLink, Act::Reuse, Act::CopyId};
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
                     .arg(toWord(job.error->kind), job.error->code, job.error->detail)
                     .simplified();
    return lines.join(u'\n');
}

} // namespace rushes
