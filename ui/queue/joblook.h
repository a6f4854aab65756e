#pragma once

#include "app/domain/job.h"
#include "ui/queue/jobgroup.h"
#include "ui/shared/phrases.h"
#include "ui/shared/theme.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace rushes {

//! What one row of the queue shows; two rows that look the same compare equal, so that nothing is
//! repainted for news that can't be seen.
struct JobLook {
    QString title;
    QString credits; //!< "≈ 607", "486", "free"
    QString state;
    QString icon;
    Theme::Role tone = Theme::Role::Text2;
    QString time; //!< elapsed and left, how long the link lasts, or when it ended
    QString shortTime; //!< the same where there is little room
    Theme::Role timeTone = Theme::Role::Text2;
    std::optional<double> done; //!< 0 … 1; none: no bar

    friend bool operator==(const JobLook &, const JobLook &) = default;
};

//! `now` in UTC.
JobLook lookOf(const Job &job, const phrases::Surroundings &around, const QDateTime &now);
//! "≈ 0:38 left", empty when the service gave no estimate or it is over.
QString timeLeft(const Job &job, const QDateTime &now);
//! How long until saving is tried again; zero while it is tried.
std::chrono::seconds savesAgainIn(const Job &job, const QDateTime &now);
//! The row as a sentence without its title, for assistive technology.
QString spoken(const JobLook &look, const Job &job, const QDateTime &now);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::JobLook)
