#include "app/cli/following.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int placesAtService = 5; //!< the guide: 5 concurrent generations
constexpr milliseconds passIsOver{20'000}; //!< without any news at all

bool endsTheRun(const Job &job, Error::Kind kind, Hold hold)
{
    if (job.stage == Stage::Refused)
        return job.error && job.error->kind == kind;
    return job.stage == Stage::Held && job.hold == hold;
}

} // namespace

Following::Following(EngineLink &link, Report &report, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_report(report)
    , m_clock(clock)
{
    connect(&m_link, &EngineLink::job, this, &Following::onJob);
    connect(&m_link, &EngineLink::bytes, this, &Following::onBytes);
}

void Following::know(const QList<Job> &jobs)
{
    for (const Job &job : jobs)
        m_jobs.insert({job.id, job}); // news that came meanwhile is newer
}

void Following::follow(const QList<JobId> &jobs, Until until)
{
    m_until = until;
    m_followed.insert(jobs.begin(), jobs.end());
    m_begun = true;
    for (const JobId &id : jobs) {
        if (const auto job = m_jobs.find(id); job != m_jobs.end())
            consider(job->second);
    }
    m_lastNews = m_clock.monotonic();
    listenOn();
    check();
}

void Following::renew(const QList<Job> &jobs)
{
    for (const Job &job : jobs)
        onJob(job);
}

//! One pass also ends when the engine has nothing to say, as without a connection.
void Following::listenOn()
{
    if (m_until != Until::OnePass || m_over)
        return;
    const auto still = m_clock.monotonic() - m_lastNews;
    if (still >= passIsOver) {
        m_over = true;
        emit over();
        return;
    }
    m_clock.after(passIsOver - still, this, [this] { listenOn(); });
}

void Following::onJob(const Job &job)
{
    m_jobs.insert_or_assign(job.id, job);
    m_heard.insert(job.id);
    m_lastNews = m_clock.monotonic();
    if (m_begun && m_followed.count(job.id) > 0)
        consider(job);
    check();
    if (!isAnySending())
        emit quiet();
}

void Following::onBytes(const JobId &id, qint64 done, qint64 total)
{
    m_lastNews = m_clock.monotonic();
    const auto job = m_jobs.find(id);
    if (job != m_jobs.end() && m_followed.count(id) > 0)
        m_report.bytes(job->second, done, total);
}

void Following::consider(const Job &job)
{
    if (m_told.count(job.id) > 0)
        return;
    if (endsTheRun(job, Error::Kind::Unauthorized, Hold::KeyRefused)) {
        m_keyRefused = true;
        return refuse(job);
    }
    if (endsTheRun(job, Error::Kind::OutOfCredits, Hold::OutOfCredits)) {
        m_creditsGone = true;
        return refuse(job);
    }
    if (isOver(job.stage))
        return end(job, statusWord(job.stage));
    if (job.stage == Stage::Held && (job.hold == Hold::Disk || job.hold == Hold::KeyMissing)) {
        m_status = worse(m_status, ExitStatus::Unfinished);
        m_told.insert(job.id); // it stays in the queue, but nothing will happen by itself
        const QString why = job.error ? u": "_s + job.error->detail : QString();
        return m_report.complain(u"nothing was sent (%1)%2"_s.arg(toWord(job.hold), why));
    }
    m_report.moved(job, qsizetype(m_told.size()), qsizetype(m_followed.size()));
}

void Following::end(const Job &job, const QString &status)
{
    m_told.insert(job.id);
    m_status = worse(m_status, exitStatus(job.stage));
    m_report.moved(job, qsizetype(m_told.size()), qsizetype(m_followed.size()));
    m_report.ended(job, status);
}

//! The rest of the run would be refused as well: what is unsent stays waiting.
void Following::refuse(const Job &job)
{
    m_told.insert(job.id);
    m_status = worse(m_status, ExitStatus::Failed);
    m_report.ended(job, u"rejected"_s);
    if (job.stage == Stage::Held) // it was told as rejected, so it must not be sent later
        m_link.takeBack(job.id);
}

bool Following::isAwaited(const Job &job) const
{
    if (m_told.count(job.id) > 0)
        return false;
    if (job.stage == Stage::Sending)
        return true;
    if (m_keyRefused || (m_creditsGone && isUnsent(job.stage)))
        return false;
    if (m_until == Until::AllOver || job.stage == Stage::Saving)
        return true;
    if (isAtService(job.stage))
        return m_heard.count(job.id) == 0;
    const auto atService = std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto &entry) {
        return isAtService(entry.second.stage);
    });
    return job.stage == Stage::Waiting && atService < placesAtService;
}

void Following::check()
{
    if (!m_begun || m_over)
        return;
    const bool awaited = std::any_of(m_followed.begin(), m_followed.end(), [this](const auto &id) {
        const auto job = m_jobs.find(id);
        return job == m_jobs.end() || isAwaited(job->second);
    });
    if (awaited)
        return;
    m_over = true;
    emit over();
}

bool Following::isAnySending() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [](const auto &entry) { return entry.second.stage == Stage::Sending; });
}

ExitStatus Following::status() const
{
    // After a refusal the unsent ones stay waiting, and the refusal is what there is to tell.
    const bool refused = m_keyRefused || m_creditsGone;
    const bool unfinished = std::any_of(m_followed.begin(), m_followed.end(), [&](const auto &id) {
        const auto job = m_jobs.find(id);
        const bool unsent = job == m_jobs.end() || isUnsent(job->second.stage);
        return m_told.count(id) == 0 && !(refused && unsent);
    });
    return unfinished ? ExitStatus::Unfinished : m_status;
}

} // namespace rushes
