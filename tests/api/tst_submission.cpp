#include "app/api/multipart.h"
#include "app/api/wire.h"
#include "app/base/json.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

const Model video{.id = u"seedance-2.0"_s, .name = u"2.0"_s, .audio = true};
const Model silent{
    .id = u"seedance-1.0-pro"_s, .name = u"1.0"_s, .shortest = 2, .longest = 12, .audio = false};
const Model still{.id = u"seedream-v5"_s, .name = u"v5"_s, .makes = Model::Makes::Still};
const JobId ref{u"0190-ref"_s};
const QString library = u"lib-7"_s;

QJsonObject guide(const QString &name)
{
    QFile file(QStringLiteral(RUSHES_SOURCE_DIR) + "/tests/data/guide/"_L1 + name);
    const auto json = file.open(QIODevice::ReadOnly) ? parseObject(file.readAll()) : Error{};
    return json ? *json : QJsonObject();
}

QJsonObject sent(const Result<Submission> &submission)
{
    const auto json = submission ? parseObject(submission->body) : Error{};
    return json ? *json : QJsonObject();
}

const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a464946");
const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d");
const QByteArray webp = "RIFF\x10\x20\x30\x40WEBPVP8 ";

} // namespace

class TestSubmission : public QObject {
    Q_OBJECT

    QString write(const QByteArray &bytes, const QString &name = u"My Secret Holiday.heic"_s)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path
                                                                                    : QString();
    }

