#include "app/store/database.h"

#include "app/store/durable.h"
#include "app/store/migrate.h"
#include "app/store/query.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlError>
#include <QUuid>

#include <atomic>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QString inMemory = u":memory:"_s;

QString newConnectionName()
{
    static std::atomic_int count = 0;
    return u"rushes-%1"_s.arg(++count);
}

Result<> openConnection(const QString &name, const QString &path, const QString &options)
{
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(options);
    return connection.open() ? Result<>() : sqlError(connection.lastError());
}

Result<> makeFile(const QString &path)
{
    if (const auto folder = privateFolder(QFileInfo(path).absolutePath()); !folder)
        return folder;
    QFile file(path); // SQLite gives the -wal and -shm beside it the same mode
    return openPrivate(file, QFile::ReadWrite | QFile::Unbuffered);
}

//! Settings of a connection, not of the file, but for journal_mode.
Result<> configure(const QSqlDatabase &connection)
{
    const auto mode = oneValue(connection, u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return mode.error();
    for (const auto &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                               u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                               u"PRAGMA mmap_size = 0"_s}) {
        if (const auto done = runSql(connection, pragma); !done)
            return done.error();
    }
    return {};
}

Result<> checkWhole(const QSqlDatabase &connection)
{
    const auto verdict = oneValue(connection, u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != "ok"_L1)
        return Error{Error::Kind::Protocol, u"the library is damaged: "_s + verdict->toString()};
    return {};
}

Result<QString> readLibraryId(const QSqlDatabase &connection)
{
    const auto id = oneValue(connection, u"SELECT value FROM library WHERE name = 'id'"_s);
    return id ? Result<QString>(id->toString()) : id.error();
}

Result<QString> keepLibraryId(const QSqlDatabase &connection)
{
    const auto made = runSql(
        connection,
        u"INSERT INTO library (name, value) VALUES ('id', :id) ON CONFLICT (name) DO NOTHING"_s,
        {{":id"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces)}});
    return made ? readLibraryId(connection) : made.error();
}

} // namespace

Database::Database(QString connectionName)
    : m_name(std::move(connectionName))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (path != inMemory) {
        if (const auto made = makeFile(path); !made)
            return made.error();
    }
    const bool unclean = QFileInfo(path + "-wal"_L1).size() > 0; // a clean end takes it away
    std::unique_ptr<Database> database(new Database(newConnectionName()));
    if (const auto opened = openConnection(database->m_name, path, u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        !opened)
        return opened.error();
    const auto connection = database->connection();
    if (unclean) {
        if (const auto whole = checkWhole(connection); !whole)
            return whole.error();
    }
    if (const auto migrated = migrate(connection, schemaScripts()); !migrated)
        return migrated.error();
    if (const auto configured = configure(connection); !configured)
        return configured.error();
    const auto id = keepLibraryId(connection);
    if (!id)
        return id.error();
    database->m_libraryId = *id;
    return database;
}

Result<std::unique_ptr<Database>> Database::openToRead(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return Error{Error::Kind::NotFound, u"there is no library at %1"_s.arg(path)};
    std::unique_ptr<Database> database(new Database(newConnectionName()));
    const auto opened = openConnection(database->m_name, path,
                                       u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!opened)
        return opened.error();
    const auto version = oneValue(database->connection(), u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (version->toInt() != schemaScripts().size())
        return Error{Error::Kind::Invalid,
                     u"the library has version %1"_s.arg(version->toString())};
    const auto id = readLibraryId(database->connection());
    if (!id)
        return id.error();
    database->m_libraryId = *id;
    return database;
}

Database::~Database()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<> Database::transaction(const std::function<Result<>()> &work)
{
    if (m_inTransaction)
        return work();
    const auto database = connection();
    // Qt's own transaction() says BEGIN, and a read that turns into a write then fails at once.
    if (const auto begun = runSql(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    m_inTransaction = true;
    const auto over = qScopeGuard([this] { m_inTransaction = false; });
    Result<> done = work();
    if (done) {
        if (const auto committed = runSql(database, u"COMMIT"_s); !committed)
            done = committed.error();
    }
    if (!done)
        (void)runSql(database, u"ROLLBACK"_s); // SQLite may have done it: the first error counts
    return done;
}

QString Database::integrity() const
{
    const auto verdict = oneValue(connection(), u"PRAGMA integrity_check(1)"_s);
    return verdict ? verdict->toString() : verdict.error().detail;
}

} // namespace rushes
