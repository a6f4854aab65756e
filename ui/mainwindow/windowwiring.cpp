// What the parts of the window say to each other; the window itself is in mainwindow.cpp.
#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/mainwindow/aboutbox.h"
#include "ui/mainwindow/accountchip.h"
#include "ui/mainwindow/accountmenu.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/header.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/messagebars.h"
#include "ui/mainwindow/nowplaying.h"
#include "ui/mainwindow/openjobs.h"
#include "ui/mainwindow/queuebutton.h"
#include "ui/mainwindow/shortcutlist.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/todaysums.h"
#include "ui/mainwindow/undostack.h"
#include "ui/mainwindow/windowmessages.h"
#include "ui/mainwindow/windownews.h"
#include "ui/player/stagepanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/takesstrip.h"
#include "ui/shared/shortcuts.h"
#include "ui/welcome/welcome.h"

using namespace Qt::StringLiterals;

namespace rushes {

void MainWindow::connectStudio()
{
    connect(&m_studio.accounts(), &Accounts::changed, this, &MainWindow::setAccounts);
    connect(&m_studio.queue(), &Queue::stateChanged, this, &MainWindow::setQueue);
    connect(&m_studio.library(), &Library::folderChanged, m_status, &StatusLine::setFolder);
    connect(&m_studio.library(), &Library::added, m_status, &StatusLine::measure);
    auto *today = new TodaySums(m_studio.library(), this);
    connect(today, &TodaySums::changed, m_status, &StatusLine::setToday);
}

void MainWindow::connectPanels()
{
    QueuePanel &queue = m_create->queue();
    ComposePanel &compose = m_create->compose();
    connect(&queue, &QueuePanel::countsChanged, this, &MainWindow::setCounts);
    connect(&queue, &QueuePanel::clipChosen, m_playing.get(),
            qOverload<const ClipId &>(&NowPlaying::choose));
    connect(&queue, &QueuePanel::recipeWanted, &compose, [&compose](const Recipe &recipe) {
        compose.setRecipe(recipe);
        compose.focusPrompt();
    });
    connect(&m_create->takes(), &TakesStrip::recipeWanted, &compose,
            [&compose](const Recipe &recipe) {
                compose.setRecipe(recipe);
                compose.focusPrompt();
            });
    connect(&queue, &QueuePanel::networkSettingsWanted, this,
            [this] { showSettings(SettingsDialog::Page::Network); });
    connect(&queue, &QueuePanel::keyWanted, this, &MainWindow::askForKey);
    connect(&queue, &QueuePanel::otherAccountWanted, this,
            [this](const AccountId &instead) { m_studio.accounts().use(instead); });
    connect(m_header->queueButton(), &QAbstractButton::clicked, m_create,
            [this] { m_create->togglePanel(CreatePage::Panel::Queue); });
    const auto tellButton = [this] {
        m_header->queueButton()->setKey(m_shortcuts->shown(u"viewQueue"_s));
        m_header->queueButton()->setPanelShown(m_create->isPanelShown(CreatePage::Panel::Queue));
    };
    connect(m_create, &CreatePage::panelsChanged, this, tellButton);
    connect(m_shortcuts, &Shortcuts::changed, this, tellButton);
    tellButton();
}

//! A waiting job is held while its recipe stands in the composer.
void MainWindow::connectEditing()
{
    Queue &queue = m_studio.queue();
    ComposePanel &compose = m_create->compose();
    connect(&m_create->queue(), &QueuePanel::editWanted, this, [&queue, &compose](const Job &job) {
        queue.beginEdit(job.id);
        compose.editJob(job);
        compose.focusPrompt();
    });
    connect(&compose, &ComposePanel::editSaved, this,
            [&queue](const JobId &job, const Recipe &recipe) { queue.edit(job, recipe); });
    connect(&compose, &ComposePanel::editCancelled, this,
            [&queue](const JobId &job) { queue.endEdit(job); });
    const auto tellKeys = [this, &compose] {
        compose.setSendKeys(m_shortcuts->keys(u"recipeGenerate"_s),
                            m_shortcuts->keys(u"recipeGenerateFirst"_s));
    };
    connect(m_shortcuts, &Shortcuts::changed, this, tellKeys);
    tellKeys();
}

void MainWindow::connectStage()
{
    StagePanel &stage = m_create->stage();
    ComposePanel &compose = m_create->compose();
    connect(&stage, &StagePanel::told, m_status, &StatusLine::tell);
    connect(&stage, &StagePanel::frameTaken, &compose, &ComposePanel::useImage);
    connect(&stage, &StagePanel::recipeWanted, &compose, [&compose](const Recipe &recipe) {
        compose.setRecipe(recipe);
        compose.focusPrompt();
    });
    connect(&stage, &StagePanel::takeWanted, this, &MainWindow::wantTake);
    connect(&stage, &StagePanel::exampleWanted, this, &MainWindow::tryExample);
}

void MainWindow::connectUndo()
{
    connect(&m_create->stage(), &StagePanel::undoable, m_undo, &UndoStack::push);
    connect(&m_create->queue(), &QueuePanel::undoable, m_undo, &UndoStack::push);
    connect(&m_create->compose(), &ComposePanel::undoable, m_undo, &UndoStack::push);
    connect(m_undo, &UndoStack::pushed, m_status, &StatusLine::tellUndoable);
    connect(m_undo, &UndoStack::undone, this,
            [this](const QString &what) { m_status->tell(tr("Undone: %1").arg(what)); });
    connect(m_undo, &UndoStack::redone, m_status, &StatusLine::tellUndoable);
    connect(m_status, &StatusLine::undoWanted, m_undo, &UndoStack::undo);
}

void MainWindow::connectMenus()
{
    const Menus *menus = m_menus.get();
    connect(menus, &Menus::folderWanted, this,
            [this] { showSettings(SettingsDialog::Page::LibraryFolder); });
    connect(menus, &Menus::settingsWanted, this, &MainWindow::openSettings);
    connect(menus, &Menus::quitWanted, this, &MainWindow::close);
    connect(menus, &Menus::saveWanted, m_messages.get(), &WindowMessages::saveNow);
    connect(menus, &Menus::messagesWanted, this, &MainWindow::openMessages);
    connect(menus, &Menus::shortcutsWanted, this, [this] { showShortcuts(*m_shortcuts, this); });
    connect(menus, &Menus::sandboxWanted, this,
            [this] { m_studio.accounts().use(Accounts::sandboxId); });
    connect(menus, &Menus::reportWanted, this, &MainWindow::copyReport);
    connect(menus, &Menus::aboutWanted, this, [this] { showAbout(this); });
    connect(m_jobs, &OpenJobs::changed, m_menus.get(),
            [this] { m_menus->setUnsaved(int(m_jobs->unsaved().size())); });
}

void MainWindow::connectMessages()
{
    const WindowMessages *messages = m_messages.get();
    connect(messages, &WindowMessages::folderWanted, this,
            [this] { showSettings(SettingsDialog::Page::LibraryFolder); });
    connect(messages, &WindowMessages::networkWanted, this,
            [this] { showSettings(SettingsDialog::Page::Network); });
    connect(messages, &WindowMessages::newKeyWanted, this, &MainWindow::askForKey);
    connect(messages, &WindowMessages::clipWanted, this, &MainWindow::showClip);
    const Notices &notices = m_news->notices();
    connect(&notices, &Notices::windowWanted, this, &MainWindow::bringToFront);
    connect(&notices, &Notices::clipWanted, this, &MainWindow::showClip);
    connect(&notices, &Notices::queueWanted, this, &MainWindow::showQueue);
    connect(&m_create->messages(), &MessageBars::told, this,
            [this](const MessageBars::Message &message) {
                m_news->notices().history().add(
                    {.icon = message.icon, .tone = message.tone, .text = message.text});
            });
}

void MainWindow::connectAccounts()
{
    connect(m_header->accountChip(), &QAbstractButton::clicked, this, &MainWindow::openAccountMenu);
    connect(m_accountMenu, &AccountMenu::newKeyWanted, this, &MainWindow::askForKey);
    connect(m_accountMenu, &AccountMenu::managingWanted, this,
            [this] { showSettings(SettingsDialog::Page::Accounts); });
    connect(m_accountMenu, &AccountMenu::anotherKeyWanted, this, [this] {
        m_welcome->askForAnother();
        showWelcome();
    });
    connect(m_welcome, &Welcome::done, this, &MainWindow::leaveWelcome);
}

} // namespace rushes
