#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;
using Standing = AccountState::Standing;
using Kind = Error::Kind;

//! Adding, renaming, moving and removing accounts.
class AccountChangesTest : public QObject {
    Q_OBJECT

    const QByteArray m_key = "sk-a-good-key-wxyz";
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<FaultServer> m_other; //!< the same API at another address
    std::unique_ptr<TempStudio> m_studio;
    AccountId m_current;

    Script answer(const SeenRequest &request, qint64 credits) const
    {
        if (request.header("Authorization") != "Bearer " + m_key)
            return Script::json(R"({"error":{"code":"unauthorized","message":"no"}})",
                                "401 Unauthorized");
        return Script::json(R"({"credits":)" + QByteArray::number(credits)
                            + R"(,"tier":"popular"})");
    }

    Accounts &accounts() { return (*m_studio)->accounts(); }

    bool open()
    {
        if (!m_studio->open())
            return false;
        connect(&accounts(), &Accounts::changed, this,
                [this](const QList<AccountState> &, const AccountId &now) { m_current = now; });
        return true;
    }

    template<class T> static Result<T> awaited(const std::function<void(Reply<T>)> &question)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        question([answer](const Result<T> &result) { *answer = result; });
        if (!QTest::qWaitFor([&] { return answer->has_value(); }, 15'000))
            return Error{Kind::Timeout, u"no answer"_s};
        return **answer;
    }

    Result<AccountState> add(const QString &name, const QUrl &address = {}, QByteArray key = {})
    {
        if (key.isEmpty())
            key = m_key;
        return awaited<AccountState>([&](const auto &done) {
            accounts().add({name, address, key}, this, done);
        });
    }

    Result<AccountState> setAddress(const AccountId &id, const QUrl &address)
    {
        return awaited<AccountState>(
            [&](const auto &done) { accounts().setAddress(id, address, this, done); });
    }

    Result<> remove(const AccountId &id)
    {
        return awaited<std::monostate>(
            [&](const auto &done) { accounts().remove(id, this, done); });
    }

    QList<AccountState> all()
    {
        const auto states
            = awaited<QList<AccountState>>([&](const auto &done) { accounts().list(this, done); });
        return states ? *states : QList<AccountState>();
    }

    AccountState state(const AccountId &id)
    {
        const auto states = all();
        for (const AccountState &account : states) {
            if (account.id == id)
                return account;
        }
        return {};
    }

    QJsonArray kept() const
    {
        const Preferences preferences(m_studio->setup.folders.config);
        return QJsonDocument::fromJson(preferences[settings::accounts]).array();
    }

private slots:
    void init()
    {
        m_current = {};
        m_server = std::make_unique<FaultServer>();
        m_server->always([this](const SeenRequest &request) { return answer(request, 100); });
        m_other = std::make_unique<FaultServer>();
        m_other->always([this](const SeenRequest &request) { return answer(request, 200); });
        m_studio = std::make_unique<TempStudio>();
        m_studio->setup.base = m_server->url(u"/v1"_s);
    }

    void cleanup()
    {
        m_studio.reset();
        m_server.reset();
        m_other.reset();
    }

    void eachAccountHasAnAddressOfItsOwn()
    {
        QVERIFY(open());
        const auto usual = add(u"Studio"_s);
        QVERIFY_OK(usual);
        QCOMPARE(usual->address, m_server->url(u"/v1"_s));
        const auto other = add(u"Atelier"_s, m_other->url(u"/v1/"_s));
        QVERIFY_OK(other);
        QCOMPARE(other->address, m_other->url(u"/v1"_s)); // as it was checked
        QTRY_COMPARE(state(other->id).credits, std::optional<qint64>(200));
        QTRY_COMPARE(state(usual->id).credits, std::optional<qint64>(100));
        QCOMPARE(kept().size(), 2);
        for (const auto &row : kept()) {
            const bool isOther = row[u"id"_s] == other->id.value;
            QCOMPARE(row[u"address"_s].toString(),
                     isOther ? m_other->url(u"/v1"_s).toString() : QString());
        }
        m_studio->close();
        QVERIFY(open());
        QCOMPARE(state(other->id).address, m_other->url(u"/v1"_s));
        QCOMPARE(state(usual->id).address, m_server->url(u"/v1"_s));
    }

    void anAddressMustBeOneAKeyMayGoTo_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("plain http to elsewhere") << u"http://api.example.test/v1"_s;
        QTest::newRow("no scheme") << u"api.example.test/v1"_s;
        QTest::newRow("another scheme") << u"ftp://api.example.test"_s;
        QTest::newRow("a password inside") << u"https://me:secret@api.example.test/v1"_s;
        QTest::newRow("a query") << u"https://api.example.test/v1?key=1"_s;
    }

