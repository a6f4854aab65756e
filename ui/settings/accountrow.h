#pragma once

#include "app/studio/accountstate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rushes {

class TintedIcon;

//! An account in the list: how it stands, its name, its address and key, its credits.
class AccountRow final : public QWidget {
    Q_OBJECT

public:
    explicit AccountRow(QWidget *parent = nullptr);

    void setAccount(const AccountState &account, bool current);

signals:
    void newKeyWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setStandingIcon(const AccountState &account);

    TintedIcon *m_icon;
    QLabel *m_name;
    QLabel *m_badge;
    QLabel *m_line;
    QLabel *m_number;
    QLabel *m_word;
    QPushButton *m_replace;
    AccountState m_account;
};

} // namespace rushes
