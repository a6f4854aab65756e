#include "ui/shared/phrases.h"

#include "ui/shared/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::phrases {
namespace {

class Phrases {
    Q_DECLARE_TR_FUNCTIONS(Phrases)
};

qint64 secondsToWait(const std::optional<Error> &error)
{
    if (!error || !error->retryAfter)
        return 0;
    return std::max<qint64>(1, (error->retryAfter->count() + 999) / 1000);
}

QString sending(const Surroundings &around)
{
    if (around.total <= 0)
        return Phrases::tr("Sending");
    return Phrases::tr("Sending %1").arg(format::bytesOf(around.done, around.total));
}

QString rendering(const Job &job)
{
    static const QStringList known{u"processing"_s, u"queued"_s, u"pending"_s, u"completed"_s, {}};
    const QString percent = job.progress ? u" "_s + format::percent(*job.progress) : QString();
    if (known.contains(job.statusWord))
        return Phrases::tr("Rendering") + percent;
    return Phrases::tr("“%1”").arg(job.statusWord.left(40)) + percent;
}

QString saving(const Surroundings &around)
{
    if (around.again)
        return Phrases::tr("Saving again in %1").arg(format::countdown(*around.again));
    const QString percent = format::percent(around.done, around.total);
    return percent.isEmpty() ? Phrases::tr("Saving") : Phrases::tr("Saving %1").arg(percent);
}

QString waitingForDisk(const std::optional<Error> &error)
{
    if (error && error->kind == Error::Kind::DiskFull)
        return Phrases::tr("Waiting, the disk is almost full");
    if (error && error->kind == Error::Kind::Timeout)
        return Phrases::tr("Waiting, the disk does not answer");
    if (error && error->kind == Error::Kind::Invalid)
        return Phrases::tr("Waiting, the model is not known");
    return Phrases::tr("Waiting, the disk cannot be written");
}

QString notSaved(const std::optional<Error> &error)
{
    const auto kind = error ? error->kind : Error::Kind::Disk;
    if (kind == Error::Kind::DiskFull)
        return Phrases::tr("Not saved: the disk is full");
    if (kind == Error::Kind::Disk)
        return Phrases::tr("Not saved: the folder cannot be written");
    if (kind == Error::Kind::Damaged)
        return Phrases::tr("Not saved: the file arrived damaged");
    if (kind == Error::Kind::Network || kind == Error::Kind::Timeout)
        return Phrases::tr("Not saved: no network");
    if (kind == Error::Kind::Unauthorized)
        return Phrases::tr("Not saved: the key is refused");
    return Phrases::tr("Not saved yet");
}

QString unsure(Odds odds)
{
    switch (odds) {
    case Odds::Unknown: return Phrases::tr("Outcome unknown");
    case Odds::Accepted: return Phrases::tr("Probably accepted");
    case Odds::NotAccepted: return Phrases::tr("Probably not accepted");
    }
    Q_UNREACHABLE();
}

QString unsureTrouble(const Job &job, Odds odds)
{
    switch (odds) {
    case Odds::Unknown:
        if (job.error && job.error->httpStatus >= 500)
            return Phrases::tr("The service had an error and did not say whether it took the job. "
                               "It may have been charged.");
        return Phrases::tr("It was sent, but the answer was lost. It may have been charged.");
    case Odds::Accepted:
        return Phrases::tr("The balance fell by %1, the price of this job. Sending again would pay "
                           "twice.")
            .arg(format::number(job.estimate));
    case Odds::NotAccepted:
        return Phrases::tr("The balance did not change. Sending again looks safe.");
    }
    Q_UNREACHABLE();
}

QString whatWasCharged(const Job &job)
{
    if (!job.charged || *job.charged == 0)
        return Phrases::tr("Nothing was charged.");
    return Phrases::tr("%1 charged, no refund seen yet.").arg(format::number(*job.charged));
}

QString failedTrouble(const Job &job)
{
    const bool filtered
        = job.error
          && (job.error->code.contains("content"_L1) || job.error->code.contains("policy"_L1)
              || job.error->code.contains("moderation"_L1));
    if (job.error && job.error->kind == Error::Kind::LinkEnded)
        return Phrases::tr("The link ended before the clip could be saved. %1 were charged. Copy "
                           "the report and ask support.")
            .arg(format::number(job.charged.value_or(job.estimate)));
    if (job.error && job.error->kind == Error::Kind::NotFound)
        return Phrases::tr("The service no longer knows this job. %1 were charged. Copy the report "
                           "and ask its support.")
            .arg(format::number(job.charged.value_or(job.estimate)));
    const QString what = filtered ? Phrases::tr("The content filter refused the prompt.")
                                  : Phrases::tr("The service could not render it.");
    return what + u' ' + whatWasCharged(job);
}

QString refusedTrouble(const Job &job, const QString &account)
{
    if (!job.error)
        return Phrases::tr("The service did not accept this job. Nothing was charged.");
    if (job.error->kind == Error::Kind::OutOfCredits)
        return Phrases::tr("This needs ≈ %1 credits, %2 has %3. Nothing was charged. Add credits, "
                           "or use another account.")
            .arg(format::number(job.error->requiredCredits.value_or(job.estimate)), account,
                 job.error->availableCredits ? format::number(*job.error->availableCredits)
                                             : Phrases::tr("less"));
    if (job.error->kind == Error::Kind::Invalid)
        return Phrases::tr("The service does not accept this recipe. Nothing was charged. Change "
                           "it and send it again.");
    return sentence(*job.error);
}

QString notSavedTrouble(const Job &job)
{
    const auto kind = job.error ? job.error->kind : Error::Kind::Disk;
    if (kind == Error::Kind::DiskFull) {
        const QString need = job.result.bytes
                                 ? Phrases::tr("Free %1 and it is saved by itself.")
                                       .arg(format::bytes(*job.result.bytes))
                                 : Phrases::tr("Free some space and it is saved by itself.");
        return need + u' ' + Phrases::tr("The clip is paid and safe at the service until then.");
    }
    if (kind == Error::Kind::Disk)
        return Phrases::tr("The clip is paid and safe at the service. Choose a folder that can be "
                           "written, and save it again.");
    if (kind == Error::Kind::Damaged) // the first time it is fetched again without a word
        return Phrases::tr("The file arrived damaged twice. The clip is paid and safe at the "
                           "service. Save it again, nothing is charged twice.");
    return Phrases::tr("The clip is paid and safe at the service. It is fetched again by itself.");
}

} // namespace

