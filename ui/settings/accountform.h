#pragma once

#include "app/studio/accounts.h"
#include "ui/settings/balancereading.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rushes {

class KeyField;
class KeyPlace;
class OutcomeLine;

//! One account's name, address and key, to look at and to change.
class AccountForm final : public QWidget {
    Q_OBJECT

public:
    explicit AccountForm(Accounts &accounts, QWidget *parent = nullptr);

    //! What is being typed stays, unless it is another account.
    void setAccount(const AccountState &account, bool current);
    void replaceKey(); //!< asks for the new one

private:
    void build();
    void buildKey(QGridLayout *grid);
    void buildActs(QGridLayout *grid);
    void tell();
    void tellOutcome();
    void keepName();
    void keepAddress();
    void keepKey();
    void onKey(const Result<AccountState> &answer);
    void verify();
    void leaveKey();
    void askToRemove();
    void remove();

    Accounts &m_accounts;
    BalanceReading m_reading;
    AccountState m_account;
    bool m_current = false;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QStackedWidget *m_keys; //!< where the key is, or the field for a new one
    KeyPlace *m_place = nullptr;
    KeyField *m_key = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_keepKey = nullptr;
    OutcomeLine *m_outcome;
    QPushButton *m_use = nullptr;
    QPushButton *m_remove = nullptr;
    bool m_said = false; //!< the outcome tells of something tried, not of how things are
};

} // namespace rushes
