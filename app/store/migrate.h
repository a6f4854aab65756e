#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace rushes {

//! The scripts of resources/schema in order: the first takes version 0 to 1.
QStringList schemaScripts();

//! The statements of a script: a line that holds nothing but "--;" ends one.
QStringList statementsOf(const QString &script);

//! Brings the open database up to `scripts.size()`, each script in one transaction together with
//! its user_version. A library that already holds something is first copied whole (VACUUM INTO) to
//! "<file>.before-<version>" (F096). Errors: Invalid (made by a newer Rushes, F095), Protocol
//! (another program's database, or damaged), Disk, DiskFull, Busy.
Result<> migrate(const QSqlDatabase &database, const QStringList &scripts);

} // namespace rushes
