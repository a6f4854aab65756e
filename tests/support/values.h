#pragma once

#include "app/domain/clip.h"
#include "app/domain/job.h"

namespace rushes {

//! The moment in which the values below live: 10 April 2026, 14:05 UTC.
QDateTime aTime();

//! A valid text-to-video recipe: Seedance 2.0, 8 s, wide, with sound.
Recipe aRecipe(const QString &prompt = QStringLiteral("Lighthouse at dusk"));

//! A job with everything that belongs to its stage (a task id once it was accepted, a charge, an
//! error where one led there), as it would be at `now`. Every call makes a new id.
Job aJob(Stage stage, const QDateTime &now = aTime());

//! A held job, with the error that holds it.
Job aHeldJob(Hold hold, const QDateTime &now = aTime());

//! A saved 8 s clip, take 1, that nobody has judged. Its file does not exist.
Clip aClip(const QString &title = QStringLiteral("Lighthouse at dusk"),
           const QDateTime &now = aTime());

} // namespace rushes
