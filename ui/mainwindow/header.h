#pragma once

#include "app/studio/accounts.h"
#include "ui/mainwindow/workspaceswitch.h"

#include <QWidget>

class QMenuBar;

namespace rushes {

class AccountChip;
class Hatch;
class QueueButton;

//! The 44 pixels at the top: menu bar, queue button, account chip; above them the sandbox's line.
//! The switch between workspaces stands in its middle where there is more than one.
class Header final : public QWidget {
    Q_OBJECT

public:
    explicit Header(QWidget *parent = nullptr);

    QMenuBar *menuBar() { return m_menuBar; }
    QueueButton *queueButton() { return m_queue; }
    AccountChip *accountChip() { return m_account; }
    //! Null where there is only one.
    WorkspaceSwitch *workspaceSwitch() { return m_switch; }
    void setWorkspaces(const QList<WorkspaceSwitch::Workspace> &workspaces);

    void setAccount(const AccountState &account);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void placeSwitch();

    Hatch *m_hatch;
    QMenuBar *m_menuBar;
    QueueButton *m_queue;
    AccountChip *m_account;
    WorkspaceSwitch *m_switch = nullptr;
};

} // namespace rushes
