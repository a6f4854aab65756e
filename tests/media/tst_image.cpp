#include "app/media/image.h"
#include "tests/media/clips.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace rushes;
using namespace rushes::clips;

namespace {

QByteArray encoded(const QSize &size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    for (int y = 0; y < size.height() / 2; ++y) { // the top half red, to see which way is up
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(220, 20, 20));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

//! The smallest EXIF block there is: one entry, the orientation.
QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray exif("\xFF\xE1\0\x22"
                    "Exif\0\0"
                    "MM\0*\0\0\0\x08"
                    "\0\1"
                    "\x01\x12\0\3\0\0\0\1\0?\0\0"
                    "\0\0\0\0",
                    36);
    exif[exif.indexOf('?')] = orientation;
    return jpeg.left(2) + exif + jpeg.mid(2);
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int i = 0; i < 8; ++i)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    }
    return ~crc;
}

//! A small PNG whose header, with a right checksum, says it is of another size.
QByteArray lyingPng(quint32 side)
{
    QByteArray png = encoded({16, 16}, "png");
    qToBigEndian(side, png.data() + 16);
    qToBigEndian(side, png.data() + 20);
    qToBigEndian(crc32(png.mid(12, 17)), png.data() + 29);
    return png;
}

} // namespace

class TestImage : public QObject {
    Q_OBJECT

private slots:
    void bytesTellTheFormatNotTheName_data();
    void bytesTellTheFormatNotTheName();
    void exifRotationSwapsTheSize_data();
    void exifRotationSwapsTheSize();
    void aPreviewFitsItsBox();
    void aPictureLyingOnItsSideIsPreviewedUpright();
    void unreadablePicturesHaveNoSize_data();
    void unreadablePicturesHaveNoSize();
    void aCutPictureHasNoPreview();
    void onlyRegularFilesAreOpened();
    void aCameraPictureOf54MegapixelsIsPreviewed();

private:
    QTemporaryDir m_dir;
};

void TestImage::bytesTellTheFormatNotTheName_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ImageFacts::Format>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    using Format = ImageFacts::Format;
    const QSize size(120, 80);
    const QSize none;
    QTest::newRow("jpeg") << encoded(size, "jpeg") << Format::Jpeg << u"JPEG"_s << size;
    QTest::newRow("png") << encoded(size, "png") << Format::Png << u"PNG"_s << size;
    QTest::newRow("webp") << encoded(size, "webp") << Format::WebP << u"WebP"_s << size;
    QTest::newRow("tiff") << encoded(size, "tiff") << Format::Other << u"TIFF"_s << size;
    QTest::newRow("bmp") << encoded(size, "bmp") << Format::Other << u"BMP"_s << size;
    QTest::newRow("gif") << QByteArray("GIF89a\1\0\1\0") << Format::Other << u"GIF"_s << none;
    QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                        "ftypheic\0\0\0\0",
                                        16)
                          << Format::Heic << u"HEIC"_s << none;
    QTest::newRow("avif") << QByteArray("\0\0\0\x18"
                                        "ftypavif\0\0\0\0",
                                        16)
                          << Format::Other << u"AVIF"_s << none;
    QTest::newRow("clip") << QByteArray("\0\0\0\x18"
                                        "ftypisom\0\0\0\0",
                                        16)
                          << Format::Other << u"MP4"_s << none;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' "
                                       "height='9'></svg>")
                         << Format::Other << u"SVG"_s << none;
    QTest::newRow("junk") << QByteArray("hello") << Format::Other << QString() << none;
    QTest::newRow("empty") << QByteArray() << Format::Other << QString() << none;
}

void TestImage::bytesTellTheFormatNotTheName()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_dir.filePath(u"picture.jpg"_s);
    QVERIFY(write(path, bytes));
    const ImageFacts facts = inspectImage(path);
    QVERIFY(facts.exists);
    QCOMPARE(facts.bytes, bytes.size());
    QTEST(facts.format, "format");
    QTEST(facts.formatName, "name");
    QTEST(facts.size, "size");
    QCOMPARE(previewImage(path, {64, 64}).isNull(), facts.size.isEmpty());
}

