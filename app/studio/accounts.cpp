#include "app/studio/accounts.h"

#include "app/api/seedanceclient.h"
#include "app/base/across.h"
#include "app/base/json.h"
#include "app/store/keystore.h"
#include "app/studio/preferences.h"
#include "app/studio/sandboxprocess.h"

#include <QDir>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

using Standing = AccountState::Standing;
using KeyKept = AccountState::KeyKept;

const AccountId Accounts::sandboxId{u"sandbox"_s};
const AccountId Accounts::environmentId{u"environment"_s};

struct Accounts::Entry {
    AccountState state;
    bool stored = false; //!< the keychain was given a key for it once
    std::unique_ptr<RateLimiter> limiter;
    std::unique_ptr<SeedanceClient> client;
    std::unique_ptr<QObject> asking; //!< scope of the balance reading under way
    //! Lines of earlier keys or sandboxes: a reply under way may still belong to one.
    std::vector<std::unique_ptr<SeedanceClient>> retired;
    int failures = 0;
    bool fetching = false;
    bool askingLater = false; //!< one at a time, however many hear that it is away
};

Accounts::Accounts(Setup setup, Preferences &preferences, KeyStore &keys, Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_preferences(preferences)
    , m_keys(keys)
    , m_clock(clock)
{
    load();
}

Accounts::~Accounts() = default;

Accounts::Entry &Accounts::entry(const AccountId &account)
{
    auto &slot = m_entries[account];
    if (!slot) {
        slot = std::make_unique<Entry>();
        slot->state.id = account;
        slot->state.sandbox = account == sandboxId;
    }
    return *slot;
}

void Accounts::load()
{
    const auto rows = QJsonDocument::fromJson(m_preferences[settings::accounts]).array();
    for (const auto &row : rows) {
        JsonReader read(row.toObject());
        const AccountId id{read.string(u"id")};
        const QString name = read.string(u"name");
        const bool stored = read.boolean(u"stored");
        if (read.problem() || id.isEmpty())
            continue;
        Entry &account = entry(id);
        account.state.name = name;
        account.stored = stored;
    }
    m_current = AccountId{m_preferences[settings::account]};
    if (!m_setup.environmentKey.isEmpty()) {
        entry(environmentId).state.name = u"Environment"_s;
        if (m_current != sandboxId) // the key of the environment beats the keychain's
            m_current = environmentId;
    } else if (m_current == environmentId) {
        m_current = {};
    }
    entry(sandboxId).state.name = u"Sandbox"_s;
    if (!m_current.isEmpty() && !m_entries.contains(m_current))
        m_current = {};
}

void Accounts::save()
{
    QJsonArray rows;
    for (const auto &[id, account] : m_entries) {
        if (id != sandboxId && id != environmentId)
            rows.append(QJsonObject{{u"id"_s, id.value},
                                    {u"name"_s, account->state.name},
                                    {u"stored"_s, account->stored}});
    }
    m_preferences.set(settings::accounts, QJsonDocument(rows).toJson(QJsonDocument::Compact));
    m_preferences.set(settings::account, m_current.value);
}

void Accounts::tell()
{
    QList<AccountState> states;
    for (const auto &[id, account] : m_entries)
        states.append(account->state);
    emit changed(states, m_current);
}

void Accounts::set(const AccountId &account, Standing standing, const std::optional<Error> &error)
{
    AccountState &state = entry(account).state;
    if (state.standing == standing && state.error == error)
        return;
    state.standing = standing;
    state.error = error;
    tell();
}

void Accounts::start()
{
    tell();
    if (!m_current.isEmpty())
        fetchKey(m_current);
}

void Accounts::fetchKey(const AccountId &account)
{
    Entry &wanted = entry(account);
    if (wanted.client || wanted.fetching)
        return;
    if (account == sandboxId)
        return startSandbox();
    if (account == environmentId) {
        wanted.state.keyKept = KeyKept::Environment;
        return connectLine(account, m_setup.base, m_setup.environmentKey);
    }
    wanted.fetching = true;
    set(account, Standing::Starting);
    m_clock.after(m_setup.pace.keyringSilent, this, [this, account] {
        if (entry(account).state.standing == Standing::Starting)
            set(account, Standing::WaitingForKeyring);
    });
    m_keys.read(account, wanted.stored, this,
                [this, account](const auto &key) { onKey(account, key); });
}

void Accounts::onKey(const AccountId &account, const Result<std::optional<QByteArray>> &key)
{
    entry(account).fetching = false;
    if (entry(account).client) // a key came another way meanwhile
        return;
    if (!key)
        return set(account, Standing::KeyringTrouble, key.error());
    if (!*key)
        return set(account, Standing::KeyMissing);
    entry(account).state.keyKept = KeyKept::Keychain;
    connectLine(account, m_setup.base, **key);
}

void Accounts::connectLine(const AccountId &account, const QUrl &base, const QByteArray &key)
{
    Entry &line = entry(account);
    line.asking.reset();
    if (line.client)
        line.retired.push_back(std::move(line.client));
    if (!line.limiter) {
        line.limiter = std::make_unique<RateLimiter>(
            m_clock, m_setup.pace, m_setup.folders.data + "/requests-"_L1 + account.value);
    }
    line.client = std::make_unique<SeedanceClient>(Endpoint{base, key}, *line.limiter, m_clock,
                                                   m_setup.pace);
    line.failures = 0;
    set(account, Standing::Starting);
    ask(account);
    emit ready(account);
}

void Accounts::startSandbox()
{
    if (!m_sandbox) {
        m_sandbox = std::make_unique<SandboxProcess>(
            m_setup.program, m_setup.folders.data + "/sandbox"_L1, m_setup.sandboxOptions, m_clock);
        connect(m_sandbox.get(), &SandboxProcess::ready, this, &Accounts::onSandbox);
    }
    set(sandboxId, Standing::Starting);
    m_sandbox->start();
}

void Accounts::onSandbox(const Result<std::pair<QUrl, QByteArray>> &where)
{
    if (!where)
        return set(sandboxId, Standing::SandboxTrouble, where.error());
    const auto base = checkedBaseUrl(where->first.toString());
    if (!base)
        return set(sandboxId, Standing::SandboxTrouble, base.error());
    connectLine(sandboxId, *base, where->second);
}

void Accounts::ask(const AccountId &account)
{
    Entry &line = entry(account);
    if (!line.client || line.asking)
        return;
    line.asking = std::make_unique<QObject>();
    line.client->credits(line.asking.get(), [this, account](const Result<Credits> &reading) {
        entry(account).asking.release()->deleteLater();
        onCredits(account, reading);
    });
}

void Accounts::onCredits(const AccountId &account, const Result<Credits> &reading)
{
    if (!reading) {
        if (reading.error().kind == Error::Kind::Unauthorized)
            return refused(account, reading.error());
        unreachable(account, reading.error());
        return askLater(account);
    }
    Entry &line = entry(account);
    line.state.credits = reading->credits;
    line.state.tier = reading->tier;
    line.state.readAt = m_clock.now();
    // A key that was refused and is good after all: its polls were stopped, its jobs held.
    const bool wasAway = line.failures > 0 || line.state.standing == Standing::KeyRefused;
    line.state.standing = Standing::Ready;
    line.state.error.reset();
    line.failures = 0;
    tell();
    if (wasAway)
        emit ready(account);
}

void Accounts::askLater(const AccountId &account)
{
    Entry &line = entry(account);
    line.failures = std::min(line.failures + 1, 8);
    const auto delay
        = std::min(m_setup.pace.retryFirst * (1 << line.failures), m_setup.pace.retryLongest);
    if (std::exchange(line.askingLater, true))
        return;
    m_clock.after(delay, this, [this, account] {
        entry(account).askingLater = false;
        ask(account);
    });
}

void Accounts::list(QObject *scope, Reply<QList<AccountState>> done)
{
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] {
        QList<AccountState> states;
        for (const auto &[id, account] : m_entries)
            states.append(account->state);
        answer(states);
    });
}

