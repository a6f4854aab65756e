#pragma once

#include "app/studio/accounts.h"
#include "app/studio/queue.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace rushes {

class AccountMenu;
class CreatePage;
class Header;
class Menus;
class NowPlaying;
class Preferences;
class StatusLine;
class Studio;
class Welcome;
class WindowMessages;

//! Arranges the workspaces and joins what they say to each other. Knows no rule.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    //! Both are borrowed and outlive the window.
    MainWindow(Studio &studio, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    CreatePage &createPage() { return *m_create; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectStudio();
    void connectPanels();
    void connectAccounts();
    void askForState();
    void setAccounts(const QList<AccountState> &accounts, const AccountId &current);
    void setCounts(int running, int needYou, int reserved);
    void setQueue(const QueueState &state);
    void askForKey(const AccountId &account);
    void showWelcome();
    void leaveWelcome();
    void openAccountMenu();
    void chooseFolder();
    void restorePlace();

    Studio &m_studio;
    Preferences &m_preferences;
    Header *m_header;
    QStackedWidget *m_pages;
    CreatePage *m_create;
    Welcome *m_welcome;
    StatusLine *m_status;
    AccountMenu *m_accountMenu;
    // These look at the widgets, and go before them.
    std::unique_ptr<NowPlaying> m_playing;
    std::unique_ptr<WindowMessages> m_messages;
    std::unique_ptr<Menus> m_menus;
    QList<AccountState> m_accounts;
    bool m_asked = false; //!< whether any account is in use is known
};

} // namespace rushes
