#include "app/store/journal.h"
#include "tests/support/verifyok.h"
#include "tests/support/virtualclock.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rushes;
using namespace Qt::StringLiterals;

class JournalTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    VirtualClock m_clock;
    int m_count = 0;

    QString freshPath() { return m_folder.filePath(u"journal-%1.ndjson"_s.arg(++m_count)); }

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

    void fill(const QString &path, int lines)
    {
        const auto journal = Journal::open(path, m_clock);
        QVERIFY_OK(journal);
        for (int i = 0; i < lines; ++i)
            QVERIFY_OK((*journal)->append(u"intent"_s, JobId{u"job-%1"_s.arg(i)}, {{u"n"_s, i}}));
    }

private slots:
    void whatIsWrittenIsReadBack()
    {
        const QString path = freshPath();
        const QJsonObject data{{u"status"_s, 200},
                               {u"body"_s, u"{\"task_id\": \"x\"}\r\n„ä“ 🐈"_s},
                               {u"half"_s, 0.1},
                               {u"big"_s, qint64(9'007'199'254'740'991)}};
        {
            const auto journal = Journal::open(path, m_clock);
            QVERIFY_OK(journal);
            QVERIFY_OK((*journal)->append(u"intent"_s, JobId{u"a"_s}, {}));
            QVERIFY_OK((*journal)->append(u"answer"_s, JobId{u"a"_s}, data));
        }
        const auto contents = Journal::read(path);
        QVERIFY_OK(contents);
        QCOMPARE(contents->damaged, 0);
        QCOMPARE(contents->entries.size(), 2);
        const auto &answer = contents->entries.last();
        QCOMPARE(answer.seq, 2);
        QCOMPARE(answer.event, u"answer"_s);
        QCOMPARE(answer.job, JobId{u"a"_s});
        QCOMPARE(answer.wall, m_clock.now());
        QCOMPARE(answer.data, data);
        QCOMPARE(bytesOf(path).count('\n'), 2);
    }

    void theNumbersGoOnAfterARestart()
    {
        const QString path = freshPath();
        fill(path, 3);
        fill(path, 1);
        QCOMPARE(Journal::read(path)->entries.last().seq, 4);
    }

    void aMissingJournalIsAnEmptyOne()
    {
        const auto contents = Journal::read(freshPath());
        QVERIFY_OK(contents);
        QCOMPARE(contents->entries.size(), 0);
    }

    void onlyTheOwnerMayReadIt() // F103
    {
        const QString path = freshPath();
        const auto before = ::umask(0);
        fill(path, 1);
        ::umask(before);
        struct stat found { };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &found), 0);
        QCOMPARE(found.st_mode & 0777U, mode_t(0600));
    }

    void aLineCutAtAnyByteCostsOnlyItself() // F092
    {
        const QString path = freshPath();
        fill(path, 3);
        const QByteArray whole = bytesOf(path);
        const auto lastLine = whole.lastIndexOf('\n', -2) + 1;
        for (qsizetype cut = lastLine + 1; cut < whole.size(); ++cut) {
            write(path, whole.left(cut));
            fill(path, 1); // begins on a line of its own
            const auto contents = Journal::read(path);
            QVERIFY_OK(contents);
            const bool allButTheEnd = cut == whole.size() - 1;
            QCOMPARE(contents->damaged, allButTheEnd ? 0 : 1);
            QCOMPARE(contents->entries.size(), allButTheEnd ? 4 : 3);
            QCOMPARE(contents->entries.last().seq, allButTheEnd ? 4 : 3);
        }
    }

    void aFlippedBitIsFoundWhereverItIs() // F092
    {
        const QString path = freshPath();
        fill(path, 3);
        const QByteArray whole = bytesOf(path);
        const auto from = whole.indexOf('\n') + 1;
        const auto to = whole.indexOf('\n', from);
        for (auto at = from; at < to; ++at) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ 1);
            write(path, bytes);
            const auto contents = Journal::read(path);
            QVERIFY_OK(contents);
            QVERIFY2(contents->damaged >= 1, bytes.mid(from, to - from).constData());
            QCOMPARE(contents->entries.first().seq, 1);
            QCOMPARE(contents->entries.last().seq, 3);
            QCOMPARE(contents->entries.size(), 2);
        }
    }

    void binaryRubbishIsSkipped() // F092
    {
        const QString path = freshPath();
        fill(path, 1);
        const QByteArray first = bytesOf(path);
        write(path, QByteArray(100'000, '\0') + '\n' + first + "{}\n[]\nnull\n\xff\xfe\n");
        const auto contents = Journal::read(path);
        QVERIFY_OK(contents);
        QCOMPARE(contents->entries.size(), 1);
        QCOMPARE(contents->damaged, 5);
    }

#ifdef Q_OS_LINUX
    void aFullDiskIsToldAndTheJournalGoesOnLater()
    {
        const QString path = freshPath();
        QVERIFY(QFile::link(u"/dev/full"_s, path)); // every write is ENOSPC
        const auto before = QFile::permissions(u"/dev/full"_s);
        const auto journal = Journal::open(path, m_clock);
        QVERIFY_OK(journal);
        QCOMPARE(QFile::permissions(u"/dev/full"_s), before); // only our own file is made private
        for (int i = 0; i < 2; ++i)
            QVERIFY_ERROR((*journal)->append(u"intent"_s, JobId{u"a"_s}, {}),
                          Error::Kind::DiskFull);
    }

    void afterAFailedSyncNothingIsBelieved() // F034
    {
        const QString path = freshPath();
        QVERIFY(QFile::link(u"/dev/null"_s, path)); // takes every byte, and can't be synced
        const auto journal = Journal::open(path, m_clock);
        QVERIFY_OK(journal);
        const auto first = (*journal)->append(u"sending"_s, JobId{u"a"_s}, {});
        QVERIFY_ERROR(first, Error::Kind::Disk);
        const auto second = (*journal)->append(u"sending"_s, JobId{u"a"_s}, {});
        QVERIFY_ERROR(second, Error::Kind::Disk);
        QVERIFY(second.error().detail != first.error().detail); // it did not even try
    }
#endif

    void aPlaceThatCannotBeWrittenIsADiskError()
    {
        const QString file = freshPath();
        write(file, "x");
        QVERIFY_ERROR(Journal::open(file + u"/journal.ndjson"_s, m_clock), Error::Kind::Disk);
        QVERIFY(QDir().mkpath(file + u".d"_s));
        QVERIFY_ERROR(Journal::open(file + u".d"_s, m_clock), Error::Kind::Disk);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
