#include "ui/queue/jobgroup.h"

#include <QCoreApplication>

namespace rushes {
namespace {

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(rushes::JobGroup)
};

//! When the user's attention became needed.
QDateTime troubleTime(const Job &job)
{
    if (job.endedAt.isValid())
        return job.endedAt;
    return job.completedAt.isValid() ? job.completedAt : job.sentAt;
}

//! By time, newest or oldest first; by order where the times are the same.
bool isOlder(const Job &a, const Job &b, const QDateTime &timeOfA, const QDateTime &timeOfB)
{
    return timeOfA != timeOfB ? timeOfA < timeOfB : a.order < b.order;
}

} // namespace

Group groupOf(const Job &job)
{
    switch (job.stage) {
    case Stage::Waiting:
    case Stage::Held: return Group::Waiting;
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering: return Group::AtService;
    case Stage::Saving: return Group::Saving;
    case Stage::NotSaved:
    case Stage::Failed:
    case Stage::Refused:
    case Stage::Unsure: return Group::NeedsYou;
    case Stage::Done:
    case Stage::Cancelled:
    case Stage::TakenBack:
    case Stage::LetGo: return Group::Done;
    }
    Q_UNREACHABLE();
}

QString groupName(Group group)
{
    switch (group) {
    case Group::NeedsYou: return GroupWords::tr("Needs you");
    case Group::AtService: return GroupWords::tr("At the service");
    case Group::Saving: return GroupWords::tr("Saving");
    case Group::Waiting: return GroupWords::tr("Waiting");
    case Group::Done: return GroupWords::tr("Done today");
    }
    Q_UNREACHABLE();
}

bool standsBefore(const Job &a, const Job &b)
{
    switch (groupOf(a)) {
    case Group::NeedsYou: return isOlder(b, a, troubleTime(b), troubleTime(a));
    case Group::AtService: return isOlder(a, b, a.sentAt, b.sentAt);
    case Group::Saving: return isOlder(a, b, a.completedAt, b.completedAt);
    case Group::Waiting: return a.order < b.order;
    case Group::Done: return isOlder(b, a, b.endedAt, a.endedAt);
    }
    Q_UNREACHABLE();
}

} // namespace rushes