private slots:

    void textToVideoIsTheGuidesExampleAndOurMetadata()
    {
        const auto wanted = guide(u"text-to-video.request.json"_s);
        const Recipe recipe{.model = u"seedance-2.0"_s,
                            .prompt = wanted[u"prompt"_s].toString(),
                            .seconds = 10,
                            .aspect = Aspect::Wide,
                            .audio = true};
        const auto submission = toSubmission(recipe, video, ref, library);
        QVERIFY_OK(submission);
        QCOMPARE(submission->path, u"generate/text-to-video"_s);
        QCOMPARE(submission->contentType, "application/json");
        auto json = sent(submission);
        const auto metadata = json.take(u"metadata"_s).toObject();
        QCOMPARE(json, wanted);
        QCOMPARE(metadata, (QJsonObject{{u"rushes_ref"_s, ref.value}, {u"rushes_lib"_s, library}}));
    }

    void theUsersMetadataGoesBesideOurs()
    {
        const Recipe recipe{.prompt = u"p"_s,
                            .metadata = {{u"campaign"_s, u"x"_s}},
                            .webhook = QUrl(u"https://relay.example/w"_s)};
        const auto json = sent(toSubmission(recipe, video, ref, library));
        QCOMPARE(json[u"metadata"_s].toObject().size(), 3);
        QCOMPARE(json[u"metadata"_s][u"campaign"_s].toString(), u"x"_s);
        QCOMPARE(json[u"webhook_url"_s].toString(), u"https://relay.example/w"_s);
    }

    // The example leaves out `audio`, which the guide's table has for 2.0 without a default.
    void imageByUrlIsTheGuidesExampleAndItsSound()
    {
        const auto wanted = guide(u"image-to-video-url.request.json"_s);
        const Recipe recipe{.prompt = wanted[u"prompt"_s].toString(),
                            .imageUrl = QUrl(wanted[u"image_url"_s].toString()),
                            .seconds = 8,
                            .audio = true,
                            .metadata = {{u"kept"_s, u"with the job"_s}}};
        const auto submission = toSubmission(recipe, video, ref, library);
        QVERIFY_OK(submission);
        QCOMPARE(submission->path, u"generate/image-to-video"_s);
        auto json = sent(submission);
        QCOMPARE(json.take(u"audio"_s).toBool(), true);
        QCOMPARE(json, wanted); // and so no metadata, which this endpoint's table doesn't have
    }

    void soundAndLengthGoOnlyWhereTheModelHasThem()
    {
        const Recipe recipe{.prompt = u"p"_s, .seconds = 6, .aspect = Aspect::Tall};
        const auto noSound = sent(toSubmission(recipe, silent, ref, library));
        QVERIFY(!noSound.contains(u"audio"_s));
        QCOMPARE(noSound[u"duration"_s].toInt(), 6);
        QCOMPARE(noSound[u"aspect_ratio"_s].toString(), u"9:16"_s);
        QCOMPARE(noSound[u"model"_s].toString(), u"seedance-1.0-pro"_s);
        const auto picture = sent(toSubmission(recipe, still, ref, library));
        QVERIFY(!picture.contains(u"audio"_s));
        QVERIFY(!picture.contains(u"duration"_s));
        QCOMPARE(picture[u"model"_s].toString(), u"seedream-v5"_s);
    }

    void silenceIsAskedForWhereTheModelHasSound()
    {
        const Recipe recipe{.prompt = u"p"_s, .audio = false};
        const auto json = sent(toSubmission(recipe, video, ref, library));
        QCOMPARE(json[u"audio"_s], QJsonValue(false));
    }

    void uploadsAreForms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("JPEG") << jpeg << QByteArray("image.jpg\"\r\nContent-Type: image/jpeg");
        QTest::newRow("PNG") << png << QByteArray("image.png\"\r\nContent-Type: image/png");
        QTest::newRow("WebP") << webp << QByteArray("image.webp\"\r\nContent-Type: image/webp");
    }

    void uploadsAreForms()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, head);
        const Recipe recipe{.prompt = u"Läuft\r\nlos"_s,
                            .imageFile = write(bytes),
                            .seconds = 8,
                            .aspect = Aspect::Square,
                            .metadata = {{u"a"_s, u"b"_s}}};
        const auto submission = toSubmission(recipe, video, ref, library);
        QVERIFY_OK(submission);
        QCOMPARE(submission->path, u"generate/image-to-video"_s);
        QVERIFY(submission->contentType.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = "--" + submission->contentType.mid(30);
        const auto field = [&](const QByteArray &name, const QByteArray &value) {
            return boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                   + value + "\r\n";
        };
        const QByteArray wanted
            = field("aspect_ratio", "1:1") + field("audio", "true") + field("duration", "8")
              + field("model", "seedance-2.0") + field("prompt", "L\xc3\xa4uft\r\nlos") + boundary
              + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"" + head
              + "\r\n\r\n" + bytes + "\r\n" + boundary + "--\r\n";
        QCOMPARE(submission->body, wanted);
        QVERIFY(!submission->body.contains("Holiday"));
    }

    void picturesWeCantSend_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("text") << QByteArray("hello") << Kind::Invalid;
        QTest::newRow("empty") << QByteArray("") << Kind::Invalid;
        QTest::newRow("GIF") << QByteArray("GIF89a") << Kind::Invalid;
        QTest::newRow("RIFF, but sound") << QByteArray("RIFF\x10\x20\x30\x40WAVE") << Kind::Invalid;
        QTest::newRow("one byte too many")
            << jpeg + QByteArray(10'000'001 - jpeg.size(), 'x') << Kind::Invalid;
    }

    // F043
    void picturesWeCantSend()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        const Recipe recipe{.prompt = u"p"_s, .imageFile = write(bytes)};
        QVERIFY_ERROR(toSubmission(recipe, video, ref, library), kind);
    }

    void tenMillionBytesPass()
    {
        const auto bytes = jpeg + QByteArray(10'000'000 - jpeg.size(), 'x');
        const Recipe recipe{.prompt = u"p"_s, .imageFile = write(bytes)};
        const auto submission = toSubmission(recipe, video, ref, library);
        QVERIFY_OK(submission);
        const auto start = submission->body.indexOf("image/jpeg\r\n\r\n") + 14;
        QVERIFY(submission->body.mid(start, bytes.size()) == bytes);
    }

    void aPictureThatIsGoneOrNoFileIsInvalid()
    {
        const Recipe gone{.prompt = u"p"_s, .imageFile = m_folder.filePath(u"nowhere"_s)};
        QVERIFY_ERROR(toSubmission(gone, video, ref, library), Kind::Invalid);
        const Recipe folder{.prompt = u"p"_s, .imageFile = m_folder.path()};
        QVERIFY_ERROR(toSubmission(folder, video, ref, library), Kind::Invalid);
    }

    void everyFormHasABoundaryOfItsOwn()
    {
        const QList<FormPart> parts{{.name = "a", .body = "b"}};
        const auto first = encodeForm(parts);
        const auto second = encodeForm(parts);
        QVERIFY(first.contentType != second.contentType);
        const auto boundary = first.contentType.mid(30);
        QVERIFY(boundary.size() <= 70); // RFC 2046 5.1.1
        QCOMPARE(first.body.count(boundary), 2);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