void Accounts::verify(const QByteArray &key, QObject *scope, Reply<Credits> done)
{
    postTo(this,
           [this, key, answer = inThreadOf(scope, std::move(done))] { verifyHere(key, answer); });
}

void Accounts::verifyHere(const QByteArray &key, const Reply<Credits> &done)
{
    struct Trial : QObject {
        std::unique_ptr<RateLimiter> limiter;
        std::unique_ptr<SeedanceClient> client;
    };
    auto *trial = new Trial;
    trial->setParent(this);
    trial->limiter = std::make_unique<RateLimiter>(m_clock, m_setup.pace, QString());
    trial->client = std::make_unique<SeedanceClient>(Endpoint{m_setup.base, key}, *trial->limiter,
                                                     m_clock, m_setup.pace);
    trial->client->credits(trial, [trial, done](const Result<Credits> &reading) {
        trial->deleteLater();
        done(reading);
    });
}

void Accounts::add(const QString &name, const QByteArray &key, QObject *scope,
                   Reply<AccountState> done)
{
    postTo(this, [this, name, key, answer = inThreadOf(scope, std::move(done))] {
        verifyHere(key, [this, name, key, answer](const Result<Credits> &reading) {
            if (!reading)
                return answer(reading.error());
            const AccountId account{uuid7(m_clock.now())};
            keep(account, name, key, answer);
        });
    });
}

