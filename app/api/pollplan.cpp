#include "app/api/pollplan.h"

#include <algorithm>
#include <cmath>

namespace rushes {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds usualTotal{90}; // the guide: "The whole loop takes ~90 seconds"
constexpr double firstShare = 0.7; // of an estimate: when the first question is worth asking
constexpr double approach = 0.5; // of what is left by progress: it is that trustworthy
constexpr Seconds fineStep{2.2}; // near an end that progress announces
constexpr Seconds coarseStep{4.9}; // around an end that is a guess
constexpr double growth = 1.3; // of the interval, once an end is long overdue
constexpr double overdue = 1.45; // of the expected total

//! The past's `share`-quantile, 0 … 1.
Seconds quantile(QList<std::chrono::seconds> past, double share)
{
    std::sort(past.begin(), past.end());
    return Seconds(past.at(qsizetype(share * double(past.size() - 1))));
}

} // namespace

PollPlan::PollPlan(const Pace &pace, const QDateTime &accepted,
                   std::optional<std::chrono::seconds> estimate,
                   const QList<std::chrono::seconds> &past)
    : m_pace(pace)
    , m_accepted(accepted)
    , m_past(past)
{
    if (estimate && estimate->count() > 0)
        m_estimate = Seconds(*estimate);
}

void PollPlan::saw(const Sighting &sighting)
{
    m_failures = 0;
    m_seen.append(sighting);
}

void PollPlan::failed(double random)
{
    ++m_failures;
    m_failureJitter = random;
}

PollPlan::Seconds PollPlan::age(const QDateTime &at) const
{
    return std::chrono::milliseconds(m_accepted.msecsTo(at));
}

//! How long all of it takes if progress goes on as it went; nullopt while it does not move.
std::optional<PollPlan::Seconds> PollPlan::byProgress() const
{
    if (m_seen.isEmpty())
        return std::nullopt;
    const int last = m_seen.last().progress.value_or(0);
    // One reading may be a constant; only a second, higher one shows that it moves.
    const bool moves = std::any_of(m_seen.begin(), m_seen.end(), [last](const Sighting &sighting) {
        return sighting.progress && *sighting.progress < last;
    });
    if (last < 5 || last >= 100 || (!moves && m_seen.size() > 1))
        return std::nullopt;
    return age(m_seen.last().at) * 100.0 / last;
}

PollPlan::Seconds PollPlan::expectedTotal() const
{
    if (const auto total = byProgress())
        return *total;
    if (!m_seen.isEmpty() && m_seen.last().estimatedCompletion.isValid())
        return age(m_seen.last().estimatedCompletion);
    if (m_estimate)
        return *m_estimate;
    return m_past.isEmpty() ? usualTotal : quantile(m_past, 0.5);
}

PollPlan::Seconds PollPlan::firstLook() const
{
    return m_past.size() >= 5 ? quantile(m_past, 0.1) : expectedTotal() * firstShare;
}

PollPlan::Seconds PollPlan::untilNext(Seconds now) const
{
    if (m_seen.isEmpty() && now < firstLook())
        return firstLook() - now;
    const auto total = expectedTotal();
    if (byProgress())
        return std::max(fineStep, (total - now) * approach);
    const auto from = total * firstShare;
    if (now < from) // an estimate that was put off
        return std::max(coarseStep, from - now);
    const double late = now / total;
    if (late <= overdue)
        return coarseStep;
    // So many steps of growing length lie behind us since it was overdue.
    return std::max(coarseStep, (now - total * overdue) * (growth - 1));
}

std::chrono::milliseconds PollPlan::wait(const QDateTime &now, double random) const
{
    Seconds next = untilNext(age(now));
    const bool isFirst = m_seen.isEmpty() && age(now) < firstLook();
    if (!isFirst)
        next = std::min<Seconds>(next, m_pace.pollLongest);
    if (m_failures > 0)
        next = std::max(next, afterFailure());
    next *= 0.9 + (isFirst ? 0.1 : 0.2) * random; // what is on time must not come late
    return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(next),
                    m_pace.pollShortest);
}

//! Full jitter below a ceiling that doubles; after ten failures in a row one question a minute.
PollPlan::Seconds PollPlan::afterFailure() const
{
    if (m_failures >= 10)
        return m_pace.retryLongest;
    const Seconds ceiling = Seconds(m_pace.retryFirst) * std::pow(2.0, m_failures);
    return std::min<Seconds>(ceiling, m_pace.retryLongest) * m_failureJitter;
}

} // namespace rushes
