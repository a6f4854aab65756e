#pragma once

#include "app/studio/accounts.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rushes {

class KeyField;
class OutcomeLine;

//! An account that is being added: nothing of it is kept until its key was verified.
class AccountDraft final : public QWidget {
    Q_OBJECT

public:
    explicit AccountDraft(Accounts &accounts, QWidget *parent = nullptr);

    void begin(); //!< empty, the first field in focus

signals:
    void added(const rushes::AccountId &account);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void add();
    void onAnswer(const Result<AccountState> &answer);
    void setVerifying(bool verifying);

    Accounts &m_accounts;
    QLineEdit *m_name;
    QLineEdit *m_address;
    KeyField *m_key;
    OutcomeLine *m_outcome;
    QPushButton *m_verify = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_verifying = false;
};

} // namespace rushes
