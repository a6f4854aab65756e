#pragma once

#include "app/studio/accounts.h"
#include "ui/settings/settingspage.h"

class QPushButton;
class QSpinBox;

namespace rushes {

class AccountDraft;
class AccountForm;
class AccountList;

//! Who pays: accounts, their addresses and keys, and when to be asked before credits are spent.
class AccountsPage final : public SettingsPage {
    Q_OBJECT

public:
    AccountsPage(Accounts &accounts, Preferences &preferences, QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

    void addAccount(); //!< as if the button were pressed

private:
    void buildSpending();
    void setAccounts(const QList<AccountState> &accounts, const AccountId &current);
    void choose(const AccountId &account);
    void leaveDraft();

    Accounts &m_accounts;
    QPushButton *m_add;
    AccountList *m_list;
    AccountForm *m_form;
    AccountDraft *m_draft;
    QCheckBox *m_ask = nullptr;
    QSpinBox *m_above = nullptr;
    QCheckBox *m_tell = nullptr;
    AccountId m_current;
    bool m_read = false; //!< every account's balance was asked for once
};

} // namespace rushes
