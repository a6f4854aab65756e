#pragma once

#include "app/cli/enginelink.h"
#include "app/cli/jobline.h"
#include "app/cli/report.h"

#include <QObject>

#include <map>
#include <set>

namespace rushes {

//! Follows jobs at the engine until all of them are over, and tells each as it ends.
class Following : public QObject {
    Q_OBJECT

public:
    enum class Until {
        AllOver,
        OnePass //!< everything was tried once: asked for, collected, sent while there is room
    };

    Following(EngineLink &link, Report &report, Clock &clock, QObject *parent = nullptr);

    void know(const QList<Job> &jobs); //!< what the engine had at the start
    //! Call it once, when everything that is to be followed is at the engine.
    void follow(const QList<JobId> &jobs, Until until);
    bool hasBegun() const { return m_begun; }
    //! What another engine has, after the first one went.
    void renew(const QList<Job> &jobs);
    //! Whether a request of any job is on its way now: its answer must not be missed.
    bool isAnySending() const;
    //! The status as things stand: Unfinished if any job is not over.
    ExitStatus status() const;

signals:
    void over();
    void quiet(); //!< nothing is on its way any more (see isAnySending())

private:
    void onJob(const rushes::Job &job);
    void onBytes(const rushes::JobId &job, qint64 done, qint64 total);
    void consider(const Job &job);
    void end(const Job &job, const QString &status);
    void refuse(const Job &job);
    bool isAwaited(const Job &job) const;
    void check();
    void listenOn();

    EngineLink &m_link;
    Report &m_report;
    Clock &m_clock;
    std::map<JobId, Job> m_jobs;
    std::set<JobId> m_followed;
    std::set<JobId> m_told; //!< followed ones that are over
    std::set<JobId> m_heard; //!< there was news of them
    Until m_until = Until::AllOver;
    ExitStatus m_status = ExitStatus::Good;
    bool m_begun = false;
    bool m_over = false;
    bool m_keyRefused = false;
    bool m_creditsGone = false;
    milliseconds m_lastNews{0};
};

} // namespace rushes
