#include "tests/support/sandbox.h"
#include "tests/support/verifyok.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QString textToVideo = u"/generate/text-to-video"_s;

QJsonObject guide(const QString &name)
{
    QFile file(QStringLiteral(RUSHES_SOURCE_DIR "/tests/data/guide/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QJsonObject clip(const QString &prompt = u"A lighthouse"_s, int seconds = 4)
{
    return {{u"model"_s, u"seedance-2.0"_s}, {u"prompt"_s, prompt}, {u"duration"_s, seconds}};
}

QByteArray form(const QByteArray &image)
{
    QByteArray body;
    for (const auto &[name, value] : {std::pair{"model", "seedance-1.0-pro"},
                                      {"prompt", "It turns"},
                                      {"duration", "6"},
                                      {"aspect_ratio", "16:9"},
                                      {"audio", "true"}})
        body += QByteArray("--edge\r\nContent-Disposition: form-data; name=\"") + name
                + "\"\r\n\r\n" + value + "\r\n";
    return body
           + "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
             "Content-Type: image/png\r\n\r\n"
           + image + "\r\n--edge--\r\n";
}

} // namespace

class TestCalls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }
    void creditsLookLikeTheGuides();
    void withoutTheKeyNothingIsAnswered_data();
    void withoutTheKeyNothingIsAnswered();
    void whatIsNotThereIsSaidInJson();
    void aWrongMethodNamesTheRightOne();
    void aSubmissionIsAnsweredLikeTheGuides();
    void aTaskGoesFromQueuedOverProcessingToCompleted();
    void aPictureMayBeUploadedOrNamed();
    void aPictureThatIsTooBigIsRefused();
    void badFieldsAreRefusedAndNotCharged();
    void tooFewCreditsNameBothFiguresAndTakeNothing();
    void theSixtyFirstRequestHasToWait();
    void fiveAreWorkedOnAndTheRestWaits();
    void metadataComesBackWithTheResult();
    void magicWordsShowTheOtherEnds_data();
    void magicWordsShowTheOtherEnds();
    void aServerErrorMayHaveCharged();
    void aBatchIsAnsweredInItsOrder();
    void aBatchIsChargedAsAWholeOrNotAtAll();

private:
    QString submit(const QJsonObject &body);

    std::unique_ptr<SandboxChild> m_sandbox;
};

void TestCalls::init()
{
    m_sandbox = std::make_unique<SandboxChild>();
    QVERIFY_OK(m_sandbox->start());
}

QString TestCalls::submit(const QJsonObject &body)
{
    return m_sandbox->post(textToVideo, body).json()[u"task_id"_s].toString();
}

void TestCalls::creditsLookLikeTheGuides()
{
    const Asked answer = m_sandbox->get(u"/account/credits"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json(), guide(u"credits.response.json"_s));
    QVERIFY(answer.header("Content-Type").startsWith("application/json"));
    const auto date = QLocale::c().toDateTime(QString::fromLatin1(answer.header("Date")),
                                              u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    QVERIFY2(date.isValid(), answer.header("Date"));
}

void TestCalls::withoutTheKeyNothingIsAnswered_data()
{
    QTest::addColumn<HeaderList>("headers");
    QTest::newRow("none") << HeaderList{};
    QTest::newRow("wrong") << HeaderList{{"Authorization", "Bearer sk_other"}};
    QTest::newRow("empty") << HeaderList{{"Authorization", "Bearer "}};
    QTest::newRow("basic") << HeaderList{{"Authorization", "Basic eDp5"}};
}

void TestCalls::withoutTheKeyNothingIsAnswered()
{
    QFETCH(HeaderList, headers);
    for (const auto *path : {"/v1/account/credits", "/v1/tasks/task_1", "/sandbox/ledger"}) {
        const Asked answer
            = ask("GET", m_sandbox->baseUrl().resolved(QUrl(QLatin1String(path))), headers);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.error()[u"code"_s].toString(), u"unauthorized"_s);
    }
    const Asked paid = ask("POST", QUrl(m_sandbox->baseUrl().toString() + textToVideo),
                           headers + HeaderList{{"Content-Type", "application/json"}},
                           QJsonDocument(clip()).toJson());
    QCOMPARE(paid.status, 401);
    QVERIFY(m_sandbox->charges().isEmpty());
}

