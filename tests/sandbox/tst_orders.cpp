#include "app/sandbox/caption.h"
#include "app/sandbox/http.h"
#include "app/sandbox/multipart.h"
#include "app/sandbox/order.h"
#include "app/sandbox/ratewindow.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rushes;
using namespace rushes::sandbox;
using namespace Qt::StringLiterals;

namespace {

const ModelCatalogue &catalogue()
{
    static const ModelCatalogue models = [] {
        QFile file(QStringLiteral(RUSHES_SOURCE_DIR "/resources/models.json"));
        return file.open(QIODevice::ReadOnly) ? *ModelCatalogue::fromJson(file.readAll())
                                              : ModelCatalogue();
    }();
    return models;
}

Request jsonRequest(const QJsonObject &body)
{
    return {.method = "POST",
            .headers = {{"content-type", "application/json; charset=utf-8"}},
            .body = QJsonDocument(body).toJson()};
}

//! What a browser sends: fields as text, the picture as a file.
Request formRequest(const QJsonObject &fields, const std::optional<QByteArray> &image)
{
    QByteArray body;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + field.key().toUtf8()
                + "\"\r\n\r\n" + field->toString().toUtf8() + "\r\n";
    if (image)
        body += "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                "Content-Type: image/png\r\n\r\n"
                + *image + "\r\n";
    return {.method = "POST",
            .headers = {{"content-type", "multipart/form-data; boundary=edge"}},
            .body = body + "--edge--\r\n"};
}

QJsonObject with(QJsonObject json, const QString &name, const QJsonValue &value)
{
    if (value.isUndefined())
        json.remove(name);
    else
        json[name] = value;
    return json;
}

//! "" if it is accepted, else the field that is named.
QString refusedField(const std::variant<Order, Refusal> &outcome)
{
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal ? refusal->field : QString();
}

const QByteArray png = "\x89PNG\r\n\x1A\n";

} // namespace

class TestOrders : public QObject {
    Q_OBJECT

private slots:
    void everyLimitHoldsOnAndPastItsEdge_data();
    void everyLimitHoldsOnAndPastItsEdge();
    void pricesAreTheDocumentedOnes_data();
    void pricesAreTheDocumentedOnes();
    void defaultsAreTheGuides();
    void soundIsIgnoredWhereTheModelHasNone();
    void aFormIsReadLikeJson();
    void everyRuleOfAFormHolds_data();
    void everyRuleOfAFormHolds();
    void aBrokenFormIsRefused_data();
    void aBrokenFormIsRefused();
    void anImageUrlMustBeOnTheWeb_data();
    void anImageUrlMustBeOnTheWeb();
    void aBatchNamesTheTaskThatIsWrong_data();
    void aBatchNamesTheTaskThatIsWrong();
    void onlyJsonIsReadAsJson();
    void theMinuteSlides();
    void captionsAreWrapped_data();
    void captionsAreWrapped();
};

