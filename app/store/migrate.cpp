#include "app/store/migrate.h"

#include "app/store/query.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

//! Outside any namespace, as the macro asks: a static library's resources are not there by
//! themselves.
static void initSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace rushes {
namespace {

Result<> run(const QSqlDatabase &database, const QString &statement)
{
    const auto done = runSql(database, statement);
    return done ? Result<>() : done.error();
}

Result<> isOurs(const QSqlDatabase &database, int version)
{
    const auto tables = oneValue(database, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    if ((version == 0) != (tables->toInt() == 0))
        return Error{Error::Kind::Protocol, u"this database is not a library of Rushes"_s};
    return {};
}

Result<> backUp(const QSqlDatabase &database, qsizetype version)
{
    const QString file = database.databaseName();
    if (file.isEmpty() || file.startsWith(u':'))
        return {};
    const QString copy = u"%1.before-%2"_s.arg(file).arg(version);
    const QString unfinished = copy + ".part"_L1;
    QFile::remove(unfinished);
    const auto copied = runSql(database, u"VACUUM INTO :file"_s, {{":file"_L1, unfinished}});
    if (!copied)
        return copied.error();
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(copy); // of an earlier attempt: the library is still at the same version
    if (!QFile::rename(unfinished, copy))
        return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(copy)};
    return {};
}

Result<> statementsAndVersion(const QSqlDatabase &database, const QString &script,
                              qsizetype version)
{
    const auto statements = statementsOf(script);
    for (const QString &statement : statements) {
        if (const auto done = run(database, statement); !done)
            return done;
    }
    return run(database, u"PRAGMA user_version = %1"_s.arg(version));
}

Result<> migrateOne(const QSqlDatabase &database, const QString &script, qsizetype version)
{
    if (const auto begun = run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = statementsAndVersion(database, script, version);
    if (done)
        done = run(database, u"COMMIT"_s);
    if (!done)
        (void)run(database, u"ROLLBACK"_s); // the first error is the one to tell
    return done;
}

} // namespace

QStringList schemaScripts()
{
    initSchema();
    QStringList scripts;
    const QDir folder(u":/schema"_s);
    const auto names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QFile::ReadOnly))
            scripts.append(QString::fromUtf8(file.readAll()));
    }
    return scripts;
}

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString current;
    const auto lines = QStringView(script).split(u'\n');
    for (const QStringView line : lines) {
        if (line.trimmed() == "--;"_L1) {
            statements.append(current.trimmed());
            current.clear();
        } else {
            current.append(line).append(u'\n');
        }
    }
    if (!current.trimmed().isEmpty())
        statements.append(current.trimmed());
    return statements;
}

Result<> migrate(const QSqlDatabase &database, const QStringList &scripts)
{
    const auto found = oneValue(database, u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    const int version = found->toInt();
    if (version > scripts.size() || version < 0)
        return Error{
            Error::Kind::Invalid,
            u"the library has version %1, this Rushes knows %2"_s.arg(version).arg(scripts.size())};
    if (const auto ours = isOurs(database, version); !ours)
        return ours;
    if (version > 0 && version < scripts.size()) {
        if (const auto copied = backUp(database, version + 1); !copied)
            return copied;
    }
    for (qsizetype next = version; next < scripts.size(); ++next) {
        if (const auto done = migrateOne(database, scripts.at(next), next + 1); !done)
            return done;
    }
    return {};
}

} // namespace rushes
