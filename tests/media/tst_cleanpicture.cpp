#include "app/media/cleanpicture.h"
#include "app/media/image.h"
#include "app/media/imagecopy.h"
#include "app/media/picturebytes.h"
#include "app/media/picturereader.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace rushes;

// The pictures in tests/media/pictures are 32 × 24: red and green above, blue and white below. Each
// carries a place, a person and a comment, written by ExifTool; the words all hold "Secret".

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    return file.readAll();
}

void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString picture(const QString &name)
{
    return QStringLiteral(RUSHES_SOURCE_DIR "/tests/media/pictures/") + name;
}

QImage shown(const QString &path)
{
    return previewImage(path, {1000, 1000});
}

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) < 24 && std::abs(qGreen(a) - qGreen(b)) < 24
           && std::abs(qBlue(a) - qBlue(b)) < 24;
}

//! The colours of the quarters, in reading order.
QList<QRgb> quarters(const QImage &image)
{
    QList<QRgb> colours;
    for (const int y : {image.height() / 4, image.height() * 3 / 4}) {
        for (const int x : {image.width() / 4, image.width() * 3 / 4})
            colours.append(image.pixel(x, y));
    }
    return colours;
}

bool looksAlike(const QImage &a, const QImage &b)
{
    const auto one = quarters(a);
    const auto other = quarters(b);
    return a.size() == b.size() && std::ranges::equal(one, other, isNear);
}

bool tellsSomething(const QByteArray &bytes)
{
    for (const char *trace : {"Secret", "GPS", "Exif\0", "http://ns.adobe.com", "8BIM", "Photoshop",
                              "xmpmeta", "EXIF", "XMP ", "eXIf", "tEXt", "iTXt", "zTXt", "tIME"}) {
        if (bytes.contains(trace))
            return true;
    }
    return false;
}

} // namespace