void TestOrders::everyLimitHoldsOnAndPastItsEdge_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("refused");

    const auto row = [](const char *name, const char *model, const char *field,
                        const QJsonValue &value, const char *refused) {
        QTest::newRow(name) << QString::fromLatin1(model) << QString::fromLatin1(field) << value
                            << QString::fromLatin1(refused);
    };
    constexpr auto two = "seedance-2.0";
    constexpr auto pro = "seedance-1.0-pro";
    constexpr auto still = "seedream-v5";
    const QJsonValue none = QJsonValue::Undefined;
    row("model missing", two, "model", none, "model");
    row("model null", two, "model", QJsonValue::Null, "model");
    row("model unknown", two, "model", u"seedance-3.0"_s, "model");
    row("model a number", two, "model", 2, "model");
    row("prompt missing", two, "prompt", none, "prompt");
    row("prompt empty", two, "prompt", u""_s, "prompt");
    row("prompt blank", two, "prompt", u" \n\t"_s, "prompt");
    row("prompt a number", two, "prompt", 5, "prompt");
    row("prompt 500", two, "prompt", QString(500, u'x'), "");
    row("prompt 501", two, "prompt", QString(501, u'x'), "prompt");
    row("prompt 500 emoji", two, "prompt", u"🎬"_s.repeated(500), "");
    row("prompt 501 emoji", two, "prompt", u"🎬"_s.repeated(501), "prompt");
    row("2.0 for 4 s", two, "duration", 4, "");
    row("2.0 for 3 s", two, "duration", 3, "duration");
    row("2.0 for 15 s", two, "duration", 15, "");
    row("2.0 for 16 s", two, "duration", 16, "duration");
    row("1.0 for 2 s", pro, "duration", 2, "");
    row("1.0 for 1 s", pro, "duration", 1, "duration");
    row("1.0 for 12 s", pro, "duration", 12, "");
    row("1.0 for 13 s", pro, "duration", 13, "duration");
    row("duration fraction", two, "duration", 8.5, "duration");
    row("duration text", two, "duration", u"8"_s, "duration");
    row("duration negative", two, "duration", -8, "duration");
    row("duration of a still", still, "duration", 99, "");
    row("aspect wide", two, "aspect_ratio", u"16:9"_s, "");
    row("aspect tall", two, "aspect_ratio", u"9:16"_s, "");
    row("aspect square", two, "aspect_ratio", u"1:1"_s, "");
    row("aspect old tv", two, "aspect_ratio", u"4:3"_s, "aspect_ratio");
    row("aspect a number", two, "aspect_ratio", 1, "aspect_ratio");
    row("audio off", two, "audio", false, "");
    row("audio text", two, "audio", u"true"_s, "audio");
    row("audio a number", two, "audio", 1, "audio");
    row("webhook", two, "webhook_url", u"https://example.com/hook"_s, "");
    row("webhook plain", two, "webhook_url", u"http://127.0.0.1:9/hook"_s, "");
    row("webhook ftp", two, "webhook_url", u"ftp://example.com/hook"_s, "webhook_url");
    row("webhook file", two, "webhook_url", u"file:///etc/passwd"_s, "webhook_url");
    row("webhook without host", two, "webhook_url", u"https:///hook"_s, "webhook_url");
    row("webhook a number", two, "webhook_url", 1, "webhook_url");
    row("metadata", two, "metadata", QJsonObject{{u"a"_s, 1}}, "");
    row("metadata text", two, "metadata", u"a=1"_s, "metadata");
    row("metadata list", two, "metadata", QJsonArray{1}, "metadata");
    row("something else", two, "seed", 7, "");
}

void TestOrders::everyLimitHoldsOnAndPastItsEdge()
{
    QFETCH(QString, model);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, refused);
    const QJsonObject body{{u"model"_s, model}, {u"prompt"_s, u"A lighthouse"_s}};
    const auto outcome
        = readOrder(u"text-to-video"_s, jsonRequest(with(body, field, value)), catalogue());
    QCOMPARE(refusedField(outcome), refused);
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
        QCOMPARE(refusal->status, 400);
        QVERIFY2(refusal->message.contains(field), qPrintable(refusal->message));
    }
}

void TestOrders::pricesAreTheDocumentedOnes_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("credits");
    QTest::newRow("2.0, shortest") << u"seedance-2.0"_s << 4 << 243;
    QTest::newRow("2.0, 10 s") << u"seedance-2.0"_s << 10 << 607;
    QTest::newRow("2.0, longest") << u"seedance-2.0"_s << 15 << 910;
    QTest::newRow("pro, shortest") << u"seedance-1.0-pro"_s << 2 << 48;
    QTest::newRow("pro, longest") << u"seedance-1.0-pro"_s << 12 << 288;
    QTest::newRow("lite, shortest") << u"seedance-1.0-lite"_s << 2 << 14;
    QTest::newRow("lite, longest") << u"seedance-1.0-lite"_s << 12 << 84;
    QTest::newRow("v5") << u"seedream-v5"_s << 8 << 8;
    QTest::newRow("v4.5") << u"seedream-v4.5"_s << 8 << 7;
    QTest::newRow("v3") << u"seedream-v3"_s << 8 << 6;
}

