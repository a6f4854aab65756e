#pragma once

#include "app/base/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <utility>

namespace rushes {

//! DiskFull, Busy, Disk (the file can't be read or written), Protocol (damaged, or not a database),
//! Invalid (a rule of the schema is broken).
Error sqlError(const QSqlError &error);

using SqlValues = QList<std::pair<QLatin1String, QVariant>>;

//! NULL for an empty text.
QVariant orNull(const QString &text);

//! Runs one statement with its named values (":id"). Errors: see sqlError().
Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement,
                         const SqlValues &values = {});

//! The first column of the first row; an invalid QVariant if there is no row.
Result<QVariant> oneValue(const QSqlDatabase &database, const QString &statement);

} // namespace rushes
