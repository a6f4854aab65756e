#include "ui/mainwindow/openjobs.h"

#include "app/base/pace.h"
#include "app/studio/queue.h"

#include <algorithm>

namespace rushes {
namespace {

bool isRunning(const Job &job)
{
    return job.stage == Stage::Sending || job.stage == Stage::Queued
           || job.stage == Stage::Rendering || job.stage == Stage::Saving;
}

bool isWaiting(const Job &job)
{
    return job.stage == Stage::Waiting || job.stage == Stage::Held;
}

bool isTrouble(Stage stage)
{
    return stage == Stage::Failed || stage == Stage::Refused || stage == Stage::Unsure
           || stage == Stage::NotSaved;
}

//! Finished at the service, and its file lies there alone.
bool isOnlyThere(const Job &job)
{
    return (job.stage == Stage::Saving || job.stage == Stage::NotSaved)
           && job.completedAt.isValid();
}

QDateTime linkEnd(const Job &job)
{
    return job.completedAt.addMSecs(Pace().linkLasts.count());
}

} // namespace

OpenJobs::OpenJobs(Queue &queue, QObject *parent)
    : QObject(parent)
{
    connect(&queue, &Queue::added, this, &OpenJobs::onJob);
    connect(&queue, &Queue::changed, this, &OpenJobs::onJob);
    connect(&queue, &Queue::removed, this, &OpenJobs::remove);
    queue.list(this, [this](const Result<QList<Job>> &jobs) {
        for (const Job &job : jobs ? *jobs : QList<Job>()) {
            if (isEnded(job.stage) || m_jobs.contains(job.id))
                continue; // what was told meanwhile is newer
            m_jobs.insert(job.id, job);
            m_atStart.insert(job.id);
        }
        m_loaded = true;
        emit changed();
    });
}

void OpenJobs::onJob(const Job &job)
{
    const int before = goingOn();
    const auto known = m_jobs.constFind(job.id);
    const bool wasOpen = known != m_jobs.constEnd();
    const bool isNews = !wasOpen || known->stage != job.stage;
    // An ended one is told of once more when it is hidden or shown again: that is no news.
    const bool needsUser = isTrouble(job.stage) && isNews && (wasOpen || !isEnded(job.stage));
    if (isEnded(job.stage))
        m_jobs.remove(job.id);
    else
        m_jobs.insert(job.id, job);
    emit changed();
    if (m_loaded && needsUser)
        emit troubled(job);
    if (before > 0 && goingOn() == 0)
        emit emptied();
}

void OpenJobs::remove(const JobId &job)
{
    if (m_jobs.remove(job) > 0)
        emit changed();
}

int OpenJobs::goingOn() const
{
    return running() + int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) {
               return job.stage == Stage::Waiting;
           }));
}

int OpenJobs::waiting() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), isWaiting));
}

int OpenJobs::running() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), isRunning));
}

QList<Job> OpenJobs::unsaved() const
{
    QList<Job> all;
    for (const Job &job : m_jobs) {
        if (job.stage == Stage::NotSaved || (job.stage == Stage::Saving && job.error))
            all.append(job);
    }
    return all;
}

std::optional<double> OpenJobs::progress() const
{
    double sum = 0;
    int count = 0;
    bool known = false;
    for (const Job &job : m_jobs) {
        if (!isRunning(job))
            continue;
        const int percent = job.stage == Stage::Saving ? 100 : job.progress.value_or(0);
        known = known || percent > 0;
        sum += percent / 100.0;
        ++count;
    }
    return known ? std::optional(sum / count) : std::nullopt;
}

QDateTime OpenJobs::firstLinkEnd() const
{
    QDateTime first;
    for (const Job &job : m_jobs) {
        if (isOnlyThere(job) && (!first.isValid() || linkEnd(job) < first))
            first = linkEnd(job);
    }
    return first;
}

int OpenJobs::unsavedBefore(const QDateTime &end) const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), [&end](const Job &job) {
        return isOnlyThere(job) && linkEnd(job) <= end;
    }));
}

} // namespace rushes
