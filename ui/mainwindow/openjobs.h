#pragma once

#include "app/domain/job.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace rushes {

class Queue;

//! The jobs that are not ended, as the window needs them: how many wait, run, or are paid and not
//! on disk; and what just became of one.
class OpenJobs final : public QObject {
    Q_OBJECT

public:
    //! `queue` is borrowed and outlives this.
    explicit OpenJobs(Queue &queue, QObject *parent = nullptr);

    int waiting() const; //!< nothing was sent
    int running() const; //!< sent and not on disk
    QList<Job> unsaved() const; //!< paid and in trouble: not on disk, not being fetched well
    //! Of all that run, 0 to 1, as far as the service tells; none: nothing runs or nothing is told.
    std::optional<double> progress() const;
    //! Of those finished at the service and not on disk, when the first is gone there; invalid if
    //! there is none. UTC.
    QDateTime firstLinkEnd() const;
    int unsavedBefore(const QDateTime &end) const; //!< whose link ends before that
    bool wasOpenAtStart(const JobId &job) const { return m_atStart.contains(job); }

signals:
    void changed();
    void troubled(const rushes::Job &job); //!< it needs the user from now on
    void emptied(); //!< the last that ran or waited to be sent has ended

private:
    void onJob(const Job &job);
    void remove(const JobId &job);
    int goingOn() const;

    QHash<JobId, Job> m_jobs;
    QSet<JobId> m_atStart;
    bool m_loaded = false;
};

} // namespace rushes
