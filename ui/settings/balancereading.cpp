#include "ui/settings/balancereading.h"

#include <algorithm>

namespace rushes {

using Standing = AccountState::Standing;

BalanceReading::BalanceReading(Accounts &accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
{
    connect(&m_accounts, &Accounts::changed, this, &BalanceReading::look);
    connect(&m_accounts, &Accounts::wasRead, this, &BalanceReading::end);
}

void BalanceReading::ask(const AccountId &account)
{
    m_account = account;
    m_begun = false;
    m_accounts.readCredits(account);
}

void BalanceReading::look(const QList<AccountState> &accounts)
{
    const auto found
        = std::find_if(accounts.begin(), accounts.end(),
                       [this](const AccountState &state) { return state.id == m_account; });
    if (m_account.isEmpty() || found == accounts.end())
        return;
    // Without a key there is nothing to read with. It was looked for: first it is Starting.
    const Standing standing = found->standing;
    m_begun |= standing == Standing::Starting || standing == Standing::WaitingForKeyring;
    if (m_begun && (standing == Standing::KeyMissing || standing == Standing::KeyringTrouble))
        end(m_account);
}

void BalanceReading::end(const AccountId &account)
{
    if (account != m_account)
        return;
    m_account = {};
    m_accounts.list(this, [this, account](const Result<QList<AccountState>> &accounts) {
        const auto found
            = std::find_if(accounts->begin(), accounts->end(),
                           [&account](const AccountState &state) { return state.id == account; });
        if (found != accounts->end())
            emit ended(*found);
    });
}

} // namespace rushes
