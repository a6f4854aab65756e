#include "app/store/database.h"
#include "app/store/jobstore.h"
#include "app/store/migrate.h"
#include "app/store/query.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rushes;
using namespace Qt::StringLiterals;

class DatabaseTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshPath() { return m_folder.filePath(u"library-%1.db"_s.arg(++m_count)); }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static mode_t modeOf(const QString &path)
    {
        struct stat found { };
        return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777U : 0;
    }

    //! Changes a file as another program would.
    static void alter(const QString &path, const QString &statement)
    {
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path);
            QVERIFY(other.open());
            QVERIFY_OK(runSql(other, statement));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }

private slots:
    void anEmptyFileBecomesVersionOne()
    {
        const QString path = freshPath();
        write(path, {});
        const auto database = Database::open(path);
        QVERIFY_OK(database);
        QCOMPARE(oneValue((*database)->connection(), u"PRAGMA user_version"_s)->toInt(),
                 int(schemaScripts().size()));
        QCOMPARE(schemaScripts().size(), 2);
        QCOMPARE((*database)->integrity(), u"ok"_s);
        QVERIFY(!QFile::exists(path + u".before-1"_s)); // there was nothing to lose
    }

    void theSettingsOfTheConnectionAreTheSafeOnes_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("wal") << u"journal_mode"_s << u"wal"_s;
        QTest::newRow("full") << u"synchronous"_s << u"2"_s;
        QTest::newRow("foreign keys") << u"foreign_keys"_s << u"1"_s;
        QTest::newRow("schema") << u"trusted_schema"_s << u"0"_s;
        QTest::newRow("cells") << u"cell_size_check"_s << u"1"_s;
        QTest::newRow("busy") << u"busy_timeout"_s << u"5000"_s;
    }

    void theSettingsOfTheConnectionAreTheSafeOnes()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        const auto database = Database::open(freshPath());
        QVERIFY_OK(database);
        QCOMPARE(oneValue((*database)->connection(), u"PRAGMA "_s + pragma)->toString(), value);
    }

    void onlyTheOwnerMayReadIt() // F103
    {
        const QString folder = m_folder.filePath(u"private"_s);
        const auto before = ::umask(0);
        const auto database = Database::open(folder + u"/library.db"_s);
        ::umask(before);
        QVERIFY_OK(database);
        QCOMPARE(modeOf(folder), mode_t(0700));
        QCOMPARE(modeOf(folder + u"/library.db"_s), mode_t(0600));
        QCOMPARE(modeOf(folder + u"/library.db-wal"_s), mode_t(0600));
    }

    void aFolderThatAnyoneMayChangeIsRefused() // F103
    {
        const QString folder = m_folder.filePath(u"open"_s);
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0777), 0);
        QVERIFY_ERROR(Database::open(folder + u"/library.db"_s), Error::Kind::Disk);
    }

    void aPlaceThatCannotBeMadeIsADiskError()
    {
        const QString file = m_folder.filePath(u"a file"_s);
        write(file, "x");
        QVERIFY_ERROR(Database::open(file + u"/library.db"_s), Error::Kind::Disk);
    }

    void theLibraryIdIsMadeOnce()
    {
        const QString path = freshPath();
        const auto first = Database::open(path);
        QVERIFY_OK(first);
        const QString id = (*first)->libraryId();
        QVERIFY(!id.isEmpty());
        const auto second = Database::open(path);
        QVERIFY_OK(second);
        QCOMPARE((*second)->libraryId(), id);
        const auto other = Database::open(freshPath());
        QVERIFY_OK(other);
        QVERIFY((*other)->libraryId() != id);
    }

    void aNewerLibraryIsRefusedAndLeftAlone() // F095
    {
        const QString path = freshPath();
        QVERIFY_OK(Database::open(path));
        alter(path, u"PRAGMA user_version = 99"_s);
        const QByteArray before = bytesOf(path);
        QVERIFY_ERROR(Database::open(path), Error::Kind::Invalid);
        QVERIFY_ERROR(Database::openToRead(path), Error::Kind::Invalid);
        QCOMPARE(bytesOf(path), before);
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        const QString path = freshPath();
        alter(path, u"CREATE TABLE theirs (x)"_s);
        const QByteArray before = bytesOf(path);
        QVERIFY_ERROR(Database::open(path), Error::Kind::Protocol);
        QCOMPARE(bytesOf(path), before);
    }

    void aTextFileIsNoLibrary() // F091
    {
        const QString path = freshPath();
        write(path, QByteArray("this is not a database\n").repeated(100));
        QVERIFY_ERROR(Database::open(path), Error::Kind::Protocol);
    }

    void aDamagedLibraryIsSaidToBeDamaged_data() // F091
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void aDamagedLibraryIsSaidToBeDamaged()
    {
        QFETCH(quint32, seed);
        const QString path = freshPath();
        {
            const auto database = Database::open(path);
            QVERIFY_OK(database);
            JobStore jobs(**database);
            for (int i = 0; i < 50; ++i)
                QVERIFY_OK(jobs.put(aJob(Stage::Waiting)));
        }
        QRandomGenerator random(seed);
        QByteArray bytes = bytesOf(path);
        for (qsizetype at = 4096; at < bytes.size(); ++at) // every page but the first
            bytes[at] = char(random.generate());
        write(path, bytes);
        write(path + u"-wal"_s, "an end that was not clean");
        QVERIFY_ERROR(Database::open(path), Error::Kind::Protocol);
    }

    void aLibraryCutShortIsSaidToBeDamaged()
    {
        const QString path = freshPath();
        QVERIFY_OK(Database::open(path));
        write(path, bytesOf(path).left(5000));
        QVERIFY_ERROR(Database::open(path), Error::Kind::Protocol);
    }

    void triggersStayWholeWhenAScriptIsTakenApart()
    {
        const auto statements = statementsOf(
            u"CREATE TABLE a (x)\n--;\nCREATE TRIGGER t BEGIN\n  SELECT 1;\nEND;\n  --;  \n\n"_s);
        QCOMPARE(statements, QStringList({u"CREATE TABLE a (x)"_s,
                                          u"CREATE TRIGGER t BEGIN\n  SELECT 1;\nEND;"_s}));
    }

    void aMigrationKeepsACopyOfTheLibrary() // F096
    {
        const QString path = freshPath();
        const auto database = Database::open(path);
        QVERIFY_OK(database);
        QVERIFY_OK(JobStore(**database).put(aJob(Stage::Waiting)));
        const QStringList scripts = schemaScripts() + QStringList{u"CREATE TABLE more (x)"_s};
        QVERIFY_OK(migrate((*database)->connection(), scripts));
        QCOMPARE(oneValue((*database)->connection(), u"PRAGMA user_version"_s)->toInt(), 3);
        const auto copy = Database::open(path + u".before-3"_s); // still version 2
        QVERIFY_OK(copy);
        QCOMPARE(JobStore(**copy).load({})->size(), 1);
        QCOMPARE(modeOf(path + u".before-3"_s), mode_t(0600));
    }

    void aMigrationThatFailsLeavesTheLibraryAsItWas() // F096
    {
        const auto database = Database::open(freshPath());
        QVERIFY_OK(database);
        const auto connection = (*database)->connection();
        const QStringList scripts
            = schemaScripts() + QStringList{u"CREATE TABLE more (x)\n--;\nNONSENSE"_s};
        for (int attempt = 0; attempt < 2; ++attempt) { // the copy of the first is no obstacle
            QVERIFY(!migrate(connection, scripts));
            QCOMPARE(oneValue(connection, u"PRAGMA user_version"_s)->toInt(), 2);
            QVERIFY(!runSql(connection, u"SELECT x FROM more"_s));
        }
    }

    void aTransactionIsAllOrNothing()
    {
        const auto database = Database::open(freshPath());
        QVERIFY_OK(database);
        JobStore jobs(**database);
        const Error trouble{Error::Kind::Invalid, u"on purpose"_s};
        const auto failed = (*database)->transaction([&]() -> Result<> {
            if (const auto put = jobs.put(aJob(Stage::Waiting)); !put)
                return put;
            return trouble;
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error(), trouble);
        QCOMPARE(jobs.load({})->size(), 0);
        QVERIFY_OK((*database)->transaction([&]() -> Result<> {
            return (*database)->transaction([&] { return jobs.put(aJob(Stage::Waiting)); });
        }));
        QCOMPARE(jobs.load({})->size(), 1);
    }

    void aFullDiskIsToldAndNothingIsWritten() // F032
    {
        const auto database = Database::open(freshPath());
        QVERIFY_OK(database);
        QVERIFY_OK(runSql((*database)->connection(), u"PRAGMA max_page_count = 1"_s));
        JobStore jobs(**database);
        Result<> last;
        int written = 0;
        while ((last = jobs.put(aJob(Stage::Waiting))) && written < 1000)
            ++written;
        QVERIFY_ERROR(last, Error::Kind::DiskFull);
        QCOMPARE(jobs.load({})->size(), written);
    }

    void aLockHeldByAnotherProgramIsBusy() // F032, F094
    {
        const QString path = freshPath();
        const auto database = Database::open(path);
        const auto other = Database::open(path);
        QVERIFY_OK(database);
        QVERIFY_OK(other);
        QVERIFY_OK(runSql((*database)->connection(), u"PRAGMA busy_timeout = 50"_s));
        QVERIFY_OK(runSql((*other)->connection(), u"BEGIN EXCLUSIVE"_s));
        bool ran = false;
        const auto refused = (*database)->transaction([&]() -> Result<> {
            ran = true;
            return {};
        });
        QVERIFY_ERROR(refused, Error::Kind::Busy);
        QVERIFY(!ran);
        QVERIFY_ERROR(JobStore(**database).put(aJob(Stage::Waiting)), Error::Kind::Busy);
        QVERIFY_OK(runSql((*other)->connection(), u"COMMIT"_s));
        QVERIFY_OK(JobStore(**database).put(aJob(Stage::Waiting)));
    }

    void aLibraryThatCannotBeWrittenIsADiskError() // F032
    {
        const auto database = Database::open(freshPath());
        QVERIFY_OK(database);
        QVERIFY_OK(runSql((*database)->connection(), u"PRAGMA query_only = ON"_s));
        QVERIFY_ERROR(JobStore(**database).put(aJob(Stage::Waiting)), Error::Kind::Disk);
    }

    void aReaderSeesWhatTheEngineWritesAndChangesNothing()
    {
        const QString path = freshPath();
        QVERIFY_ERROR(Database::openToRead(path), Error::Kind::NotFound);
        const auto engine = Database::open(path);
        QVERIFY_OK(engine);
        const auto reader = Database::openToRead(path);
        QVERIFY_OK(reader);
        QCOMPARE((*reader)->libraryId(), (*engine)->libraryId());
        QVERIFY_OK(JobStore(**engine).put(aJob(Stage::Waiting)));
        QCOMPARE(JobStore(**reader).load({})->size(), 1);
        QVERIFY_ERROR(JobStore(**reader).put(aJob(Stage::Waiting)), Error::Kind::Disk);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