QString state(const Job &job, const Surroundings &around)
{
    switch (job.stage) {
    case Stage::Waiting:
        if (around.paused)
            return Phrases::tr("Waiting, sending is paused");
        return around.next ? Phrases::tr("Next, when a place is free") : Phrases::tr("Waiting");
    case Stage::Held: return waiting(job.hold, job.error);
    case Stage::Sending: return sending(around);
    case Stage::Queued: return Phrases::tr("Queued");
    case Stage::Rendering: return rendering(job);
    case Stage::Saving: return saving(around);
    case Stage::NotSaved: return notSaved(job.error);
    case Stage::Done: return Phrases::tr("On disk");
    case Stage::Failed: return Phrases::tr("Failed");
    case Stage::Refused: return Phrases::tr("Refused");
    case Stage::Cancelled: return Phrases::tr("Cancelled at the service");
    case Stage::TakenBack: return Phrases::tr("Taken back, nothing was sent");
    case Stage::Unsure: return unsure(around.odds);
    case Stage::LetGo: return Phrases::tr("Let go, outcome unknown");
    }
    Q_UNREACHABLE();
}

QString waiting(Hold hold, const std::optional<Error> &error)
{
    switch (hold) {
    case Hold::None: return Phrases::tr("Waiting");
    case Hold::KeyMissing: return Phrases::tr("Waiting for a key");
    case Hold::KeyRefused: return Phrases::tr("Waiting, the key is refused");
    case Hold::OutOfCredits:
        if (error && error->requiredCredits && error->availableCredits)
            return Phrases::tr("Waiting, short by %1 credits")
                .arg(format::about(*error->requiredCredits - *error->availableCredits));
        return Phrases::tr("Waiting for credits");
    case Hold::Network: return Phrases::tr("Waiting for the network");
    case Hold::RateLimited:
        if (const qint64 seconds = secondsToWait(error))
            return Phrases::tr("Waiting, the service asks for %1")
                .arg(format::seconds(double(seconds)));
        return Phrases::tr("Waiting, the service asks for time");
    case Hold::Disk: return waitingForDisk(error);
    case Hold::Edit: return Phrases::tr("Waiting, being edited");
    case Hold::Continue: return Phrases::tr("Waiting for you to continue");
    }
    Q_UNREACHABLE();
}

