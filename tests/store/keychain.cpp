//! Against a real keyring that tests/store/with-keyring.sh brought into a state; each test is run
//! by its name, in that state only. Never run it without that script: it would be your keyring.

#include "app/base/clock.h"
#include "app/store/keystore.h"
#include "tests/support/verifyok.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Key = std::optional<QByteArray>;

//! What came back, and how often.
template<class T> struct Answered {
    std::optional<Result<T>> result = {};
    int count = 0;

    Reply<T> reply()
    {
        return [this](Result<T> answer) {
            result = std::move(answer);
            ++count;
        };
    }
};

const AccountId account{u"0196-account"_s};
const QByteArray secret = QByteArrayLiteral("sd-ke\xc3\xbc\0y");

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    Pace m_pace;
    std::unique_ptr<KeychainStore> m_store;
    std::unique_ptr<QObject> m_scope;

    Result<Key> read(bool wasStored)
    {
        Answered<Key> answered;
        m_store->read(account, wasStored, m_scope.get(), answered.reply());
        const bool came = QTest::qWaitFor([&] { return answered.count > 0; }, 20'000);
        return came ? *answered.result : Result<Key>(Error{Error::Kind::Timeout, {}});
    }

    Result<> write(const QByteArray &key)
    {
        Answered<std::monostate> answered;
        m_store->write(account, key, m_scope.get(), answered.reply());
        const bool came = QTest::qWaitFor([&] { return answered.count > 0; }, 20'000);
        return came ? *answered.result : Result<>(Error{Error::Kind::Timeout, {}});
    }

    Result<> remove()
    {
        Answered<std::monostate> answered;
        m_store->remove(account, m_scope.get(), answered.reply());
        const bool came = QTest::qWaitFor([&] { return answered.count > 0; }, 20'000);
        return came ? *answered.result : Result<>(Error{Error::Kind::Timeout, {}});
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("RUSHES_PRIVATE_KEYRING"),
                 "run me through tests/store/with-keyring.sh");
    }

    void init()
    {
        m_pace.keyringSilent = 3s;
        m_store = std::make_unique<KeychainStore>(m_clock, m_pace);
        m_scope = std::make_unique<QObject>();
    }

    void anUnlockedKeyringKeepsAndForgets()
    {
        const auto before = read(false);
        QVERIFY_OK(before);
        QVERIFY(!before->has_value());
        QVERIFY_OK(write("another"));
        QVERIFY_OK(write(secret)); // replaces
        const auto kept = read(true);
        QVERIFY_OK(kept);
        QVERIFY(kept->has_value());
        QCOMPARE(**kept, secret);
        QVERIFY_OK(remove());
        QVERIFY(!read(false)->has_value());
        QVERIFY_OK(remove()); // there is none, and that is what was asked for
    }

    void aMissingKeyThatWasKeptIsTrouble() // F107
    {
        QVERIFY_ERROR(read(true), Error::Kind::Keyring);
    }

    void accountsDoNotShareAKey()
    {
        QVERIFY_OK(write(secret));
        Answered<Key> answered;
        m_store->read(AccountId{u"other"_s}, false, m_scope.get(), answered.reply());
        QTRY_COMPARE(answered.count, 1);
        QVERIFY(!(**answered.result).has_value());
        QVERIFY_OK(remove());
    }

    void anAnswerComesOnceAndDiesWithItsScope() // F108
    {
        Answered<std::monostate> once;
        Answered<Key> never;
        m_store->remove(account, m_scope.get(), once.reply());
        QCOMPARE(once.count, 0); // later, never at once
        QTRY_COMPARE(once.count, 1);
        m_store->read(account, false, m_scope.get(), never.reply());
        m_scope = std::make_unique<QObject>();
        QVERIFY_OK(read(false)); // the jobs run in order: the other one is through
        QCOMPARE(once.count, 1);
        QCOMPARE(never.count, 0);
    }

    void keepsAKey() { QVERIFY_OK(write(secret)); }

    void aLockedKeyringIsNotAnEmptyOne() // F107
    {
        const auto found = read(true);
        QVERIFY_ERROR(found, Error::Kind::Keyring);
        QCOMPARE(found.error().code, u"locked"_s);
        const auto kept = write("another");
        QVERIFY_ERROR(kept, Error::Kind::Keyring);
        QCOMPARE(kept.error().code, u"locked"_s);
        QVERIFY_ERROR(remove(), Error::Kind::Keyring); // it says "removed" itself
    }

    void theKeyIsStillThere()
    {
        const auto kept = read(true);
        QVERIFY_OK(kept);
        QCOMPARE(kept->value_or(QByteArray()), secret);
    }

    void withoutAKeyringItSaysSoAtOnce() // F106
    {
        QElapsedTimer took;
        took.start();
        for (const auto &answer : {read(false), read(true)}) {
            QVERIFY_ERROR(answer, Error::Kind::Keyring);
            QVERIFY(!answer.error().detail.isEmpty());
            QCOMPARE(answer.error().code, QString()); // not locked: there is none
        }
        const auto kept = write(secret);
        QVERIFY_ERROR(kept, Error::Kind::Keyring);
        QCOMPARE(kept.error().code, QString());
        QVERIFY_ERROR(remove(), Error::Kind::Keyring);
        QVERIFY2(took.elapsed() < 2500, "that was a deadline, not an answer");
    }

    void aFrozenKeyringIsGivenUpAndComesBack() // F108
    {
        const auto daemon = pid_t(qEnvironmentVariableIntValue("RUSHES_KEYRING_PID"));
        QVERIFY(daemon > 0);
        m_pace.keyringSilent = 300ms;
        m_store = std::make_unique<KeychainStore>(m_clock, m_pace);
        Answered<Key> frozen;
        QElapsedTimer took;
        took.start();
        m_store->read(account, true, m_scope.get(), frozen.reply());
        QVERIFY2(took.elapsed() < 250, "the call itself waited");
        int turns = 0; // of the event loop, meanwhile
        QVERIFY(QTest::qWaitFor([&] { return ++turns > 0 && frozen.count > 0; }, 5000));
        QVERIFY(took.elapsed() >= 290);
        QVERIFY(turns > 5);
        QVERIFY_ERROR(*frozen.result, Error::Kind::Keyring);
        QVERIFY_ERROR(write(secret), Error::Kind::Keyring);
        QCOMPARE(::kill(daemon, SIGCONT), 0);
        m_pace.keyringSilent = 10s;
        m_store = std::make_unique<KeychainStore>(m_clock, m_pace);
        QVERIFY_OK(write(secret));
        QVERIFY(read(true)->has_value());
        QCOMPARE(frozen.count, 1); // the late answer was not listened to
    }

    void keysUntilQuitComeBackAndAreForgotten()
    {
        MemoryKeyStore memory;
        Answered<Key> first;
        Answered<Key> second;
        Answered<std::monostate> done;
        memory.read(account, false, this, first.reply());
        memory.write(account, secret, this, done.reply());
        memory.read(account, false, this, second.reply());
        QCOMPARE(first.count, 0); // later, never at once
        QTRY_COMPARE(second.count, 1);
        QVERIFY(!(**first.result).has_value());
        QCOMPARE((**second.result).value_or(QByteArray()), secret);
        memory.remove(account, this, done.reply());
        memory.read(account, false, this, first.reply());
        QTRY_COMPARE(first.count, 2);
        QVERIFY(!(**first.result).has_value());
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain.moc"