    void anAddressMustBeOneAKeyMayGoTo()
    {
        QFETCH(const QString, address);
        const QUrl url(address);
        QVERIFY(open());
        const auto account = add(u"Studio"_s);
        QVERIFY_OK(account);
        const auto before = m_server->seen().size();
        QVERIFY_ERROR(add(u"Bad"_s, url), Kind::Invalid);
        QVERIFY_ERROR(setAddress(account->id, url), Kind::Invalid);
        QVERIFY_ERROR(
            awaited<Credits>([&](const auto &done) { accounts().verify(url, m_key, this, done); }),
            Kind::Invalid);
        QCOMPARE(state(account->id).address, m_server->url(u"/v1"_s));
        QCOMPARE(kept().size(), 1);
        QVERIFY(m_server->seen().size() <= before + 1); // its own first reading at most
    }

    void theSettingsFileCantSendAKeyAnywhere() // whoever wrote it
    {
        QVERIFY(open());
        const auto account = add(u"Studio"_s);
        QVERIFY_OK(account);
        m_studio->close();
        {
            Preferences preferences(m_studio->setup.folders.config);
            QByteArray rows = preferences[settings::accounts];
            rows.replace("\"id\"", "\"address\":\"http://203.0.113.1/v1\",\"id\"");
            preferences.set(settings::accounts, rows);
        }
        QVERIFY(open());
        QTRY_COMPARE(state(account->id).standing, Standing::Offline);
        QCOMPARE(state(account->id).error->kind, Kind::Invalid);
    }

    void verifyingAsksThatAddressAndKeepsNothing()
    {
        QVERIFY(open());
        const auto reading = awaited<Credits>([&](const auto &done) {
            accounts().verify(m_other->url(u"/v1"_s), m_key, this, done);
        });
        QVERIFY_OK(reading);
        QCOMPARE(reading->credits, 200);
        QCOMPARE(m_server->seen().size(), 0);
        QCOMPARE(kept().size(), 0);
        QCOMPARE(all().size(), 1);
    }

