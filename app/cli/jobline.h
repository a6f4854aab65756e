#pragma once

#include "app/domain/clip.h"
#include "app/domain/job.h"

#include <QJsonObject>

namespace rushes {

enum class ExitStatus {
    Good = 0, //!< every clip is on disk
    Failed = 1, //!< a task failed or was cancelled, or the API refused
    Mistake = 2, //!< found before any request was sent
    Unfinished = 3 //!< interrupted, or an outcome is unknown
};

//! The worse of two: an unknown outcome beats a failure.
ExitStatus worse(ExitStatus a, ExitStatus b);

//! Whether the terminal waits for this job no longer: it has ended, or only the user can go on.
bool isOver(Stage stage);
//! "completed", "failed", "cancelled", "unknown" or "rejected"; empty while it isn't over.
QString statusWord(Stage stage);
ExitStatus exitStatus(Stage stage);

//! {"job_id", "task_id", "status", "file", "model", "credits_charged", "error"}.
QJsonObject jobLine(const Job &job, const QString &status);
QJsonObject clipLine(const Clip &clip);

} // namespace rushes
