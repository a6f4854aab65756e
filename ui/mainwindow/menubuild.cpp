// What stands in the menus, in the design's order (section 9).
#include "app/domain/recipe.h"
#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/undostack.h"
#include "ui/player/stagepanel.h"
#include "ui/shared/shortcuts.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QMenu>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

using Panel = CreatePage::Panel;

void Menus::buildFile()
{
    QMenu *menu = addMenu(tr("&File"));
    ComposePanel &compose = m_rooms.page.compose();
    add(menu, {tr("&New Recipe"), u"fileNew"_s, {QKeySequence(Qt::CTRL | Qt::Key_N)}, [&compose] {
                   compose.startAfresh();
                   compose.focusPrompt();
               }});
    menu->addSeparator();
    Library &library = m_rooms.studio.library();
    add(menu, {.text = tr("&Open Clips Folder"), .name = u"fileOpenFolder"_s, .act = [&library] {
                   QDesktopServices::openUrl(QUrl::fromLocalFile(library.folder()));
               }});
    add(menu, {.text = tr("&Choose Clips Folder…"), .name = u"fileChooseFolder"_s, .act = [this] {
                   emit folderWanted();
               }});
    menu->addSeparator();
    QAction *settings = add(menu, {tr("&Settings…"),
                                   u"fileSettings"_s,
                                   {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                                   [this] { emit settingsWanted(); }});
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    m_quit = add(menu, {tr("&Quit"), u"fileQuit"_s, {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] {
                            emit quitWanted();
                        }});
    m_quit->setMenuRole(QAction::QuitRole);
}

void Menus::buildEdit()
{
    QMenu *menu = addMenu(tr("&Edit"));
    buildUndo(menu);
    menu->addSeparator();
    const auto addEdit = [&](const QString &text, const char *slot, int key) {
        QAction *action
            = add(menu, {text, u"edit-"_s + QString::fromLatin1(slot), {QKeySequence(key)}, [slot] {
                             if (auto *field = QApplication::focusWidget())
                                 QMetaObject::invokeMethod(field, slot);
                         }});
        action->setData(QByteArray(slot));
        m_edit.append(action);
    };
    constexpr int ctrl = int(Qt::ControlModifier);
    addEdit(tr("Cu&t"), "cut", ctrl | Qt::Key_X);
    addEdit(tr("&Copy"), "copy", ctrl | Qt::Key_C);
    addEdit(tr("&Paste"), "paste", ctrl | Qt::Key_V);
    ComposePanel &compose = m_rooms.page.compose();
    add(menu, {tr("Paste as &Source Image"),
               u"editPasteImage"_s,
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
               [&compose] { compose.pasteImage(); }});
    menu->addSeparator();
    addEdit(tr("Select &All"), "selectAll", ctrl | Qt::Key_A);
}

void Menus::buildUndo(QMenu *menu)
{
    UndoStack &undo = m_rooms.undo;
    m_undo = add(menu, {tr("&Undo"), u"edit-undo"_s, {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [&undo] {
                            undo.undoWhereTheFocusIs();
                        }});
    m_redo = add(menu, {tr("&Redo"),
                        u"edit-redo"_s,
                        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                        [&undo] { undo.redoWhereTheFocusIs(); }});
    undo.listenTo(*m_undo, *m_redo);
}

void Menus::buildRecipe()
{
    ComposePanel &compose = m_rooms.page.compose();
    QMenu *menu = addMenu(tr("&Recipe"));
    // The keypad's Enter comes first, since it is called so; Return is the same key to everybody.
    QAction *generate = add(
        menu, {tr("&Generate"),
               u"recipeGenerate"_s,
               {QKeySequence(Qt::CTRL | Qt::Key_Enter), QKeySequence(Qt::CTRL | Qt::Key_Return)},
               [&compose] { compose.generateByKey(); }});
    QAction *first = add(menu, {tr("Generate &First"),
                                u"recipeGenerateFirst"_s,
                                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)},
                                [&compose] { compose.generateFirstByKey(); }});
    for (QAction *action : {generate, first})
        action->setAutoRepeat(false); // a held key is one decision (F023)
    add(menu, {tr("Go to the &Prompt"),
               u"recipePrompt"_s,
               {QKeySequence(Qt::CTRL | Qt::Key_E)},
               [&compose] { compose.focusPrompt(); }});
    menu->addSeparator();
    buildImage(menu);
    menu->addSeparator();
    const auto addFilled = [&](const QString &text, const QString &name, auto fill) {
        QMenu *filled = menu->addMenu(text);
        filled->setObjectName(name);
        connect(filled, &QMenu::aboutToShow, &compose, [&compose, filled, fill] {
            filled->clear();
            (compose.*fill)(filled);
        });
    };
    addFilled(tr("Prompt &History"), u"recipeHistory"_s, &ComposePanel::fillHistory);
    addFilled(tr("S&nippets"), u"recipeSnippets"_s, &ComposePanel::fillSnippets);
    add(menu, {.text = tr("&Copy Recipe"), .name = u"recipeCopy"_s, .act = [&compose] {
                   const QByteArray text = QJsonDocument(toJson(compose.recipe())).toJson();
                   QApplication::clipboard()->setText(QString::fromUtf8(text));
               }});
    menu->addSeparator();
    m_pause = add(menu, {tr("Pause &Sending"),
                         u"recipePause"_s,
                         {QKeySequence(Qt::CTRL | Qt::Key_Period)},
                         [this] { m_rooms.studio.queue().setPaused(!m_paused); }});
    m_save
        = add(menu, {.text = tr("Save &Unsaved Clips Now"), .name = u"recipeSave"_s, .act = [this] {
                         emit saveWanted();
                     }});
}

