#pragma once

#include "app/base/folders.h"
#include "app/base/result.h"
#include "app/domain/clip.h"
#include "app/store/clipstore.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace rushes {

class LibraryMove;
class MediaHelper;

//! The clips on disk. Lives in the studio's thread; commands and questions may come from any
//! thread, `done` runs in the scope's.
class Library : public QObject {
    Q_OBJECT

public:
    enum class Files { Leave, Move };

    //! What became of the clips of the old folder.
    struct Moved {
        int moved = 0;
        int left = 0; //!< still where they were, or missing there already
        QString why = {}; //!< of the first that was left; for a "Details" fold
    };

    Library(const Folders &folders, ClipStore &clips, MediaHelper &helper,
            QObject *parent = nullptr);
    ~Library() override;

    // --- from any thread ---
    void list(const ClipQuery &query, QObject *scope, Reply<QList<Clip>> done);
    void find(const ClipId &clip, QObject *scope, Reply<Clip> done);
    void setVerdict(const ClipId &clip, Clip::Verdict verdict);
    void setRating(const ClipId &clip, int rating); //!< 0–5
    //! Where the poster of a clip is or will be; posterReady() tells when it was made just now.
    QString posterPath(const ClipId &clip) const;
    QString filmstripPath(const ClipId &clip) const; //!< 12 tiles of 160 × 90 side by side
    //! The clip's file is there from now on; it stays where it is. Answers with the clip as
    //! changed. Reads the whole file, on a thread of its own. Errors: NotFound (no such clip or
    //! file), Invalid (another file, by its SHA-256: nothing changes), Disk.
    void locate(const ClipId &clip, const QString &file, QObject *scope, Reply<Clip> done);
    void makePoster(const ClipId &clip); //!< if it is not there yet
    void makeFilmstrip(const ClipId &clip); //!< if it is not there yet
    QString folder() const; //!< where new clips go
    void setFolder(const QString &folder);
    //! New clips go to that folder from now on; with Files::Move the old one's clips and what
    //! stands beside them move there, too, without replacing anything. `progress` runs in the
    //! scope's thread, like `done`. Moving goes on if the scope is gone. Errors: Invalid (not an
    //! absolute path), Disk (it can't be written: nothing changes), Busy (one is under way).
    void moveTo(const QString &folder, Files files, QObject *scope,
                std::function<void(int done, int all)> progress, Reply<Moved> done);

    // --- in the studio's thread ---
    //! Settles what a move that was killed left half done. Called once, before all else.
    void start();
    //! Tells the world of a clip that the Queue has just committed, and makes its poster.
    void announce(const Clip &clip);

signals:
    void added(const rushes::Clip &clip);
    void changed(const rushes::Clip &clip);
    void posterReady(const rushes::ClipId &clip, const QString &path);
    void filmstripReady(const rushes::ClipId &clip, const QString &path);
    void folderChanged(const QString &folder);

private:
    void update(const ClipId &clip, const std::function<void(Clip &)> &change);
    Result<Clip> pointTo(const ClipId &clip, const QString &file);
    void makeStrip(const ClipId &clip);
    QString moveNote() const;
    Result<> prepare(const QString &folder) const;
    void moveFiles(const QString &from, const QString &to,
                   const std::function<void(int, int)> &progress, const Reply<Moved> &done);

    const Folders m_folders;
    ClipStore &m_clips;
    MediaHelper &m_helper;
    std::unique_ptr<LibraryMove> m_move; //!< under way
    std::atomic_bool m_ends = false; //!< tells the reader below
    QThreadPool m_reader; //!< of files that are looked for; waits for its end, so it goes first
};

//! Carries how far a move is into the thread of whoever asked for it.
class MoveProgress : public QObject {
    Q_OBJECT

signals:
    void made(int done, int all);
};

} // namespace rushes