    void namesAreUniqueAndNeverEmpty_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("name");
        QTest::newRow("taken") << u"Studio"_s << u"Studio 2"_s;
        QTest::newRow("in other letters") << u"studio"_s << u"studio 2"_s;
        QTest::newRow("the sandbox's") << u"Sandbox"_s << u"Sandbox 2"_s;
        QTest::newRow("empty") << u""_s << u"Account"_s;
        QTest::newRow("white") << u" \n\t "_s << u"Account"_s;
        QTest::newRow("with white around") << u"  Night  shift "_s << u"Night shift"_s;
        QTest::newRow("long") << QString(500, u'x') << QString(60, u'x');
    }

    void namesAreUniqueAndNeverEmpty()
    {
        QFETCH(const QString, wish);
        QFETCH(const QString, name);
        QVERIFY(open());
        QVERIFY_OK(add(u"Studio"_s));
        const auto added = add(wish);
        QVERIFY_OK(added);
        QCOMPARE(added->name, name);
    }

    void renamingIsToldAndKept()
    {
        QVERIFY(open());
        const auto one = add(u"One"_s);
        const auto two = add(u"Two"_s);
        QVERIFY_OK(one);
        QVERIFY_OK(two);
        accounts().rename(one->id, u"Two"_s);
        QCOMPARE(state(one->id).name, u"Two 2"_s);
        accounts().rename(one->id, u"two 2"_s); // only its own letters change
        QCOMPARE(state(one->id).name, u"two 2"_s);
        accounts().rename(one->id, u"  "_s);
        QCOMPARE(state(one->id).name, u"two 2"_s);
        accounts().rename(Accounts::sandboxId, u"Playground"_s);
        QCOMPARE(state(Accounts::sandboxId).name, u"Sandbox"_s);
        accounts().rename(AccountId{u"nobody"_s}, u"Ghost"_s);
        QCOMPARE(all().size(), 3);
        m_studio->close();
        QVERIFY(open());
        QCOMPARE(state(one->id).name, u"two 2"_s);
    }

    void theEndOfALongKeyIsShown_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("end");
        QTest::newRow("long") << QByteArray("sk-a-good-key-wxyz") << u"wxyz"_s;
        QTest::newRow("twelve") << QByteArray("123456789xyz") << u"9xyz"_s;
        QTest::newRow("eleven") << QByteArray("12345678xyz") << QString();
    }

    void theEndOfALongKeyIsShown()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QString, end);
        m_server->always(Script::json(R"({"credits":1,"tier":"popular"})"));
        QVERIFY(open());
        const auto added = add(u"Studio"_s, {}, key);
        QVERIFY_OK(added);
        QCOMPARE(added->keyEnd, end);
        m_studio->close();
        QFile file(m_studio->setup.folders.config + "/rushes.ini"_L1);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains(key.last(4))); // not even a part of it
    }

    void aNewAddressIsTriedWithTheKeyFirst()
    {
        QVERIFY(open());
        const auto account = add(u"Studio"_s);
        QVERIFY_OK(account);
        const auto moved = setAddress(account->id, m_other->url(u"/v1"_s));
        QVERIFY_OK(moved);
        QCOMPARE(moved->address, m_other->url(u"/v1"_s));
        QCOMPARE(moved->keyEnd, u"wxyz"_s);
        QTRY_COMPARE(state(account->id).credits, std::optional<qint64>(200));
        const auto before = m_server->seen().size();
        accounts().readCredits(account->id);
        QTRY_VERIFY(m_other->seen().size() >= 3);
        QCOMPARE(m_server->seen().size(), before);
        QVERIFY_OK(setAddress(account->id, {})); // the usual one again
        QCOMPARE(state(account->id).address, m_server->url(u"/v1"_s));
        QVERIFY(kept().first()[u"address"_s].isUndefined());
    }

    void anAddressThatDoesNotTakeTheKeyIsNotKept_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("refuses it") << true << Kind::Unauthorized;
        QTest::newRow("does not answer") << false << Kind::Network;
    }

    void anAddressThatDoesNotTakeTheKeyIsNotKept()
    {
        QFETCH(const bool, answers);
        QFETCH(const Kind, kind);
        m_other->always(Script::json(R"({"error":{"code":"unauthorized"}})", "401 Unauthorized"));
        QVERIFY(open());
        const auto account = add(u"Studio"_s);
        QVERIFY_OK(account);
        const QUrl to = m_other->url(u"/v1"_s);
        if (!answers)
            m_other.reset();
        QVERIFY_ERROR(setAddress(account->id, to), kind);
        QCOMPARE(state(account->id).address, m_server->url(u"/v1"_s));
        QVERIFY(state(account->id).standing != Standing::KeyRefused);
        m_studio->close();
        QVERIFY(open());
        QCOMPARE(state(account->id).address, m_server->url(u"/v1"_s));
    }

    void withoutAKeyAnAddressIsKeptAndNothingSent()
    {
        QVERIFY(open());
        const auto account = add(u"Studio"_s);
        QVERIFY_OK(account);
        m_studio->close();
        QVERIFY(open()); // its key was kept until the quit only
        QTRY_COMPARE(state(account->id).standing, Standing::KeyMissing);
        QVERIFY_OK(setAddress(account->id, m_other->url(u"/v1"_s)));
        QCOMPARE(state(account->id).address, m_other->url(u"/v1"_s));
        QCOMPARE(m_other->seen().size(), 0);
        const auto replaced = awaited<AccountState>(
            [&](const auto &done) { accounts().replaceKey(account->id, m_key, this, done); });
        QVERIFY_OK(replaced);
        QTRY_COMPARE(state(account->id).credits, std::optional<qint64>(200));
    }

    void aNewKeyOfAnotherAccountDoesNotChangeWhichIsInUse()
    {
        QVERIFY(open());
        const auto one = add(u"One"_s);
        const auto two = add(u"Two"_s);
        QVERIFY_OK(two);
        QTRY_COMPARE(m_current, two->id);
        QVERIFY_OK(awaited<AccountState>(
            [&](const auto &done) { accounts().replaceKey(one->id, m_key, this, done); }));
        QCOMPARE(m_current, two->id);
    }

    void aRemovedAccountLeavesNothingBehind()
    {
        QVERIFY(open());
        const auto one = add(u"One"_s);
        const auto two = add(u"Two"_s);
        QVERIFY_OK(one);
        QVERIFY_OK(two);
        QTRY_COMPARE(state(one->id).standing, Standing::Ready);
        QVERIFY_OK(remove(two->id));
        QCOMPARE(all().size(), 2);
        QTRY_COMPARE(m_current, one->id); // another took its place
        QCOMPARE(kept().size(), 1);
        QVERIFY(!QFile::exists(m_studio->setup.folders.data + "/requests-"_L1 + two->id.value));
        const auto seen = m_server->seen().size();
        accounts().readCredits(two->id);
        accounts().use(two->id);
        QVERIFY_ERROR(remove(two->id), Kind::NotFound);
        QCOMPARE(m_current, one->id);
        QCOMPARE(m_server->seen().size(), seen);
    }

    void afterTheLastOneTheSandboxIsInUse()
    {
        QVERIFY(open());
        const auto one = add(u"One"_s);
        QVERIFY_OK(one);
        QVERIFY_OK(remove(one->id));
        QTRY_COMPARE(m_current, Accounts::sandboxId);
        QTRY_COMPARE_WITH_TIMEOUT(state(Accounts::sandboxId).standing, Standing::Ready, 30'000);
        QVERIFY(!state(Accounts::sandboxId).address.isEmpty());
        QVERIFY(state(Accounts::sandboxId).keyEnd.isEmpty());
    }

    void anAccountWithWorkStays()
    {
        m_server->always([this](const SeenRequest &request) {
            return request.method == "POST" ? Script{.end = Script::End::Stall}
                                            : answer(request, 100'000);
        });
        QVERIFY(open());
        const auto one = add(u"One"_s);
        QVERIFY_OK(one);
        (*m_studio)->queue().setPaused(true);
        const JobId job = (*m_studio)->queue().add(aRecipe(), 1).first();
        QTRY_VERIFY(!m_studio->job(job).id.isEmpty());
        QVERIFY_ERROR(remove(one->id), Kind::Busy);
        QVERIFY_ERROR(setAddress(one->id, m_other->url(u"/v1"_s)), Kind::Busy);
        QCOMPARE(state(one->id).name, u"One"_s);
        (*m_studio)->queue().takeBack(job);
        QTRY_COMPARE(m_studio->stage(job), Stage::TakenBack);
        QVERIFY_OK(remove(one->id));
        (*m_studio)->queue().retry(job); // for whoever is in use now
        QTRY_COMPARE(m_studio->count(Stage::Waiting) + m_studio->count(Stage::Held), 1);
        for (const auto &[id, again] : m_studio->jobs)
            QCOMPARE(again.account, id == job ? one->id : Accounts::sandboxId);
    }

    void aJobThatComesWhileTheKeychainIsAskedKeepsItsAccount()
    {
        m_server->always([this](const SeenRequest &request) { return answer(request, 100'000); });
        QVERIFY(open());
        const auto one = add(u"One"_s);
        QVERIFY_OK(one);
        QTRY_COMPARE(m_current, one->id);
        (*m_studio)->queue().setPaused(true);
        std::optional<Result<>> removed;
        accounts().remove(one->id, this, [&](const Result<> &answer) { removed = answer; });
        const JobId job = (*m_studio)->queue().add(aRecipe(), 1, one->id).first();
        QTRY_VERIFY(removed.has_value());
        QVERIFY_ERROR(*removed, Kind::Busy);
        QTRY_COMPARE(m_current, one->id);
        QCOMPARE(state(one->id).keyKept, AccountState::KeyKept::UntilQuit);
        QCOMPARE(m_studio->stage(job), Stage::Waiting);
        (*m_studio)->queue().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 1, 10'000); // it has its line still
    }

    void whatIsBuiltInStays_data()
    {
        QTest::addColumn<AccountId>("id");
        QTest::newRow("sandbox") << Accounts::sandboxId;
        QTest::newRow("environment") << Accounts::environmentId;
    }

    void whatIsBuiltInStays()
    {
        QFETCH(const AccountId, id);
        m_studio->setup.environmentKey = m_key;
        QVERIFY(open());
        const QString name = state(id).name;
        QVERIFY_ERROR(remove(id), Kind::Invalid);
        QVERIFY_ERROR(setAddress(id, m_other->url(u"/v1"_s)), Kind::Invalid);
        accounts().rename(id, u"Mine"_s);
        QCOMPARE(state(id).name, name);
        QCOMPARE(m_other->seen().size(), 0);
    }

    void anAccountOfBeforeUsesTheUsualAddress() // settings of a version without addresses
    {
        Preferences preferences(m_studio->setup.folders.config);
        preferences.set(settings::accounts, QByteArray(R"([{"id":"a","name":"","stored":false},
            {"id":"b","name":"Studio","stored":false},{"id":"c","name":"Studio","stored":false}])"));
        QVERIFY(open());
        QCOMPARE(state(AccountId{u"a"_s}).name, u"Account"_s);
        QCOMPARE(state(AccountId{u"c"_s}).name, u"Studio 2"_s);
        QCOMPARE(state(AccountId{u"b"_s}).address, m_server->url(u"/v1"_s));
    }
};

QTEST_GUILESS_MAIN(AccountChangesTest)
#include "tst_accountchanges.moc"
