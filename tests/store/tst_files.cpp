#include "app/store/clipfiles.h"
#include "app/store/renaming.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace rushes;
using namespace Qt::StringLiterals;

class FilesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) { return m_folder->filePath(name); }

    static QByteArray bytesOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QFile::ReadOnly) ? opened.readAll() : QByteArray();
    }

    QString make(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
    }

    QStringList names(const QString &folder)
    {
        return QDir(path(folder))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDir::Name);
    }

    //! A folder on another file system than m_folder's, or null.
    static std::unique_ptr<QTemporaryDir> elsewhere(const QString &here)
    {
        struct stat mine { };
        ::stat(QFile::encodeName(here).constData(), &mine);
        for (const auto &place : {u"/dev/shm"_s, u"/var/tmp"_s, QDir::homePath(), u"/run"_s}) {
            auto folder = std::make_unique<QTemporaryDir>(place + u"/rushes-XXXXXX"_s);
            struct stat its { };
            if (folder->isValid()
                && ::stat(QFile::encodeName(folder->path()).constData(), &its) == 0
                && its.st_dev != mine.st_dev)
                return folder;
        }
        return nullptr;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPartGetsItsName()
    {
        const QString part = make(u"a.part"_s, "clip");
        const auto kept = keepFile(part, path(u"clips/new"_s), u"a clip.mp4"_s);
        QVERIFY_OK(kept);
        QCOMPARE(*kept, path(u"clips/new/a clip.mp4"_s));
        QCOMPARE(bytesOf(*kept), QByteArray("clip"));
        QVERIFY(!QFile::exists(part));
    }

    void aTakenNameGetsANumber_data() // F082
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("second");
        QTest::newRow("ending") << u"a.b.mp4"_s << u"a.b (2).mp4"_s;
        QTest::newRow("no ending") << u"clip"_s << u"clip (2)"_s;
    }

    void aTakenNameGetsANumber()
    {
        QFETCH(QString, name);
        QFETCH(QString, second);
        make(name, "theirs");
        const auto kept = keepFile(make(u"x.part"_s, "ours"), m_folder->path(), name);
        QVERIFY_OK(kept);
        QCOMPARE(QFileInfo(*kept).fileName(), second);
        QCOMPARE(bytesOf(*kept), QByteArray("ours"));
        QCOMPARE(bytesOf(path(name)), QByteArray("theirs"));
    }

    void whateverStandsThereIsLeftAlone() // F082
    {
        make(u"victim"_s, "victim");
        QVERIFY(QDir(m_folder->path()).mkpath(u"clips/a.mp4"_s)); // a folder
        QVERIFY(QFile::link(path(u"nothing"_s), path(u"clips/a (2).mp4"_s))); // dangling
        QVERIFY(QFile::link(path(u"victim"_s), path(u"clips/a (3).mp4"_s)));
        const auto kept = keepFile(make(u"x.part"_s, "ours"), path(u"clips"_s), u"a.mp4"_s);
        QVERIFY_OK(kept);
        QCOMPARE(*kept, path(u"clips/a (4).mp4"_s));
        QVERIFY(!QFile::exists(path(u"nothing"_s)));
        QCOMPARE(bytesOf(path(u"victim"_s)), QByteArray("victim"));
    }

    void onlyAPlainNameIsTaken_data() // F083
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : {u""_s, u"."_s, u".."_s, u"../a.mp4"_s, u"/tmp/a.mp4"_s,
                                 u"a/b.mp4"_s, u"a\\b.mp4"_s, u"a"_s + QChar(0) + u".mp4"_s})
            QTest::addRow("%s", qPrintable(QString(name).replace(QChar(0), u"NUL"_s))) << name;
    }

    void onlyAPlainNameIsTaken()
    {
        QFETCH(QString, name);
        const QString part = make(u"x.part"_s, "ours");
        QVERIFY_ERROR(keepFile(part, path(u"clips"_s), name), Error::Kind::Invalid);
        QCOMPARE(bytesOf(part), QByteArray("ours"));
    }

    void aPartThatIsALinkIsRefused()
    {
        make(u"secret"_s, "secret");
        QVERIFY(QFile::link(path(u"secret"_s), path(u"x.part"_s)));
        QVERIFY(!keepFile(path(u"x.part"_s), path(u"clips"_s), u"a.mp4"_s));
        QCOMPARE(names(u"clips"_s), QStringList());
    }

    void aPartThatIsGoneIsNotFound() // F085
    {
        QVERIFY_ERROR(keepFile(path(u"gone.part"_s), path(u"clips"_s), u"a.mp4"_s),
                      Error::Kind::NotFound);
    }

    void aFolderThatCannotBeMadeIsADiskError()
    {
        make(u"file"_s, "x");
        const QString part = make(u"x.part"_s, "ours");
        QVERIFY_ERROR(keepFile(part, path(u"file/clips"_s), u"a.mp4"_s), Error::Kind::Disk);
        QCOMPARE(bytesOf(part), QByteArray("ours"));
    }

    void acrossFileSystemsTheNameAppearsWhole()
    {
        const auto other = elsewhere(m_folder->path());
        QVERIFY2(other, "this test needs two file systems: /tmp and /dev/shm, /var/tmp or home");
        const QByteArray bytes = QByteArray("0123456789abcdef").repeated(200'000);
        const QString part = make(u"x.part"_s, bytes);
        QFile(other->filePath(u"a.mp4"_s)).open(QFile::WriteOnly);
        const auto kept = keepFile(part, other->path(), u"a.mp4"_s);
        QVERIFY_OK(kept);
        QCOMPARE(*kept, other->filePath(u"a (2).mp4"_s));
        QVERIFY(bytesOf(*kept) == bytes);
        QVERIFY(!QFile::exists(part));
        QCOMPARE(QDir(other->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void renamingSaysWhatIsInTheWay()
    {
        const QString from = make(u"from"_s, "x");
        const QString taken = make(u"taken"_s, "y");
        auto renamed = renameIfFree(from, taken);
        QVERIFY_OK(renamed);
        QCOMPARE(*renamed, Renamed::Taken);
        renamed = renameIfFree(from, path(u"to"_s));
        QVERIFY_OK(renamed);
        QCOMPARE(*renamed, Renamed::Yes);
        QVERIFY_ERROR(renameIfFree(path(u"none"_s), path(u"to2"_s)), Error::Kind::NotFound);
        if (const auto other = elsewhere(m_folder->path())) {
            renamed = renameIfFree(path(u"to"_s), other->filePath(u"to"_s));
            QVERIFY_OK(renamed);
            QCOMPARE(*renamed, Renamed::AcrossDisks);
        }
    }

    void aSourceIsCopiedUnderItsHashOnce() // F043
    {
        const QByteArray bytes = QByteArray("picture").repeated(500'000);
        const QString image = make(u"Cat Photo.JPG"_s, bytes);
        const auto first = adoptSource(image, path(u"sources"_s));
        QVERIFY_OK(first);
        const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(*first, path(u"sources/"_s + QString::fromLatin1(hash) + u".jpg"_s));
        QVERIFY(bytesOf(*first) == bytes);
        const auto second = adoptSource(image, path(u"sources"_s));
        QVERIFY_OK(second);
        QCOMPARE(*second, *first);
        QCOMPARE(names(u"sources"_s).size(), 1);
        QVERIFY(bytesOf(image) == bytes);
    }

    void aCopyThatWasCutIsMadeAnew()
    {
        const QString image = make(u"a.png"_s, "picture");
        const auto copy = adoptSource(image, path(u"sources"_s));
        QVERIFY_OK(copy);
        QFile(*copy).resize(3);
        QVERIFY_OK(adoptSource(image, path(u"sources"_s)));
        QCOMPARE(bytesOf(*copy), QByteArray("picture"));
    }

    void aLinkToAPictureIsTheUsersChoice()
    {
        const QString image = make(u"a.png"_s, "picture");
        QVERIFY(QFile::link(image, path(u"link.png"_s)));
        QVERIFY_OK(adoptSource(path(u"link.png"_s), path(u"sources"_s)));
    }

    void onlyAFileIsASource_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("kind");
        QTest::newRow("missing") << u"none.png"_s << int(Error::Kind::NotFound);
        QTest::newRow("folder") << u"."_s << int(Error::Kind::Disk);
        QTest::newRow("device") << u"/dev/zero"_s << int(Error::Kind::Disk);
        QTest::newRow("pipe") << u"fifo"_s << int(Error::Kind::Disk);
    }

    void onlyAFileIsASource()
    {
        QFETCH(QString, place);
        QFETCH(int, kind);
        if (place == u"fifo"_s)
            QCOMPARE(::mkfifo(QFile::encodeName(path(place)).constData(), 0600), 0);
        const QString image = place.startsWith(u'/') ? place : path(place);
        QVERIFY_ERROR(adoptSource(image, path(u"sources"_s)), Error::Kind(kind));
        QCOMPARE(names(u"sources"_s), QStringList());
    }

    void freeSpaceIsKnownForAFolderThatIsNotThereYet()
    {
        QVERIFY(freeBytes(path(u"not/yet/there"_s)) > 0);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
