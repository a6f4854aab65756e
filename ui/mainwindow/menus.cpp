#include "ui/mainwindow/menus.h"

#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/nowplaying.h"
#include "ui/player/stagepanel.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QMenu>
#include <QMenuBar>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

using Panel = CreatePage::Panel;

Menus::Menus(QMenuBar &bar, const Rooms &rooms, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_rooms(rooms)
{
    buildFile();
    buildEdit();
    buildRecipe();
    buildClip();
    buildPlayback();
    buildView();
    buildHelp();
    connect(&m_rooms.playing, &NowPlaying::changed, this, &Menus::tellClip);
    connect(qApp, &QApplication::focusChanged, this, &Menus::tellEdit);
    tellClip();
    tellEdit();
}

QAction *Menus::add(QMenu *menu, const Entry &entry)
{
    auto *action = menu->addAction(entry.text);
    action->setObjectName(entry.name);
    action->setShortcut(entry.keys);
    if (entry.act)
        connect(action, &QAction::triggered, this, entry.act);
    return action;
}

QAction *Menus::addForStage(QMenu *menu, const QString &text, StageCommand command)
{
    // The Stage listens to its keys itself, since they are letters: the menu only shows them.
    const QList<QKeySequence> keys = keysOf(command);
    const QString shown
        = keys.isEmpty() ? text : text + u'\t' + keys.first().toString(QKeySequence::NativeText);
    StagePanel &stage = m_rooms.page.stage();
    QAction *action = add(menu, {.text = shown,
                                 .name = u"stage-%1"_s.arg(int(command)),
                                 .act = [&stage, command] { stage.run(command); }});
    m_ofClip.append(action);
    return action;
}

void Menus::buildFile()
{
    QMenu *menu = m_bar.addMenu(tr("&File"));
    add(menu,
        {.text = tr("&New Recipe"), .name = u"fileNew"_s, .keys = QKeySequence::New, .act = [this] {
             m_rooms.page.compose().setRecipe({});
             m_rooms.page.compose().focusPrompt();
         }});
    menu->addSeparator();
    add(menu,
        {.text = tr("&Open Clips Folder"), .name = u"fileOpenFolder"_s, .act = [this] {
             QDesktopServices::openUrl(QUrl::fromLocalFile(m_rooms.studio.library().folder()));
         }});
    add(menu, {.text = tr("&Choose Clips Folder…"), .name = u"fileChooseFolder"_s, .act = [this] {
                   emit folderWanted();
               }});
    menu->addSeparator();
    m_quit = add(menu, {.text = tr("&Quit"),
                        .name = u"fileQuit"_s,
                        .keys = QKeySequence(Qt::CTRL | Qt::Key_Q),
                        .act = [this] { emit quitWanted(); }});
    m_quit->setMenuRole(QAction::QuitRole);
}

void Menus::buildEdit()
{
    QMenu *menu = m_bar.addMenu(tr("&Edit"));
    const auto addEdit = [&](const QString &text, const char *slot, const QKeySequence &keys) {
        QAction *action = add(menu, {.text = text,
                                     .name = u"edit-"_s + QString::fromLatin1(slot),
                                     .keys = keys,
                                     .act = [slot] {
                                         if (auto *field = QApplication::focusWidget())
                                             QMetaObject::invokeMethod(field, slot);
                                     }});
        action->setData(QByteArray(slot));
        m_edit.append(action);
    };
    addEdit(tr("&Undo"), "undo", QKeySequence::Undo);
    addEdit(tr("&Redo"), "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    menu->addSeparator();
    addEdit(tr("Cu&t"), "cut", QKeySequence::Cut);
    addEdit(tr("&Copy"), "copy", QKeySequence::Copy);
    addEdit(tr("&Paste"), "paste", QKeySequence::Paste);
    add(menu, {.text = tr("Paste as &Source Image"),
               .name = u"editPasteImage"_s,
               .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
               .act = [this] { m_rooms.page.compose().pasteImage(); }});
    menu->addSeparator();
    addEdit(tr("Select &All"), "selectAll", QKeySequence::SelectAll);
}

void Menus::buildRecipe()
{
    ComposePanel &compose = m_rooms.page.compose();
    QMenu *menu = m_bar.addMenu(tr("&Recipe"));
    QAction *generate = add(menu, {.text = tr("&Generate"),
                                   .name = u"recipeGenerate"_s,
                                   .keys = QKeySequence(Qt::CTRL | Qt::Key_Return),
                                   .act = [&compose] { compose.generate(); }});
    generate->setAutoRepeat(false); // a held key is one decision (F023)
    add(menu, {.text = tr("Go to the &Prompt"),
               .name = u"recipePrompt"_s,
               .keys = QKeySequence(Qt::CTRL | Qt::Key_E),
               .act = [&compose] { compose.focusPrompt(); }});
    menu->addSeparator();
    QMenu *image = menu->addMenu(tr("&Source Image"));
    add(image, {.text = tr("&Browse…"), .name = u"imageBrowse"_s, .act = [&compose] {
                    compose.browseImage();
                }});
    add(image, {.text = tr("&Remove"), .name = u"imageRemove"_s, .act = [&compose] {
                    compose.removeImage();
                }});
    menu->addSeparator();
    m_pause = add(menu, {.text = tr("Pause &Sending"),
                         .name = u"recipePause"_s,
                         .keys = QKeySequence(Qt::CTRL | Qt::Key_Period),
                         .act = [this] { m_rooms.studio.queue().setPaused(!m_paused); }});
}

void Menus::buildClip()
{
    QMenu *menu = m_bar.addMenu(tr("&Clip"));
    addForStage(menu, tr("&Circle"), StageCommand::Circle);
    addForStage(menu, tr("Re&ject"), StageCommand::Reject);
    addForStage(menu, tr("&Undecided"), StageCommand::Undecided);
    QMenu *rating = menu->addMenu(tr("&Rating"));
    constexpr std::array stars{StageCommand::Rate1, StageCommand::Rate2, StageCommand::Rate3,
                               StageCommand::Rate4, StageCommand::Rate5};
    for (std::size_t i = stars.size(); i > 0; --i)
        addForStage(rating, tr("%n stars", nullptr, int(i)), stars.at(i - 1));
    addForStage(rating, tr("None"), StageCommand::ClearRating);
    menu->addSeparator();
    m_ofClip.append(add(menu, {.text = tr("Reuse Reci&pe"), .name = u"clipReuse"_s, .act = [this] {
                                   m_rooms.page.compose().setRecipe(m_rooms.playing.clip()->recipe);
                                   m_rooms.page.compose().focusPrompt();
                               }}));
    menu->addSeparator();
    addForStage(menu, tr("Reveal in File &Manager"), StageCommand::Reveal);
}

void Menus::buildPlayback()
{
    QMenu *menu = m_bar.addMenu(tr("&Playback"));
    addForStage(menu, tr("&Play or Pause"), StageCommand::TogglePlay);
    QMenu *step = menu->addMenu(tr("&Step"));
    addForStage(step, tr("One Frame &Back"), StageCommand::StepBack);
    addForStage(step, tr("One Frame &Forward"), StageCommand::StepForward);
    addForStage(step, tr("One Second Back"), StageCommand::SecondBack);
    addForStage(step, tr("One Second Forward"), StageCommand::SecondForward);
    addForStage(step, tr("F&irst Frame"), StageCommand::FirstFrame);
    addForStage(step, tr("&Last Frame"), StageCommand::LastFrame);
    QMenu *speed = menu->addMenu(tr("Sp&eed"));
    addForStage(speed, tr("&Slower"), StageCommand::Slower);
    addForStage(speed, tr("&Faster"), StageCommand::Faster);
    menu->addSeparator();
    addForStage(menu, tr("Mark &In"), StageCommand::MarkIn);
    addForStage(menu, tr("Mark &Out"), StageCommand::MarkOut);
    addForStage(menu, tr("&Clear Marks"), StageCommand::ClearMarks);
    addForStage(menu, tr("&Loop Range"), StageCommand::ToggleLoop);
    menu->addSeparator();
    addForStage(menu, tr("P&revious Take"), StageCommand::PreviousTake);
    addForStage(menu, tr("&Next Take"), StageCommand::NextTake);
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

void Menus::buildView()
{
    QMenu *menu = m_bar.addMenu(tr("&View"));
    addPanel(menu, {.text = tr("&Compose"), .name = u"viewCompose"_s}, int(Panel::Compose));
    addPanel(
        menu,
        {.text = tr("&Queue"), .name = u"viewQueue"_s, .keys = QKeySequence(Qt::CTRL | Qt::Key_J)},
        int(Panel::Queue));
    addPanel(menu, {.text = tr("&Takes Strip"), .name = u"viewTakes"_s}, int(Panel::Takes));
    menu->addSeparator();
    CreatePage &page = m_rooms.page;
    add(menu, {tr("&Next Panel"), u"viewNextPanel"_s, QKeySequence(Qt::Key_F6),
               [&page] { page.focusNextPanel(); }});
    add(menu, {tr("&Previous Panel"), u"viewPreviousPanel"_s, QKeySequence(Qt::SHIFT | Qt::Key_F6),
               [&page] { page.focusPreviousPanel(); }});
    menu->addSeparator();
    buildTheme(menu);
    add(menu, {.text = tr("&Reset Layout"), .name = u"viewReset"_s, .act = [&page] {
                   page.resetLayout();
               }});
}

QAction *Menus::addPanel(QMenu *menu, const Entry &entry, int panel)
{
    CreatePage &page = m_rooms.page;
    QAction *action = add(menu, entry);
    action->setCheckable(true);
    const auto tell
        = [action, &page, panel] { action->setChecked(page.isPanelShown(Panel(panel))); };
    connect(action, &QAction::triggered, &page, [&page, panel] { page.togglePanel(Panel(panel)); });
    connect(&page, &CreatePage::panelsChanged, action, tell);
    tell();
    return action;
}

void Menus::buildTheme(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("T&heme"));
    auto *group = new QActionGroup(menu);
    const auto choice = [&](const QString &text, const QString &word, Theme::Scheme scheme) {
        QAction *action = add(menu, {.text = text, .name = u"theme-"_s + word, .act = [=, this] {
                                         m_rooms.preferences.set(settings::theme, word);
                                         Theme::current().setScheme(scheme);
                                     }});
        action->setCheckable(true);
        action->setChecked(Theme::current().scheme() == scheme);
        group->addAction(action);
    };
    choice(tr("&System"), u"system"_s, Theme::Scheme::System);
    choice(tr("&Dark"), u"dark"_s, Theme::Scheme::Dark);
    choice(tr("&Light"), u"light"_s, Theme::Scheme::Light);
}

void Menus::buildHelp()
{
    QMenu *menu = m_bar.addMenu(tr("&Help"));
    add(menu, {.text = tr("&Shortcuts"),
               .name = u"helpShortcuts"_s,
               .keys = QKeySequence(Qt::Key_F1),
               .act = [this] { emit shortcutsWanted(); }});
    menu->addSeparator();
    QAction *about = add(menu, {.text = tr("&About Rushes"), .name = u"helpAbout"_s, .act = [this] {
                                    emit aboutWanted();
                                }});
    about->setMenuRole(QAction::AboutRole);
}

void Menus::setQueue(const QueueState &state)
{
    m_paused = state.paused;
    m_pause->setText(m_paused ? tr("Resume &Sending") : tr("Pause &Sending"));
}

QList<QAction *> Menus::always() const
{
    return {m_quit};
}

void Menus::tellEdit()
{
    // Disabled, their keys reach widgets that make their own sense of them (the drop zone pastes).
    const QWidget *focus = QApplication::focusWidget();
    for (QAction *action : std::as_const(m_edit)) {
        const QByteArray slot = action->data().toByteArray() + "()";
        action->setEnabled(focus && focus->metaObject()->indexOfSlot(slot.constData()) >= 0);
    }
}

void Menus::tellClip()
{
    for (QAction *action : std::as_const(m_ofClip))
        action->setEnabled(m_rooms.playing.clip().has_value());
}

} // namespace rushes