void TestImage::exifRotationSwapsTheSize_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    for (int orientation = 1; orientation <= 9; ++orientation) { // 9 means nothing (F134)
        const bool side = orientation >= 5 && orientation <= 8;
        QTest::addRow("%d", orientation) << orientation << (side ? QSize(80, 120) : QSize(120, 80));
    }
}

void TestImage::exifRotationSwapsTheSize()
{
    QFETCH(int, orientation);
    const QString path = m_dir.filePath(u"turned.jpg"_s);
    QVERIFY(write(path, withOrientation(encoded({120, 80}, "jpeg"), char(orientation))));
    QTEST(inspectImage(path).size, "size");
    QTEST(previewImage(path, {500, 500}).size(), "size");
}

void TestImage::aPreviewFitsItsBox()
{
    const QString path = m_dir.filePath(u"fit"_s);
    for (const char *format : {"jpeg", "png", "webp"}) {
        QVERIFY(write(path, encoded({1200, 800}, format)));
        QCOMPARE(previewImage(path, {300, 300}).size(), QSize(300, 200));
        QCOMPARE(previewImage(path, {2000, 2000}).size(), QSize(1200, 800));
    }
}

void TestImage::aPictureLyingOnItsSideIsPreviewedUpright()
{
    const QString path = m_dir.filePath(u"side.jpg"_s);
    QVERIFY(write(path, withOrientation(encoded({1200, 800}, "jpeg"), 6)));
    const QImage preview = previewImage(path, {90, 90});
    QCOMPARE(preview.size(), QSize(60, 90));
    QVERIFY(qRed(preview.pixel(55, 45)) > 150); // the top has turned to the right
    QVERIFY(qRed(preview.pixel(5, 45)) < 100);
}

void TestImage::unreadablePicturesHaveNoSize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a header that claims 10 gigapixels") << lyingPng(100'000);
    QTest::newRow("a header that claims 400 megapixels") << lyingPng(20'000);
    QTest::newRow("a PNG of eight bytes") << QByteArray("\x89PNG\r\n\x1A\n", 8);
    QTest::newRow("a JPEG of four bytes") << QByteArray("\xFF\xD8\xFF\xE0", 4);
    QTest::newRow("a WebP of twelve bytes") << QByteArray("RIFF\1\2\3\4WEBP", 12);
}

void TestImage::unreadablePicturesHaveNoSize()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_dir.filePath(u"unreadable.png"_s);
    QVERIFY(write(path, bytes));
    const ImageFacts facts = inspectImage(path);
    QVERIFY(facts.format != ImageFacts::Format::Other);
    QVERIFY(facts.size.isEmpty());
    QVERIFY(previewImage(path, {64, 64}).isNull());
}

void TestImage::aCutPictureHasNoPreview()
{
    const QString path = m_dir.filePath(u"cut.png"_s);
    const QByteArray whole = encoded({400, 300}, "png");
    QVERIFY(write(path, whole.left(whole.size() / 2)));
    QVERIFY(previewImage(path, {64, 64}).isNull());
}

void TestImage::onlyRegularFilesAreOpened()
{
    const QString fifo = m_dir.filePath(u"fifo.png"_s);
    QCOMPARE(::mkfifo(qPrintable(fifo), 0600), 0);
    for (const QString &path : {fifo, m_dir.path(), u"/dev/zero"_s, m_dir.filePath(u"none"_s)}) {
        QVERIFY(!inspectImage(path).exists);
        QVERIFY(previewImage(path, {64, 64}).isNull());
    }
}

void TestImage::aCameraPictureOf54MegapixelsIsPreviewed()
{
    const QString path = m_dir.filePath(u"camera.jpg"_s);
    QImage image(9000, 6000, QImage::Format_Grayscale8);
    image.fill(Qt::gray);
    QVERIFY(image.save(path, "jpeg"));
    QCOMPARE(inspectImage(path).size, QSize(9000, 6000));
    QCOMPARE(previewImage(path, {320, 320}).size(), QSize(320, 213));
}

QTEST_GUILESS_MAIN(TestImage)
#include "tst_image.moc"
