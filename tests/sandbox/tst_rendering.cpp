#include "app/sandbox/film.h"
#include "tests/support/faultserver.h"
#include "tests/support/sandbox.h"
#include "tests/support/verifyok.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr int longMs = 90'000; // a busy machine

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(longMs) && process.exitCode() == 0
               ? process.readAllStandardOutput()
               : QByteArray();
}

//! What ffprobe counts after decoding every frame: {"streams": […], "format": {…}}.
QJsonObject probe(const QString &file)
{
    return QJsonDocument::fromJson(
               run(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-count_frames"_s, u"-show_streams"_s,
                                  u"-show_format"_s, u"-of"_s, u"json"_s, file}))
        .object();
}

QImage frameAt(const QString &file, const QString &seconds)
{
    QImage image;
    image.loadFromData(
        run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-ss"_s, seconds, u"-i"_s, file, u"-frames:v"_s,
                          u"1"_s, u"-c:v"_s, u"png"_s, u"-f"_s, u"image2pipe"_s, u"-"_s}),
        "PNG");
    return image;
}

//! Left half one colour, right half the other.
QByteArray twoColours(const char *format)
{
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = image.width() / 2; x < image.width(); ++x)
            image.setPixelColor(x, y, Qt::blue);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return buffer.data();
}

bool isRed(const QColor &color)
{
    return color.red() > 150 && color.green() < 70 && color.blue() < 70;
}

bool isBlue(const QColor &color)
{
    return color.blue() > 150 && color.green() < 70 && color.red() < 70;
}

} // namespace

//! The service at full art, only without the waiting.
class TestRendering : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aClipIsWhatWasAskedFor_data();
    void aClipIsWhatWasAskedFor();
    void thePictureMoves();
    void aStillIsAPng();
    void anUploadedPictureIsWhatMoves_data();
    void anUploadedPictureIsWhatMoves();
    void aPictureNobodyCanReadFails();
    void aLocalImageUrlIsFetched();
    void aDistantImageUrlIsNotFetched();
    void everyPlaceAndWeatherPaints_data();
    void everyPlaceAndWeatherPaints();
    void theSamePromptGivesTheSamePicture();
    void theGuidesPythonWorks();
    void curlWorks();

private:
    //! Submits, waits for the end and fetches the result; empty unless it is completed.
    QString finished(const Asked &submitted);
    QString made(const QJsonObject &body)
    {
        return finished(m_sandbox.post(endpointOf(body), body));
    }
    QString uploaded(const QByteArray &picture);

    static QString endpointOf(const QJsonObject &body)
    {
        return body.contains(u"image_url"_s) ? u"/generate/image-to-video"_s
                                             : u"/generate/text-to-video"_s;
    }

    SandboxChild m_sandbox;
    QTemporaryDir m_folder;
    QJsonObject m_task; //!< as last seen
};

void TestRendering::initTestCase()
{
    QVERIFY_OK(m_sandbox.start({u"--speed"_s, u"100"_s, u"--credits"_s, u"100000"_s}));
}

QString TestRendering::finished(const Asked &submitted)
{
    const QString id = submitted.json()[u"task_id"_s].toString();
    const bool isOver = QTest::qWaitFor(
        [&] {
            const QString status = m_sandbox.statusOf(id);
            return status != "queued"_L1 && status != "processing"_L1;
        },
        longMs);
    m_task = m_sandbox.get(u"/tasks/"_s + id).json();
    const QJsonObject result = m_task[u"result"_s].toObject();
    const QString url = result[u"video_url"_s].toString(result[u"image_url"_s].toString());
    if (!isOver || url.isEmpty())
        return {};
    QFile file(m_folder.filePath(QUrl(url).fileName()));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(ask("GET", QUrl(url)).body);
    return file.fileName();
}

QString TestRendering::uploaded(const QByteArray &picture)
{
    QByteArray body;
    for (const auto &[name, value] : {std::pair{"model", "seedance-1.0-lite"},
                                      {"prompt", "The camera comes closer"},
                                      {"duration", "2"}})
        body += QByteArray("--edge\r\nContent-Disposition: form-data; name=\"") + name
                + "\"\r\n\r\n" + value + "\r\n";
    body += "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\n"
            + picture + "\r\n--edge--\r\n";
    return finished(ask("POST",
                        QUrl(m_sandbox.baseUrl().toString() + u"/generate/image-to-video"_s),
                        {{"Authorization", "Bearer " + m_sandbox.key()},
                         {"Content-Type", "multipart/form-data; boundary=edge"}},
                        body));
}

void TestRendering::aClipIsWhatWasAskedFor_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("aspect");
    QTest::addColumn<bool>("audio");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("streams");
    QTest::newRow("wide with sound")
        << u"seedance-2.0"_s << 5 << u"16:9"_s << true << QSize(1280, 720) << 2;
    QTest::newRow("tall without") << u"seedance-2.0"_s << 4 << u"9:16"_s << false
                                  << QSize(720, 1280) << 1;
    QTest::newRow("square, model without")
        << u"seedance-1.0-pro"_s << 2 << u"1:1"_s << true << QSize(960, 960) << 1;
}

