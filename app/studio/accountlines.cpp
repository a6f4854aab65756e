#include "app/base/across.h"
#include "app/store/keystore.h"
#include "app/studio/accountentry.h"
#include "app/studio/sandboxprocess.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

using Standing = AccountState::Standing;
using KeyKept = AccountState::KeyKept;

namespace {

constexpr int shortestShown = 12; //!< a key's characters, from which on its end may be shown

QString endOf(const QByteArray &key)
{
    return key.size() < shortestShown ? QString() : QString::fromLatin1(key.last(4));
}

} // namespace

QUrl Accounts::baseOf(const Entry &account) const
{
    return account.address.isEmpty() ? m_setup.base : account.address;
}

Accounts::LineMaker Accounts::lineTo(const QUrl &base, const QByteArray &key) const
{
    return [this, base, key](RateLimiter &limiter) {
        return std::make_unique<SeedanceClient>(Endpoint{base, key}, limiter, m_clock,
                                                m_setup.pace);
    };
}

void Accounts::fetchKey(const AccountId &account)
{
    Entry *wanted = find(account);
    if (!wanted || wanted->client || wanted->fetching)
        return;
    if (account == sandboxId)
        return startSandbox();
    // The settings file may have been written by anything: no key goes where it may not.
    if (const auto base = checkedBaseUrl(baseOf(*wanted).toString()); !base)
        return set(account, Standing::Offline, base.error());
    if (account == environmentId) {
        wanted->state.keyKept = KeyKept::Environment;
        return connectLine(*wanted, m_setup.environmentKey);
    }
    wanted->fetching = true;
    set(account, Standing::Starting);
    m_clock.after(m_setup.pace.keyringSilent, this, [this, account] {
        const Entry *silent = find(account);
        if (silent && silent->fetching && silent->state.standing == Standing::Starting)
            set(account, Standing::WaitingForKeyring);
    });
    m_keys.read(account, wanted->stored, this,
                [this, account](const auto &key) { onKey(account, key); });
}

void Accounts::onKey(const AccountId &account, const Result<std::optional<QByteArray>> &key)
{
    Entry *wanted = find(account);
    if (!wanted)
        return;
    wanted->fetching = false;
    if (wanted->client || wanted->leaving) // a key came another way meanwhile
        return;
    if (!key)
        return set(account, Standing::KeyringTrouble, key.error());
    if (!*key)
        return set(account, Standing::KeyMissing);
    wanted->state.keyKept = m_keys.outlivesQuit() ? KeyKept::Keychain : KeyKept::UntilQuit;
    connectLine(*wanted, **key);
}

void Accounts::connectLine(Entry &account, const QByteArray &key)
{
    account.state.keyEnd = endOf(key);
    takeLine(account, lineTo(baseOf(account), key));
}

void Accounts::takeLine(Entry &account, const LineMaker &maker)
{
    const AccountId id = account.state.id;
    if (!account.limiter) {
        account.limiter = std::make_unique<RateLimiter>(
            m_clock, m_setup.pace, m_setup.folders.data + "/requests-"_L1 + id.value);
    }
    auto client = maker(*account.limiter); // may be made of the line it takes the place of
    account.asking.reset();
    if (account.client)
        account.retired.push_back(std::move(account.client));
    account.client = std::move(client);
    account.state.address = account.client->baseUrl();
    account.failures = 0;
    account.state.standing = Standing::Starting;
    account.state.error.reset();
    tell();
    ask(id);
    emit ready(id);
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
    const auto base = where ? checkedBaseUrl(where->first.toString()) : where.error();
    if (!base) {
        Entry &sandbox = *find(sandboxId);
        sandbox.asking.reset();
        if (sandbox.client) // nobody is at its other end, and nobody will be
            sandbox.retired.push_back(std::move(sandbox.client));
        return set(sandboxId, Standing::SandboxTrouble, base.error());
    }
    takeLine(*find(sandboxId), lineTo(*base, where->second));
}

