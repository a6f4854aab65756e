#include "ui/queue/joborder.h"

#include <algorithm>

namespace rushes {

std::optional<Placing> placedAt(const QList<JobId> &order, const QList<JobId> &chosen,
                                qsizetype target)
{
    Placing placing;
    QList<JobId> after;
    qsizetype at = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (chosen.contains(order[i])) {
            placing.jobs << order[i];
            continue;
        }
        if (i >= target && at < 0) {
            at = after.size();
            placing.before = order[i];
        }
        after << order[i];
    }
    at = at < 0 ? after.size() : at;
    for (const JobId &job : std::as_const(placing.jobs))
        after.insert(at++, job);
    return placing.jobs.isEmpty() || after == order ? std::nullopt : std::optional(placing);
}

std::optional<Placing> placedBy(const QList<JobId> &order, const QList<JobId> &chosen, int step)
{
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (!chosen.contains(order[i]))
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    if (first < 0)
        return std::nullopt;
    return placedAt(order, chosen, step < 0 ? std::max<qsizetype>(0, first - 1) : last + 2);
}

QList<Placing> wayBack(const QList<JobId> &was, const QList<JobId> &moved, const QList<JobId> &now)
{
    const auto isNew = [&was](const JobId &job) { return !was.contains(job); };
    const auto firstNew = std::find_if(now.cbegin(), now.cend(), isNew);
    QList<Placing> steps;
    for (auto job = moved.crbegin(); job != moved.crend(); ++job) {
        const qsizetype place = was.indexOf(*job);
        if (place < 0 || !now.contains(*job))
            continue;
        const auto behind = std::find_if(was.cbegin() + place + 1, was.cend(),
                                         [&](const JobId &id) { return now.contains(id); });
        const JobId before = behind != was.cend()     ? *behind
                             : firstNew != now.cend() ? *firstNew
                                                      : JobId();
        steps << Placing{{*job}, before};
    }
    return steps;
}

} // namespace rushes
