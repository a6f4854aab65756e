#pragma once

#include "app/studio/queue.h"
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
class Studio;

//! The menu bar: every entry does something, and says its shortcut.
class Menus final : public QObject {
    Q_OBJECT

public:
    struct Rooms {
        Studio &studio;
        Preferences &preferences;
        CreatePage &page;
        NowPlaying &playing;
    };

    Menus(QMenuBar &bar, const Rooms &rooms, QObject *parent = nullptr);

    void setQueue(const QueueState &state);
    //! Those that must work while the menu bar is not seen.
    QList<QAction *> always() const;

signals:
    void folderWanted();
    void quitWanted();
    void shortcutsWanted();
    void aboutWanted();

private:
    struct Entry {
        QString text;
        QString name;
        QKeySequence keys = {};
        std::function<void()> act = {};
    };

    QAction *add(QMenu *menu, const Entry &entry);
    QAction *addForStage(QMenu *menu, const QString &text, StageCommand command);
    QAction *addPanel(QMenu *menu, const Entry &entry, int panel);
    void buildFile();
    void buildEdit();
    void buildRecipe();
    void buildClip();
    void buildPlayback();
    void buildView();
    void buildTheme(QMenu *view);
    void buildHelp();
    void tellEdit();
    void tellClip();

    QMenuBar &m_bar;
    const Rooms m_rooms;
    QAction *m_quit = nullptr;
    QAction *m_pause = nullptr;
    QList<QAction *> m_edit; //!< each with the slot it calls as its data
    QList<QAction *> m_ofClip; //!< need a clip on the Stage
    bool m_paused = false;
};

} // namespace rushes
