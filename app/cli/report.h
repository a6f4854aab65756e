#pragma once

#include "app/domain/job.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace rushes {

//! What the terminal shows: results on stdout, progress and trouble on stderr.
class Report {
public:
    enum class Lines { Text, Json };
    enum class Progress { Shown, Quiet };

    Report(Lines lines, Progress progress);
    Report(const Report &) = delete;
    Report &operator=(const Report &) = delete;
    ~Report();

    bool isJson() const { return m_lines == Lines::Json; }

    void line(const QString &text); //!< stdout, nothing else with --json
    void line(const QJsonObject &object); //!< stdout
    void say(const QString &text); //!< stderr, not with --quiet
    void complain(const QString &text); //!< stderr, always

    //! A job that is followed: a live bar on a terminal, else a line whenever something changes.
    void moved(const Job &job, qsizetype over, qsizetype all);
    void bytes(const Job &job, qint64 done, qint64 total);
    //! One that is over, in its own line of stdout.
    void ended(const Job &job, const QString &status);

private:
    void drawBar(qsizetype over, qsizetype all);
    void clearBar();

    const Lines m_lines;
    const Progress m_progress;
    const bool m_live; //!< stderr is a terminal
    bool m_drawn = false;
    QMap<JobId, QString> m_said; //!< the last of each job
    QMap<JobId, int> m_percent; //!< of those under way
    QString m_latest;
    qsizetype m_over = 0;
    qsizetype m_all = 0;
};

} // namespace rushes
