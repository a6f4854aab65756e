#include "app/media/mp4.h"
#include "tests/media/clips.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace rushes;
using namespace rushes::clips;

namespace {

QByteArray box(const QByteArray &type, const QByteArray &body)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(body.size() + 8), size.data());
    return size + type + body;
}

QByteArray wideBox(quint64 size, const QByteArray &type)
{
    QByteArray wide(8, '\0');
    qToBigEndian(size, wide.data());
    return QByteArray("\0\0\0\1", 4) + type + wide;
}

} // namespace

class TestMp4 : public QObject {
    Q_OBJECT

private slots:
    void aWholeClipTellsItsFacts_data();
    void aWholeClipTellsItsFacts();
    void everyCutIsSeen_data();
    void everyCutIsSeen();
    void trailingBytesAreSeen();
    void hostileBoxesAreRefused_data();
    void hostileBoxesAreRefused();
    void wideBoxesAreFollowed();
    void onlyRegularFilesAreOpened();
    void firstBytesTellTheKind_data();
    void firstBytesTellTheKind();

private:
    QTemporaryDir m_dir;
};

void TestMp4::aWholeClipTellsItsFacts_data()
{
    QTest::addColumn<QString>("flags");
    QTest::newRow("moov first") << u"+faststart"_s;
    QTest::newRow("moov last") << u"0"_s;
    QTest::newRow("fragments") << u"+frag_keyframe+empty_moov"_s;
}

void TestMp4::aWholeClipTellsItsFacts()
{
    QFETCH(QString, flags);
    const QString file = m_dir.filePath(u"whole.mp4"_s);
    QVERIFY(makeSmall(file, flags));
    const auto facts = walkBoxes(file);
    QVERIFY2(bool(facts), facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->size, QSize(64, 36));
    QVERIFY(facts->hasAudio);
    if (!flags.contains(u"frag"_s))
        QVERIFY2(qAbs(facts->seconds - 0.5) < 0.05, qPrintable(QString::number(facts->seconds)));
    QCOMPARE(kindOf(bytesOf(file).left(16)), FileKind::Mp4);
}

void TestMp4::everyCutIsSeen_data()
{
    QTest::addColumn<QString>("flags");
    QTest::newRow("moov first") << u"+faststart"_s;
    QTest::newRow("moov last") << u"0"_s;
}

void TestMp4::everyCutIsSeen()
{
    QFETCH(QString, flags);
    const QString path = m_dir.filePath(u"cut.mp4"_s);
    QVERIFY(makeSmall(path, flags));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 3'000);
    int cuts = 0;
    for (qint64 size = file.size() - 1; size >= 0; --size) {
        QVERIFY(file.resize(size));
        const auto facts = walkBoxes(path);
        QVERIFY2(!facts, qPrintable(QString::number(size)));
        QCOMPARE(facts.error().kind, Error::Kind::Damaged);
        ++cuts;
    }
    qInfo("%d cuts, none accepted", cuts);
}

void TestMp4::trailingBytesAreSeen()
{
    const QString path = m_dir.filePath(u"long.mp4"_s);
    QVERIFY(makeSmall(path, u"+faststart"_s));
    const QByteArray whole = bytesOf(path);
    for (int more = 1; more < 12; ++more) {
        QVERIFY(write(path, whole + QByteArray(more, '\0')));
        QVERIFY(!walkBoxes(path));
    }
}

