#pragma once

#include "app/studio/accounts.h"

#include <QWidget>

class QMenuBar;

namespace rushes {

class AccountChip;
class Hatch;
class QueueButton;

//! The 44 pixels at the top: menu bar, queue button, account chip; above them the sandbox's line.
//! A switch between workspaces comes into its middle when there are two.
class Header final : public QWidget {
    Q_OBJECT

public:
    explicit Header(QWidget *parent = nullptr);

    QMenuBar *menuBar() { return m_menuBar; }
    QueueButton *queueButton() { return m_queue; }
    AccountChip *accountChip() { return m_account; }

    void setAccount(const AccountState &account);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Hatch *m_hatch;
    QMenuBar *m_menuBar;
    QueueButton *m_queue;
    AccountChip *m_account;
};

} // namespace rushes
