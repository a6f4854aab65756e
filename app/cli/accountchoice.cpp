#include "app/cli/accountchoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

using Standing = AccountState::Standing;

AccountChoice::AccountChoice(EngineLink &link, Wish wish, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_wish(wish)
{
    connect(&m_link, &EngineLink::accounts, this, &AccountChoice::consider);
}

void AccountChoice::fail(const QString &why, ExitStatus status)
{
    m_decided = true;
    emit failed(why, status);
}

std::optional<AccountState> AccountChoice::pick(const QList<AccountState> &accounts,
                                                const AccountId &current) const
{
    const auto isWished = [this](const AccountState &account) {
        switch (m_wish) {
        case Wish::Sandbox: return account.id == Accounts::sandboxId;
        case Wish::Environment: return account.id == Accounts::environmentId;
        case Wish::Kept: return account.id != Accounts::sandboxId;
        }
        Q_UNREACHABLE();
    };
    const auto inUse = std::find_if(accounts.begin(), accounts.end(), [&](const auto &account) {
        return account.id == current && isWished(account);
    });
    const auto found = inUse != accounts.end()
                           ? inUse
                           : std::find_if(accounts.begin(), accounts.end(), isWished);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

void AccountChoice::consider(const QList<AccountState> &accounts, const AccountId &current)
{
    if (m_decided)
        return;
    const auto account = pick(accounts, current);
    if (!account && m_wish == Wish::Environment)
        return fail(u"the running Rushes was started without this SEEDANCE_API_KEY: end it, or "
                    "leave the variable out to use its account"_s,
                    ExitStatus::Mistake);
    if (!account)
        return fail(u"there is no key: set SEEDANCE_API_KEY, add one in the window, or try "
                    "--sandbox"_s,
                    ExitStatus::Mistake);
    if (m_woken != account->id) { // its key may not have been asked for yet
        m_woken = account->id;
        m_link.wake(account->id);
    }
    decide(*account);
}

void AccountChoice::decide(const AccountState &account)
{
    const QString detail = account.error ? u": "_s + account.error->detail : QString();
    switch (account.standing) {
    case Standing::Ready:
    case Standing::Offline:
    case Standing::KeyRefused: // the queue says so for each job
        m_decided = true;
        emit chosen(account);
        return;
    case Standing::WaitingForKeyring:
        if (!std::exchange(m_saidWaiting, true))
            emit waiting(u"waiting for the keyring; it may be asking for its password"_s);
        return;
    case Standing::Starting: return;
    case Standing::KeyMissing: return fail(u"the key is missing"_s + detail, ExitStatus::Mistake);
    case Standing::KeyringTrouble:
        return fail(
            u"the keyring can't be read%1; SEEDANCE_API_KEY would do without it"_s.arg(detail),
            ExitStatus::Mistake);
    case Standing::SandboxTrouble:
        return fail(u"the sandbox does not start"_s + detail, ExitStatus::Unfinished);
    }
}

} // namespace rushes
