#pragma once

#include "app/studio/accounts.h"

#include <QObject>

namespace rushes {

//! Reads an account's balance once, at the user's word, and tells what became of it.
class BalanceReading final : public QObject {
    Q_OBJECT

public:
    explicit BalanceReading(Accounts &accounts, QObject *parent = nullptr);

    void ask(const AccountId &account);

    bool isUnderWay() const { return !m_account.isEmpty(); }

signals:
    void ended(const rushes::AccountState &state);

private:
    void look(const QList<AccountState> &accounts);
    void end(const AccountId &account);

    Accounts &m_accounts;
    AccountId m_account; //!< empty: nothing is asked
    bool m_begun = false; //!< what was told since belongs to this reading
};

} // namespace rushes