QString refusedDuration(int seconds, const Model &model)
{
    const QString what = Phrases::tr("The service does not accept %1. Nothing was charged.")
                             .arg(format::seconds(double(seconds)));
    const bool known = seconds < model.shortest || seconds > model.longest;
    const QString next = known ? Phrases::tr("Choose %1 to %2.")
                                     .arg(model.shortest)
                                     .arg(format::seconds(double(model.longest)))
                               : Phrases::tr("Choose another length.");
    return what + u' ' + next;
}

QString trouble(const Job &job, const QString &account, Odds odds)
{
    switch (job.stage) {
    case Stage::Unsure: return unsureTrouble(job, odds);
    case Stage::Failed: return failedTrouble(job);
    case Stage::Refused: return refusedTrouble(job, account);
    case Stage::NotSaved: return notSavedTrouble(job);
    case Stage::Held:
        return job.hold == Hold::OutOfCredits ? refusedTrouble(job, account)
               : job.error                    ? sentence(*job.error)
                                              : QString();
    case Stage::Waiting:
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering:
    case Stage::Saving:
    case Stage::Done:
    case Stage::Cancelled:
    case Stage::TakenBack:
    case Stage::LetGo: return {};
    }
    Q_UNREACHABLE();
}

QString sentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Invalid:
        return Phrases::tr("The service does not accept this. Nothing was charged.");
    case Error::Kind::Unauthorized:
        return Phrases::tr("The service refuses this key. Nothing was charged. Replace the key to "
                           "go on.");
    case Error::Kind::OutOfCredits:
        return Phrases::tr("There are too few credits. Nothing was charged. Add credits, or use "
                           "another account.");
    case Error::Kind::NotFound: return Phrases::tr("It is no longer there.");
    case Error::Kind::RateLimited:
        if (const qint64 seconds = secondsToWait(error))
            return Phrases::tr("The service asks to wait %1. Nothing was charged. Sending goes on "
                               "by itself.")
                .arg(format::seconds(double(seconds)));
        return Phrases::tr("The service asks to wait. Nothing was charged. Sending goes on by "
                           "itself.");
    case Error::Kind::Server:
        return Phrases::tr("The service has an error. Nothing was charged. Try again in a while.");
    case Error::Kind::Network:
        return Phrases::tr("No network. Rendering goes on at the service, clips are collected "
                           "later.");
    case Error::Kind::Tls:
        return Phrases::tr("A secure connection to api.seedance.it.com failed. Nothing was sent. "
                           "Check the proxy settings.");
    case Error::Kind::Timeout:
        return Phrases::tr("The service does not answer. Try again in a while.");
    case Error::Kind::Disk:
        return Phrases::tr("The folder cannot be written. Nothing is lost. Choose another folder.");
    case Error::Kind::DiskFull:
        return Phrases::tr("The disk is full. Nothing is lost. Free some space to go on.");
    case Error::Kind::Protocol:
        return Phrases::tr("The service gave an answer that Rushes does not understand.");
    case Error::Kind::Damaged:
        return Phrases::tr("The file arrived damaged and is fetched again. Nothing is charged "
                           "twice.");
    case Error::Kind::LinkEnded:
        return Phrases::tr("The link ended before the clip could be saved. Copy the report and ask "
                           "support.");
    case Error::Kind::Failed: return Phrases::tr("The service could not render it.");
    case Error::Kind::Keyring: return keychain(error);
    case Error::Kind::Busy:
        return Phrases::tr("Another Rushes uses this library. Close it, or use its window.");
    case Error::Kind::Unsure:
        return Phrases::tr("It was sent, but the answer was lost. It may have been charged.");
    }
    Q_UNREACHABLE();
}

