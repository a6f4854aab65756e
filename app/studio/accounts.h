#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/folders.h"
#include "app/base/ids.h"
#include "app/base/pace.h"
#include "app/base/result.h"
#include "app/domain/task.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QUrl>

#include <map>
#include <memory>
#include <optional>

namespace rushes {

class KeyStore;
class Preferences;
class SandboxProcess;
class SeedanceClient;

//! An account as the window shows it.
struct AccountState {
    enum class Standing {
        Starting, //!< the key or the sandbox is being fetched
        WaitingForKeyring, //!< longer than the silent deadline: the user may have a prompt open
        Ready,
        Offline, //!< the last reading failed for lack of a connection
        KeyMissing,
        KeyRefused,
        KeyringTrouble, //!< no keyring, or it is locked
        SandboxTrouble //!< the sandbox could not be started
    };
    enum class KeyKept { Nowhere, Keychain, Environment, UntilQuit };

    AccountId id = {};
    QString name = {};
    bool sandbox = false;
    Standing standing = Standing::Starting;
    KeyKept keyKept = KeyKept::Nowhere;
    std::optional<qint64> credits = {}; //!< the last reading
    QString tier = {};
    QDateTime readAt = {};
    std::optional<Error> error = {};

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

//! Every account, and the one in use. Lives in the studio's thread; commands and questions may
//! come from any thread, `done` runs in the scope's.
class Accounts : public QObject {
    Q_OBJECT

public:
    struct Setup {
        Folders folders;
        Pace pace;
        QUrl base; //!< checked
        QByteArray environmentKey; //!< of SEEDANCE_API_KEY; beats the keychain
        QString program; //!< path of `rushes`, which also is the sandbox
        QStringList sandboxOptions; //!< "--speed", "20", … for tests
    };

    static const AccountId sandboxId; //!< "sandbox"
    static const AccountId environmentId; //!< "environment"

    Accounts(Setup setup, Preferences &preferences, KeyStore &keys, Clock &clock,
             QObject *parent = nullptr);
    ~Accounts() override;

    // --- from any thread ---
    void list(QObject *scope, Reply<QList<AccountState>> done);
    //! Reads the balance with that key; keeps nothing.
    void verify(const QByteArray &key, QObject *scope, Reply<Credits> done);
    //! Verifies, keeps the key in the keychain (else until quit), makes the account the one in use.
    void add(const QString &name, const QByteArray &key, QObject *scope, Reply<AccountState> done);
    void replaceKey(const AccountId &account, const QByteArray &key, QObject *scope,
                    Reply<AccountState> done);
    void use(const AccountId &account); //!< sandboxId starts the sandbox
    void readCredits(const AccountId &account);
    void retryKeyring(const AccountId &account);

    // --- in the studio's thread ---
    AccountId current() const { return m_current; }
    bool isSandbox(const AccountId &account) const { return account == sandboxId; }
    //! The account's line to the service, or null while it has none (see state().standing).
    SeedanceClient *client(const AccountId &account);
    AccountState state(const AccountId &account) const;
    //! What an answer told about the account, so that five refusals make one report (F009).
    void refused(const AccountId &account, const Error &error);
    void heard(const AccountId &account, const Result<Credits> &reading); //!< a balance was read
    void reached(const AccountId &account); //!< an answer came: not offline
    void unreachable(const AccountId &account, const Error &error);
    //! Fetches keys and starts what the current account needs. Called once by Studio.
    void start();
    //! After sleep: every line drops its old connections.
    void forgetConnections();

signals:
    //! `current` may be empty: nothing chosen yet (first run).
    void changed(const QList<rushes::AccountState> &accounts, const rushes::AccountId &current);
    //! An account can be used from now on (its key came, the sandbox runs, a new key was set).
    void ready(const rushes::AccountId &account);

private:
    struct Entry;

    Entry &entry(const AccountId &account);
    void load();
    void save();
    void fetchKey(const AccountId &account);
    void onKey(const AccountId &account, const Result<std::optional<QByteArray>> &key);
    void connectLine(const AccountId &account, const QUrl &base, const QByteArray &key);
    void startSandbox();
    void onSandbox(const Result<std::pair<QUrl, QByteArray>> &where);
    void ask(const AccountId &account);
    void askLater(const AccountId &account);
    void onCredits(const AccountId &account, const Result<Credits> &reading);
    void verifyHere(const QByteArray &key, const Reply<Credits> &done);
    void keep(const AccountId &account, const QString &name, const QByteArray &key,
              const Reply<AccountState> &done);
    void set(const AccountId &account, AccountState::Standing standing,
             const std::optional<Error> &error = {});
    void tell();

    const Setup m_setup;
    Preferences &m_preferences;
    KeyStore &m_keys;
    Clock &m_clock;
    AccountId m_current;
    std::map<AccountId, std::unique_ptr<Entry>> m_entries;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::AccountState)