void TestCalls::whatIsNotThereIsSaidInJson()
{
    const Asked task = m_sandbox->get(u"/tasks/task_000000000000"_s);
    QCOMPARE(task.status, 404);
    QCOMPARE(task.error()[u"code"_s].toString(), u"task_not_found"_s);
    const Asked path = m_sandbox->get(u"/tasks"_s);
    QCOMPARE(path.status, 404);
    QCOMPARE(path.error()[u"code"_s].toString(), u"not_found"_s);
}

void TestCalls::aWrongMethodNamesTheRightOne()
{
    const HeaderList key{{"Authorization", "Bearer " + m_sandbox->key()}};
    const Asked get = ask("GET", QUrl(m_sandbox->baseUrl().toString() + textToVideo), key);
    QCOMPARE(get.status, 405);
    QCOMPARE(get.header("Allow"), "POST");
    const Asked remove
        = ask("DELETE", QUrl(m_sandbox->baseUrl().toString() + u"/tasks/task_1"_s), key);
    QCOMPARE(remove.status, 405);
    QCOMPARE(remove.header("Allow"), "GET");
    QCOMPARE(remove.error()[u"code"_s].toString(), u"method_not_allowed"_s);
}

void TestCalls::aSubmissionIsAnsweredLikeTheGuides()
{
    const Asked answer = m_sandbox->post(textToVideo, guide(u"text-to-video.request.json"_s));
    QCOMPARE(answer.status, 200);
    const QJsonObject json = answer.json();
    QCOMPARE(json.keys(), guide(u"text-to-video.response.json"_s).keys());
    QCOMPARE(json[u"status"_s].toString(), u"queued"_s);
    QCOMPARE(json[u"model"_s].toString(), u"seedance-2.0"_s);
    QCOMPARE(json[u"credits_charged"_s].toInt(), 607);
    QVERIFY(json[u"estimated_time"_s].toInt() >= 1);
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    QVERIFY(time.match(json[u"created_at"_s].toString()).hasMatch());
    QCOMPARE(m_sandbox->get(u"/account/credits"_s).json()[u"credits"_s].toInt(), 2750 - 607);
}

void TestCalls::aTaskGoesFromQueuedOverProcessingToCompleted()
{
    m_sandbox = std::make_unique<SandboxChild>();
    QVERIFY_OK(m_sandbox->start({u"--speed"_s, u"3"_s, u"--media"_s, u"cached"_s}));
    const QString id = submit(clip());
    const QJsonObject queued = m_sandbox->get(u"/tasks/"_s + id).json();
    QCOMPARE(queued[u"status"_s].toString(), u"queued"_s);
    QTRY_COMPARE(m_sandbox->statusOf(id), u"processing"_s);
    const QJsonObject early = m_sandbox->get(u"/tasks/"_s + id).json();
    QCOMPARE(early.keys(), guide(u"task-processing.response.json"_s).keys());
    const int progress = early[u"progress"_s].toInt(-1);
    QVERIFY(progress >= 0 && progress < 100);
    QTRY_VERIFY(m_sandbox->get(u"/tasks/"_s + id).json()[u"progress"_s].toInt() > progress + 20);
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->statusOf(id), u"completed"_s, 30'000);
    const QJsonObject done = m_sandbox->get(u"/tasks/"_s + id).json();
    const QJsonObject wanted = guide(u"task-completed.response.json"_s);
    QCOMPARE(done.keys(), wanted.keys());
    const QJsonObject result = done[u"result"_s].toObject();
    QCOMPARE(result.keys(), wanted[u"result"_s].toObject().keys());
    QCOMPARE(result[u"duration"_s].toInt(), 4);
    QCOMPARE(result[u"resolution"_s].toString(), u"1280x720"_s);
    QVERIFY(result[u"has_audio"_s].toBool());
    const QUrl url(result[u"video_url"_s].toString());
    QVERIFY(url.port() != m_sandbox->baseUrl().port());
    QCOMPARE(ask("GET", url).body.size(), result[u"file_size"_s].toInteger());
}