QString keychain(const std::optional<Error> &error)
{
    if (error && error->code == "locked"_L1)
        return Phrases::tr("The keychain stayed locked, so the key would be forgotten at quit. "
                           "Unlock it and try again.");
    return Phrases::tr("This computer has no keychain. The key would be forgotten at quit.");
}

QString sentence(const Issue &issue)
{
    switch (issue.problem) {
    case Issue::Problem::UnknownModel: return Phrases::tr("Choose a model.");
    case Issue::Problem::Blank: return Phrases::tr("Write what should be seen.");
    case Issue::Problem::TooLong:
        return format::grouped(
            Phrases::tr("Shorten the prompt by %n characters.", nullptr, issue.excess),
            issue.excess);
    case Issue::Problem::MayBeTooLong:
        return Phrases::tr("The service may count this prompt as longer than 500 characters.");
    case Issue::Problem::OutOfRange:
        return issue.least == issue.most
                   ? Phrases::tr("Choose %1.").arg(format::seconds(double(issue.least)))
                   : Phrases::tr("Choose %1 to %2.")
                         .arg(issue.least)
                         .arg(format::seconds(double(issue.most)));
    case Issue::Problem::NotOffered: return Phrases::tr("This model does not offer that shape.");
    case Issue::Problem::Missing: return Phrases::tr("The picture is no longer there.");
    case Issue::Problem::Empty: return Phrases::tr("The picture is empty. Choose another.");
    case Issue::Problem::TooBig:
        return Phrases::tr("The picture is too big, the limit is %1.")
            .arg(format::bytes(issue.most));
    case Issue::Problem::WrongType:
        return Phrases::tr("Choose a picture that is a JPEG, PNG or WebP.");
    case Issue::Problem::Unreadable: return Phrases::tr("This picture cannot be opened.");
    case Issue::Problem::BadUrl:
        return issue.field == Issue::Field::Webhook
                   ? Phrases::tr("The webhook is not a web address.")
                   : Phrases::tr("This is not the web address of a picture.");
    case Issue::Problem::BadField: return Phrases::tr("A metadata name is empty or reserved.");
    }
    Q_UNREACHABLE();
}

QString standing(const AccountState &account)
{
    using Standing = AccountState::Standing;
    switch (account.standing) {
    case Standing::Ready: return {};
    case Standing::Starting: return Phrases::tr("Starting");
    case Standing::WaitingForKeyring: return Phrases::tr("Waiting for the keychain");
    case Standing::Offline: return Phrases::tr("Offline");
    case Standing::KeyMissing: return Phrases::tr("No key");
    case Standing::KeyRefused: return Phrases::tr("Key refused");
    case Standing::KeyringTrouble: return Phrases::tr("Keychain locked");
    case Standing::SandboxTrouble: return Phrases::tr("Did not start");
    }
    Q_UNREACHABLE();
}

QString iconFor(const Job &job)
{
    switch (job.stage) {
    case Stage::Waiting:
    case Stage::Held:
    case Stage::Queued: return u"clock"_s;
    case Stage::Sending: return u"upload"_s;
    case Stage::Rendering: return u"film"_s;
    case Stage::Saving:
    case Stage::NotSaved: return u"download"_s;
    case Stage::Done: return u"check-circle"_s;
    case Stage::Failed:
    case Stage::Refused:
    case Stage::Cancelled: return u"error"_s;
    case Stage::TakenBack: return u"undo"_s;
    case Stage::Unsure:
    case Stage::LetGo: return u"question"_s;
    }
    Q_UNREACHABLE();
}

} // namespace rushes::phrases
