#include "app/studio/underway.h"

#include "app/studio/accounts.h"

namespace rushes {
namespace {

//! When its result is complete; the earliest that can be said of it.
QDateTime completionOf(const Job &job, const QDateTime &now)
{
    if (job.completedAt.isValid())
        return job.completedAt;
    return job.estimatedCompletion.isValid() ? std::max(now, job.estimatedCompletion) : now;
}

int &countOf(UnderWay &counts, const Job &job)
{
    if (job.account == Accounts::sandboxId)
        return counts.sandbox;
    if (isUnsent(job.stage))
        return counts.waiting;
    if (job.stage == Stage::Sending)
        return counts.sending;
    return isAtService(job.stage) ? counts.atService : counts.saving;
}

} // namespace

UnderWay underWay(const QList<Job> &jobs, const QDateTime &now, milliseconds linkLasts)
{
    UnderWay counts;
    for (const Job &job : jobs) {
        if (isEnded(job.stage) || job.stage == Stage::Unsure)
            continue;
        ++countOf(counts, job);
        const bool waitsThere = !isUnsent(job.stage) && job.stage != Stage::Sending
                                && job.account != Accounts::sandboxId;
        if (!waitsThere)
            continue;
        const QDateTime until = completionOf(job, now).addMSecs(linkLasts.count());
        if (!counts.until.isValid() || until < counts.until)
            counts.until = until;
    }
    return counts;
}

} // namespace rushes
