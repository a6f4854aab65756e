#include "app/api/downloader.h"
#include "app/api/seedanceclient.h"
#include "app/api/strictnetwork.h"
#include "tests/support/proxyserver.h"
#include "tests/support/verifyok.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using Speaks = ProxyServer::Speaks;

Q_DECLARE_METATYPE(std::optional<QNetworkProxy>)

namespace {

const QString host = u"api.example.test"_s; // .test is nobody's (RFC 6761)

QNetworkProxy httpProxy(quint16 port = 3128, const QString &user = {}, const QString &word = {})
{
    return {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port, user, word};
}

} // namespace

//! Which way requests take, and that they really take it.
class ProxyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ProxyServer> m_proxy;
    SystemClock m_clock;
    Pace m_pace;
    std::unique_ptr<RateLimiter> m_limiter;
    std::unique_ptr<SeedanceClient> m_client;

    void speak(Speaks speaks)
    {
        m_proxy = std::make_unique<ProxyServer>(speaks, host);
        QVERIFY(m_proxy->isReady());
        m_proxy->trustItself();
        m_proxy->answer = [](const SeenRequest &) {
            return Script::json(R"({"credits":2750,"tier":"popular"})");
        };
    }

    QNetworkProxy ours(const QString &user = {}, const QString &word = {}) const
    {
        const bool socks = m_proxy->property("socks").toBool();
        return {socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, u"127.0.0.1"_s,
                m_proxy->serverPort(), user, word};
    }

    Result<Credits> askBalance()
    {
        std::optional<Result<Credits>> answer;
        m_client->credits(this, [&](const Result<Credits> &reading) { answer = reading; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            return Error{Kind::Timeout, u"the test waited too long"_s};
        return *answer;
    }

    SubmitOutcome submit()
    {
        std::optional<SubmitOutcome> answer;
        const Submission submission{
            .path = u"generate"_s, .contentType = "application/json", .body = "{\"prompt\":\"x\"}"};
        m_client->submit(
            submission, this, [] { return true; }, {},
            [&](const SubmitOutcome &outcome) { answer = outcome; });
        const bool came = QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return came ? *answer : SubmitOutcome();
    }

private slots:
    void init()
    {
        m_limiter = std::make_unique<RateLimiter>(m_clock, m_pace, QString());
        m_client = std::make_unique<SeedanceClient>(
            Endpoint{QUrl(u"https://%1/v1"_s.arg(host)), "sk-secret"}, *m_limiter, m_clock, m_pace);
    }

    void cleanup()
    {
        useProxy(std::nullopt);
        m_client.reset();
        m_limiter.reset();
        m_proxy.reset();
    }

    void theWayIsChosenByAddress_data()
    {
        using Choice = std::optional<QNetworkProxy>;
        QTest::addColumn<Choice>("choice");
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        const QNetworkProxy socks(QNetworkProxy::Socks5Proxy, u"proxy.example.test"_s, 1080);
        const QNetworkProxy none(QNetworkProxy::NoProxy);
        const QUrl far(u"https://api.example.test/v1"_s);
        const auto http = QNetworkProxy::HttpProxy;
        const auto straight = QNetworkProxy::NoProxy;
        QTest::newRow("http") << Choice(httpProxy()) << far << http;
        QTest::newRow("socks") << Choice(socks) << far << QNetworkProxy::Socks5Proxy;
        QTest::newRow("none") << Choice(none) << far << straight;
        QTest::newRow("the system's") << Choice() << far << http; // see the test below
        int number = 0;
        for (const auto &choice : {Choice(httpProxy()), Choice(socks), Choice()}) {
            for (const auto *here :
                 {"https://127.0.0.1/v1", "https://127.9.9.9/v1", "http://127.0.0.1:8/v1",
                  "https://localhost/v1", "https://[::1]/v1", "http://api.example.test/v1"}) {
                QTest::addRow("%d %s", ++number, here)
                    << choice << QUrl(QString::fromLatin1(here)) << straight;
            }
        }
    }

    void theWayIsChosenByAddress()
    {
        QFETCH(const std::optional<QNetworkProxy>, choice);
        QFETCH(const QUrl, url);
        QFETCH(const QNetworkProxy::ProxyType, type);
        qputenv("https_proxy", "http://system.example.test:8080"); // what a system says, on Linux
        useProxy(choice);
        const auto ways = proxiesFor(QNetworkProxyQuery(url));
        qunsetenv("https_proxy");
        QVERIFY(!ways.isEmpty());
        QCOMPARE(ways.first().type(), type);
        if (choice && type != QNetworkProxy::NoProxy)
            QCOMPARE(ways, QList{*choice});
        if (!choice && type != QNetworkProxy::NoProxy)
            QCOMPARE(ways.first().hostName(), u"system.example.test"_s);
    }

    void requestsGoThroughIt_data()
    {
        QTest::addColumn<bool>("socks");
        QTest::addColumn<QString>("user");
        QTest::newRow("http") << false << QString();
        QTest::newRow("http with a password") << false << u"ada"_s;
        QTest::newRow("socks") << true << QString();
        QTest::newRow("socks with a password") << true << u"ada"_s;
    }

    void requestsGoThroughIt()
    {
        QFETCH(const bool, socks);
        QFETCH(const QString, user);
        speak(socks ? Speaks::Socks5 : Speaks::Http);
        m_proxy->setProperty("socks", socks);
        m_proxy->user = user.toUtf8();
        m_proxy->password = "pass word";
        useProxy(user.isEmpty() ? ours() : ours(user, u"pass word"_s));
        const auto reading = askBalance();
        QVERIFY_OK(reading);
        QCOMPARE(reading->credits, 2750);
        QCOMPARE(m_proxy->asked, QList<QByteArray>{"api.example.test:443"}); // resolved there
        QCOMPARE(m_proxy->seen.size(), 1);
        QCOMPARE(m_proxy->seen.first().path, "/v1/account/credits");
        QCOMPARE(m_proxy->seen.first().header("Authorization"), "Bearer sk-secret");
        QVERIFY(m_proxy->seen.first().header("Proxy-Authorization").isNull());
    }

    void aPaidRequestGoesThroughItOnce()
    {
        speak(Speaks::Http);
        m_proxy->user = "ada";
        m_proxy->password = "word";
        m_proxy->answer = [](const SeenRequest &) {
            return Script::json(R"({"task_id":"task_1","status":"queued"})", "202 Accepted");
        };
        useProxy(ours(u"ada"_s, u"word"_s));
        const auto outcome = submit();
        QCOMPARE(outcome.outcome, SubmitOutcome::Class::Accepted);
        QCOMPARE(m_proxy->seen.size(), 1);
        QCOMPARE(m_proxy->seen.first().body, "{\"prompt\":\"x\"}");
    }

    void aClipComesThroughIt()
    {
        speak(Speaks::Http);
        const QByteArray clip = patternBytes(7, 0, 300'000);
        m_proxy->answer = [clip](const SeenRequest &) { return Script::file(clip); };
        useProxy(ours());
        const QTemporaryDir folder;
        Downloader downloader(m_clock, m_pace);
        std::optional<Result<Downloaded>> answer;
        downloader.fetch({.url = QUrl(u"https://%1/clip.mp4"_s.arg(host)),
                          .part = folder.filePath(u"clip.part"_s)},
                         this, {}, [&](const Result<Downloaded> &file) { answer = file; });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000);
        QVERIFY_OK(*answer);
        QCOMPARE((*answer)->bytes, clip.size());
        QCOMPARE(m_proxy->asked.size(), 1);
    }

    void aProxyThatRefusesUsSendsNothing_data() { requestsGoThroughIt_data(); }

    void aProxyThatRefusesUsSendsNothing()
    {
        QFETCH(const bool, socks);
        QFETCH(const QString, user);
        speak(socks ? Speaks::Socks5 : Speaks::Http);
        m_proxy->setProperty("socks", socks);
        m_proxy->user = "somebody else";
        m_proxy->password = "pass word";
        useProxy(user.isEmpty() ? ours() : ours(user, u"wrong"_s));
        QVERIFY_ERROR(askBalance(), Kind::Tls); // "certificate or proxy trouble"
        const auto outcome = submit();
        QCOMPARE(outcome.outcome, SubmitOutcome::Class::NotSent);
        QCOMPARE(outcome.error.kind, Kind::Tls);
        QCOMPARE(outcome.evidence.bytesRead, 0);
        QCOMPARE(m_proxy->seen.size(), 0);
        QCOMPARE(m_proxy->asked.size(), 0);
    }

    void aPasswordPutRightIsTakenAtOnce()
    {
        speak(Speaks::Http);
        m_proxy->user = "ada";
        m_proxy->password = "word";
        useProxy(ours(u"ada"_s, u"wrong"_s));
        QVERIFY_ERROR(askBalance(), Kind::Tls);
        QVERIFY(m_proxy->refused > 0);
        useProxy(ours(u"ada"_s, u"word"_s));
        QVERIFY_OK(askBalance());
    }

    void aDeadProxyIsToldFromADeadServer()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        useProxy(httpProxy(port));
        QVERIFY_ERROR(askBalance(), Kind::Tls);
        const auto outcome = submit();
        QCOMPARE(outcome.outcome, SubmitOutcome::Class::NotSent);
        QCOMPARE(outcome.error.kind, Kind::Tls);
    }

    void aCertificateNobodyKnowsIsRefusedBehindAProxy()
    {
        speak(Speaks::Http);
        auto rules = QSslConfiguration::defaultConfiguration();
        rules.setCaCertificates({});
        QSslConfiguration::setDefaultConfiguration(rules);
        useProxy(ours());
        QVERIFY_ERROR(askBalance(), Kind::Tls);
        QCOMPARE(m_proxy->asked.size(), 1);
        QCOMPARE(m_proxy->seen.size(), 0); // so the key never left
    }

    void anotherWayIsTakenFromTheNextRequestOn()
    {
        speak(Speaks::Http);
        useProxy(ours());
        QVERIFY_OK(askBalance());
        m_client->forgetConnections();
        const auto first = std::move(m_proxy);
        speak(Speaks::Http);
        useProxy(ours());
        QVERIFY_OK(askBalance());
        QCOMPARE(first->seen.size(), 1);
        QCOMPARE(m_proxy->seen.size(), 1);
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
