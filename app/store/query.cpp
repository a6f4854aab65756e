#include "app/store/query.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

// Primary result codes of SQLite (https://sqlite.org/rescode.html); the higher bits refine them.
Error::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
        return Error::Kind::Busy;
    case 11: // CORRUPT
    case 26: // NOTADB
        return Error::Kind::Protocol;
    case 13: // FULL
        return Error::Kind::DiskFull;
    case 18: // TOOBIG
    case 19: // CONSTRAINT
    case 20: // MISMATCH
        return Error::Kind::Invalid;
    default: // IOERR, READONLY, CANTOPEN, PERM, NOMEM …: it can't be read or written now
        return Error::Kind::Disk;
    }
}

} // namespace

Error sqlError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    return {kindOf(code), u"SQLite %1: %2"_s.arg(QString::number(code), error.databaseText())};
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement,
                         const SqlValues &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return sqlError(query.lastError());
    for (const auto &[name, value] : values)
        query.bindValue(name, value);
    if (!query.exec())
        return sqlError(query.lastError());
    return query;
}

Result<QVariant> oneValue(const QSqlDatabase &database, const QString &statement)
{
    auto query = runSql(database, statement);
    if (!query)
        return query.error();
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return sqlError(query->lastError());
    return QVariant();
}

} // namespace rushes
