#include "app/studio/accounts.h"

#include "app/base/across.h"
#include "app/base/json.h"
#include "app/store/keystore.h"
#include "app/studio/accountentry.h"
#include "app/studio/preferences.h"
#include "app/studio/sandboxprocess.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

using Standing = AccountState::Standing;
using KeyKept = AccountState::KeyKept;

namespace {

constexpr int longestName = 60; //!< characters

//! What the user types as an address; empty stays empty: the usual one.
Result<QUrl> ownAddress(const QUrl &typed)
{
    return typed.isEmpty() ? QUrl() : checkedBaseUrl(typed.toString());
}

//! Why the key lasts until quit, if it does.
AccountState asAnswered(AccountState state, const Result<> &kept)
{
    if (!kept)
        state.error = kept.error();
    return state;
}

} // namespace

const AccountId Accounts::sandboxId{u"sandbox"_s};
const AccountId Accounts::environmentId{u"environment"_s};

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

Accounts::Entry *Accounts::find(const AccountId &account) const
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? nullptr : found->second.get();
}

Accounts::Entry &Accounts::make(const AccountId &account, const QString &name)
{
    const QString unique = freeName(name, account);
    auto &slot = m_entries[account];
    slot = std::make_unique<Entry>();
    slot->state.id = account;
    slot->state.name = unique;
    slot->state.sandbox = account == sandboxId;
    return *slot;
}

