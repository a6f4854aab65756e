#include "app/store/jobstore.h"

#include "app/base/json.h"
#include "app/store/jobjson.h"
#include "app/store/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

SqlValues columnsOf(const Job &job)
{
    return {{":id"_L1, job.id.value},
            {":job"_L1, QString::fromUtf8(toLine(toJson(job)))},
            {":account"_L1, job.account.value.isNull() ? u""_s : job.account.value},
            {":stage"_L1, toWord(job.stage)},
            {":task"_L1, orNull(job.task.value)},
            {":place"_L1, job.order},
            {":model"_L1, job.recipe.model},
            {":accepted"_L1, orNull(formatTime(job.acceptedAt))},
            {":completed"_L1, orNull(formatTime(job.completedAt))},
            {":ended"_L1, orNull(formatTime(job.endedAt))}};
}

Result<Job> jobOf(const QSqlQuery &row)
{
    const auto json = parseObject(row.value(0).toString().toUtf8());
    return json ? jobFromJson(*json) : json.error();
}

Result<Job> firstJob(Result<QSqlQuery> rows, const QString &wanted)
{
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{Error::Kind::NotFound, u"no job %1"_s.arg(wanted)};
    return jobOf(*rows);
}

} // namespace

Result<> JobStore::put(const Job &job)
{
    const auto done = runSql(m_database.connection(), uR"(
        INSERT INTO jobs (id, job, account, stage, task, place, model, accepted, completed, ended)
        VALUES (:id, :job, :account, :stage, :task, :place, :model, :accepted, :completed, :ended)
        ON CONFLICT (id) DO UPDATE SET
            job = excluded.job, account = excluded.account, stage = excluded.stage,
            task = excluded.task, place = excluded.place, model = excluded.model,
            accepted = excluded.accepted, completed = excluded.completed,
            ended = excluded.ended)"_s,
                             columnsOf(job));
    return done ? Result<>() : done.error();
}

Result<> JobStore::put(const Job &job, Stage expected)
{
    auto values = columnsOf(job);
    values.append({":expected"_L1, toWord(expected)});
    const auto done = runSql(m_database.connection(), uR"(
        UPDATE jobs SET
            job = :job, account = :account, stage = :stage, task = :task, place = :place,
            model = :model, accepted = :accepted, completed = :completed, ended = :ended
        WHERE id = :id AND stage = :expected)"_s,
                             values);
    if (!done)
        return done.error();
    if (done->numRowsAffected() != 1)
        return Error{Error::Kind::Invalid,
                     u"job %1 is no longer %2"_s.arg(job.id.value, toWord(expected))};
    return {};
}

Result<Job> JobStore::find(const JobId &id) const
{
    return firstJob(runSql(m_database.connection(), u"SELECT job FROM jobs WHERE id = :id"_s,
                           {{":id"_L1, id.value}}),
                    id.value);
}

Result<Job> JobStore::findByTask(const TaskId &task) const
{
    return firstJob(runSql(m_database.connection(), u"SELECT job FROM jobs WHERE task = :task"_s,
                           {{":task"_L1, task.value}}),
                    task.value);
}

Result<QList<Job>> JobStore::load(const QDateTime &since) const
{
    auto rows = runSql(m_database.connection(), uR"(
        SELECT job FROM jobs
        WHERE hidden = 0
          AND (stage IN ('waiting', 'held', 'sending', 'queued', 'rendering', 'saving',
                         'not_saved', 'unsure')
               OR ended >= :since)
        ORDER BY place, id)"_s,
                       {{":since"_L1, since.isValid() ? formatTime(since) : u""_s}});
    if (!rows)
        return rows.error();
    QList<Job> jobs;
    while (rows->next()) {
        const auto job = jobOf(*rows);
        if (!job)
            return job.error();
        jobs.append(*job);
    }
    return jobs;
}

Result<QList<std::chrono::seconds>> JobStore::pastDurations(const QString &model, int most) const
{
    auto rows = runSql(m_database.connection(), uR"(
        SELECT accepted, completed FROM jobs
        WHERE model = :model AND completed >= accepted
        ORDER BY completed DESC LIMIT :most)"_s,
                       {{":model"_L1, model}, {":most"_L1, most}});
    if (!rows)
        return rows.error();
    QList<std::chrono::seconds> took;
    while (rows->next()) {
        const auto from = parseTime(rows->value(0).toString());
        const auto to = parseTime(rows->value(1).toString());
        if (from && to)
            took.append(std::chrono::seconds(from->secsTo(*to)));
    }
    std::reverse(took.begin(), took.end());
    return took;
}

Result<qint64> JobStore::nextOrder() const
{
    const auto last = oneValue(m_database.connection(), u"SELECT max(place) FROM jobs"_s);
    return last ? Result<qint64>(last->toLongLong() + 1) : last.error();
}

Result<> JobStore::hide(const JobId &id)
{
    const auto done = runSql(m_database.connection(), uR"(
        UPDATE jobs SET hidden = 1 WHERE id = :id AND ended IS NOT NULL)"_s,
                             {{":id"_L1, id.value}});
    if (!done)
        return done.error();
    if (done->numRowsAffected() != 1)
        return Error{Error::Kind::Invalid, u"job %1 has not ended"_s.arg(id.value)};
    return {};
}

Result<Job> JobStore::show(const JobId &id)
{
    const auto done
        = runSql(m_database.connection(), u"UPDATE jobs SET hidden = 0 WHERE id = :id"_s,
                 {{":id"_L1, id.value}});
    return done ? find(id) : done.error();
}

} // namespace rushes
