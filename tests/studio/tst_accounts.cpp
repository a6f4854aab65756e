#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <utility>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestAccounts : public QObject {
    Q_OBJECT

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<TempStudio> m_studio;
    QByteArray m_goodKey = "good-key";

    Script answer(const SeenRequest &request) const
    {
        if (request.header("Authorization") != "Bearer " + m_goodKey)
            return Script::json(R"({"error":{"code":"unauthorized","message":"no"}})",
                                "401 Unauthorized");
        return Script::json(R"({"credits":2750,"tier":"popular"})");
    }

    std::optional<AccountState> account(const AccountId &id) const
    {
        for (const AccountState &state : m_studio->accounts) {
            if (state.id == id)
                return state;
        }
        return std::nullopt;
    }

    AccountState::Standing standing(const AccountId &id) const
    {
        const auto state = account(id);
        return state ? state->standing : AccountState::Standing::KeyMissing;
    }

    AccountId add(const QByteArray &key)
    {
        std::optional<Result<AccountState>> answer;
        (*m_studio)->accounts().add({u"Studio"_s, {}, key}, this,
                                    [&](const Result<AccountState> &state) { answer = state; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000) || !*answer)
            return {};
        return (*answer)->id;
    }

private slots:
    void init()
    {
        m_goodKey = "good-key";
        m_server = std::make_unique<FaultServer>();
        m_server->always([this](const SeenRequest &request) { return answer(request); });
        m_studio = std::make_unique<TempStudio>();
        m_studio->setup.base = m_server->url(u"/v1"_s);
    }

    void cleanup()
    {
        m_studio.reset();
        m_server.reset();
    }

    void aFirstRunHasNoAccountInUse()
    {
        QVERIFY(m_studio->open());
        std::optional<AccountId> current;
        connect(&(*m_studio)->accounts(), &Accounts::changed, this,
                [&](const QList<AccountState> &, const AccountId &now) { current = now; });
        (*m_studio)->accounts().readCredits(Accounts::sandboxId); // tells nothing: no line yet
        (*m_studio)->accounts().use(AccountId{u"nobody"_s});
        QTRY_VERIFY(account(Accounts::sandboxId).has_value());
        QVERIFY(!current.has_value());
        QCOMPARE(m_server->seen().size(), 0);
    }

    void theEnvironmentsKeyIsUsedAtOnceAndSaysWhereItIsFrom()
    {
        m_studio->setup.environmentKey = m_goodKey;
        QVERIFY(m_studio->open());
        QTRY_COMPARE_WITH_TIMEOUT(standing(Accounts::environmentId), AccountState::Standing::Ready,
                                  10'000);
        const auto state = account(Accounts::environmentId);
        QCOMPARE(state->keyKept, AccountState::KeyKept::Environment);
        QCOMPARE(state->credits, std::optional<qint64>(2750));
        QCOMPARE(state->tier, u"popular"_s);
    }

    void verifyingARefusedKeyKeepsNothing()
    {
        QVERIFY(m_studio->open());
        std::optional<Error::Kind> kind;
        (*m_studio)->accounts().verify({}, "bad-key", this, [&](const Result<Credits> &reading) {
            kind = reading ? Error::Kind::Protocol : reading.error().kind;
        });
        QTRY_VERIFY_WITH_TIMEOUT(kind.has_value(), 10'000);
        QCOMPARE(*kind, Error::Kind::Unauthorized);
        QVERIFY(add("bad-key").isEmpty());
        QCOMPARE(m_studio->accounts.size(), 1); // the sandbox, which is always there
    }

    void anAddedAccountIsTheOneInUseAndRemembered()
    {
        QVERIFY(m_studio->open());
        const AccountId id = add(m_goodKey);
        QVERIFY(!id.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(standing(id), AccountState::Standing::Ready, 10'000);
        QCOMPARE(account(id)->keyKept, AccountState::KeyKept::UntilQuit); // no keychain in here
        m_studio->close();
        const Preferences kept(m_studio->setup.folders.config);
        QCOMPARE(kept[settings::account], id.value);
        QVERIFY(!kept[settings::accounts].contains(m_goodKey));
        QVERIFY(m_studio->open()); // its key was kept until the last quit only
        QTRY_COMPARE_WITH_TIMEOUT(standing(id), AccountState::Standing::KeyMissing, 10'000);
    }

    void aNewKeyReleasesTheJobsThatWaitedForIt() // F009, F049
    {
        m_studio->setup.environmentKey = "old-key";
        QVERIFY(m_studio->open());
        QTRY_COMPARE_WITH_TIMEOUT(standing(Accounts::environmentId),
                                  AccountState::Standing::KeyRefused, 10'000);
        const JobId job = (*m_studio)->queue().add(aRecipe(), 1).first();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->job(job).hold, Hold::KeyRefused, 10'000);
        QCOMPARE(m_server->count("POST"), 0);
        std::optional<bool> replaced;
        (*m_studio)->accounts().replaceKey(
            Accounts::environmentId, m_goodKey, this,
            [&](const Result<AccountState> &state) { replaced = bool(state); });
        QTRY_VERIFY_WITH_TIMEOUT(replaced.has_value(), 10'000);
        QVERIFY(*replaced);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->count("POST") == 1, 10'000);
    }

    void offlineIsSaidAndMendsItself()
    {
        m_studio->setup.environmentKey = m_goodKey;
        m_studio->setup.base = QUrl(u"http://127.0.0.1:9/v1"_s); // nobody listens there
        QVERIFY(m_studio->open());
        QTRY_COMPARE_WITH_TIMEOUT(standing(Accounts::environmentId),
                                  AccountState::Standing::Offline, 10'000);
        const JobId job = (*m_studio)->queue().add(aRecipe(), 1).first();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->job(job).hold, Hold::Network, 10'000); // F006
    }

    void theSandboxMakesClipsThatAreMarked()
    {
        QVERIFY(m_studio->open());
        (*m_studio)->accounts().use(Accounts::sandboxId);
        QTRY_COMPARE_WITH_TIMEOUT(standing(Accounts::sandboxId), AccountState::Standing::Ready,
                                  30'000);
        const auto state = account(Accounts::sandboxId);
        QVERIFY(state->sandbox);
        QCOMPARE(state->credits, std::optional<qint64>(1'000'000));
        const JobId job = (*m_studio)->queue().add(aRecipe(), 1).first();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(job), Stage::Done, 60'000);
        QVERIFY(m_studio->clips.first().sandbox);
    }

    void aSandboxThatGaveUpIsStartedAgain_data()
    {
        QTest::addColumn<QByteArray>("dying");
        QTest::newRow("before it was ready") << QByteArray("exit 1\n");
        QTest::newRow("again and again") << QByteArray(
            "echo '{\"base_url\":\"http://127.0.0.1:9/v1\",\"key\":\"key\"}'\nexit 1\n");
    }

    void aSandboxThatGaveUpIsStartedAgain()
    {
        QFETCH(const QByteArray, dying);
        const QString script = m_studio->path(u"program"_s);
        const auto write = [&script](const QByteArray &lines) {
            QFile file(script);
            return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + lines) > 0
                   && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QVERIFY(write(dying));
        const QString program = std::exchange(m_studio->setup.program, script);
        QVERIFY(m_studio->open());
        (*m_studio)->accounts().use(Accounts::sandboxId);
        QTRY_COMPARE_WITH_TIMEOUT(standing(Accounts::sandboxId),
                                  AccountState::Standing::SandboxTrouble, 30'000);
        QVERIFY(write("exec '" + program.toUtf8() + "' \"$@\"\n"));
        (*m_studio)->accounts().use(Accounts::sandboxId);
        QTRY_COMPARE_WITH_TIMEOUT(standing(Accounts::sandboxId), AccountState::Standing::Ready,
                                  30'000);
    }

    void aUsersOwnCatalogueComesFirst()
    {
        const QString folder = m_studio->setup.folders.config;
        QVERIFY(QDir().mkpath(folder));
        QFile own(folder + "/models.json"_L1);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(R"({"models":[{"id":"seedance-3.0","name":"Seedance 3.0","makes":"video",
                     "shortest":4,"longest":20,"usual":8,"audio":true,"aspects":["16:9"],
                     "price_credits":100,"price_seconds":1}]})");
        own.close();
        const auto mine = loadCatalogue(folder);
        QVERIFY(mine);
        QCOMPARE(mine->models().size(), 1);
        QVERIFY(mine->find(u"seedance-3.0"));
        const auto builtIn = loadCatalogue(m_studio->path(u"nowhere"_s));
        QVERIFY(builtIn);
        QCOMPARE(builtIn->models().size(), 6);
    }

    void aBrokenCatalogueIsNamedAndNothingStarts()
    {
        const QString folder = m_studio->setup.folders.config;
        QVERIFY(QDir().mkpath(folder));
        QFile own(folder + "/models.json"_L1);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("{\"models\": [");
        own.close();
        const auto opened = Studio::open(m_studio->setup);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Invalid);
        QVERIFY(opened.error().detail.contains("models.json"_L1));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