void Accounts::replaceKey(const AccountId &account, const QByteArray &key, QObject *scope,
                          Reply<AccountState> done)
{
    postTo(this, [this, account, key, answer = inThreadOf(scope, std::move(done))] {
        verifyHere(key, [this, account, key, answer](const Result<Credits> &reading) {
            if (!reading)
                return answer(reading.error());
            keep(account, entry(account).state.name, key, answer);
        });
    });
}

void Accounts::keep(const AccountId &account, const QString &name, const QByteArray &key,
                    const Reply<AccountState> &done)
{
    m_keys.write(account, key, this, [this, account, name, key, done](const Result<> &kept) {
        Entry &line = entry(account);
        line.state.name = name;
        line.stored = kept && m_keys.outlivesQuit();
        line.state.keyKept = line.stored ? KeyKept::Keychain : KeyKept::UntilQuit;
        m_current = account;
        save();
        connectLine(account, m_setup.base, key);
        done(entry(account).state);
    });
}

void Accounts::use(const AccountId &account)
{
    postTo(this, [this, account] {
        if (!m_entries.contains(account))
            return;
        m_current = account;
        save();
        tell();
        fetchKey(account);
    });
}

void Accounts::readCredits(const AccountId &account)
{
    postTo(this, [this, account] { ask(account); });
}

void Accounts::retryKeyring(const AccountId &account)
{
    postTo(this, [this, account] { fetchKey(account); });
}

SeedanceClient *Accounts::client(const AccountId &account)
{
    const auto found = m_entries.find(account);
    if (found == m_entries.end())
        return nullptr;
    const Entry &line = *found->second;
    if (!line.client && line.state.standing == Standing::Starting)
        fetchKey(account); // jobs of an account that isn't the current one
    return line.state.standing == Standing::KeyRefused ? nullptr : line.client.get();
}

AccountState Accounts::state(const AccountId &account) const
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? AccountState{.id = account, .standing = Standing::KeyMissing}
                                    : found->second->state;
}

void Accounts::refused(const AccountId &account, const Error &error)
{
    if (entry(account).client) // else an answer found at the start: this run's key may be another
        set(account, Standing::KeyRefused, error);
}

void Accounts::heard(const AccountId &account, const Result<Credits> &reading)
{
    onCredits(account, reading);
}

void Accounts::reached(const AccountId &account)
{
    if (entry(account).state.standing == Standing::Offline)
        ask(account);
}

void Accounts::unreachable(const AccountId &account, const Error &error)
{
    Entry &line = entry(account);
    if (!line.client || line.state.standing == Standing::KeyRefused)
        return;
    const bool known = line.state.standing == Standing::Offline;
    set(account, Standing::Offline, error);
    if (!known && !line.asking)
        askLater(account);
}

void Accounts::forgetConnections()
{
    for (const auto &[id, account] : m_entries) {
        if (account->client)
            account->client->forgetConnections();
    }
}

} // namespace rushes