void Menus::buildImage(QMenu *recipe)
{
    ComposePanel &compose = m_rooms.page.compose();
    QMenu *menu = recipe->addMenu(tr("&Source Image"));
    add(menu, {.text = tr("&Browse…"), .name = u"imageBrowse"_s, .act = [&compose] {
                   compose.browseImage();
               }});
    add(menu, {.text = tr("From &URL…"), .name = u"imageUrl"_s, .act = [&compose] {
                   compose.useImageUrl();
               }});
    addForStage(menu, tr("From This &Frame"), StageCommand::UseThisFrame)
        ->setObjectName(u"imageFrame"_s);
    add(menu, {.text = tr("&Remove"), .name = u"imageRemove"_s, .act = [&compose] {
                   compose.removeImage();
               }});
}

void Menus::buildClip()
{
    QMenu *menu = addMenu(tr("&Clip"));
    addForStage(menu, tr("&Circle"), StageCommand::Circle);
    addForStage(menu, tr("Re&ject"), StageCommand::Reject);
    addForStage(menu, tr("&Undecided"), StageCommand::Undecided);
    buildRating(menu);
    menu->addSeparator();
    addForStage(menu, tr("Reuse Reci&pe"), StageCommand::Reuse);
    m_vary = addForStage(menu, tr("&Vary"), StageCommand::Vary);
    addForStage(menu, tr("C&ontinue from Last Frame"), StageCommand::ContinueFromLast);
    menu->addSeparator();
    addForStage(menu, tr("Reveal in File &Manager"), StageCommand::Reveal);
}

void Menus::buildRating(QMenu *clip)
{
    QMenu *menu = clip->addMenu(tr("&Rating"));
    constexpr std::array stars{StageCommand::Rate1, StageCommand::Rate2, StageCommand::Rate3,
                               StageCommand::Rate4, StageCommand::Rate5};
    for (std::size_t i = stars.size(); i > 0; --i)
        addForStage(menu, tr("%n stars", nullptr, int(i)), stars.at(i - 1));
    addForStage(menu, tr("None"), StageCommand::ClearRating);
}

void Menus::buildPlayback()
{
    QMenu *menu = addMenu(tr("&Playback"));
    addForStage(menu, tr("&Play or Pause"), StageCommand::TogglePlay);
    buildSteps(menu);
    QMenu *speed = menu->addMenu(tr("Sp&eed"));
    addForStage(speed, tr("&Slower"), StageCommand::Slower);
    addForStage(speed, tr("&Faster"), StageCommand::Faster);
    menu->addSeparator();
    addForStage(menu, tr("Mark &In"), StageCommand::MarkIn);
    addForStage(menu, tr("Mark &Out"), StageCommand::MarkOut);
    addForStage(menu, tr("Go to I&n"), StageCommand::GoToIn);
    addForStage(menu, tr("Go to Ou&t"), StageCommand::GoToOut);
    addForStage(menu, tr("&Clear Marks"), StageCommand::ClearMarks);
    addForStage(menu, tr("&Loop Range"), StageCommand::ToggleLoop);
    menu->addSeparator();
    addForStage(menu, tr("P&revious Take"), StageCommand::PreviousTake);
    addForStage(menu, tr("Ne&xt Take"), StageCommand::NextTake);
    QAction *newest = add(menu, {.text = tr("Play Each Ne&w Clip"), .name = u"playNewest"_s});
    newest->setCheckable(true);
    newest->setChecked(m_rooms.preferences[settings::playNewest]);
    connect(newest, &QAction::toggled, this,
            [this](bool on) { m_rooms.preferences.set(settings::playNewest, on); });
    menu->addSeparator();
    addForStage(menu, tr("Cop&y Frame"), StageCommand::CopyFrame);
    addForStage(menu, tr("&Save Frame…"), StageCommand::SaveFrame);
    addForStage(menu, tr("&Use This Frame"), StageCommand::UseThisFrame);
    menu->addSeparator();
    addForStage(menu, tr("&Mute"), StageCommand::ToggleMute);
    addForStage(menu, tr("&Full Screen"), StageCommand::ToggleFullScreen);
}

