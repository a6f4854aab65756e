#include "ui/mainwindow/mainwindow.h"

#include "app/base/across.h"
#include "app/domain/clipname.h"
#include "app/domain/price.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/compose/spendquestion.h"
#include "ui/mainwindow/accountchip.h"
#include "ui/mainwindow/accountmenu.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/header.h"
#include "ui/mainwindow/leaving.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/nowplaying.h"
#include "ui/mainwindow/openjobs.h"
#include "ui/mainwindow/queuebutton.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/supportreport.h"
#include "ui/mainwindow/undostack.h"
#include "ui/mainwindow/windowmessages.h"
#include "ui/mainwindow/windownews.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/notices/messagelist.h"
#include "ui/player/stagepanel.h"
#include "ui/shared/shortcuts.h"
#include "ui/welcome/welcome.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMenuBar>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

MainWindow::MainWindow(Studio &studio, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_studio(studio)
    , m_preferences(preferences)
    , m_shortcuts(new Shortcuts(preferences, this))
    , m_undo(new UndoStack(this))
    , m_jobs(new OpenJobs(studio.queue(), this))
    , m_header(new Header(this))
    , m_pages(new QStackedWidget(this))
    , m_create(new CreatePage(studio, preferences, *m_shortcuts, m_pages))
    , m_welcome(new Welcome(studio, m_pages))
    , m_status(new StatusLine(this))
    , m_accountMenu(new AccountMenu(studio.accounts(), this))
    , m_place(new WindowPlace(*this, *m_create, preferences))
    , m_leaving(new Leaving(studio, *this))
    , m_playing(std::make_unique<NowPlaying>(studio.library(), preferences, *m_create))
    , m_messages(std::make_unique<WindowMessages>(studio, m_create->messages(), *m_jobs))
    , m_news(std::make_unique<WindowNews>(
          WindowNews::Rooms{studio, preferences, *m_jobs, *m_messages, *this}))
    , m_menus(std::make_unique<Menus>(
          *m_header->menuBar(),
          Menus::Rooms{studio, preferences, *m_shortcuts, *m_create, *m_playing, *m_undo}))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Rushes"));
    setWindowIcon(QIcon(u":/icons/rushes.svg"_s));
    m_header->setWorkspaces({{tr("Create"), u"create"_s}}); // a switch comes with the second
    setMenuWidget(m_header);
    setStatusBar(m_status);
    setCentralWidget(m_pages);
    m_pages->addWidget(m_create);
    m_pages->addWidget(m_welcome);
    setMinimumSize(720, 520);
    addActions(m_menus->always());
    connectStudio();
    connectPanels();
    connectEditing();
    connectStage();
    connectUndo();
    connectMenus();
    connectMessages();
    connectAccounts();
    m_status->setFolder(studio.library().folder());
    m_place->restore();
    m_playing->restore();
    askForState();
}

MainWindow::~MainWindow() = default;

void MainWindow::askForState()
{
    // What was told before this window listened.
    m_studio.queue().state(this, [this](const Result<QueueState> &state) {
        if (state)
            setQueue(*state);
    });
    Accounts &accounts = m_studio.accounts();
    const auto answer = inThreadOf<AccountId>(this, [this](const Result<AccountId> &current) {
        m_studio.accounts().list(this, [this, current](const Result<QList<AccountState>> &states) {
            if (states && current && !m_asked)
                setAccounts(*states, *current);
        });
    });
    postTo(&accounts, [&accounts, answer] { answer(accounts.current()); });
}

void MainWindow::setAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    m_accounts = accounts;
    const auto used
        = std::find_if(accounts.begin(), accounts.end(),
                       [&current](const AccountState &state) { return state.id == current; });
    const AccountState state = used == accounts.end() ? AccountState{} : *used;
    m_account = state;
    const Spending spending = state.sandbox ? Spending::Free : Spending::Credits;
    m_header->setAccount(state);
    m_accountMenu->setAccounts(accounts, current);
    m_create->compose().setAccount(state);
    m_create->stage().setSpending(spending);
    m_menus->setSpending(spending);
    m_status->setAccount(state);
    m_messages->setAccount(state);
    if (current.isEmpty() && !m_welcome->isVisible()) {
        m_welcome->askFirst();
        showWelcome();
    } else if (!m_asked && !current.isEmpty()) {
        leaveWelcome();
    }
    m_asked = true;
}

