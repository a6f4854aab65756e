#include "ui/mainwindow/mainwindow.h"

#include "app/base/across.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/mainwindow/aboutbox.h"
#include "ui/mainwindow/accountchip.h"
#include "ui/mainwindow/accountmenu.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/header.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/messagebars.h"
#include "ui/mainwindow/nowplaying.h"
#include "ui/mainwindow/queuebutton.h"
#include "ui/mainwindow/shortcutlist.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/windowmessages.h"
#include "ui/player/stagepanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/takesstrip.h"
#include "ui/shared/folderchooser.h"
#include "ui/welcome/welcome.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

MainWindow::MainWindow(Studio &studio, Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_studio(studio)
    , m_preferences(preferences)
    , m_header(new Header(this))
    , m_pages(new QStackedWidget(this))
    , m_create(new CreatePage(studio, preferences, m_pages))
    , m_welcome(new Welcome(studio, m_pages))
    , m_status(new StatusLine(this))
    , m_accountMenu(new AccountMenu(studio.accounts(), this))
    , m_playing(std::make_unique<NowPlaying>(studio.library(), preferences, *m_create))
    , m_messages(std::make_unique<WindowMessages>(studio, m_create->messages()))
    , m_menus(std::make_unique<Menus>(*m_header->menuBar(),
                                      Menus::Rooms{studio, preferences, *m_create, *m_playing}))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Rushes"));
    setWindowIcon(QIcon(u":/icons/rushes.svg"_s));
    setMenuWidget(m_header);
    setStatusBar(m_status);
    setCentralWidget(m_pages);
    m_pages->addWidget(m_create);
    m_pages->addWidget(m_welcome);
    setMinimumSize(720, 520);
    addActions(m_menus->always());
    connectStudio();
    connectPanels();
    connectAccounts();
    m_status->setFolder(studio.library().folder());
    restorePlace();
    askForState();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectStudio()
{
    connect(&m_studio.accounts(), &Accounts::changed, this, &MainWindow::setAccounts);
    connect(&m_studio.queue(), &Queue::stateChanged, this, &MainWindow::setQueue);
    connect(&m_studio.library(), &Library::folderChanged, m_status, &StatusLine::setFolder);
    connect(&m_studio.library(), &Library::added, m_status, &StatusLine::measure);
}

void MainWindow::connectPanels()
{
    connect(&m_create->queue(), &QueuePanel::countsChanged, this, &MainWindow::setCounts);
    connect(&m_create->queue(), &QueuePanel::clipChosen, m_playing.get(),
            qOverload<const ClipId &>(&NowPlaying::choose));
    connect(&m_create->queue(), &QueuePanel::recipeWanted, this, [this](const Recipe &recipe) {
        m_create->compose().setRecipe(recipe);
        m_create->compose().focusPrompt();
    });
    connect(&m_create->queue(), &QueuePanel::keyWanted, this, &MainWindow::askForKey);
    connect(&m_create->queue(), &QueuePanel::otherAccountWanted, this,
            [this](const AccountId &instead) { m_studio.accounts().use(instead); });
    connect(&m_create->stage(), &StagePanel::told, m_status, &StatusLine::tell);
    connect(&m_create->stage(), &StagePanel::frameTaken, &m_create->compose(),
            &ComposePanel::useImage);
    connect(m_header->queueButton(), &QAbstractButton::clicked, m_create,
            [this] { m_create->togglePanel(CreatePage::Panel::Queue); });
    connect(m_create, &CreatePage::panelsChanged, this, [this] {
        m_header->queueButton()->setPanelShown(m_create->isPanelShown(CreatePage::Panel::Queue));
    });
    connect(m_menus.get(), &Menus::folderWanted, this, &MainWindow::chooseFolder);
    connect(m_messages.get(), &WindowMessages::folderWanted, this, &MainWindow::chooseFolder);
    connect(m_menus.get(), &Menus::quitWanted, this, &MainWindow::close);
    connect(m_menus.get(), &Menus::shortcutsWanted, this,
            [this] { showShortcuts(*m_header->menuBar(), this); });
    connect(m_menus.get(), &Menus::aboutWanted, this, [this] { showAbout(this); });
}

void MainWindow::connectAccounts()
{
    connect(m_header->accountChip(), &QAbstractButton::clicked, this, &MainWindow::openAccountMenu);
    connect(m_accountMenu, &AccountMenu::newKeyWanted, this, &MainWindow::askForKey);
    connect(m_messages.get(), &WindowMessages::newKeyWanted, this, &MainWindow::askForKey);
    connect(m_accountMenu, &AccountMenu::anotherKeyWanted, this, [this] {
        m_welcome->askForAnother();
        showWelcome();
    });
    connect(m_welcome, &Welcome::done, this, &MainWindow::leaveWelcome);
}

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
    m_header->setAccount(state);
    m_accountMenu->setAccounts(accounts, current);
    m_create->compose().setAccount(state);
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
    m_header->queueButton()->setCounts(running, needYou);
    m_header->accountChip()->setReserved(reserved);
    m_accountMenu->setReserved(reserved);
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

void MainWindow::chooseFolder()
{
    chooseClipsFolder(m_studio.library(), this);
}

void MainWindow::restorePlace()
{
    constexpr QSize usual(1440, 900);
    constexpr QSize frame(16, 48); // about what a window manager adds around it
    const QScreen *screen = QGuiApplication::primaryScreen();
    resize(screen ? usual.boundedTo(screen->availableSize() - frame) : usual);
    const QByteArray geometry = m_preferences[settings::windowGeometry];
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_create->saveLayout();
    m_preferences.set(settings::windowGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace rushes
