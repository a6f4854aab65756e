#pragma once

#include "app/studio/accountstate.h"

#include <QListWidget>

namespace rushes {

//! The accounts, one of them selected. As high as they need, to a limit.
class AccountList final : public QListWidget {
    Q_OBJECT

public:
    explicit AccountList(QWidget *parent = nullptr);

    void setAccounts(const QList<AccountState> &accounts, const AccountId &current);
    //! The one selected; without an id if none is.
    AccountState selected() const;
    void select(const AccountId &account);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void chosen(const rushes::AccountId &account); //!< another one is selected
    void newKeyWanted(const rushes::AccountId &account);

private:
    void rebuild(const AccountId &selected);

    QList<AccountState> m_accounts;
    bool m_quiet = false; //!< while rows come and go
};

} // namespace rushes
