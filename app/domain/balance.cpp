#include "app/domain/balance.h"

#include <algorithm>
#include <cstdlib>

namespace rushes {
namespace {

//! A reading up to this old counts as "before" (Pace::balanceFresh), so whatever happened since
//! then may or may not be in it.
constexpr qint64 beforeSeconds = 60;

bool mayHaveMovedIt(const Job &other, const QDateTime &since)
{
    const auto within = [&since](const QDateTime &time) { return time.isValid() && time >= since; };
    if (other.stage == Stage::Sending)
        return true;
    if (within(other.acceptedAt)) // charged
        return true;
    if (within(other.sentAt) && (other.stage == Stage::Unsure || other.stage == Stage::LetGo))
        return true; // of two unknown ones only the sum is known
    return within(other.endedAt) && !other.task.isEmpty() && other.stage != Stage::Done; // refund?
}

} // namespace

Evidence weighBalance(const Job &unsure, qint64 balance, const QList<Job> &others)
{
    if (!unsure.balanceBefore || !unsure.sentAt.isValid() || unsure.estimate <= 1)
        return Evidence::CannotTell;
    const QDateTime since = unsure.sentAt.addSecs(-beforeSeconds);
    const bool disturbed = std::any_of(others.cbegin(), others.cend(), [&](const Job &other) {
        return other.id != unsure.id && other.account == unsure.account
               && mayHaveMovedIt(other, since);
    });
    if (disturbed)
        return Evidence::CannotTell;
    const qint64 fell = *unsure.balanceBefore - balance;
    if (fell == 0)
        return Evidence::NotCharged;
    // The estimate is rounded; the charge may be one off.
    return std::llabs(fell - unsure.estimate) <= 1 ? Evidence::Charged : Evidence::CannotTell;
}

} // namespace rushes
