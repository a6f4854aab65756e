#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"

#include <QFile>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

// The pictures carry a place, a person and a comment; the words all hold "Secret".

namespace {

QString picture(const QString &name)
{
    return QStringLiteral(RUSHES_SOURCE_DIR "/tests/media/pictures/") + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    return file.readAll();
}

QByteArray tracesIn(const QByteArray &bytes)
{
    for (const char *trace : {"Secret", "GPS", "Exif", "EXIF", "eXIf", "xmpmeta", "XMP ",
                              "http://ns.adobe.com", "8BIM", "tEXt", "iTXt", "zTXt"}) {
        if (bytes.contains(trace))
            return trace;
    }
    return {};
}

//! The file in a multipart body; empty if there is none.
QByteArray fileIn(const SeenRequest &request)
{
    const QByteArray type = request.header("content-type");
    const auto at = type.indexOf("boundary=");
    if (at < 0)
        return {};
    const QByteArray boundary = "--" + type.mid(at + 9).replace('"', "");
    const auto part = request.body.indexOf("filename=");
    const auto from = part < 0 ? -1 : request.body.indexOf("\r\n\r\n", part);
    const auto to = from < 0 ? -1 : request.body.indexOf("\r\n" + boundary, from + 4);
    return to < 0 ? QByteArray() : request.body.sliced(from + 4, to - from - 4);
}

} // namespace

//! What of a picture leaves this computer.
class TestSentPictures : public QObject {
    Q_OBJECT

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<TempStudio> m_studio;

    //! Gives the picture to the queue and returns the request it was sent with.
    SeenRequest sent(const QString &file)
    {
        Recipe recipe = aRecipe();
        recipe.imageFile = file;
        (*m_studio)->queue().add(recipe, 1);
        if (!QTest::qWaitFor([this] { return m_server->count("POST") == 1; }, 20'000))
            return {};
        return *std::find_if(m_server->seen().begin(), m_server->seen().end(),
                             [](const SeenRequest &seen) { return seen.method == "POST"; });
    }

    static Script answer(const SeenRequest &request)
    {
        if (request.path == "/v1/account/credits")
            return Script::json(R"({"credits": 5000})");
        return Script::json(R"({"task_id": "task_1", "status": "queued", "model": "seedance-2.0",
                                "credits_charged": 486, "estimated_time": 60})");
    }

private slots:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_server->always(&TestSentPictures::answer);
        m_studio = std::make_unique<TempStudio>();
        m_studio->setup.base = m_server->url(u"/v1"_s);
        m_studio->setup.environmentKey = "test-key";
        QVERIFY(m_studio->open());
    }

    void cleanup()
    {
        m_studio.reset();
        m_server.reset();
    }

    void aPhotoIsSentWithoutWhereItWasTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("JPEG") << u"orientation-1.jpg"_s;
        QTest::newRow("JPEG with a profile") << u"profile.jpg"_s;
        QTest::newRow("PNG") << u"located.png"_s;
        QTest::newRow("WebP") << u"located.webp"_s;
    }

    void aPhotoIsSentWithoutWhereItWasTaken()
    {
        QFETCH(const QString, name);
        const QByteArray before = bytesOf(picture(name));
        QVERIFY(!tracesIn(before).isEmpty());
        const SeenRequest request = sent(picture(name));
        QCOMPARE(tracesIn(request.body), QByteArray());
        QVERIFY(!request.body.contains(name.toUtf8()));
        const QImage pixels = QImage::fromData(fileIn(request));
        QVERIFY(!pixels.isNull());
        QCOMPARE(pixels, QImage(picture(name)));
        QCOMPARE(bytesOf(picture(name)), before);
    }

    void aTurnedPhotoIsSentUpright()
    {
        const SeenRequest request = sent(picture(u"orientation-6.jpg"_s));
        QCOMPARE(tracesIn(request.body), QByteArray());
        const QSize stored = QImage(picture(u"orientation-1.jpg"_s)).size();
        QCOMPARE(QImage::fromData(fileIn(request)).size(), stored.transposed());
    }

    void whereItIsWantedSoItIsSentAsItIs()
    {
        Preferences(m_studio->setup.folders.config).set(settings::stripPictures, false);
        const QString photo = picture(u"orientation-1.jpg"_s);
        QCOMPARE(fileIn(sent(photo)), bytesOf(photo));
    }
};

QTEST_GUILESS_MAIN(TestSentPictures)
#include "tst_sentpictures.moc"