void MainWindow::setCounts(int running, int needYou, int reserved)
{
    const bool tells = m_preferences[settings::tellWhenShort];
    m_header->queueButton()->setCounts(running, needYou);
    m_header->accountChip()->setReserved(tells ? reserved : 0);
    m_accountMenu->setReserved(reserved);
    m_reserved = reserved;
    m_create->compose().setReserved(reserved);
}

void MainWindow::setQueue(const QueueState &state)
{
    m_menus->setQueue(state);
    m_messages->setQueue(state);
}

void MainWindow::askForKey(const AccountId &account)
{
    const auto used = std::find_if(m_accounts.begin(), m_accounts.end(),
                                   [&](const auto &state) { return state.id == account; });
    if (used == m_accounts.end() || used->sandbox)
        return;
    m_welcome->askForKeyOf(*used);
    showWelcome();
}

void MainWindow::showWelcome()
{
    m_header->hide();
    m_status->hide();
    m_pages->setCurrentWidget(m_welcome);
}

void MainWindow::leaveWelcome()
{
    m_header->show();
    m_status->show();
    m_pages->setCurrentWidget(m_create);
    m_create->compose().focusPrompt();
}

void MainWindow::openAccountMenu()
{
    const AccountChip *chip = m_header->accountChip();
    m_accountMenu->refresh();
    const QSize size = m_accountMenu->sizeHint();
    const int x = isRightToLeft() ? 0 : chip->width() - size.width();
    m_accountMenu->popup(chip->mapToGlobal(QPoint(x, chip->height() + 4)));
}

void MainWindow::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_studio, m_preferences, *m_shortcuts, this);
        m_settings->setObjectName(u"settingsDialog"_s);
    }
    m_settings->showLast();
}

void MainWindow::showSettings(SettingsDialog::Page page)
{
    openSettings();
    m_settings->showPage(page);
}

void MainWindow::openMessages()
{
    if (!m_messageList)
        m_messageList = new MessageList(m_news->notices().history(), this);
    m_messageList->show();
    m_messageList->raise();
    m_messageList->activateWindow();
}

void MainWindow::showQueue()
{
    bringToFront();
    if (!m_create->isPanelShown(CreatePage::Panel::Queue))
        m_create->togglePanel(CreatePage::Panel::Queue);
}

void MainWindow::bringToFront()
{
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::showClip(const ClipId &clip)
{
    bringToFront();
    m_playing->choose(clip);
}

void MainWindow::copyReport()
{
    m_studio.queue().list(this, [this](const Result<QList<Job>> &jobs) {
        const QString report = supportReport(m_accounts, jobs ? *jobs : QList<Job>());
        QGuiApplication::clipboard()->setText(report);
        m_status->tell(tr("The report was copied. It holds no key."));
    });
}

void MainWindow::wantTake(const Recipe &recipe)
{
    const bool free = m_account.sandbox;
    const int credits = estimate(recipe, m_studio.catalogue());
    const int limit = m_preferences[settings::askAbove];
    if (free || !m_preferences[settings::askBeforeSpending] || credits <= limit)
        return addTake(recipe, m_account.id);
    std::optional<qint64> left;
    if (m_account.credits)
        left = *m_account.credits - m_reserved - credits;
    auto *question = new SpendQuestion(
        {.credits = credits, .limit = limit, .account = m_account.name, .left = left}, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this,
            [this, recipe, payer = m_account.id] { addTake(recipe, payer); });
    question->open();
}

void MainWindow::addTake(const Recipe &recipe, const AccountId &account)
{
    const QList<JobId> jobs = m_studio.queue().add(recipe, 1, account);
    const QString title = titleOf(recipe.prompt);
    Queue &queue = m_studio.queue();
    m_undo->push({.text = tr("One more take of %1.").arg(title),
                  .undo = [&queue, jobs] { queue.takeBack(jobs.first()); },
                  .redo = [&queue, jobs] { queue.putBack(jobs.first()); }});
}

void MainWindow::tryExample()
{
    Recipe example = m_create->compose().recipe();
    example.prompt
        = tr("Slow aerial push-in over a black sea toward a lighthouse on a cliff at dusk. "
             "The beam sweeps through thin mist while the last orange light lies on the "
             "horizon. Long swell, calm.");
    m_create->compose().setRecipe(example);
    m_create->compose().focusPrompt();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_place->save();
    if (m_leaving->isAgreed())
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

} // namespace rushes
