#pragma once

#include "app/studio/accounts.h"

#include <QActionGroup>
#include <QMenu>

#include <memory>

namespace rushes {

//! What the account chip opens: the balance and what the queue leaves of it, the other accounts,
//! and what can be done about keys.
class AccountMenu final : public QMenu {
    Q_OBJECT

public:
    explicit AccountMenu(Accounts &accounts, QWidget *parent = nullptr);

    void setAccounts(const QList<AccountState> &accounts, const AccountId &current);
    void setReserved(int credits) { m_reserved = credits; }

    void refresh(); //!< before it is shown; its size follows

signals:
    void managingWanted(); //!< the settings' page
    void anotherKeyWanted();
    void newKeyWanted(const rushes::AccountId &account);

private:
    void addFacts(const AccountState &account);
    void addAccounts();
    void addActs(const AccountState &account);
    QAction *add(const QString &text, const QString &name);
    AccountState current() const;

    Accounts &m_accounts;
    QList<AccountState> m_states;
    AccountId m_current;
    std::unique_ptr<QActionGroup> m_group; //!< of the accounts: one is in use
    int m_reserved = 0;
};

} // namespace rushes
