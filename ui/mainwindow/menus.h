#pragma once

#include "app/domain/modelcatalogue.h"
#include "app/studio/queue.h"
#include "ui/player/spending.h"
#include "ui/player/stagecommand.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;

namespace rushes {

class CreatePage;
class NowPlaying;
class Preferences;
class Shortcuts;
class Studio;
class UndoStack;

//! The menu bar: every entry does something, and says its keys, which the shortcuts know.
class Menus final : public QObject {
    Q_OBJECT

public:
    struct Rooms {
        Studio &studio;
        Preferences &preferences;
        Shortcuts &shortcuts;
        CreatePage &page;
        NowPlaying &playing;
        UndoStack &undo;
    };

    Menus(QMenuBar &bar, const Rooms &rooms, QObject *parent = nullptr);

    void setQueue(const QueueState &state);
    void setUnsaved(int clips); //!< paid and not on disk
    void setSpending(Spending spending); //!< of the account in use
    //! Those that must work while the menu bar is not seen.
    QList<QAction *> always() const;

signals:
    void folderWanted();
    void settingsWanted();
    void quitWanted();
    void saveWanted(); //!< what is not saved yet, now
    void messagesWanted();
    void shortcutsWanted();
    void sandboxWanted();
    void reportWanted();
    void aboutWanted();

private:
    struct Entry {
        QString text;
        QString name; //!< also its id among the shortcuts
        QList<QKeySequence> keys = {};
        std::function<void()> act = {};
    };

    // menus.cpp
    QMenu *addMenu(const QString &text);
    QAction *add(QMenu *menu, const Entry &entry); //!< may get keys
    QAction *addPlain(QMenu *menu, const Entry &entry); //!< never has keys
    QAction *addForStage(QMenu *menu, const QString &text, StageCommand command);
    QAction *addPanel(QMenu *menu, const Entry &entry, int panel);
    void tellEdit();
    void tellUndo();
    void tellClip();
    void tellKeys(QAction *action);

    // menubuild.cpp
    void buildFile();
    void buildEdit();
    void buildUndo(QMenu *menu);
    void buildRecipe();
    void buildImage(QMenu *recipe);
    void buildClip();
    void buildRating(QMenu *clip);
    void buildPlayback();
    void buildSteps(QMenu *playback);
    void buildView();
    void buildTheme(QMenu *view);
    void buildHelp();

    QMenuBar &m_bar;
    const Rooms m_rooms;
    const ModelCatalogue m_catalogue;
    Spending m_spending = Spending::Credits;
    QAction *m_quit = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_save = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_vary = nullptr;
    QList<QAction *> m_edit; //!< each with the slot it calls as its data
    QList<QAction *> m_ofClip; //!< need a clip on the Stage
    bool m_paused = false;
};

} // namespace rushes
