#pragma once

#include "app/base/folders.h"
#include "app/base/result.h"
#include "app/domain/clip.h"
#include "app/store/clipmove.h"
#include "app/store/clipstore.h"

#include <QObject>
#include <QSet>
#include <QThread>

#include <atomic>

namespace rushes {

//! Moves the clips of one folder to another, one at a time: files on a thread of its own, rows on
//! that of the library. Each step is written down first, so that a kill between any two leaves a
//! row that names a file that is there (settleMove). Destroying it stops it after the step.
class LibraryMove : public QObject {
    Q_OBJECT

public:
    struct Way {
        QString from; //!< folders; what lies below `from` keeps its place below `to`
        QString to;
        QString note; //!< where the step under way is written down
    };

    LibraryMove(Way way, ClipStore &clips, QObject *parent = nullptr);
    ~LibraryMove() override;

    void start();

signals:
    void moved(const rushes::Clip &clip); //!< its row names the new file
    void progressed(int done, int all);
    //! `why`: of the first one left.
    void ended(int moved, int left, const QString &why);

private:
    struct Step {
        Clip clip; //!< with the new file, once it is there
        QString from;
        Result<Brought> brought = Brought::Taken;
    };

    void gather(int offset);
    void next();
    void bring(const Clip &clip);
    Step tryNames(const Clip &clip) const;
    void commit(const Step &step);
    void leave(const QString &why);
    void goOn();
    bool goesOn() const { return !m_stop; }

    const Way m_way;
    ClipStore &m_clips;
    QList<ClipId> m_todo;
    QSet<QString> m_known;
    int m_all = 0;
    int m_moved = 0;
    int m_left = 0;
    QString m_why;
    std::atomic_bool m_stop = false;
    QThread m_thread;
    QObject m_there; //!< stands for the files' thread
};

//! Finishes or undoes what the last run was killed in the middle of: afterwards the clip's row
//! names a file that is there, and of a copy one is left. Called before anything else uses the
//! library.
void settleMove(const QString &note, ClipStore &clips);

} // namespace rushes