void TestRendering::aClipIsWhatWasAskedFor()
{
    QFETCH(QString, model);
    QFETCH(int, seconds);
    QFETCH(QString, aspect);
    QFETCH(bool, audio);
    QFETCH(QSize, size);
    const QString file = made({{u"model"_s, model},
                               {u"prompt"_s, u"A 100% \"real\": test's \\n %{n} [x]; 雪, 🎬"_s},
                               {u"duration"_s, seconds},
                               {u"aspect_ratio"_s, aspect},
                               {u"audio"_s, audio}});
    QVERIFY2(!file.isEmpty(), QJsonDocument(m_task).toJson());
    const QJsonObject seen = probe(file);
    const QJsonArray streams = seen[u"streams"_s].toArray();
    QTEST(int(streams.size()), "streams");
    QCOMPARE(streams[0][u"codec_name"_s].toString(), u"h264"_s);
    QCOMPARE(streams[0][u"pix_fmt"_s].toString(), u"yuv420p"_s);
    QCOMPARE(QSize(streams[0][u"width"_s].toInt(), streams[0][u"height"_s].toInt()), size);
    QCOMPARE(streams[0][u"nb_read_frames"_s].toString().toInt(), seconds * 24);
    QCOMPARE(seen[u"format"_s].toObject()[u"duration"_s].toString().toDouble(), double(seconds));
    const QJsonObject result = m_task[u"result"_s].toObject();
    QCOMPARE(result[u"has_audio"_s].toBool(), streams.size() == 2);
    if (streams.size() == 2)
        QCOMPARE(streams[1][u"codec_name"_s].toString(), u"aac"_s);
    QFile clip(file); // +faststart: the index comes before the pictures
    QVERIFY(clip.open(QIODevice::ReadOnly));
    const QByteArray bytes = clip.readAll();
    QVERIFY(bytes.indexOf("moov") > 0 && bytes.indexOf("moov") < bytes.indexOf("mdat"));
}

void TestRendering::thePictureMoves()
{
    const QString file = made({{u"model"_s, u"seedance-1.0-lite"_s},
                               {u"prompt"_s, u"Waves at sunset"_s},
                               {u"duration"_s, 2}});
    const QImage first = frameAt(file, u"0"_s);
    const QImage last = frameAt(file, u"1.9"_s);
    QCOMPARE(first.size(), QSize(1280, 720));
    int changed = 0;
    for (int y = 0; y < 720; y += 20) {
        for (int x = 0; x < 1280; x += 20)
            changed += qAbs(qGray(first.pixel(x, y)) - qGray(last.pixel(x, y))) > 8 ? 1 : 0;
    }
    QVERIFY2(changed > 100, qPrintable(QString::number(changed)));
}

void TestRendering::aStillIsAPng()
{
    const QString file = made({{u"model"_s, u"seedream-v5"_s},
                               {u"prompt"_s, u"Pines in the snow"_s},
                               {u"aspect_ratio"_s, u"1:1"_s}});
    QVERIFY2(!file.isEmpty(), QJsonDocument(m_task).toJson());
    QCOMPARE(m_task[u"credits_charged"_s].toInt(), 8);
    QVERIFY(!m_task[u"result"_s].toObject().contains(u"video_url"_s));
    QFile png(file);
    QVERIFY(png.open(QIODevice::ReadOnly));
    QVERIFY(png.peek(8) == "\x89PNG\r\n\x1A\n");
    QCOMPARE(QImage(file).size(), QSize(960, 960));
}

void TestRendering::anUploadedPictureIsWhatMoves_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::newRow("png") << twoColours("PNG");
    QTest::newRow("jpeg") << twoColours("JPG");
    QTest::newRow("webp") << twoColours("WEBP");
}

void TestRendering::anUploadedPictureIsWhatMoves()
{
    QFETCH(QByteArray, picture);
    QVERIFY(!picture.isEmpty());
    const QString file = uploaded(picture);
    QVERIFY2(!file.isEmpty(), QJsonDocument(m_task).toJson());
    for (const QString &time : {u"0"_s, u"1.9"_s}) {
        const QImage frame = frameAt(file, time);
        QVERIFY(isRed(frame.pixelColor(400, 300)));
        QVERIFY(isBlue(frame.pixelColor(880, 300)));
    }
}

void TestRendering::aPictureNobodyCanReadFails()
{
    QVERIFY(uploaded("\x89PNG\r\n\x1A\nand nothing after it").isEmpty());
    QCOMPARE(m_task[u"status"_s].toString(), u"failed"_s);
    QCOMPARE(m_task[u"error"_s].toObject()[u"code"_s].toString(), u"rendering_failed"_s);
}

