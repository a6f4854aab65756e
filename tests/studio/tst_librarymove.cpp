#include "app/store/clipmove.h"
#include "app/store/clipstore.h"
#include "app/store/sidecar.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray contentOf(const QString &name)
{
    return "what " + name.toUtf8() + " holds, " + QByteArray(3000, 'x');
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

} // namespace

//! Clips whose files are real go to another folder, on this disk or another.
class LibraryMoveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStudio> m_studio;
    std::unique_ptr<QTemporaryDir> m_otherDisk;
    std::unique_ptr<Database> m_rows; //!< until the studio is open
    QString m_old;

    QString target(const QString &where) const
    {
        return where == "other"_L1 ? m_otherDisk->filePath(u"clips"_s)
                                   : m_studio->path(u"new clips"_s);
    }

    //! A clip with a file and a sidecar, before the studio is open.
    Clip put(const QString &name)
    {
        Clip clip = aClip(name);
        clip.file = m_old + u'/' + name + ".mp4"_L1;
        const QByteArray bytes = contentOf(name);
        clip.bytes = bytes.size();
        clip.sha256 = QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        write(clip.file, bytes);
        if (!writeSidecar(clip))
            qWarning() << "no sidecar for" << clip.file;
        putRow(clip);
        return clip;
    }

    void putRow(const Clip &clip)
    {
        if (!m_rows) {
            auto rows = Database::open(m_studio->setup.folders.data + "/library.db"_L1);
            QVERIFY_OK(rows);
            m_rows = std::move(*rows);
        }
        QVERIFY_OK(ClipStore(*m_rows).put(clip));
    }

    bool open()
    {
        m_rows.reset();
        return m_studio->open();
    }

    Clip find(const ClipId &id)
    {
        std::optional<Result<Clip>> found;
        (*m_studio)->library().find(id, this, [&](const Result<Clip> &clip) { found = clip; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 10'000) || !*found)
            return {};
        return **found;
    }

    Result<Library::Moved> move(const QString &to, Library::Files files = Library::Files::Move,
                                const std::function<void(int, int)> &progress = {})
    {
        std::optional<Result<Library::Moved>> answer;
        (*m_studio)->library().moveTo(to, files, this, progress,
                                      [&](const Result<Library::Moved> &moved) { answer = moved; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            return Error{Error::Kind::Timeout, u"no answer"_s};
        return *answer;
    }

    void verifyAt(const Clip &clip, const QString &file)
    {
        QCOMPARE(find(clip.id).file, file);
        QCOMPARE(bytesOf(file), contentOf(clip.title));
        const auto beside = readSidecar(sidecarPath(file));
        QVERIFY_OK(beside);
        QCOMPARE(beside->id, clip.id);
    }

private slots:
    void init()
    {
        m_studio = std::make_unique<TempStudio>();
        m_otherDisk = std::make_unique<QTemporaryDir>(u"/dev/shm/rushes-XXXXXX"_s);
        QVERIFY(m_otherDisk->isValid());
        m_old = m_studio->setup.folders.clips;
    }

    void cleanup()
    {
        m_rows.reset();
        m_studio.reset();
        m_otherDisk.reset();
    }

    void theTwoDisksAreTwo() // what the tests below stand on
    {
        QVERIFY(QStorageInfo(m_otherDisk->path()).device()
                != QStorageInfo(m_studio->path(u"."_s)).device());
    }

    void clipsMoveWithWhatStandsBesideThem_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("on the same disk") << u"same"_s;
        QTest::newRow("to another disk") << u"other"_s;
    }

    void clipsMoveWithWhatStandsBesideThem()
    {
        QFETCH(const QString, where);
        const Clip one = put(u"one"_s);
        const Clip two = put(u"sub/two"_s);
        write(m_old + "/holiday.txt"_L1, "not ours");
        QVERIFY(open());
        QList<Clip> told;
        connect(&(*m_studio)->library(), &Library::changed, this,
                [&](const Clip &clip) { told.append(clip); });
        QList<std::pair<int, int>> progress;
        const QString to = target(where);
        const auto moved = move(to, Library::Files::Move, [&](int done, int all) {
            progress.append({done, all});
        });
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved, 2);
        QCOMPARE(moved->left, 0);
        QVERIFY(moved->why.isEmpty());
        verifyAt(one, to + "/one.mp4"_L1);
        verifyAt(two, to + "/sub/two.mp4"_L1);
        QCOMPARE(namesIn(m_old), QStringList({u"holiday.txt"_s, u"sub"_s}));
        QCOMPARE(namesIn(m_old + "/sub"_L1), QStringList());
        QCOMPARE(namesIn(to).size(), 3); // a clip, its sidecar, "sub": no side file is left
        QCOMPARE(told.size(), 2);
        QCOMPARE(progress.last(), std::pair(2, 2));
        QCOMPARE((*m_studio)->library().folder(), to);
        QVERIFY(!QFile::exists(m_studio->setup.folders.data + "/moving.json"_L1));
    }

    void leavingTheFilesChangesOnlyWhereNewClipsGo()
    {
        const Clip one = put(u"one"_s);
        QVERIFY(open());
        const QString to = target(u"same"_s);
        const auto moved = move(to, Library::Files::Leave);
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved, 0);
        verifyAt(one, one.file);
        QCOMPARE((*m_studio)->library().folder(), to);
        m_studio->close();
        QVERIFY(open());
        QCOMPARE((*m_studio)->library().folder(), to); // kept over a restart
    }

    void aTakenNameIsNeverReplaced_data() { clipsMoveWithWhatStandsBesideThem_data(); }

    void aTakenNameIsNeverReplaced()
    {
        QFETCH(const QString, where);
        const Clip one = put(u"one"_s);
        const Clip two = put(u"two"_s);
        const QString to = target(where);
        write(to + "/one.mp4"_L1, "a stranger's film");
        write(to + "/two.mp4.rushes.json"_L1, "a stranger's notes");
        QVERIFY(open());
        const auto moved = move(to);
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved, 2);
        verifyAt(one, to + "/one (2).mp4"_L1);
        verifyAt(two, to + "/two (2).mp4"_L1);
        QCOMPARE(bytesOf(to + "/one.mp4"_L1), QByteArray("a stranger's film"));
        QCOMPARE(bytesOf(to + "/two.mp4.rushes.json"_L1), QByteArray("a stranger's notes"));
    }

    void aMissingFileIsCountedAndLeftAsItIs()
    {
        const Clip one = put(u"one"_s);
        const Clip gone = put(u"gone"_s);
        QVERIFY(QFile::remove(gone.file));
        QVERIFY(open());
        const auto moved = move(target(u"same"_s));
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved, 1);
        QCOMPARE(moved->left, 1);
        QVERIFY(moved->why.contains("gone.mp4"_L1));
        QCOMPARE(find(gone.id).file, gone.file);
        QVERIFY(QFile::exists(sidecarPath(gone.file)));
        verifyAt(one, target(u"same"_s) + "/one.mp4"_L1);
    }

    void aFileThatIsNotWhatWasSavedStaysWhereItIs() // a copy can't be told from a bad one
    {
        const Clip one = put(u"one"_s);
        write(one.file, "cut by somebody");
        QVERIFY(open());
        const auto moved = move(target(u"other"_s));
        QVERIFY_OK(moved);
        QCOMPARE(moved->left, 1);
        QCOMPARE(find(one.id).file, one.file);
        QCOMPARE(bytesOf(one.file), QByteArray("cut by somebody"));
        QCOMPARE(namesIn(target(u"other"_s)), QStringList());
    }

    void whatLiesElsewhereStaysThere()
    {
        Clip far = aClip(u"far"_s);
        far.file = m_studio->path(u"elsewhere/far.mp4"_s);
        write(far.file, contentOf(u"far"_s));
        putRow(far);
        QVERIFY(open());
        const auto moved = move(target(u"same"_s));
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved + moved->left, 0);
        QCOMPARE(find(far.id).file, far.file);
    }

    void aFolderInsideTheOldOneKeepsWhatItHolds()
    {
        const Clip one = put(u"one"_s);
        const Clip inside = put(u"best/inside"_s);
        QVERIFY(open());
        const auto moved = move(m_old + "/best"_L1);
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved, 1);
        verifyAt(one, m_old + "/best/one.mp4"_L1);
        verifyAt(inside, inside.file);
    }

    void aTargetThatCantBeUsedChangesNothing_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("below a file") << u"/dev/null/clips"_s << Error::Kind::Disk;
        QTest::newRow("can't be written") << u"/proc/1"_s << Error::Kind::Disk;
        QTest::newRow("relative") << u"clips"_s << Error::Kind::Invalid;
        QTest::newRow("empty") << QString() << Error::Kind::Invalid;
    }

    void aTargetThatCantBeUsedChangesNothing()
    {
        QFETCH(const QString, to);
        QFETCH(const Error::Kind, kind);
        const Clip one = put(u"one"_s);
        QVERIFY(open());
        QVERIFY_ERROR(move(to), kind);
        verifyAt(one, one.file);
        QCOMPARE((*m_studio)->library().folder(), m_old);
    }

    void theSameFolderUnderAnotherNameMovesNothing()
    {
        const Clip one = put(u"one"_s);
        const QString link = m_studio->path(u"link"_s);
        QVERIFY(QFile::link(m_old, link));
        QVERIFY(open());
        const auto moved = move(link);
        QVERIFY_OK(moved);
        QCOMPARE(moved->moved, 0);
        verifyAt(one, one.file);
    }

    void oneMoveAtATime()
    {
        for (int i = 0; i < 30; ++i)
            put(u"clip %1"_s.arg(i));
        QVERIFY(open());
        std::optional<Result<Library::Moved>> first;
        (*m_studio)->library().moveTo(target(u"other"_s), Library::Files::Move, this, {},
                                      [&](const Result<Library::Moved> &moved) { first = moved; });
        QVERIFY_ERROR(move(target(u"same"_s)), Error::Kind::Busy);
        QTRY_VERIFY_WITH_TIMEOUT(first.has_value(), 30'000);
        QVERIFY_OK(*first);
        QCOMPARE((*first)->moved, 30);
        QCOMPARE((*m_studio)->library().folder(), target(u"other"_s));
        QVERIFY_OK(move(target(u"same"_s)));
    }

    void aVerdictGivenMeanwhileIsKept()
    {
        QList<Clip> clips;
        for (int i = 0; i < 12; ++i)
            clips.append(put(u"clip %1"_s.arg(i)));
        QVERIFY(open());
        const auto circleAll = [&](int, int) {
            for (const Clip &clip : clips)
                (*m_studio)->library().setVerdict(clip.id, Clip::Verdict::Circled);
        };
        const QString to = target(u"other"_s);
        QVERIFY_OK(move(to, Library::Files::Move, circleAll));
        for (const Clip &clip : clips) {
            const QString file = to + u'/' + clip.title + ".mp4"_L1;
            verifyAt(clip, file);
            QCOMPARE(find(clip.id).verdict, Clip::Verdict::Circled);
            QTRY_COMPARE(readSidecar(sidecarPath(file))->verdict, Clip::Verdict::Circled);
        }
        QCOMPARE(namesIn(m_old), QStringList());
    }

    void anEndInTheMiddleLosesNothing()
    {
        QList<Clip> clips;
        for (int i = 0; i < 60; ++i)
            clips.append(put(u"clip %1"_s.arg(i)));
        QVERIFY(open());
        int done = 0;
        (*m_studio)->library().moveTo(target(u"other"_s), Library::Files::Move, this,
                                      [&](int now, int) { done = now; }, {});
        QTRY_VERIFY_WITH_TIMEOUT(done > 3, 20'000);
        m_studio->close();
        QVERIFY(open());
        for (const Clip &clip : clips)
            verifyAt(clip, find(clip.id).file);
        QCOMPARE(namesIn(m_old).size() + namesIn(target(u"other"_s)).size(), 120);
    }

    void theNextStartSettlesWhatAKillLeft_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<bool>("rowIsNew");
        QTest::addColumn<bool>("endsNew");
        QTest::newRow("noted, nothing done") << true << false << false << false;
        QTest::newRow("renamed") << false << true << false << true;
        QTest::newRow("copied") << true << true << false << true;
        QTest::newRow("copied, row written") << true << true << true << true;
        QTest::newRow("renamed, row written") << false << true << true << true;
    }

    void theNextStartSettlesWhatAKillLeft()
    {
        QFETCH(const bool, isOld);
        QFETCH(const bool, isNew);
        QFETCH(const bool, rowIsNew);
        QFETCH(const bool, endsNew);
        Clip clip = put(u"one"_s);
        const QString from = clip.file;
        const QString to = target(u"same"_s) + "/one.mp4"_L1;
        const MoveNote note{.clip = clip.id, .from = from, .to = to};
        QVERIFY_OK(writeMoveNote(m_studio->setup.folders.data + "/moving.json"_L1, note));
        write(sideOf(note), "half a cop"); // also of an attempt before
        if (isNew)
            write(to, contentOf(u"one"_s));
        if (!isOld)
            QVERIFY(QFile::remove(from));
        if (rowIsNew) {
            clip.file = to;
            putRow(clip);
            QVERIFY_OK(writeSidecar(clip));
        }
        QVERIFY(open());
        verifyAt(clip, endsNew ? to : from);
        QCOMPARE(namesIn(QFileInfo(endsNew ? from : to).path()), QStringList());
        QCOMPARE(namesIn(QFileInfo(endsNew ? to : from).path()).size(), 2);
        QVERIFY(!QFile::exists(m_studio->setup.folders.data + "/moving.json"_L1));
    }

    void aStrangersFileInTheNotedPlaceIsLeftAlone()
    {
        const Clip clip = put(u"one"_s);
        const QString to = target(u"same"_s) + "/one.mp4"_L1;
        QVERIFY_OK(writeMoveNote(m_studio->setup.folders.data + "/moving.json"_L1,
                                 {.clip = clip.id, .from = clip.file, .to = to}));
        write(to, "a stranger's film");
        QVERIFY(open());
        verifyAt(clip, clip.file);
        QCOMPARE(bytesOf(to), QByteArray("a stranger's film"));
    }

    void aNoteNobodyCanReadStopsNothing()
    {
        const Clip clip = put(u"one"_s);
        write(m_studio->setup.folders.data + "/moving.json"_L1, "{\"clip\":");
        QVERIFY(open());
        verifyAt(clip, clip.file);
    }

    void aClipSavedMeanwhileIsInOneOfTheTwo()
    {
        for (int i = 0; i < 40; ++i)
            put(u"clip %1"_s.arg(i));
        QVERIFY(open());
        (*m_studio)->accounts().use(Accounts::sandboxId);
        QTRY_VERIFY_WITH_TIMEOUT(!m_studio->accounts.isEmpty(), 20'000);
        const auto jobs = (*m_studio)->queue().add(aRecipe(), 2, Accounts::sandboxId);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->stage(jobs.first()) == Stage::Saving
                                     || m_studio->stage(jobs.first()) == Stage::Done,
                                 60'000);
        const QString to = target(u"other"_s);
        QVERIFY_OK(move(to));
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->count(Stage::Done), 2, 60'000);
        for (const JobId &job : jobs) {
            const Clip clip = find(ClipId{job.value});
            QVERIFY2(clip.file.startsWith(to) || clip.file.startsWith(m_old),
                     qPrintable(clip.file));
            QVERIFY(QFile::exists(clip.file));
            QVERIFY(QFile::exists(sidecarPath(clip.file)));
            QTRY_COMPARE(m_studio->job(job).file, clip.file); // the job knows, too
        }
    }
};

QTEST_GUILESS_MAIN(LibraryMoveTest)
#include "tst_librarymove.moc"