void TestOrders::pricesAreTheDocumentedOnes()
{
    QFETCH(QString, model);
    QFETCH(int, seconds);
    const QJsonObject body{{u"model"_s, model}, {u"prompt"_s, u"x"_s}, {u"duration"_s, seconds}};
    const auto outcome = readOrder(u"text-to-video"_s, jsonRequest(body), catalogue());
    QVERIFY(std::holds_alternative<Order>(outcome));
    QTEST(std::get<Order>(outcome).credits, "credits");
}

void TestOrders::defaultsAreTheGuides()
{
    const QJsonObject body{{u"model"_s, u"seedance-2.0"_s}, {u"prompt"_s, u"x"_s}};
    const auto outcome = readOrder(u"text-to-video"_s, jsonRequest(body), catalogue());
    const auto &order = std::get<Order>(outcome);
    QCOMPARE(order.seconds, 8);
    QCOMPARE(order.aspect, Aspect::Wide);
    QVERIFY(order.audio);
    QVERIFY(order.webhook.isEmpty() && order.metadata.isEmpty());
}

//! The guide's own generate_from_image() sends audio "true" with any model.
void TestOrders::soundIsIgnoredWhereTheModelHasNone()
{
    const QJsonObject body{
        {u"model"_s, u"seedance-1.0-pro"_s}, {u"prompt"_s, u"x"_s}, {u"audio"_s, true}};
    const auto outcome = readOrder(u"text-to-video"_s, jsonRequest(body), catalogue());
    QVERIFY(std::holds_alternative<Order>(outcome));
    QVERIFY(!std::get<Order>(outcome).audio);
}

void TestOrders::aFormIsReadLikeJson()
{
    const QByteArray picture = png + QByteArray("\0\r\n--edg\r\n--\0", 13);
    const auto outcome = readOrder(u"image-to-video"_s,
                                   formRequest({{u"model"_s, u"seedance-2.0"_s},
                                                {u"prompt"_s, u"Größer"_s},
                                                {u"duration"_s, u"5"_s},
                                                {u"aspect_ratio"_s, u"9:16"_s},
                                                {u"audio"_s, u"false"_s}},
                                               picture),
                                   catalogue());
    QCOMPARE(refusedField(outcome), QString());
    const auto &order = std::get<Order>(outcome);
    QCOMPARE(order.prompt, u"Größer"_s);
    QCOMPARE(order.seconds, 5);
    QCOMPARE(order.aspect, Aspect::Tall);
    QVERIFY(!order.audio);
    QCOMPARE(order.image, picture);
}

void TestOrders::everyRuleOfAFormHolds_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QString>("refused");

    const auto full = [](qsizetype size) { return png + QByteArray(size - png.size(), 'x'); };
    QTest::newRow("png") << u"duration"_s << u"8"_s << png << QString();
    QTest::newRow("jpeg") << u"duration"_s << u"8"_s << QByteArray("\xFF\xD8\xFF\xE0") << QString();
    QTest::newRow("webp") << u"duration"_s << u"8"_s << QByteArray("RIFFxxxxWEBPVP8 ") << QString();
    QTest::newRow("gif") << u"duration"_s << u"8"_s << QByteArray("GIF89a") << u"image"_s;
    QTest::newRow("wave") << u"duration"_s << u"8"_s << QByteArray("RIFFxxxxWAVE") << u"image"_s;
    QTest::newRow("empty") << u"duration"_s << u"8"_s << QByteArray("") << u"image"_s;
    QTest::newRow("10 MiB") << u"duration"_s << u"8"_s << full(largestImage) << QString();
    QTest::newRow("a byte more") << u"duration"_s << u"8"_s << full(largestImage + 1) << u"image"_s;
    QTest::newRow("duration text") << u"duration"_s << u"long"_s << png << u"duration"_s;
    QTest::newRow("duration 16") << u"duration"_s << u"16"_s << png << u"duration"_s;
    QTest::newRow("audio yes") << u"audio"_s << u"yes"_s << png << u"audio"_s;
    QTest::newRow("metadata no json") << u"metadata"_s << u"a"_s << png << u"metadata"_s;
    QTest::newRow("metadata") << u"metadata"_s << u"{\"a\":1}"_s << png << QString();
    QTest::newRow("prompt blank") << u"prompt"_s << u" "_s << png << u"prompt"_s;
}