void TestCalls::aPictureMayBeUploadedOrNamed()
{
    const QByteArray png = "\x89PNG\r\n\x1A\n";
    const HeaderList headers{{"Authorization", "Bearer " + m_sandbox->key()},
                             {"Content-Type", "multipart/form-data; boundary=edge"}};
    const QUrl url(m_sandbox->baseUrl().toString() + u"/generate/image-to-video"_s);
    const Asked upload = ask("POST", url, headers, form(png));
    QCOMPARE(upload.status, 200);
    QCOMPARE(upload.json()[u"credits_charged"_s].toInt(), 144);
    const Asked named = m_sandbox->post(u"/generate/image-to-video"_s,
                                        guide(u"image-to-video-url.request.json"_s));
    QCOMPARE(named.status, 200);
    QCOMPARE(named.json()[u"credits_charged"_s].toInt(), 486);
}

void TestCalls::aPictureThatIsTooBigIsRefused()
{
    const HeaderList headers{{"Authorization", "Bearer " + m_sandbox->key()},
                             {"Content-Type", "multipart/form-data; boundary=edge"}};
    const QUrl url(m_sandbox->baseUrl().toString() + u"/generate/image-to-video"_s);
    for (const qsizetype mebibytes : {11, 65}) { // past the guide's limit, and past the server's
        const QByteArray picture = "\x89PNG\r\n\x1A\n" + QByteArray(mebibytes << 20, 'x');
        const Asked answer = ask("POST", url, headers, form(picture));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error()[u"code"_s].toString(), u"image_too_large"_s);
        QCOMPARE(answer.error()[u"field"_s].toString(), u"image"_s);
    }
    QVERIFY(m_sandbox->charges().isEmpty());
}

void TestCalls::badFieldsAreRefusedAndNotCharged()
{
    const Asked answer = m_sandbox->post(textToVideo, clip(QString(501, u'x')));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.error()[u"code"_s].toString(), u"prompt_too_long"_s);
    QCOMPARE(answer.error()[u"field"_s].toString(), u"prompt"_s);
    const Asked duration = m_sandbox->post(textToVideo, clip(u"x"_s, 16));
    QCOMPARE(duration.error()[u"code"_s].toString(), u"invalid_duration"_s);
    QVERIFY(m_sandbox->charges().isEmpty());
}

void TestCalls::tooFewCreditsNameBothFiguresAndTakeNothing()
{
    m_sandbox = std::make_unique<SandboxChild>();
    QVERIFY_OK(m_sandbox->start(SandboxChild::quick() + QStringList{u"--credits"_s, u"150"_s}));
    const Asked answer = m_sandbox->post(textToVideo, guide(u"text-to-video.request.json"_s));
    QCOMPARE(answer.status, 402);
    QCOMPARE(answer.json(), guide(u"error-402.response.json"_s));
    QVERIFY(m_sandbox->charges().isEmpty());
    QCOMPARE(m_sandbox->get(u"/account/credits"_s).json()[u"credits"_s].toInt(), 150);

    m_sandbox = std::make_unique<SandboxChild>();
    QVERIFY_OK(m_sandbox->start(SandboxChild::quick() + QStringList{u"--credits"_s, u"243"_s}));
    QCOMPARE(m_sandbox->post(textToVideo, clip()).status, 200); // the very last credit
    QCOMPARE(m_sandbox->get(u"/account/credits"_s).json()[u"credits"_s].toInt(), 0);
}

void TestCalls::theSixtyFirstRequestHasToWait()
{
    for (int i = 0; i < 60; ++i)
        QCOMPARE(m_sandbox->get(u"/account/credits"_s).status, 200);
    const Asked answer = m_sandbox->get(u"/account/credits"_s);
    QCOMPARE(answer.status, 429); // at 200 times the speed, too
    const int wait = answer.header("Retry-After").toInt();
    QVERIFY2(wait >= 1 && wait <= 60, answer.header("Retry-After"));
    QCOMPARE(answer.error()[u"code"_s].toString(), u"rate_limit_exceeded"_s);
    QCOMPARE(m_sandbox->post(textToVideo, clip()).status, 429);
    QVERIFY(m_sandbox->charges().isEmpty()); // the ledger itself is not limited
}