void TestRendering::aLocalImageUrlIsFetched()
{
    FaultServer web;
    web.always(Script::file(twoColours("PNG")));
    const QString file = made({{u"model"_s, u"seedance-1.0-lite"_s},
                               {u"prompt"_s, u"Closer"_s},
                               {u"duration"_s, 2},
                               {u"image_url"_s, web.url(u"/a.png"_s).toString()}});
    const QImage frame = frameAt(file, u"1"_s);
    QVERIFY(isRed(frame.pixelColor(400, 300)));
    QCOMPARE(web.seen().size(), 1);
    QVERIFY(web.seen().first().header("Authorization").isNull());
}

//! A name that no resolver knows would take its time, and fail otherwise: nobody asks.
void TestRendering::aDistantImageUrlIsNotFetched()
{
    const QString file = made({{u"model"_s, u"seedance-1.0-lite"_s},
                               {u"prompt"_s, u"Closer"_s},
                               {u"duration"_s, 2},
                               {u"image_url"_s, u"https://pictures.invalid/a.png"_s}});
    QVERIFY2(!file.isEmpty(), QJsonDocument(m_task).toJson());
    const QColor corner = frameAt(file, u"1"_s).pixelColor(60, 60);
    QVERIFY(corner.lightness() < 60); // the placeholder's ground
}

void TestRendering::everyPlaceAndWeatherPaints_data()
{
    QTest::addColumn<QString>("prompt");
    for (const char *prompt :
         {"mountains", "forest in fog", "ocean at night", "neon city in the rain", "galaxy",
          "a perfume bottle", "snow in the forest", "campfire sparks", "fireflies in a garden",
          "desert", "qwertz", "", "pan fast zoom spin"})
        QTest::newRow(prompt) << QString::fromLatin1(prompt);
}

void TestRendering::everyPlaceAndWeatherPaints()
{
    QFETCH(QString, prompt);
    for (const QSize size : {QSize(320, 180), QSize(180, 320)}) {
        const auto film = sandbox::Film::scene(prompt, size, 48);
        const QImage first = film.frame(0);
        QCOMPARE(first.size(), size);
        QVERIFY(first != film.frame(47)); // it moves
        QSet<QRgb> colours;
        for (int y = 0; y < size.height(); y += 4) {
            for (int x = 0; x < size.width(); x += 4)
                colours.insert(first.pixel(x, y));
        }
        QVERIFY2(colours.size() > 100, qPrintable(QString::number(colours.size())));
    }
}

void TestRendering::theSamePromptGivesTheSamePicture()
{
    const auto frame = [](const QString &prompt) {
        return sandbox::Film::scene(prompt, {320, 180}, 48).frame(10);
    };
    QCOMPARE(frame(u"some words"_s), frame(u"some words"_s));
    QVERIFY(frame(u"some words"_s) != frame(u"other words"_s));
}

void TestRendering::theGuidesPythonWorks()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    QProcess python;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SEEDANCE_API_KEY"_s, QString::fromLatin1(sandbox.key()));
    environment.insert(u"SEEDANCE_BASE_URL"_s, sandbox.baseUrl().toString());
    python.setProcessEnvironment(environment);
    python.setWorkingDirectory(m_folder.path());
    python.start(u"/usr/bin/python3"_s,
                 {QStringLiteral(RUSHES_SOURCE_DIR "/tests/sandbox/guide_example.py")});
    QVERIFY(python.waitForFinished(longMs));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    QVERIFY(python.readAllStandardOutput().contains("Downloaded to output.mp4"));
    const QJsonObject seen = probe(m_folder.filePath(u"output.mp4"_s));
    QCOMPARE(seen[u"format"_s].toObject()[u"duration"_s].toString().toDouble(), 10.0);
}

void TestRendering::curlWorks()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    const QString key = u"Authorization: Bearer "_s + QString::fromLatin1(sandbox.key());
    const QString base = sandbox.baseUrl().toString();
    const auto credits = QJsonDocument::fromJson(
        run(u"curl"_s, {u"-sf"_s, u"-H"_s, key, base + u"/account/credits"_s}));
    QCOMPARE(credits[u"credits"_s].toInt(), 2750);
    const QString picture = m_folder.filePath(u"photo.png"_s);
    QFile file(picture);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(twoColours("PNG"));
    file.close();
    const auto task = QJsonDocument::fromJson(run(
        u"curl"_s, {u"-sf"_s, u"-H"_s, key, u"-F"_s, u"model=seedance-2.0"_s, u"-F"_s,
                    u"prompt=It moves"_s, u"-F"_s, u"image=@"_s + picture, u"-F"_s, u"duration=4"_s,
                    u"-F"_s, u"audio=true"_s, base + u"/generate/image-to-video"_s}));
    QCOMPARE(task[u"credits_charged"_s].toInt(), 243);
}

QTEST_GUILESS_MAIN(TestRendering)
#include "tst_rendering.moc"
