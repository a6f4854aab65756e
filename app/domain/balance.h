#pragma once

#include "app/domain/job.h"

#include <QList>

namespace rushes {

//! What a reading of the balance says about a job whose answer was lost. Something to show, never a
//! reason to send by itself.
enum class Evidence { CannotTell, Charged, NotCharged };

//! `balance` is the account's, read after the job was sent; `others` are the account's other jobs.
//! Only a fall by the price, or none at all, counts, and only if nothing else can have moved the
//! balance since the reading before sending (F035, F036, F037, F038).
Evidence weighBalance(const Job &unsure, qint64 balance, const QList<Job> &others);

} // namespace rushes
