#include "app/api/wire.h"
#include "app/base/json.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTest>

using namespace rushes;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

QByteArray guide(const QString &name)
{
    QFile file(QStringLiteral(RUSHES_SOURCE_DIR) + "/tests/data/guide/"_L1 + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDateTime utc(const QString &text)
{
    return parseTime(text).value_or(QDateTime());
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT

private slots:

    void readsTheGuidesFirstAnswer()
    {
        const auto task = taskFromJson(guide(u"text-to-video.response.json"_s));
        QVERIFY_OK(task);
        const Task wanted{.id = {u"task_abc123def456"_s},
                          .status = Task::Status::Queued,
                          .statusWord = u"queued"_s,
                          .model = u"seedance-2.0"_s,
                          .creditsCharged = 607,
                          .estimatedTime = 120s,
                          .createdAt = utc(u"2026-04-10T14:30:00Z"_s)};
        QVERIFY(*task == wanted);
    }

    void readsTheGuidesTaskUnderWay()
    {
        const auto task = taskFromJson(guide(u"task-processing.response.json"_s));
        QVERIFY_OK(task);
        const Task wanted{.id = {u"task_abc123def456"_s},
                          .status = Task::Status::Processing,
                          .statusWord = u"processing"_s,
                          .progress = 65,
                          .model = u"seedance-2.0"_s,
                          .createdAt = utc(u"2026-04-10T14:30:00Z"_s),
                          .estimatedCompletion = utc(u"2026-04-10T14:31:30Z"_s)};
        QVERIFY(*task == wanted);
    }

    void readsTheGuidesFinishedTask()
    {
        const auto task = taskFromJson(guide(u"task-completed.response.json"_s));
        QVERIFY_OK(task);
        const TaskResult result{
            .url = QUrl(u"https://cdn.seedance.it.com/outputs/task_abc123def456.mp4"_s),
            .seconds = 10,
            .resolution = u"1280x720"_s,
            .hasAudio = true,
            .bytes = 8'542'310};
        const Task wanted{.id = {u"task_abc123def456"_s},
                          .status = Task::Status::Completed,
                          .statusWord = u"completed"_s,
                          .model = u"seedance-2.0"_s,
                          .creditsCharged = 607,
                          .createdAt = utc(u"2026-04-10T14:30:00Z"_s),
                          .completedAt = utc(u"2026-04-10T14:31:28Z"_s),
                          .result = result};
        QVERIFY(*task == wanted);
    }

    void readsTheGuidesWebhookAsATask()
    {
        const auto task = taskFromJson(guide(u"webhook-completed.json"_s));
        QVERIFY_OK(task);
        QCOMPARE(task->metadata.value(u"campaign_id"_s), u"summer-2026"_s);
        QCOMPARE(task->metadata.value(u"variant"_s), u"A"_s);
        QVERIFY(!task->result->bytes); // the guide's webhook has no file_size
    }

    void readsTheGuidesBalance()
    {
        const auto credits = creditsFromJson(guide(u"credits.response.json"_s));
        QVERIFY_OK(credits);
        QVERIFY((*credits == Credits{2750, u"popular"_s}));
    }

    void readsTheGuidesError()
    {
        const auto error = errorFromAnswer(402, guide(u"error-402.response.json"_s), {});
        const Error wanted{.kind = Kind::OutOfCredits,
                           .detail = u"Your account has 150 credits but this generation requires "
                                     "607 credits."_s,
                           .code = u"insufficient_credits"_s,
                           .httpStatus = 402,
                           .requiredCredits = 607,
                           .availableCredits = 150};
        QVERIFY(error == wanted);
    }

    void unreadableTasksNameTheField_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QByteArray &body, const QString &named) {
            QTest::newRow(name) << body << named;
        };
        row("nothing", "", u"not JSON"_s);
        row("a page", "<html>", u"not JSON"_s);
        row("cut", "{\"task_id\":\"task_1\"", u"not JSON"_s);
        row("a list", "[]", u"not an object"_s);
        row("no id", R"({"status":"queued"})", u"task_id: missing"_s);
        row("id null", R"({"task_id":null})", u"task_id: missing"_s);
        row("id a number", R"({"task_id":7})", u"task_id: not a string"_s);
        row("id empty", R"({"task_id":""})", u"task_id"_s);
        row("id a path", R"({"task_id":"../x"})", u"task_id"_s);
        row("id with NUL", R"({"task_id":"a\u0000b"})", u"task_id"_s);
        row("id too long", "{\"task_id\":\"" + QByteArray(129, 'a') + "\"}", u"task_id"_s);
        row("status a number", R"({"task_id":"t","status":3})", u"status: not a string"_s);
        row("model a list", R"({"task_id":"t","model":[]})", u"model: not a string"_s);
        row("result a string", R"({"task_id":"t","result":"x"})", u"result: not an object"_s);
    }

    void unreadableTasksNameTheField()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const auto task = taskFromJson(body);
        QVERIFY_ERROR(task, Kind::Protocol);
        QVERIFY2(task.error().detail.contains(named), qPrintable(task.error().detail));
    }

    void theLongestIdIsAnId()
    {
        QVERIFY_OK(taskFromJson("{\"task_id\":\"" + QByteArray(128, 'a') + "\"}"));
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Task::Status>("status");
        QTest::addColumn<QString>("word");
        using Status = Task::Status;
        QTest::newRow("queued") << QByteArray("\"queued\"") << Status::Queued << u"queued"_s;
        QTest::newRow("processing")
            << QByteArray("\"processing\"") << Status::Processing << u"processing"_s;
        QTest::newRow("completed")
            << QByteArray("\"completed\"") << Status::Completed << u"completed"_s;
        QTest::newRow("failed") << QByteArray("\"failed\"") << Status::Failed << u"failed"_s;
        QTest::newRow("cancelled")
            << QByteArray("\"cancelled\"") << Status::Cancelled << u"cancelled"_s;
        QTest::newRow("in capitals")
            << QByteArray("\"COMPLETED\"") << Status::Completed << u"COMPLETED"_s;
        QTest::newRow("new") << QByteArray("\"paused\"") << Status::Unknown << u"paused"_s;
        QTest::newRow("null") << QByteArray("null") << Status::Unknown << QString();
        QTest::newRow("empty") << QByteArray("\"\"") << Status::Unknown << QString();
    }

    // F052: what we don't know runs on.
    void statuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(Task::Status, status);
        QFETCH(QString, word);
        const auto task = taskFromJson("{\"task_id\":\"t\",\"status\":" + json + "}");
        QVERIFY_OK(task);
        QCOMPARE(task->status, status);
        QCOMPARE(task->statusWord, word);
    }

    void progress_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("wanted"); // -1: none
        QTest::newRow("0") << QByteArray("0") << 0;
        QTest::newRow("100") << QByteArray("100") << 100;
        QTest::newRow("beyond") << QByteArray("200") << 100;
        QTest::newRow("below") << QByteArray("-1") << 0;
        QTest::newRow("a fraction") << QByteArray("65.9") << 65;
        QTest::newRow("in quotes") << QByteArray("\"65\"") << -1;
        QTest::newRow("null") << QByteArray("null") << -1;
    }

    // F051
    void progress()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, wanted);
        const auto task = taskFromJson("{\"task_id\":\"t\",\"progress\":" + json + "}");
        QVERIFY_OK(task);
        QCOMPARE(task->progress.value_or(-1), wanted);
    }

    void charges_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("wanted"); // -1: none
        QTest::newRow("nothing") << QByteArray("0") << 0;
        QTest::newRow("ten million") << QByteArray("10000000") << 10'000'000;
        QTest::newRow("one more") << QByteArray("10000001") << -1;
        QTest::newRow("negative") << QByteArray("-5") << -1;
        QTest::newRow("absurd") << QByteArray("1e18") << -1;
        QTest::newRow("in quotes") << QByteArray("\"607\"") << -1;
        QTest::newRow("a fraction") << QByteArray("607.5") << -1;
    }

    // F021
    void charges()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, wanted);
        const auto task = taskFromJson("{\"task_id\":\"t\",\"credits_charged\":" + json + "}");
        QVERIFY_OK(task);
        QCOMPARE(task->creditsCharged.value_or(-1), wanted);
    }

    // (moc takes // for a comment even in a raw string.)
    void resultsStandInOneOfSeveralPlaces_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QString>("url");
        const auto row
            = [](const char *name, const char *model, const char *result, const QString &url) {
                  QTest::newRow(name) << QByteArray(model) << QByteArray(result) << url;
              };
        row("a clip", "seedance-2.0", R"({"video_url":"https:\/\/c/v.mp4"})", u"https://c/v.mp4"_s);
        row("a clip with its poster", "seedance-2.0",
            R"({"image_url":"https:\/\/c/p.jpg","video_url":"https:\/\/c/v.mp4"})",
            u"https://c/v.mp4"_s);
        row("image_url", "seedream-v5",
            R"({"image_url":"https:\/\/c/1","url":"https:\/\/c/2","video_url":"https:\/\/c/3"})",
            u"https://c/1"_s);
        row("url", "seedream-v5", R"({"url":"https:\/\/c/2","images":["https:\/\/c/3"]})",
            u"https://c/2"_s);
        row("images, strings", "seedream-v5", R"({"images":["https:\/\/c/3","https:\/\/c/4"]})",
            u"https://c/3"_s);
        row("images, objects", "seedream-v5", R"({"images":[{"url":"https:\/\/c/4"}]})",
            u"https://c/4"_s);
        row("video_url", "seedream-v3", R"({"video_url":"https:\/\/c/5"})", u"https://c/5"_s);
        row("empty", "seedance-2.0", R"({"video_url":""})", {});
        row("nothing", "seedance-2.0", "{}", {});
        row("of a wrong type", "seedance-2.0", R"({"video_url":7,"images":{}})", {});
    }

    void resultsStandInOneOfSeveralPlaces()
    {
        QFETCH(QByteArray, model);
        QFETCH(QByteArray, result);
        QFETCH(QString, url);
        const auto task = taskFromJson("{\"task_id\":\"t\",\"status\":\"completed\",\"model\":\""
                                       + model + "\",\"result\":" + result + "}");
        QVERIFY_OK(task);
        QCOMPARE(task->result->url, QUrl(url));
    }

    void aMissingResultIsNoError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("absent") << QByteArray(R"({"task_id":"t","status":"completed"})");
        QTest::newRow("null") << QByteArray(
            R"({"task_id":"t","status":"completed","result":null})");
    }

    // F053
    void aMissingResultIsNoError()
    {
        QFETCH(QByteArray, body);
        const auto task = taskFromJson(body);
        QVERIFY_OK(task);
        QVERIFY(!task->result);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("an object") << QByteArray(R"({"code":"moderated","message":"Not this."})")
                                   << u"moderated"_s << u"Not this."_s;
        QTest::newRow("a string") << QByteArray("\"Not this.\"") << QString() << u"Not this."_s;
        QTest::newRow("null") << QByteArray("null") << QString() << QString();
        QTest::newRow("a number") << QByteArray("7") << QString() << QString();
    }

    void failures()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const auto task
            = taskFromJson("{\"task_id\":\"t\",\"status\":\"failed\",\"error\":" + json + "}");
        QVERIFY_OK(task);
        QCOMPARE(task->error->kind, Kind::Failed);
        QCOMPARE(task->error->code, code);
        QCOMPARE(task->error->detail, detail);
    }

    void aTimeWithoutAZoneIsNoTime()
    {
        const auto task = taskFromJson(R"({"task_id":"t","created_at":"2026-04-10T14:30:00"})");
        QVERIFY_OK(task);
        QVERIFY(!task->createdAt.isValid());
    }

    void anOffsetIsReckonedIn()
    {
        const auto task
            = taskFromJson(R"({"task_id":"t","created_at":"2026-04-10T16:30:00+02:00"})");
        QCOMPARE(task->createdAt, utc(u"2026-04-10T14:30:00Z"_s));
    }

    void balancesWeCantRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "[]", "{}", R"({"credits":"2750"})", R"({"credits":-1})",
                                 R"({"credits":2.5})", R"({"credits":null})"})
            QTest::newRow(body) << QByteArray(body);
    }

    // F039
    void balancesWeCantRead()
    {
        QFETCH(QByteArray, body);
        QVERIFY_ERROR(creditsFromJson(body), Kind::Protocol);
    }

    void everyStatusHasAKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        const auto rows = [](std::initializer_list<int> statuses, Kind kind) {
            for (const int status : statuses)
                QTest::addRow("%d", status) << status << kind;
        };
        rows({400, 405, 406, 411, 413, 414, 415, 422, 431, 451, 499}, Kind::Invalid);
        rows({401, 403}, Kind::Unauthorized);
        rows({402}, Kind::OutOfCredits);
        rows({404, 410}, Kind::NotFound);
        rows({408}, Kind::Timeout);
        rows({429}, Kind::RateLimited);
        rows({409, 425, 500, 501, 502, 503, 504, 507, 520, 524, 527, 599}, Kind::Server);
        rows({300, 301, 302, 303, 304, 307, 308}, Kind::Protocol);
    }

    void everyStatusHasAKind()
    {
        QFETCH(int, status);
        QFETCH(Kind, kind);
        const auto error = errorFromAnswer(status, "oops", 7s);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.retryAfter, milliseconds(7s));
        QVERIFY(!error.detail.isEmpty());
    }

    void errorBodiesOfAnyShapeAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("documented") << QByteArray(R"({"error":{"message":"m"}})") << u"m"_s;
        QTest::newRow("a string") << QByteArray(R"({"error":"m"})") << u"m"_s;
        QTest::newRow("flat") << QByteArray(R"({"message":"m"})") << u"m"_s;
        QTest::newRow("empty") << QByteArray() << u"HTTP 400"_s;
        QTest::newRow("text") << QByteArray("no\r\nway") << u"HTTP 400: no way"_s;
        QTest::newRow("no message") << QByteArray("{}") << u"HTTP 400: {}"_s;
        QTest::newRow("a right-to-left trick") << QByteArray("{\"error\":\"a\xe2\x80\xae"
                                                             "b\\u0000c\"}")
                                               << u"a b c"_s;
    }

    void errorBodiesOfAnyShapeAreRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, detail);
        QCOMPARE(errorFromAnswer(400, body, {}).detail, detail);
    }

    // F060
    void longMessagesAreCut()
    {
        const auto message = [](qsizetype length) {
            return errorFromAnswer(
                       400, "{\"error\":{\"message\":\"" + QByteArray(length, 'x') + "\"}}", {})
                .detail;
        };
        QCOMPARE(message(500).size(), 500);
        QCOMPARE(message(501).size(), 500);
        QVERIFY(message(501).endsWith(u'…'));
        QCOMPARE(message(1'000'000).size(), 500);
        QVERIFY(errorFromAnswer(500, QByteArray(1'000'000, 'x'), {}).detail.size() < 220);
    }

    void datesOfAllThreeForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted"); // empty: none
        const QString moment = u"1994-11-06T08:49:37Z"_s;
        QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << moment;
        QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << moment;
        QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << moment;
        QTest::newRow("asctime, two digits")
            << QByteArray("Wed Oct 21 07:28:00 2026") << u"2026-10-21T07:28:00Z"_s;
        QTest::newRow("RFC 850 in this century")
            << QByteArray("Wednesday, 21-Oct-26 07:28:00 GMT") << u"2026-10-21T07:28:00Z"_s;
        QTest::newRow("a leap second")
            << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT") << u"2016-12-31T23:59:59Z"_s;
        for (const char *junk :
             {"", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
              "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
              "Sun, 06 Nop 1994 08:49:37 GMT", "Sun, 06 anF 1994 08:49:37 GMT",
              "2026-10-21T07:28:00Z", "Sun, 06 Nov 1994 08:49:37 GMT, Sun"})
            QTest::addRow("not: %s", junk) << QByteArray(junk) << QString();
    }

    void datesOfAllThreeForms()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, wanted);
        const auto date = httpDate(text);
        QCOMPARE(date.isValid(), !wanted.isEmpty());
        if (date.isValid())
            QCOMPARE(date, utc(wanted));
    }

    void retryAfterInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds"); // -1: none
        const auto row = [](const QByteArray &value, int seconds) {
            QTest::addRow("'%s'", value.constData()) << value << seconds;
        };
        QTest::newRow("no header") << QByteArray() << -1;
        row("7", 7);
        row(" 7 ", 7);
        row("0", 1);
        row("1", 1);
        row("900", 900);
        row("901", 900);
        row("99999999999999999999", 900);
        row("Wed, 21 Oct 2026 07:28:30 GMT", 30);
        row("Wednesday, 21-Oct-26 07:28:30 GMT", 30);
        row("Wed Oct 21 07:28:30 2026", 30);
        row("Wed, 21 Oct 2020 07:28:00 GMT", 1); // in the past
        row("Wed, 21 Oct 2036 07:28:00 GMT", 900); // in ten years
        row("-5", 60);
        row("1e9", 60);
        row("7.5", 60);
        row("", 60);
        row("7, 9", 60); // two headers
        row("soon", 60);
        row("7s", 60);
    }

    // F013; the server's clock here says 07:28:00.
    void retryAfterInAllItsForms()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        const auto pause = retryAfter(value, utc(u"2026-10-21T07:28:00Z"_s));
        QCOMPARE(pause.has_value(), seconds >= 0);
        if (pause)
            QCOMPARE(*pause, milliseconds(std::chrono::seconds(seconds)));
    }

private:
    using milliseconds = std::chrono::milliseconds;
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
