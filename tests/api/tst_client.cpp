#include "app/api/flight.h"
#include "app/api/seedanceclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/verifyok.h"
#include "tests/support/virtualclock.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using End = Script::End;

namespace {

const QByteArray aTask = R"({"task_id":"task_1","status":"processing","progress":65})";

#ifdef __SANITIZE_ADDRESS__ // which keeps freed memory for a while
constexpr qint64 mostGrowth = 100'000'000;
#else
constexpr qint64 mostGrowth = 24'000'000;
#endif

//! Bytes of memory this process holds, 0 where the system does not say.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096
                                          : 0;
}

} // namespace

Q_DECLARE_METATYPE(rushes::Script)

class TestClient : public QObject {
    Q_OBJECT

private slots:

    void init()
    {
        m_pace = {};
        m_pace.stall = 10s;
        m_pace.getDeadline = 15s;
        m_server = std::make_unique<FaultServer>();
        m_server->always(Script::json(aTask));
        m_scope = std::make_unique<QObject>();
        connectTo(m_server->url(u"/v1"_s));
    }

    void cleanup()
    {
        m_client.reset();
        m_limiter.reset();
    }

    void asksForATaskWithTheKey()
    {
        ask();
        QVERIFY(!m_result); // later, never at once
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_OK(*m_result);
        QCOMPARE((*m_result)->progress, 65);
        const auto &request = m_server->seen().first();
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.path, "/v1/tasks/task_1");
        QCOMPARE(request.header("Authorization"), "Bearer sk-secret");
        QCOMPARE(request.header("Accept-Encoding"), "identity");
        QVERIFY(request.header("Upgrade").isNull());
        QVERIFY(request.header("HTTP2-Settings").isNull());
    }

    void asksForTheBalance()
    {
        m_server->always(Script::json(R"({"credits":2750,"tier":"popular"})"));
        std::optional<Result<Credits>> credits;
        m_client->credits(m_scope.get(), [&](const auto &result) { credits = result; });
        QTRY_VERIFY(credits);
        QVERIFY_OK(*credits);
        QCOMPARE((*credits)->credits, 2750);
        QCOMPARE(m_server->seen().first().path, "/v1/account/credits");
        QCOMPARE(m_server->seen().first().header("Cache-Control"), "no-cache");
    }

    void anIdThatIsNoneIsNotAskedFor()
    {
        std::optional<Result<Task>> result;
        m_client->task({u"../account/credits"_s}, m_scope.get(),
                       [&](const auto &answer) { result = answer; });
        QVERIFY(!result);
        QTRY_VERIFY(result);
        QVERIFY_ERROR(*result, Kind::Invalid);
        QCOMPARE(m_server->connections(), 0);
    }

    // F055
    void anotherTasksAnswerIsDiscarded()
    {
        m_server->always(Script::json(R"({"task_id":"task_2","status":"completed"})"));
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, Kind::Protocol);
    }

    void everyStatusBecomesAnError_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *status, Kind kind) {
            QTest::newRow(status) << QByteArray(status) << kind;
        };
        row("400 Bad Request", Kind::Invalid);
        row("401 Unauthorized", Kind::Unauthorized);
        row("402 Payment Required", Kind::OutOfCredits);
        row("403 Forbidden", Kind::Unauthorized);
        row("404 Not Found", Kind::NotFound);
        row("408 Timeout", Kind::Timeout);
        row("418 Teapot", Kind::Invalid);
        row("429 Too Many Requests", Kind::RateLimited);
        row("500 Oops", Kind::Server);
        row("502 Bad Gateway", Kind::Server);
        row("503 Unavailable", Kind::Server);
    }

    void everyStatusBecomesAnError()
    {
        QFETCH(QByteArray, status);
        QFETCH(Kind, kind);
        m_server->always(Script::json(R"({"error":{"code":"c","message":"the words"}})", status));
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, kind);
        QCOMPARE(m_result->error().httpStatus, status.first(3).toInt());
        if (!status.startsWith("401")) // Qt keeps the body of a 401 to itself
            QCOMPARE(m_result->error().detail, u"the words"_s);
        QCOMPARE(m_server->count("GET"), 1);
    }

    void answersThatAreNone_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<Kind>("kind");
        const Script whole = Script::json(aTask);
        Script script = whole;
        script.cutAt = 0;
        script.end = End::Fin;
        QTest::newRow("hung up") << script << Kind::Network;
        script.end = End::Reset;
        QTest::newRow("reset") << script << Kind::Network;
        script.cutAt = 100;
        QTest::newRow("cut in the body") << script << Kind::Network;
        script = whole;
        script.framing = Script::Framing::Chunked;
        script.cutAt = 130;
        script.end = End::Fin;
        QTest::newRow("cut in a chunk") << script << Kind::Network;
        script = whole;
        script.cutAt = 0;
        script.end = End::Stall;
        QTest::newRow("silence") << script << Kind::Timeout;
        script.cutAt = 100;
        QTest::newRow("silence in the body") << script << Kind::Timeout;
        script = whole;
        script.dripBytes = 1;
        script.dripEvery = 50ms; // F057: never still, never done
        QTest::newRow("a drip") << script << Kind::Timeout;
        script = {};
        script.raw = "X-Endless: " + QByteArray(100, 'x') + "\r\n";
        script.endless = true;
        QTest::newRow("headers that don't end") << script << Kind::Timeout;
        script.raw = QByteArray(100, 'x');
        QTest::newRow("a header that doesn't end") << script << Kind::Timeout;
        script = {};
        script.bodySize = 1LL << 40;
        script.source = [](qint64, qint64 size) { return QByteArray(size, ' '); };
        QTest::newRow("a terabyte") << script << Kind::Protocol;
        script.framing = Script::Framing::Chunked;
        QTest::newRow("a terabyte in chunks") << script << Kind::Protocol;
        script = whole;
        script.headers.emplaceBack("Content-Encoding", "gzip");
        script.body = QByteArray::fromHex("1f8b0800000000000003ab0600"); // F058
        QTest::newRow("gzip, though not asked for") << script << Kind::Protocol;
        QTest::newRow("a page") << Script::json("<html>") << Kind::Protocol;
        QTest::newRow("nothing") << Script::json("") << Kind::Protocol;
        QTest::newRow("204") << Script::json("", "204 No Content") << Kind::Protocol;
        QTest::newRow("not HTTP") << [] {
            Script odd;
            odd.raw = "220 smtp.example ESMTP\r\n";
            odd.end = End::Fin;
            return odd;
        }() << Kind::Network;
    }

    void answersThatAreNone()
    {
        QFETCH(Script, script);
        QFETCH(Kind, kind);
        m_pace.stall = 300ms;
        m_pace.getDeadline = 800ms;
        connectTo(m_server->url(u"/v1"_s));
        if (script.endless) { // without a first line Qt would call it no HTTP at once
            script.raw = "HTTP/1.1 200 OK\r\n" + script.raw;
        }
        m_server->always(script);
        const auto before = residentBytes();
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, kind);
        const auto grown = residentBytes() - before;
        QVERIFY2(grown < mostGrowth, qPrintable(QString::number(grown)));
    }

    void anAnswerJustBelowTheCapIsRead()
    {
        const QByteArray start = "{\"task_id\":\"task_1\",\"padding\":\"";
        m_server->always(
            Script::json(start + QByteArray((1 << 20) - start.size() - 2, 'x') + "\"}"));
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_OK(*m_result);
        m_server->always(
            Script::json(start + QByteArray((1 << 20) - start.size() - 1, 'x') + "\"}"));
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, Kind::Protocol);
    }

    // F115
    void aRedirectIsAnErrorAndSeesNoKey_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 a", "302 b", "303 c", "307 d", "308 e"})
            QTest::newRow(status) << QByteArray(status);
    }

    void aRedirectIsAnErrorAndSeesNoKey()
    {
        QFETCH(QByteArray, status);
        FaultServer elsewhere;
        Script script = Script::json("{}", status);
        script.headers.emplaceBack("Location", elsewhere.url(u"/v1/tasks/task_1"_s).toEncoded());
        m_server->always(script);
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, Kind::Protocol);
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(m_server->count("GET"), 1);
    }

    // F118
    void cookiesAreNotKept()
    {
        Script script = Script::json(aTask);
        script.headers.emplaceBack("Set-Cookie", "session=1; Path=/");
        m_server->always(script);
        for (int i = 0; i < 2; ++i) {
            ask();
            QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        }
        QCOMPARE(m_server->seen().size(), 2);
        QVERIFY(m_server->seen().last().header("Cookie").isNull());
    }

    void nobodyThereIsANetworkError()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const auto port = closed.serverPort();
        closed.close();
        connectTo(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port)));
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, Kind::Network);
    }

    // F044: a proxy from the environment never sees what stays on this computer.
    void loopbackPassesTheProxyBy()
    {
        FaultServer proxy;
        qputenv("http_proxy", proxy.url(u"/"_s).toEncoded());
        connectTo(m_server->url(u"/v1"_s));
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        qunsetenv("http_proxy");
        QVERIFY_OK(*m_result);
        QCOMPARE(proxy.connections(), 0);
    }

    void tooManyRequestsPauseTheLimiter()
    {
        Script script = Script::json("{}", "429 Too Many Requests");
        script.headers = {{"Date", "Wed, 21 Oct 2026 07:28:00 GMT"},
                          {"Retry-After", "Wed, 21 Oct 2026 07:28:30 GMT"}};
        m_server->always(script);
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, Kind::RateLimited);
        QCOMPARE(m_result->error().retryAfter, milliseconds(30s));
        QVERIFY(m_limiter->pausedFor() > 28s);
        QVERIFY(m_limiter->pausedFor() <= 31s);
    }

    // F014
    void withoutARetryAfterThePauseGrows()
    {
        m_server->always(Script::json("{}", "429 Too Many Requests"));
        VirtualClock clock; // the pauses pass at once
        RateLimiter limiter(clock, m_pace, {});
        SeedanceClient client({m_server->url(u"/v1"_s), "sk"}, limiter, clock, m_pace);
        milliseconds longest{0};
        for (int i = 0; i < 12; ++i) {
            m_result.reset();
            client.task({u"task_1"_s}, m_scope.get(), [&](const auto &got) { m_result = got; });
            clock.advance(limiter.pausedFor()); // and no more: the answer has a deadline
            QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
            QVERIFY(limiter.pausedFor() >= 1s);
            QVERIFY(limiter.pausedFor() <= 300s);
            longest = std::max(longest, limiter.pausedFor());
        }
        QVERIFY(longest > 10s); // twelve draws below 2^n seconds
    }

    void theServersClockIsKnown()
    {
        QCOMPARE(m_client->serverOffset(), 0ms);
        const auto ahead = m_clock.now().addSecs(3600);
        Script script = Script::json(aTask);
        script.headers.emplaceBack(
            "Date",
            QLocale::c().toString(ahead, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT");
        m_server->always(script);
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY(abs(m_client->serverOffset() - 1h) < 5s);
    }

    void destroyingTheScopeSilencesARunningRequest()
    {
        Script silent;
        silent.cutAt = 0;
        silent.end = End::Stall;
        m_server->always(silent);
        ask();
        QTRY_COMPARE(m_server->count("GET"), 1);
        m_scope = std::make_unique<QObject>();
        QTest::qWait(50);
        QVERIFY(!m_result);
        QVERIFY(m_client->findChildren<Flight *>().isEmpty());
    }

    void aWaitingRequestDiesWithItsScope()
    {
        m_limiter->pauseFor(200ms);
        ask();
        m_scope.reset();
        QTest::qWait(300);
        QVERIFY(!m_result);
        QCOMPARE(m_server->connections(), 0);
    }

    void theAnswerMayDestroyItsScopeAndTheClient()
    {
        bool called = false;
        m_client->task({u"task_1"_s}, m_scope.get(), [&](const auto &) {
            called = true;
            m_scope.reset();
            m_client.reset();
        });
        QTRY_VERIFY(called);
        QTest::qWait(20);
    }

    void aWaitingRequestDiesWithTheClient()
    {
        m_limiter->pauseFor(100ms);
        ask();
        m_client.reset();
        QTest::qWait(200);
        QVERIFY(!m_result);
    }

    // F061
    void forgottenConnectionsAreMadeAnew()
    {
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_server->connections(), 1); // kept alive
        m_client->forgetConnections();
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_OK(*m_result);
        QCOMPARE(m_server->connections(), 2);
    }

    void aRequestUnderWaySurvivesForgetting()
    {
        Script slow = Script::json(aTask);
        slow.delay = 200ms;
        m_server->always(slow);
        ask();
        QTRY_COMPARE(m_server->count("GET"), 1);
        m_client->forgetConnections();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_OK(*m_result);
    }

    void keysThatCouldBreakTheHeaderAreNeverSent_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("CRLF") << QByteArray("sk\r\nX-Evil: 1");
        QTest::newRow("LF") << QByteArray("sk\nX");
        QTest::newRow("space") << QByteArray("sk x");
        QTest::newRow("NUL") << QByteArray("sk\0x", 4);
        QTest::newRow("not ASCII") << QByteArray("sk\xc3\xa4");
        QTest::newRow("5 KB") << QByteArray(5000, 'k');
    }

    // F111
    void keysThatCouldBreakTheHeaderAreNeverSent()
    {
        QFETCH(QByteArray, key);
        SeedanceClient client({m_server->url(u"/v1"_s), key}, *m_limiter, m_clock, m_pace);
        m_result.reset();
        client.task({u"task_1"_s}, m_scope.get(), [&](const auto &got) { m_result = got; });
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY_ERROR(*m_result, Kind::Unauthorized);
        QCOMPARE(m_server->connections(), 0);
    }

private:
    void connectTo(const QUrl &base)
    {
        m_client.reset();
        m_limiter = std::make_unique<RateLimiter>(m_clock, m_pace, QString());
        m_client = std::make_unique<SeedanceClient>(Endpoint{base, "sk-secret"}, *m_limiter,
                                                    m_clock, m_pace);
    }

    void ask()
    {
        m_result.reset();
        m_client->task({u"task_1"_s}, m_scope.get(),
                       [this](const Result<Task> &result) { m_result = result; });
    }

    SystemClock m_clock;
    Pace m_pace;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<RateLimiter> m_limiter;
    std::unique_ptr<SeedanceClient> m_client;
    std::unique_ptr<QObject> m_scope;
    std::optional<Result<Task>> m_result;
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