void Accounts::ask(const AccountId &account)
{
    Entry *line = find(account);
    if (!line || !line->client || line->asking)
        return;
    line->asking = std::make_unique<QObject>();
    line->client->credits(line->asking.get(), [this, account](const Result<Credits> &reading) {
        find(account)->asking.release()->deleteLater();
        onCredits(account, reading);
        emit wasRead(account);
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
    Entry *line = find(account);
    if (!line)
        return;
    line->state.credits = reading->credits;
    line->state.tier = reading->tier;
    line->state.readAt = m_clock.now();
    // A key that was refused and is good after all: its polls were stopped, its jobs held.
    const bool wasAway = line->failures > 0 || line->state.standing == Standing::KeyRefused;
    line->state.standing = Standing::Ready;
    line->state.error.reset();
    line->failures = 0;
    tell();
    if (wasAway)
        emit ready(account);
}

void Accounts::askLater(const AccountId &account)
{
    Entry *line = find(account);
    if (!line)
        return;
    line->failures = std::min(line->failures + 1, 8);
    const auto delay
        = std::min(m_setup.pace.retryFirst * (1 << line->failures), m_setup.pace.retryLongest);
    if (std::exchange(line->askingLater, true))
        return;
    m_clock.after(delay, this, [this, account] {
        if (Entry *late = find(account)) {
            late->askingLater = false;
            ask(account);
        }
    });
}

//! Asks for the balance on a line of its own, and keeps nothing.
void Accounts::tryLine(const LineMaker &maker, const Reply<Credits> &done)
{
    struct Trial : QObject {
        std::unique_ptr<RateLimiter> limiter;
        std::unique_ptr<SeedanceClient> client;
    };
    auto *trial = new Trial;
    trial->setParent(this);
    trial->limiter = std::make_unique<RateLimiter>(m_clock, m_setup.pace, QString());
    trial->client = maker(*trial->limiter);
    trial->client->credits(trial, [trial, done](const Result<Credits> &reading) {
        trial->deleteLater();
        done(reading);
    });
}

//! `own`: the checked address, empty for the usual one.
void Accounts::move(const AccountId &id, const QUrl &own, const Reply<AccountState> &done)
{
    const QUrl base = own.isEmpty() ? m_setup.base : own;
    if (find(id)->client) {
        // The line hands its key on; nobody else knows it.
        return moveLine(
            id, own,
            [this, id, base](RateLimiter &limiter) { return find(id)->client->at(base, limiter); },
            done);
    }
    m_keys.read(id, find(id)->stored, this, [this, id, own, base, done](const auto &key) {
        Entry *account = find(id);
        if (!account)
            return done(Error{Error::Kind::NotFound, u"no account "_s + id.value});
        if (!key)
            return done(key.error());
        if (*key)
            return moveLine(id, own, lineTo(base, **key), done);
        account->address = own;
        account->state.address = base;
        save();
        tell();
        done(account->state);
    });
}

void Accounts::moveLine(const AccountId &id, const QUrl &own, const LineMaker &maker,
                        const Reply<AccountState> &done)
{
    tryLine(maker, [this, id, own, maker, done](const Result<Credits> &reading) {
        Entry *account = find(id);
        if (!reading || !account)
            return done(!reading ? reading.error()
                                 : Error{Error::Kind::NotFound, u"no account "_s + id.value});
        if (m_isBusy && m_isBusy(id)) // a job came meanwhile
            return done(Error{Error::Kind::Busy, u"jobs of this account are not ended"_s});
        account->address = own;
        save();
        takeLine(*account, maker);
        done(account->state);
    });
}

void Accounts::readCredits(const AccountId &account)
{
    postTo(this, [this, account] {
        if (account != sandboxId)
            fetchKey(account); // which does nothing where there is a line already
        ask(account);
    });
}

void Accounts::retryKeyring(const AccountId &account)
{
    postTo(this, [this, account] { fetchKey(account); });
}

SeedanceClient *Accounts::client(const AccountId &account)
{
    Entry *line = find(account);
    if (!line || line->leaving)
        return nullptr;
    if (!line->client && line->state.standing == Standing::Starting)
        fetchKey(account); // jobs of an account that isn't the current one
    return line->state.standing == Standing::KeyRefused ? nullptr : line->client.get();
}

void Accounts::refused(const AccountId &account, const Error &error)
{
    const Entry *line = find(account);
    if (line && line->client) // else an answer found at the start: this run's key may be another
        set(account, Standing::KeyRefused, error);
}

void Accounts::heard(const AccountId &account, const Result<Credits> &reading)
{
    onCredits(account, reading);
}

void Accounts::reached(const AccountId &account)
{
    const Entry *line = find(account);
    if (line && line->state.standing == Standing::Offline)
        ask(account);
}

void Accounts::unreachable(const AccountId &account, const Error &error)
{
    const Entry *line = find(account);
    if (!line || !line->client || line->state.standing == Standing::KeyRefused)
        return;
    const bool known = line->state.standing == Standing::Offline;
    set(account, Standing::Offline, error);
    if (!known && !line->asking)
        askLater(account);
}

void Accounts::forgetConnections()
{
    for (const auto &[id, account] : m_entries) {
        if (account->client)
            account->client->forgetConnections();
    }
}

void Accounts::reconnect()
{
    forgetConnections();
    for (const auto &[id, account] : m_entries) {
        account->asking.reset(); // it goes the old way
        ask(id);
    }
}

} // namespace rushes
