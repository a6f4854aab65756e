#pragma once

#include "app/domain/job.h"
#include "app/studio/accounts.h"

#include <QList>
#include <QString>

namespace rushes {

//! What helps support to help: versions, how the accounts stand, the jobs with their ids. English,
//! plain text; no key, no prompt, no path.
QString supportReport(const QList<AccountState> &accounts, const QList<Job> &jobs);

} // namespace rushes