void TestMp4::hostileBoxesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ftyp = box("ftyp", "isom\0\0\2\0isom");
    const QByteArray mdat = box("mdat", "frames");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("ftyp only") << ftyp;
    QTest::newRow("ftyp not first") << box("free", "") + ftyp + box("moov", "") + mdat;
    QTest::newRow("no moov") << ftyp + mdat;
    QTest::newRow("no mdat") << ftyp + box("moov", "");
    QTest::newRow("size 0") << ftyp + box("moov", "") + QByteArray("\0\0\0\0mdat1234", 12);
    QTest::newRow("size 1, no room") << ftyp + box("moov", "") + QByteArray("\0\0\0\1mdat", 8);
    QTest::newRow("size 7") << ftyp + box("moov", "") + QByteArray("\0\0\0\7mdat", 8);
    QTest::newRow("wide size 15") << ftyp + box("moov", "") + wideBox(15, "mdat");
    QTest::newRow("2^63") << ftyp + box("moov", "") + wideBox(quint64(1) << 63, "mdat");
    QTest::newRow("2^64-1") << ftyp + box("moov", "") + wideBox(~quint64(0), "mdat");
    QTest::newRow("4 GiB") << ftyp + box("moov", "") + QByteArray("\xFF\xFF\xFF\xFFmdat", 8);
    QTest::newRow("10^6 boxes") << ftyp + box("moov", "") + mdat
                                       + box("free", "").repeated(1'000'000);
    QTest::newRow("10^5 in moov") << ftyp + box("moov", box("free", "").repeated(100'000)) + mdat;
    QTest::newRow("child past moov") << ftyp + box("moov", QByteArray("\0\0\1\0mvhd", 8)) + mdat;
    QTest::newRow("child past trak")
        << ftyp + box("moov", box("trak", QByteArray("\0\0\1\0tkhd", 8))) + mdat;
    QTest::newRow("junk") << QByteArray(5'000, 'x');
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>Forbidden</body></html>");
}

void TestMp4::hostileBoxesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_dir.filePath(u"hostile.mp4"_s);
    QVERIFY(write(path, bytes));
    const auto facts = walkBoxes(path);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, Error::Kind::Damaged);
}

void TestMp4::wideBoxesAreFollowed()
{
    // Nested 10^4 deep and short headers inside: no recursion, no reading past a body.
    QByteArray deep;
    for (int i = 0; i < 10'000; ++i)
        deep = box("udta", deep);
    const QString path = m_dir.filePath(u"wide.mp4"_s);
    const QByteArray track
        = box("trak", box("tkhd", "") + box("mdia", box("hdlr", QByteArray(8, '\0') + "soun")));
    QVERIFY(write(path, box("ftyp", "isom") + box("moov", box("mvhd", "") + track + deep)
                            + wideBox(20, "mdat") + "abcd"));
    const auto facts = walkBoxes(path);
    QVERIFY(bool(facts));
    QCOMPARE(facts->seconds, 0.0);
    QVERIFY(facts->hasAudio);
    QVERIFY(facts->size.isEmpty());
}

void TestMp4::onlyRegularFilesAreOpened()
{
    const QString fifo = m_dir.filePath(u"fifo.mp4"_s);
    QCOMPARE(::mkfifo(qPrintable(fifo), 0600), 0);
    for (const QString &path : {fifo, m_dir.path(), u"/dev/zero"_s, m_dir.filePath(u"none"_s)}) {
        const auto facts = walkBoxes(path);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Disk);
    }
}

void TestMp4::firstBytesTellTheKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileKind>("kind");
    QTest::newRow("jpeg") << QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) << FileKind::Jpeg;
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << FileKind::Png;
    QTest::newRow("webp") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << FileKind::WebP;
    QTest::newRow("wav") << QByteArray("RIFF\1\2\3\4WAVEfmt ") << FileKind::Other;
    QTest::newRow("mp4") << QByteArray("\0\0\0\x20"
                                       "ftypisom",
                                       12)
                         << FileKind::Mp4;
    QTest::newRow("heic") << QByteArray("\0\0\0\x20"
                                        "ftypheic",
                                        12)
                          << FileKind::Other;
    QTest::newRow("html") << QByteArray("<!DOCTYPE html>") << FileKind::Other;
    QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXT-X-") << FileKind::Other;
    QTest::newRow("nothing") << QByteArray() << FileKind::Other;
}

void TestMp4::firstBytesTellTheKind()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileKind, kind);
    QCOMPARE(kindOf(bytes), kind);
}

QTEST_GUILESS_MAIN(TestMp4)
#include "tst_mp4.moc"
