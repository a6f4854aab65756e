#include "ui/mainwindow/menus.h"

#include "app/studio/studio.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/nowplaying.h"
#include "ui/mainwindow/undostack.h"
#include "ui/player/stagepanel.h"
#include "ui/shared/shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace rushes {

using Panel = CreatePage::Panel;

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

constexpr auto stageId = "stageId"; // of an action: its command
constexpr auto stageText = "stageText"; // and its words without the key

} // namespace

Menus::Menus(QMenuBar &bar, const Rooms &rooms, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_rooms(rooms)
    , m_catalogue(rooms.studio.catalogue())
{
    buildFile();
    buildEdit();
    buildRecipe();
    buildClip();
    buildPlayback();
    buildView();
    buildHelp();
    connect(&m_rooms.playing, &NowPlaying::changed, this, &Menus::tellClip);
    connect(&m_rooms.undo, &UndoStack::changed, this, &Menus::tellUndo);
    connect(qApp, &QApplication::focusChanged, this, &Menus::tellEdit);
    connect(qApp, &QApplication::focusChanged, this, &Menus::tellUndo);
    tellClip();
    tellEdit();
    tellUndo();
    setUnsaved(0);
}

QMenu *Menus::addMenu(const QString &text)
{
    return m_bar.addMenu(text);
}

QAction *Menus::addPlain(QMenu *menu, const Entry &entry)
{
    auto *action = menu->addAction(entry.text);
    action->setObjectName(entry.name);
    if (entry.act)
        connect(action, &QAction::triggered, this, entry.act);
    return action;
}

QAction *Menus::add(QMenu *menu, const Entry &entry)
{
    QAction *action = addPlain(menu, entry);
    const auto *top = menu;
    while (const auto *above = qobject_cast<const QMenu *>(top->parent()))
        top = above;
    m_rooms.shortcuts.add({.id = entry.name,
                           .group = withoutMnemonic(top->title()),
                           .text = withoutMnemonic(entry.text),
                           .standard = entry.keys});
    m_rooms.shortcuts.bind(action, entry.name);
    return action;
}

QAction *Menus::addForStage(QMenu *menu, const QString &text, StageCommand command)
{
    // The Stage listens to its keys itself, since they are letters: the menu only shows them.
    StagePanel &stage = m_rooms.page.stage();
    QAction *action = addPlain(menu, {.text = text,
                                      .name = u"stage-%1"_s.arg(int(command)),
                                      .act = [&stage, command] { stage.run(command); }});
    action->setProperty(stageId, idOf(command));
    action->setProperty(stageText, text);
    connect(&m_rooms.shortcuts, &Shortcuts::changed, action, [this, action] { tellKeys(action); });
    tellKeys(action);
    m_ofClip.append(action);
    return action;
}

void Menus::tellKeys(QAction *action)
{
    const QString key = m_rooms.shortcuts.shown(action->property(stageId).toString());
    const QString text = action->property(stageText).toString();
    action->setText(key.isEmpty() ? text : text + u'\t' + key);
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

void Menus::setQueue(const QueueState &state)
{
    m_paused = state.paused;
    m_pause->setText(m_paused ? tr("Resume &Sending") : tr("Pause &Sending"));
}

void Menus::setUnsaved(int clips)
{
    m_save->setEnabled(clips > 0);
}

void Menus::setSpending(Spending spending)
{
    m_spending = spending;
    tellClip();
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

void Menus::tellUndo()
{
    const UndoStack &undo = m_rooms.undo;
    m_undo->setEnabled(undo.canUndo() || UndoStack::editsText());
    m_redo->setEnabled(undo.canRedo() || UndoStack::editsText());
    m_undo->setText(undo.canUndo() ? tr("&Undo: %1").arg(undo.undoText()) : tr("&Undo"));
    m_redo->setText(undo.canRedo() ? tr("&Redo: %1").arg(undo.redoText()) : tr("&Redo"));
}

void Menus::tellClip()
{
    const auto &clip = m_rooms.playing.clip();
    for (QAction *action : std::as_const(m_ofClip))
        action->setEnabled(clip.has_value());
    // What spends says so; the ampersand of a mnemonic has no place in a price.
    m_vary->setProperty(stageText,
                        clip ? varyText(clip->recipe, m_catalogue, m_spending) : tr("&Vary"));
    tellKeys(m_vary);
}

} // namespace rushes