class TestCleanPicture : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingButPixelsIsLeft_data()
    {
        QTest::addColumn<QString>("name");
        for (int turn = 1; turn <= 8; ++turn)
            QTest::addRow("JPEG, orientation %d", turn) << u"orientation-%1.jpg"_s.arg(turn);
        QTest::newRow("progressive JPEG with a profile") << u"profile.jpg"_s;
        QTest::newRow("turned JPEG with a profile") << u"profile-turned.jpg"_s;
        QTest::newRow("a second picture behind the end") << u"trailer.jpg"_s;
        QTest::newRow("PNG") << u"located.png"_s;
        QTest::newRow("WebP") << u"located.webp"_s;
    }

    void nothingButPixelsIsLeft()
    {
        QFETCH(QString, name);
        const QByteArray before = bytesOf(picture(name));
        QVERIFY(tellsSomething(before));
        const auto clean = cleanPicture(picture(name), out());
        QVERIFY(clean);
        QVERIFY2(*clean != picture(name), qPrintable(*clean));
        QCOMPARE(QFileInfo(*clean).path(), out());
        QVERIFY(!tellsSomething(bytesOf(*clean)));
        QCOMPARE(bytesOf(picture(name)), before);
        // What stood upright stands upright without the word for it.
        QVERIFY(looksAlike(shown(*clean), shown(picture(name))));
        QImageReader reader(*clean);
        QCOMPARE(reader.transformation(), QImageIOHandler::TransformationNone);
    }

    void theEightOrientationsEndUpright()
    {
        // The files hold the same pixels; only EXIF says how to hold them.
        const QList<QList<int>> order{{0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 3, 0, 1},
                                      {0, 2, 1, 3}, {2, 0, 3, 1}, {3, 1, 2, 0}, {1, 3, 0, 2}};
        const QList<QRgb> stored{qRgb(200, 50, 50), qRgb(50, 200, 50), qRgb(50, 50, 200),
                                 qRgb(230, 230, 230)};
        for (int turn = 1; turn <= 8; ++turn) {
            const auto clean = cleanPicture(picture(u"orientation-%1.jpg"_s.arg(turn)), out());
            QVERIFY(clean);
            const QImage image(*clean); // read without any regard for EXIF
            QCOMPARE(image.size(), turn < 5 ? QSize(32, 24) : QSize(24, 32));
            const QList<QRgb> seen = quarters(image);
            for (int i = 0; i < 4; ++i)
                QVERIFY2(isNear(seen[i], stored[order[turn - 1][i]]),
                         qPrintable(QString::number(turn)));
        }
    }

    void pixelsThatNeedNoTurnAreNotTouched_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"orientation-1.jpg", "profile.jpg", "trailer.jpg", "located.png", "located.webp"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void pixelsThatNeedNoTurnAreNotTouched()
    {
        QFETCH(QString, name);
        const auto clean = cleanPicture(picture(name), out());
        QVERIFY(clean);
        QCOMPARE(QImage(*clean).convertToFormat(QImage::Format_ARGB32),
                 QImage(picture(name)).convertToFormat(QImage::Format_ARGB32));
        QVERIFY(QFileInfo(*clean).size() < QFileInfo(picture(name)).size());
    }

    void theColourProfileStays()
    {
        for (const QString &name : {u"profile.jpg"_s, u"profile-turned.jpg"_s}) {
            const auto clean = cleanPicture(picture(name), out());
            QVERIFY(clean);
            const auto before = takeApart(bytesOf(picture(name)), FileKind::Jpeg);
            const auto after = takeApart(bytesOf(*clean), FileKind::Jpeg);
            QVERIFY(before && after && !before->profile.isEmpty());
            QCOMPARE(after->profile, before->profile);
            QCOMPARE(QImage(*clean).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
        }
    }

    void whatHasNothingToHideIsUsedAsItIs()
    {
        const auto clean = cleanPicture(picture(u"clean.jpg"_s), out());
        QVERIFY(clean);
        QCOMPARE(*clean, picture(u"clean.jpg"_s));
        QVERIFY(!QFileInfo::exists(out()));
        const auto once = cleanPicture(picture(u"located.png"_s), out());
        QVERIFY(once);
        QCOMPARE(*cleanPicture(*once, out()), *once);
    }

    void theSameBytesHaveTheSameName()
    {
        const QString copy = m_folder->filePath(u"another name.jpg"_s);
        QVERIFY(QFile::copy(picture(u"profile.jpg"_s), copy));
        const auto one = cleanPicture(picture(u"profile.jpg"_s), out());
        const auto other = cleanPicture(copy, out());
        QVERIFY(one && other);
        QCOMPARE(*one, *other);
        QVERIFY(!QFileInfo(*one).fileName().contains(u"another"_s));
    }

    void transparencyStays()
    {
        const auto clean = cleanPicture(picture(u"located.png"_s), out());
        QVERIFY(clean);
        QVERIFY(qAlpha(QImage(*clean).pixel(2, 2)) < 255);
        QCOMPARE(qAlpha(QImage(*clean).pixel(20, 2)), 255);
    }

    void tornFilesAreNamedSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto cut = [](const char *name, qsizetype at) {
            return bytesOf(picture(QString::fromLatin1(name))).left(at);
        };
        QTest::newRow("JPEG, in its head") << cut("orientation-6.jpg", 200);
        QTest::newRow("JPEG, after its first bytes") << cut("orientation-6.jpg", 3);
        QTest::newRow("PNG") << cut("located.png", 90);
        QTest::newRow("WebP") << cut("located.webp", 40);
    }

    void tornFilesAreNamedSo()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder->filePath(u"torn.jpg"_s);
        writeTo(path, bytes);
        const auto clean = cleanPicture(path, out());
        QVERIFY(!clean);
        QCOMPARE(clean.error().kind, Error::Kind::Damaged);
    }

    void anyBytesAtAllAreSurvived()
    {
        for (const char *name : {"orientation-6.jpg", "located.png", "located.webp"}) {
            const QByteArray whole = bytesOf(picture(QString::fromLatin1(name)));
            for (qsizetype at = 0; at < whole.size(); at += 7) {
                QByteArray bent = whole;
                bent[at] = char(~bent[at]);
                const auto parts = takeApart(bent, kindOf(whole));
                QVERIFY(!parts || parts->clean.size() <= bent.size() + 2);
                const auto torn = takeApart(whole.left(at), kindOf(whole));
                QVERIFY(!torn || torn->clean.size() <= at + 2);
            }
        }
    }

    void whatIsNoPictureIsLeftAlone()
    {
        const QString path = m_folder->filePath(u"a.pdf"_s);
        writeTo(path, "%PDF-1.4");
        QCOMPARE(*cleanPicture(path, out()), path);
        const auto gone = cleanPicture(m_folder->filePath(u"gone.jpg"_s), out());
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    }

    void aCropIsCutFromThePictureAsItIsShown()
    {
        const auto bytes = croppedPicture(picture(u"profile-turned.jpg"_s), {0, 0, 24, 16});
        QVERIFY(bytes);
        const QImage whole = shown(picture(u"profile-turned.jpg"_s));
        QCOMPARE(whole.size(), QSize(24, 32));
        const QImage cut = QImage::fromData(*bytes);
        QCOMPARE(cut.size(), QSize(24, 16));
        QVERIFY(isNear(cut.pixel(3, 3), whole.pixel(3, 3)));
        QVERIFY(isNear(cut.pixel(20, 3), whole.pixel(20, 3)));
        QVERIFY(!tellsSomething(*bytes));
        QCOMPARE(takeApart(*bytes, FileKind::Jpeg)->profile,
                 takeApart(bytesOf(picture(u"profile-turned.jpg"_s)), FileKind::Jpeg)->profile);
        QVERIFY(!croppedPicture(m_folder->filePath(u"gone.jpg"_s), {0, 0, 4, 4}));
    }

    void otherTypesBecomeJpegOrPng_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<bool>("seeThrough");
        for (const char *format : {"tiff", "bmp", "ppm", "icns", "ico"})
            QTest::newRow(format) << QByteArray(format) << false;
        QTest::newRow("tiff, transparent") << QByteArray("tiff") << true;
    }

    void otherTypesBecomeJpegOrPng()
    {
        QFETCH(QByteArray, format);
        QFETCH(bool, seeThrough);
        QImage image = QImage(picture(u"located.webp"_s)).scaled(32, 32);
        if (seeThrough) {
            image = image.convertToFormat(QImage::Format_ARGB32);
            image.setPixelColor(0, 0, QColor(0, 0, 0, 0));
        }
        const QString path = m_folder->filePath(u"a."_s + QString::fromLatin1(format));
        QVERIFY(image.save(path, format.constData()));
        const ImageFacts facts = inspectImage(path);
        QVERIFY(facts.convertible);
        QCOMPARE(facts.format, ImageFacts::Format::Other);
        QCOMPARE(facts.size, QSize(32, 32));
        QVERIFY(!shown(path).isNull());
        const auto bytes = convertedPicture(path);
        QVERIFY(bytes);
        QCOMPARE(kindOf(*bytes), seeThrough ? FileKind::Png : FileKind::Jpeg);
        QVERIFY(looksAlike(QImage::fromData(*bytes), image));
    }

    void aTargaIsKnownByItsName()
    {
        const QString path = picture(u"plain.tga"_s);
        QCOMPARE(inspectImage(path).formatName, u"TGA"_s);
        QCOMPARE(inspectImage(path).size, QSize(32, 24));
        const auto bytes = convertedPicture(path);
        QVERIFY(bytes);
        QVERIFY(looksAlike(QImage::fromData(*bytes), QImage(picture(u"orientation-1.jpg"_s))));
    }

    void ofAnAnimatedGifTheFirstPictureIsTaken()
    {
        const QString path = picture(u"animated.gif"_s);
        QCOMPARE(inspectImage(path).pictures, 2);
        const auto bytes = convertedPicture(path);
        QVERIFY(bytes);
        QVERIFY(isNear(QImage::fromData(*bytes).pixel(8, 8), qRgb(200, 50, 50)));
    }

    void whatIsADocumentIsNeverOpened_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("SVG") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("MNG") << QByteArray("\x8AMNG\r\n\x1A\n");
        QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0",
                                            16);
        QTest::newRow("nothing") << QByteArray("abcdefgh");
    }

    void whatIsADocumentIsNeverOpened()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_folder->filePath(u"a.tga"_s);
        writeTo(path, bytes);
        QVERIFY(!inspectImage(path).convertible);
        QVERIFY(!convertedPicture(path));
    }

    void aBombIsRefusedByItsHeader()
    {
        // 30,000 × 30,000: 3.6 GB of pixels in 60 bytes of file.
        const QString path = m_folder->filePath(u"bomb.ppm"_s);
        writeTo(path, "P6 30000 30000 255\n");
        QVERIFY(!inspectImage(path).convertible);
        QVERIFY(!convertedPicture(path));
    }

private:
    QString out() const { return m_folder->filePath(u"sources"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCleanPicture)
#include "tst_cleanpicture.moc"