void Menus::buildSteps(QMenu *playback)
{
    QMenu *menu = playback->addMenu(tr("&Step"));
    addForStage(menu, tr("One Frame &Back"), StageCommand::StepBack);
    addForStage(menu, tr("One Frame &Forward"), StageCommand::StepForward);
    addForStage(menu, tr("One &Second Back"), StageCommand::SecondBack);
    addForStage(menu, tr("One Second Fo&rward"), StageCommand::SecondForward);
    addForStage(menu, tr("F&irst Frame"), StageCommand::FirstFrame);
    addForStage(menu, tr("&Last Frame"), StageCommand::LastFrame);
}

void Menus::buildView()
{
    QMenu *menu = addMenu(tr("&View"));
    addPanel(menu, {.text = tr("&Compose"), .name = u"viewCompose"_s}, int(Panel::Compose));
    addPanel(menu, {tr("&Queue"), u"viewQueue"_s, {QKeySequence(Qt::CTRL | Qt::Key_J)}, {}},
             int(Panel::Queue));
    addPanel(menu, {.text = tr("&Takes Strip"), .name = u"viewTakes"_s}, int(Panel::Takes));
    menu->addSeparator();
    CreatePage &page = m_rooms.page;
    add(menu, {tr("&Next Panel"), u"viewNextPanel"_s, {QKeySequence(Qt::Key_F6)}, [&page] {
                   page.focusNextPanel();
               }});
    add(menu, {tr("&Previous Panel"),
               u"viewPreviousPanel"_s,
               {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
               [&page] { page.focusPreviousPanel(); }});
    menu->addSeparator();
    add(menu, {.text = tr("&Messages…"), .name = u"viewMessages"_s, .act = [this] {
                   emit messagesWanted();
               }});
    menu->addSeparator();
    buildTheme(menu);
    add(menu, {.text = tr("&Reset Layout"), .name = u"viewReset"_s, .act = [&page] {
                   page.resetLayout();
               }});
}

void Menus::buildTheme(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("T&heme"));
    auto *group = new QActionGroup(menu);
    const auto choice = [&](const QString &text, const QString &word, Theme::Scheme scheme) {
        QAction *action
            = addPlain(menu, {.text = text, .name = u"theme-"_s + word, .act = [=, this] {
                                  m_rooms.preferences.set(settings::theme, word);
                                  Theme::current().setScheme(scheme);
                              }});
        action->setCheckable(true);
        const auto tell
            = [action, scheme] { action->setChecked(Theme::current().scheme() == scheme); };
        connect(&Theme::current(), &Theme::changed, action, tell);
        tell();
        group->addAction(action);
    };
    choice(tr("&System"), u"system"_s, Theme::Scheme::System);
    choice(tr("&Dark"), u"dark"_s, Theme::Scheme::Dark);
    choice(tr("&Light"), u"light"_s, Theme::Scheme::Light);
}

void Menus::buildHelp()
{
    QMenu *menu = addMenu(tr("&Help"));
    add(menu, {tr("&Shortcuts"), u"helpShortcuts"_s, {QKeySequence(Qt::Key_F1)}, [this] {
                   emit shortcutsWanted();
               }});
    add(menu, {.text = tr("Sand&box"), .name = u"helpSandbox"_s, .act = [this] {
                   emit sandboxWanted();
               }});
    menu->addSeparator();
    add(menu, {.text = tr("Copy &Report for Support"), .name = u"helpReport"_s, .act = [this] {
                   emit reportWanted();
               }});
    QAction *about = add(menu, {.text = tr("&About Rushes"), .name = u"helpAbout"_s, .act = [this] {
                                    emit aboutWanted();
                                }});
    about->setMenuRole(QAction::AboutRole);
}

} // namespace rushes