void TestCalls::fiveAreWorkedOnAndTheRestWaits()
{
    m_sandbox = std::make_unique<SandboxChild>();
    QVERIFY_OK(m_sandbox->start({u"--speed"_s, u"20"_s, u"--media"_s, u"cached"_s}));
    QStringList ids;
    for (int i = 0; i < 7; ++i)
        ids.append(submit(clip(u"[slow] %1"_s.arg(i))));
    const auto count = [this](const QString &status) {
        const QJsonArray charges = m_sandbox->charges();
        return std::count_if(charges.begin(), charges.end(), [&](const QJsonValue &charge) {
            return charge[u"status"_s].toString() == status;
        });
    };
    QTRY_COMPARE(count(u"processing"_s), 5);
    QCOMPARE(count(u"queued"_s), 2);
    QCOMPARE(m_sandbox->statusOf(ids[5]), u"queued"_s); // in their order
    QTRY_COMPARE_WITH_TIMEOUT(count(u"completed"_s), 7, 30'000);
}

void TestCalls::metadataComesBackWithTheResult()
{
    QJsonObject body = clip();
    const QJsonObject metadata{{u"campaign"_s, u"summer"_s}, {u"rushes_ref"_s, u"job-1"_s}};
    body[u"metadata"_s] = metadata;
    const QString id = submit(body);
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox->statusOf(id), u"completed"_s, 30'000);
    QCOMPARE(m_sandbox->get(u"/tasks/"_s + id).json()[u"metadata"_s].toObject(), metadata);
    QCOMPARE(m_sandbox->charges().first().toObject()[u"rushes_ref"_s].toString(), u"job-1"_s);
    QCOMPARE(m_sandbox->submissions(u"job-1"_s), 1);
    QCOMPARE(m_sandbox->submissions(u"job-2"_s), 0);
}

void TestCalls::magicWordsShowTheOtherEnds_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("fail") << u"A cat [fail]"_s << u"failed"_s << u"content_filtered"_s;
    QTest::newRow("cancel") << u"A cat [cancel]"_s << u"cancelled"_s << QString();
}

void TestCalls::magicWordsShowTheOtherEnds()
{
    QFETCH(QString, prompt);
    const QString id = submit(clip(prompt));
    QTRY_VERIFY(m_sandbox->get(u"/tasks/"_s + id).json().contains(u"credits_charged"_s));
    const QJsonObject task = m_sandbox->get(u"/tasks/"_s + id).json();
    QTEST(task[u"status"_s].toString(), "status");
    QTEST(task[u"error"_s].toObject()[u"code"_s].toString(), "code");
    QVERIFY(!task.contains(u"result"_s));
    QCOMPARE(m_sandbox->ledger()[u"credits"_s].toInt(), 2750 - 243); // no refund
}

void TestCalls::aServerErrorMayHaveCharged()
{
    const Asked answer = m_sandbox->post(textToVideo, clip(u"A cat [500]"_s));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.error()[u"code"_s].toString(), u"internal_error"_s);
    QCOMPARE(m_sandbox->charges().size(), 1);
}

void TestCalls::aBatchIsAnsweredInItsOrder()
{
    QJsonObject body = guide(u"batch.request.json"_s);
    body.remove(u"webhook_url"_s); // nobody there
    const Asked answer = m_sandbox->post(u"/generate/batch"_s, body);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json()[u"batch_id"_s].toString().startsWith("batch_"_L1));
    const QJsonArray tasks = answer.json()[u"tasks"_s].toArray();
    const QJsonArray charges = m_sandbox->charges();
    QCOMPARE(tasks.size(), 3);
    QCOMPARE(charges.size(), 3);
    const int credits[] = {486, 607, 144};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(tasks[i][u"credits_charged"_s].toInt(), credits[i]);
        QCOMPARE(charges[i][u"task_id"_s], tasks[i][u"task_id"_s]);
    }
}

void TestCalls::aBatchIsChargedAsAWholeOrNotAtAll()
{
    const QJsonObject task = [] {
        QJsonObject one = clip(u"x"_s, 15);
        one[u"type"_s] = u"text-to-video"_s;
        return one;
    }();
    const QJsonArray tasks{task, task, task, task}; // 3640 of 2750 credits
    const Asked answer = m_sandbox->post(u"/generate/batch"_s, {{u"tasks"_s, tasks}});
    QCOMPARE(answer.status, 402);
    QCOMPARE(answer.error()[u"required_credits"_s].toInt(), 3640);
    QCOMPARE(answer.error()[u"available_credits"_s].toInt(), 2750);
    QVERIFY(m_sandbox->charges().isEmpty());
}

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
