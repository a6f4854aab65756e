#pragma once

#include "app/base/clock.h"
#include "app/base/folders.h"
#include "app/base/ids.h"
#include "app/base/pace.h"
#include "app/base/result.h"
#include "app/domain/task.h"
#include "app/studio/accountstate.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace rushes {

class KeyStore;
class Preferences;
class RateLimiter;
class SandboxProcess;
class SeedanceClient;

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

    //! An account as the user describes it.
    struct Draft {
        QString name; //!< made unique: "Studio", "Studio 2"
        QUrl address; //!< https, or http for this computer; empty: the usual one
        QByteArray key;
    };

    static const AccountId sandboxId; //!< "sandbox"
    static const AccountId environmentId; //!< "environment"

    Accounts(Setup setup, Preferences &preferences, KeyStore &keys, Clock &clock,
             QObject *parent = nullptr);
    ~Accounts() override;

    // --- from any thread ---
    void list(QObject *scope, Reply<QList<AccountState>> done);
    //! Where requests go unless an account says otherwise. Any thread.
    QUrl usualAddress() const { return m_setup.base; }
    //! Reads the balance with that key at that address (empty: the usual one); keeps nothing.
    //! Errors: those of SeedanceClient::credits, Invalid (the address).
    void verify(const QUrl &address, const QByteArray &key, QObject *scope, Reply<Credits> done);
    //! Verifies, keeps the key in the keychain (else until quit: the answer's `error` says why),
    //! makes the account the one in use.
    void add(const Draft &draft, QObject *scope, Reply<AccountState> done);
    void replaceKey(const AccountId &account, const QByteArray &key, QObject *scope,
                    Reply<AccountState> done);
    //! An empty name changes nothing; one that is taken gets a number. Not for the sandbox nor the
    //! environment's.
    void rename(const AccountId &account, const QString &name);
    //! Reads the balance there with the account's key, and goes there from now on if that worked.
    //! Without a key nothing is sent. Errors: as verify; Busy (jobs of it are not ended: their
    //! tasks live at the old address), Keyring (the key can't be read now), NotFound, Invalid (the
    //! sandbox, the environment's).
    void setAddress(const AccountId &account, const QUrl &address, QObject *scope,
                    Reply<AccountState> done);
    //! Takes the key out of the keychain and forgets the account. If it was in use, another is.
    //! Errors: Busy (jobs of it are not ended), Keyring (the key is still there, so the account
    //! stays), NotFound, Invalid (the sandbox, the environment's).
    void remove(const AccountId &account, QObject *scope, Reply<> done);
    void use(const AccountId &account); //!< sandboxId starts the sandbox, again if it gave up
    //! Also of an account that isn't in use: its key is fetched for that. Never starts the sandbox.
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
    //! Requests go another way from now on (a proxy): drops connections, reads every balance again.
    void reconnect();
    //! Asked before an account is removed: whether jobs of it are not ended.
    void setBusyQuestion(std::function<bool(const AccountId &)> isBusy);

signals:
    //! `current` may be empty: nothing chosen yet (first run).
    void changed(const QList<rushes::AccountState> &accounts, const rushes::AccountId &current);
    //! A balance was asked for and something came of it; state() has what.
    void wasRead(const rushes::AccountId &account);
    //! An account can be used from now on (its key came, the sandbox runs, a new key was set).
    void ready(const rushes::AccountId &account);

private:
    struct Entry;

    using LineMaker = std::function<std::unique_ptr<SeedanceClient>(RateLimiter &)>;

    // accounts.cpp: which there are
    Entry *find(const AccountId &account) const; //!< null: there is none, or no longer
    Entry &make(const AccountId &account, const QString &name);
    QString freeName(const QString &wish, const AccountId &owner) const;
    Result<Entry *> changeable(const AccountId &account) const;
    void load();
    void save();
    void keep(Entry &account, const QByteArray &key, const Result<> &kept);
    void useHere(const AccountId &account);
    void stay(Entry &account, const Result<> &gone);
    void forget(const AccountId &account);
    AccountId another(const AccountId &than) const;
    void set(const AccountId &account, AccountState::Standing standing,
             const std::optional<Error> &error = {});
    void tell();

    // accountlines.cpp: their lines to the service
    QUrl baseOf(const Entry &account) const;
    LineMaker lineTo(const QUrl &base, const QByteArray &key) const;
    void fetchKey(const AccountId &account);
    void onKey(const AccountId &account, const Result<std::optional<QByteArray>> &key);
    void connectLine(Entry &account, const QByteArray &key);
    void takeLine(Entry &account, const LineMaker &maker);
    void startSandbox();
    void onSandbox(const Result<std::pair<QUrl, QByteArray>> &where);
    void ask(const AccountId &account);
    void askLater(const AccountId &account);
    void onCredits(const AccountId &account, const Result<Credits> &reading);
    void tryLine(const LineMaker &maker, const Reply<Credits> &done);
    void move(const AccountId &account, const QUrl &own, const Reply<AccountState> &done);
    void moveLine(const AccountId &account, const QUrl &own, const LineMaker &maker,
                  const Reply<AccountState> &done);

    const Setup m_setup;
    Preferences &m_preferences;
    KeyStore &m_keys;
    Clock &m_clock;
    std::function<bool(const AccountId &)> m_isBusy;
    AccountId m_current;
    std::map<AccountId, std::unique_ptr<Entry>> m_entries;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

} // namespace rushes
