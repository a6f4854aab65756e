#pragma once

#include "app/studio/accounts.h"
#include "app/studio/queue.h"
#include "ui/settings/settingsdialog.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QStackedWidget;

namespace rushes {

class AccountMenu;
class CreatePage;
class Header;
class Leaving;
class Menus;
class MessageList;
class NowPlaying;
class OpenJobs;
class Preferences;
class Shortcuts;
class StatusLine;
class Studio;
class UndoStack;
class Welcome;
class WindowMessages;
class WindowNews;
class WindowPlace;

//! Arranges the workspaces and joins what they say to each other. Knows no rule.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    //! Both are borrowed and outlive the window.
    MainWindow(Studio &studio, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    CreatePage &createPage() { return *m_create; }
    Shortcuts &shortcuts() { return *m_shortcuts; }
    void showSettings(SettingsDialog::Page page);
    void bringToFront();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // mainwindow.cpp
    void askForState();
    void setAccounts(const QList<AccountState> &accounts, const AccountId &current);
    void setCounts(int running, int needYou, int reserved);
    void setQueue(const QueueState &state);
    void askForKey(const AccountId &account);
    void showWelcome();
    void leaveWelcome();
    void openAccountMenu();
    void openSettings();
    void openMessages();
    void showQueue();
    void copyReport();
    void wantTake(const Recipe &recipe); //!< asks first, above the user's own limit
    void addTake(const Recipe &recipe, const AccountId &account);
    void tryExample();
    void showClip(const ClipId &clip);

    // windowwiring.cpp
    void connectStudio();
    void connectPanels();
    void connectEditing();
    void connectStage();
    void connectUndo();
    void connectMenus();
    void connectMessages();
    void connectAccounts();

    Studio &m_studio;
    Preferences &m_preferences;
    Shortcuts *m_shortcuts;
    UndoStack *m_undo;
    OpenJobs *m_jobs;
    Header *m_header;
    QStackedWidget *m_pages;
    CreatePage *m_create;
    Welcome *m_welcome;
    StatusLine *m_status;
    AccountMenu *m_accountMenu;
    WindowPlace *m_place;
    Leaving *m_leaving;
    QPointer<SettingsDialog> m_settings; //!< made when it is first wanted
    QPointer<MessageList> m_messageList;
    // These look at the widgets, and go before them.
    std::unique_ptr<NowPlaying> m_playing;
    std::unique_ptr<WindowMessages> m_messages;
    std::unique_ptr<WindowNews> m_news;
    std::unique_ptr<Menus> m_menus;
    QList<AccountState> m_accounts;
    AccountState m_account; //!< in use
    int m_reserved = 0; //!< credits of what is not charged yet
    bool m_asked = false; //!< whether any account is in use is known
};

} // namespace rushes
