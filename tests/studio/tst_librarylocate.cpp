#include "app/store/clipstore.h"
#include "app/store/sidecar.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QByteArray content = QByteArray("what the clip holds, ") + QByteArray(300'000, 'x');

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

} // namespace

//! A clip whose file was moved by somebody is found again, and nothing else is taken for it.
class LibraryLocateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStudio> m_studio;
    Clip m_clip;
    QList<Clip> m_told;

    Result<Clip> locate(const ClipId &clip, const QString &file)
    {
        std::optional<Result<Clip>> answer;
        (*m_studio)->library().locate(clip, file, this,
                                      [&](const Result<Clip> &found) { answer = found; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return Error{Error::Kind::Timeout, u"no answer"_s};
        return *answer;
    }

    QString fileInLibrary()
    {
        std::optional<Result<Clip>> found;
        (*m_studio)->library().find(m_clip.id, this,
                                    [&](const Result<Clip> &clip) { found = clip; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 10'000) || !*found)
            return {};
        return (*found)->file;
    }

private slots:
    void init()
    {
        m_studio = std::make_unique<TempStudio>();
        m_told.clear();
        m_clip = aClip(u"one"_s);
        m_clip.file = m_studio->setup.folders.clips + "/one.mp4"_L1;
        m_clip.sha256 = QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        write(m_clip.file, content);
        QVERIFY_OK(writeSidecar(m_clip));
        {
            auto rows = Database::open(m_studio->setup.folders.data + "/library.db"_L1);
            QVERIFY_OK(rows);
            QVERIFY_OK(ClipStore(**rows).put(m_clip));
        }
        QVERIFY(QFile::remove(m_clip.file));
        QVERIFY(m_studio->open());
        connect(&(*m_studio)->library(), &Library::changed, this,
                [this](const Clip &clip) { m_told.append(clip); });
    }

    void cleanup() { m_studio.reset(); }

    void aFileIsFoundWhereItIsNow()
    {
        const QString now = m_studio->path(u"elsewhere/another name.mp4"_s);
        write(now, content);
        const auto found = locate(m_clip.id, now);
        QVERIFY_OK(found);
        QCOMPARE(found->file, now);
        QCOMPARE(fileInLibrary(), now);
        QVERIFY(QFile::exists(now)); // it stays there
        QTRY_COMPARE(m_told.size(), 1);
        QCOMPARE(m_told.constFirst().file, now);
        const auto beside = readSidecar(sidecarPath(now));
        QVERIFY_OK(beside);
        QCOMPARE(beside->id, m_clip.id);
        QVERIFY(!QFile::exists(sidecarPath(m_clip.file))); // or a rebuild would find two
        m_studio->close();
        QVERIFY(m_studio->open());
        QCOMPARE(fileInLibrary(), now);
    }

    void aFileThatIsBackIsFoundAtItsOldPlace()
    {
        write(m_clip.file, content);
        QVERIFY_OK(locate(m_clip.id, m_clip.file));
        QCOMPARE(fileInLibrary(), m_clip.file);
        QVERIFY(QFile::exists(sidecarPath(m_clip.file)));
    }

    void nothingElseIsTakenForIt_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // null: no such file
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("another one") << QByteArray("a stranger's film") << Error::Kind::Invalid;
        QTest::newRow("one byte less") << content.chopped(1) << Error::Kind::Invalid;
        QTest::newRow("as long as it") << content.chopped(1) + "y" << Error::Kind::Invalid;
        QTest::newRow("empty") << QByteArray("") << Error::Kind::Invalid;
        QTest::newRow("none") << QByteArray() << Error::Kind::NotFound;
    }

    void nothingElseIsTakenForIt()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Error::Kind, kind);
        const QString other = m_studio->path(u"elsewhere/one.mp4"_s);
        if (!bytes.isNull())
            write(other, bytes);
        const auto found = locate(m_clip.id, other);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, kind);
        QCOMPARE(fileInLibrary(), m_clip.file);
        QVERIFY(m_told.isEmpty());
        QVERIFY(!QFile::exists(sidecarPath(other)));
    }

    void aClipThatIsNotThereIsNotFound()
    {
        const auto found = locate(ClipId{u"nobody"_s}, m_clip.file);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NotFound);
    }

    void leavingDoesNotWaitForAnAnswer()
    {
        const QString now = m_studio->path(u"elsewhere/one.mp4"_s);
        write(now, content);
        (*m_studio)->library().locate(m_clip.id, now, this, [](const Result<Clip> &) {});
        m_studio->close();
        QVERIFY(m_studio->open());
        QVERIFY(!fileInLibrary().isEmpty());
    }
};

QTEST_GUILESS_MAIN(LibraryLocateTest)
#include "tst_librarylocate.moc"
