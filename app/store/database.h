#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace rushes {

//! library.db: one connection, in the thread that opened it. WAL, synchronous FULL, foreign keys,
//! busy timeout 5 s, file mode 0600. Migrations are resources/schema/NNN.sql against user_version.
class Database {
public:
    //! `path` ":memory:" for tests. Errors: Disk, DiskFull, Protocol (damaged), Busy,
    //! Invalid (made by a newer Rushes).
    static Result<std::unique_ptr<Database>> open(const QString &path);
    //! For reading beside the engine that has it open; never changes anything.
    //! Errors: NotFound, Disk, Protocol, Busy, Invalid (made by another version of Rushes).
    static Result<std::unique_ptr<Database>> openToRead(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! BEGIN IMMEDIATE … COMMIT; an error from `work` or from the commit rolls back and comes back.
    //! Inside another one it becomes a part of that.
    Result<> transaction(const std::function<Result<>()> &work);

    QSqlDatabase connection() const;
    //! PRAGMA integrity_check: "ok" or what is wrong.
    QString integrity() const;
    //! This library's own id, made once (`rushes_lib`).
    QString libraryId() const { return m_libraryId; }

private:
    explicit Database(QString connectionName);

    const QString m_name;
    QString m_libraryId;
    bool m_inTransaction = false;
};

} // namespace rushes