//! The wish, or the wish with the first number that no other account has.
QString Accounts::freeName(const QString &wish, const AccountId &owner) const
{
    QString stem = wish.simplified().left(longestName);
    if (stem.isEmpty())
        stem = u"Account"_s;
    const auto isTaken = [&](const QString &name) {
        return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &slot) {
            return slot.first != owner
                   && slot.second->state.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = stem;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(stem, QString::number(number));
    return name;
}

//! The user's own accounts are; what is built in or comes from outside is not.
Result<Accounts::Entry *> Accounts::changeable(const AccountId &account) const
{
    if (account == sandboxId || account == environmentId)
        return Error{Error::Kind::Invalid, u"this account can't be changed"_s};
    Entry *found = find(account);
    if (!found)
        return Error{Error::Kind::NotFound, u"no account "_s + account.value};
    if (found->leaving)
        return Error{Error::Kind::Busy, u"this account is being removed"_s};
    return found;
}

void Accounts::load()
{
    make(sandboxId, u"Sandbox"_s);
    if (!m_setup.environmentKey.isEmpty())
        make(environmentId, u"Environment"_s).state.address = m_setup.base;
    const auto rows = QJsonDocument::fromJson(m_preferences[settings::accounts]).array();
    for (const auto &row : rows) {
        JsonReader read(row.toObject());
        const AccountId id{read.string(u"id")};
        const QString name = read.string(u"name");
        const bool stored = read.boolean(u"stored");
        const QUrl address(read.optionalString(u"address").value_or(QString()));
        if (read.problem() || id.isEmpty() || find(id))
            continue;
        Entry &account = make(id, name);
        account.stored = stored;
        account.address = address;
        account.state.address = baseOf(account);
    }
    m_current = AccountId{m_preferences[settings::account]};
    if (find(environmentId) && m_current != sandboxId)
        m_current = environmentId; // the key of the environment beats the keychain's
    if (!find(m_current))
        m_current = {};
}

void Accounts::save()
{
    QJsonArray rows;
    for (const auto &[id, account] : m_entries) {
        if (id == sandboxId || id == environmentId)
            continue;
        QJsonObject row{
            {u"id"_s, id.value}, {u"name"_s, account->state.name}, {u"stored"_s, account->stored}};
        if (!account->address.isEmpty())
            row.insert(u"address"_s, account->address.toString());
        rows.append(row);
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
    Entry *entry = find(account);
    if (!entry || (entry->state.standing == standing && entry->state.error == error))
        return;
    entry->state.standing = standing;
    entry->state.error = error;
    tell();
}

void Accounts::start()
{
    tell();
    if (!m_current.isEmpty())
        fetchKey(m_current);
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

void Accounts::verify(const QUrl &address, const QByteArray &key, QObject *scope,
                      Reply<Credits> done)
{
    postTo(this, [this, address, key, answer = inThreadOf(scope, std::move(done))] {
        const auto own = ownAddress(address);
        if (!own)
            return answer(own.error());
        tryLine(lineTo(own->isEmpty() ? m_setup.base : *own, key), answer);
    });
}

void Accounts::add(const Draft &draft, QObject *scope, Reply<AccountState> done)
{
    postTo(this, [this, draft, answer = inThreadOf(scope, std::move(done))] {
        const auto own = ownAddress(draft.address);
        if (!own)
            return answer(own.error());
        const AccountId id{uuid7(m_clock.now())};
        const auto written = [this, id, draft, own = *own, answer](const Result<> &kept) {
            Entry &account = make(id, draft.name);
            account.address = own;
            m_current = id;
            keep(account, draft.key, kept);
            answer(asAnswered(account.state, kept));
        };
        tryLine(lineTo(own->isEmpty() ? m_setup.base : *own, draft.key),
                [this, id, draft, answer, written](const Result<Credits> &reading) {
                    if (!reading)
                        return answer(reading.error());
                    m_keys.write(id, draft.key, this, written);
                });
    });
}

void Accounts::replaceKey(const AccountId &id, const QByteArray &key, QObject *scope,
                          Reply<AccountState> done)
{
    postTo(this, [this, id, key, answer = inThreadOf(scope, std::move(done))] {
        const Error gone{Error::Kind::NotFound, u"no account "_s + id.value};
        const Entry *account = find(id);
        if (!account || account->leaving || id == sandboxId)
            return answer(gone);
        const auto written = [this, id, key, gone, answer](const Result<> &kept) {
            Entry *changed = find(id);
            if (!changed) { // removed meanwhile: its new key goes, too
                m_keys.remove(id, this, [](const Result<> &) { /* nobody waits for it */ });
                return answer(gone);
            }
            if (m_current.isEmpty())
                m_current = id;
            keep(*changed, key, kept);
            answer(asAnswered(changed->state, kept));
        };
        tryLine(lineTo(baseOf(*account), key),
                [this, id, key, answer, written](const Result<Credits> &reading) {
                    if (!reading)
                        return answer(reading.error());
                    m_keys.write(id, key, this, written);
                });
    });
}

void Accounts::keep(Entry &account, const QByteArray &key, const Result<> &kept)
{
    account.stored = kept && m_keys.outlivesQuit();
    account.state.keyKept = account.stored ? KeyKept::Keychain : KeyKept::UntilQuit;
    save();
    connectLine(account, key);
}

void Accounts::rename(const AccountId &id, const QString &name)
{
    postTo(this, [this, id, name] {
        const auto account = changeable(id);
        if (!account || name.simplified().isEmpty())
            return;
        (*account)->state.name = freeName(name, id);
        save();
        tell();
    });
}

void Accounts::setAddress(const AccountId &id, const QUrl &address, QObject *scope,
                          Reply<AccountState> done)
{
    postTo(this, [this, id, address, answer = inThreadOf(scope, std::move(done))] {
        const auto account = changeable(id);
        if (!account)
            return answer(account.error());
        const auto own = ownAddress(address);
        if (!own)
            return answer(own.error());
        // Their tasks live where they were sent: another service would say it never had them.
        if (m_isBusy && m_isBusy(id))
            return answer(Error{Error::Kind::Busy, u"jobs of this account are not ended"_s});
        move(id, *own, answer);
    });
}

void Accounts::remove(const AccountId &id, QObject *scope, Reply<> done)
{
    postTo(this, [this, id, answer = inThreadOf(scope, std::move(done))] {
        const auto account = changeable(id);
        if (!account)
            return answer(account.error());
        if (m_isBusy && m_isBusy(id))
            return answer(Error{Error::Kind::Busy, u"jobs of this account are not ended"_s});
        const bool stored = (*account)->stored;
        const AccountId instead = m_current == id ? another(id) : AccountId();
        (*account)->leaving = true;
        if (!instead.isEmpty())
            useHere(instead); // nothing new is begun for it
        m_keys.remove(id, this, [this, id, stored, instead, answer](const Result<> &gone) {
            const bool busy = m_isBusy && m_isBusy(id); // the keychain may have taken minutes
            if ((gone || !stored) && !busy) {
                forget(id);
                return answer({});
            }
            stay(*find(id), gone);
            if (!instead.isEmpty() && m_current == instead)
                useHere(id);
            answer(gone ? Error{Error::Kind::Busy, u"jobs of this account are not ended"_s}
                        : gone.error());
        });
    });
}

//! Its removal came to nothing. If its key is out of the keychain, its line has it until quit.
void Accounts::stay(Entry &account, const Result<> &gone)
{
    account.leaving = false;
    if (!gone)
        return;
    account.stored = false;
    account.state.keyKept = account.client ? KeyKept::UntilQuit : KeyKept::Nowhere;
    save();
    tell();
    emit ready(account.state.id); // the jobs that kept it
}

//! Which account takes its place: one that works, else any, else the sandbox.
AccountId Accounts::another(const AccountId &than) const
{
    AccountId found = sandboxId;
    for (const auto &[id, account] : m_entries) {
        if (id == than || id == sandboxId || account->leaving)
            continue;
        if (account->state.standing == Standing::Ready)
            return id;
        found = id;
    }
    return found;
}

void Accounts::forget(const AccountId &account)
{
    m_entries.erase(account);
    QFile::remove(m_setup.folders.data + "/requests-"_L1 + account.value);
    save();
    tell();
}

void Accounts::use(const AccountId &account)
{
    postTo(this, [this, account] {
        const Entry *entry = find(account);
        if (entry && !entry->leaving)
            useHere(account);
    });
}

void Accounts::useHere(const AccountId &account)
{
    m_current = account;
    save();
    tell();
    fetchKey(account);
}

AccountState Accounts::state(const AccountId &account) const
{
    const Entry *entry = find(account);
    return entry ? entry->state : AccountState{.id = account, .standing = Standing::KeyMissing};
}

void Accounts::setBusyQuestion(std::function<bool(const AccountId &)> isBusy)
{
    m_isBusy = std::move(isBusy);
}

} // namespace rushes