void TestOrders::everyRuleOfAFormHolds()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QByteArray, image);
    const QJsonObject fields{{u"model"_s, u"seedance-2.0"_s}, {u"prompt"_s, u"x"_s}};
    const auto outcome = readOrder(u"image-to-video"_s,
                                   formRequest(with(fields, field, text), image), catalogue());
    QTEST(refusedField(outcome), "refused");
}

void TestOrders::aBrokenFormIsRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("refused");
    const QByteArray part = "--e\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nx\r\n";
    QTest::newRow("no boundary") << "multipart/form-data"_ba << part + "--e--" << u"body"_s;
    QTest::newRow("no end") << "multipart/form-data; boundary=e"_ba << part << u"body"_s;
    QTest::newRow("no name") << "multipart/form-data; boundary=e"_ba
                             << "--e\r\nContent-Type: a/b\r\n\r\nx\r\n--e--"_ba << u"body"_s;
    QTest::newRow("no headers' end") << "multipart/form-data; boundary=e"_ba
                                     << "--e\r\nx\r\n--e--"_ba << u"body"_s;
    QTest::newRow("quoted boundary")
        << "multipart/form-data; boundary=\"e\""_ba << part + "--e--\r\n"
        << u"model"_s;
}

void TestOrders::aBrokenFormIsRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const Request request{.method = "POST", .headers = {{"content-type", type}}, .body = body};
    QTEST(refusedField(readOrder(u"image-to-video"_s, request, catalogue())), "refused");
}

void TestOrders::anImageUrlMustBeOnTheWeb_data()
{
    QTest::addColumn<QJsonValue>("url");
    QTest::addColumn<QString>("refused");
    QTest::newRow("https") << QJsonValue(u"https://example.com/a.jpg"_s) << QString();
    QTest::newRow("http") << QJsonValue(u"http://example.com/a.jpg"_s) << QString();
    QTest::newRow("file") << QJsonValue(u"file:///a.jpg"_s) << u"image_url"_s;
    QTest::newRow("data") << QJsonValue(u"data:image/png;base64,AA"_s) << u"image_url"_s;
    QTest::newRow("no scheme") << QJsonValue(u"example.com/a.jpg"_s) << u"image_url"_s;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Null) << u"image"_s;
}

void TestOrders::anImageUrlMustBeOnTheWeb()
{
    QFETCH(QJsonValue, url);
    const QJsonObject body{
        {u"model"_s, u"seedance-2.0"_s}, {u"prompt"_s, u"x"_s}, {u"image_url"_s, url}};
    QTEST(refusedField(readOrder(u"image-to-video"_s, jsonRequest(body), catalogue())), "refused");
    // text-to-video knows no such field
    QCOMPARE(refusedField(readOrder(u"text-to-video"_s, jsonRequest(body), catalogue())),
             QString());
}

void TestOrders::aBatchNamesTheTaskThatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("refused");
    QTest::newRow("type") << u"type"_s << QJsonValue(u"video"_s) << u"tasks[1].type"_s;
    QTest::newRow("no type") << u"type"_s << QJsonValue() << u"tasks[1].type"_s;
    QTest::newRow("prompt") << u"prompt"_s << QJsonValue(QString(501, u'x'))
                            << u"tasks[1].prompt"_s;
    QTest::newRow("duration") << u"duration"_s << QJsonValue(3) << u"tasks[1].duration"_s;
    QTest::newRow("image") << u"type"_s << QJsonValue(u"image-to-video"_s) << u"tasks[1].image"_s;
}

void TestOrders::aBatchNamesTheTaskThatIsWrong()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, refused);
    const QJsonObject good{
        {u"type"_s, u"text-to-video"_s}, {u"model"_s, u"seedance-2.0"_s}, {u"prompt"_s, u"x"_s}};
    const QJsonArray tasks{good, with(good, field, value)};
    const auto outcome = readBatch(jsonRequest({{u"tasks"_s, tasks}}), catalogue());
    QVERIFY(std::holds_alternative<Refusal>(outcome));
    QCOMPARE(std::get<Refusal>(outcome).field, refused);
    QVERIFY(std::holds_alternative<Refusal>(readBatch(jsonRequest({}), catalogue())));
    const auto whole = readBatch(jsonRequest({{u"tasks"_s, QJsonArray{good, good}}}), catalogue());
    QCOMPARE(std::get<BatchOrder>(whole).orders.size(), 2);
}

void TestOrders::onlyJsonIsReadAsJson()
{
    Request request = jsonRequest({{u"model"_s, u"seedance-2.0"_s}, {u"prompt"_s, u"x"_s}});
    request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    QCOMPARE(refusedField(readOrder(u"text-to-video"_s, request, catalogue())), u"body"_s);
    request = jsonRequest({});
    request.body = "{\"model\":";
    QCOMPARE(refusedField(readOrder(u"text-to-video"_s, request, catalogue())), u"body"_s);
    request.body = "[]";
    QCOMPARE(refusedField(readOrder(u"text-to-video"_s, request, catalogue())), u"body"_s);
}

void TestOrders::theMinuteSlides()
{
    using std::chrono::milliseconds;
    using std::chrono::seconds;
    RateWindow window(60);
    const RateWindow::Time start{seconds(1000)};
    for (int i = 0; i < 60; ++i)
        QCOMPARE(window.admit(start + seconds(i / 2)), 0); // two a second
    QCOMPARE(window.admit(start + seconds(30)), 30);
    QCOMPARE(window.admit(start + milliseconds(59'999)), 1);
    QCOMPARE(window.admit(start + seconds(60)), 0); // the first two have gone
    QCOMPARE(window.admit(start + seconds(60)), 0);
    QCOMPARE(window.admit(start + seconds(60)), 1);
    QCOMPARE(window.admit(start + seconds(61)), 0); // what was refused did not count
}

void TestOrders::captionsAreWrapped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("short") << u"a cat"_s << QStringList{u"a cat"_s};
    QTest::newRow("two lines") << u"one two three"_s << QStringList{u"one two"_s, u"three"_s};
    QTest::newRow("line breaks") << u"a\r\n\tb"_s << QStringList{u"a b"_s};
    QTest::newRow("a long word") << u"abcdefghijklm"_s << QStringList{u"abcdefghij"_s, u"klm"_s};
    QTest::newRow("too much") << u"one two three four five six"_s
                              << QStringList{u"one two"_s, u"three fou…"_s};
    QTest::newRow("wide characters") << u"映画映画映画"_s << QStringList{u"映画映画映"_s, u"画"_s};
    QTest::newRow("no half characters") << u"🎬🎬🎬🎬🎬🎬"_s << QStringList{u"🎬🎬🎬🎬🎬"_s, u"🎬"_s};
}

void TestOrders::captionsAreWrapped()
{
    QFETCH(QString, text);
    QTEST(wrap(text, 10, 2), "lines");
}

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
