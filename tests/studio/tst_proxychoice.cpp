#include "app/studio/preferences.h"
#include "tests/support/proxyserver.h"
#include "tests/support/tempstudio.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;
using Standing = AccountState::Standing;
using Kind = Error::Kind;

//! A proxy chosen in the settings is the way of the whole studio.
class ProxyChoiceTest : public QObject {
    Q_OBJECT

    const QString m_host = u"api.example.test"_s;
    std::unique_ptr<ProxyServer> m_server;
    std::unique_ptr<TempStudio> m_studio;

    Proxy ours(const QByteArray &password = {}) const
    {
        return {.kind = Proxy::Kind::Http,
                .host = u"127.0.0.1"_s,
                .port = m_server->serverPort(),
                .user = password.isEmpty() ? QString() : u"ada"_s,
                .password = password};
    }

    void keep(int port)
    {
        Preferences preferences(m_studio->setup.folders.config);
        preferences.set(settings::proxyKind, u"http"_s);
        preferences.set(settings::proxyHost, u"127.0.0.1"_s);
        preferences.set(settings::proxyPort, port);
    }

    Result<> set(const Proxy &proxy)
    {
        std::optional<Result<>> answer;
        (*m_studio)->setProxy(proxy, this, [&](const Result<> &done) { answer = done; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return Error{Kind::Timeout, u"no answer"_s};
        return *answer;
    }

    Proxy current()
    {
        std::optional<Proxy> answer;
        (*m_studio)->proxy(this, [&](const Result<Proxy> &proxy) { answer = *proxy; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
        return answer.value_or(Proxy());
    }

    AccountState account() const
    {
        for (const AccountState &state : m_studio->accounts) {
            if (state.id == Accounts::environmentId)
                return state;
        }
        return {};
    }

private slots:
    void init()
    {
        m_server = std::make_unique<ProxyServer>(ProxyServer::Speaks::Http, m_host);
        QVERIFY(m_server->isReady());
        m_server->trustItself();
        m_server->answer = [](const SeenRequest &) {
            return Script::json(R"({"credits":2750,"tier":"popular"})");
        };
        m_studio = std::make_unique<TempStudio>();
        m_studio->setup.base = QUrl(u"https://%1/v1"_s.arg(m_host));
        m_studio->setup.environmentKey = "sk-good";
        keep(9); // nobody is there, and no name is looked up
    }

    void cleanup()
    {
        m_studio.reset();
        m_server.reset();
    }

    void whatTheSettingsSayIsTheWayFromTheStart()
    {
        keep(m_server->serverPort());
        QVERIFY(m_studio->open());
        QTRY_COMPARE_WITH_TIMEOUT(account().standing, Standing::Ready, 15'000);
        QCOMPARE(account().credits, std::optional<qint64>(2750));
        QCOMPARE(current(), ours());
    }

    void aChangeReadsTheBalanceAgain()
    {
        m_studio->setup.pace.retryFirst = 1h; // so that it isn't a second try
        m_studio->setup.pace.retryLongest = 1h;
        QVERIFY(m_studio->open());
        QTRY_COMPARE_WITH_TIMEOUT(account().standing, Standing::Offline, 15'000);
        QCOMPARE(account().error->kind, Kind::Tls); // "certificate or proxy"
        QVERIFY_OK(set(ours()));
        QTRY_COMPARE_WITH_TIMEOUT(account().standing, Standing::Ready, 15'000);
        QVERIFY(!m_server->seen.isEmpty());
    }

    void aWrongPasswordIsToldAndPutRight()
    {
        m_server->user = "ada";
        m_server->password = "word";
        QVERIFY(m_studio->open());
        QVERIFY_OK(set(ours("wrong")));
        QTRY_VERIFY_WITH_TIMEOUT(account().error && account().error->kind == Kind::Tls, 15'000);
        QCOMPARE(account().standing, Standing::Offline);
        QCOMPARE(m_server->seen.size(), 0);
        QVERIFY_OK(set(ours("word")));
        QTRY_COMPARE_WITH_TIMEOUT(account().standing, Standing::Ready, 15'000);
    }

    void theSettingsKeepAllButThePassword()
    {
        m_studio->setup.environmentKey.clear();
        QVERIFY(m_studio->open());
        QVERIFY_OK(set(ours("a secret word")));
        QCOMPARE(current(), ours("a secret word"));
        m_studio->close();
        QFile file(m_studio->setup.folders.config + "/rushes.ini"_L1);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("127.0.0.1"));
        QVERIFY(!kept.contains("secret"));
        QVERIFY(m_studio->open());
        Proxy forgotten = ours("a secret word"); // there is no keychain in here
        forgotten.password.clear();
        QCOMPARE(current(), forgotten);
        QVERIFY_OK(set({}));
        QCOMPARE(current().kind, Proxy::Kind::System);
    }

    void whatCanBeNoProxyChangesNothing_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::newRow("no host") << u""_s << 8080 << u""_s;
        QTest::newRow("a space") << u"my proxy"_s << 8080 << u""_s;
        QTest::newRow("an address") << u"http://proxy.example.test"_s << 8080 << u""_s;
        QTest::newRow("port 0") << u"proxy.example.test"_s << 0 << u""_s;
        QTest::newRow("port 65536") << u"proxy.example.test"_s << 65536 << u""_s;
        QTest::newRow("a line's end") << u"proxy.example.test"_s << 8080 << u"a\r\nb"_s;
        QTest::newRow("a colon") << u"proxy.example.test"_s << 8080 << u"a:b"_s;
    }

    void whatCanBeNoProxyChangesNothing()
    {
        QFETCH(const QString, host);
        QFETCH(const int, port);
        QFETCH(const QString, user);
        m_studio->setup.environmentKey.clear();
        QVERIFY(m_studio->open());
        QVERIFY_OK(set(ours()));
        for (const auto kind : {Proxy::Kind::Http, Proxy::Kind::Socks5})
            QVERIFY_ERROR(set({.kind = kind, .host = host, .port = port, .user = user}),
                          Kind::Invalid);
        QCOMPARE(current(), ours());
        QVERIFY_OK(set({.kind = Proxy::Kind::None, .host = host, .port = port})); // doesn't matter
    }
};

QTEST_GUILESS_MAIN(ProxyChoiceTest)
#include "tst_proxychoice.moc"
