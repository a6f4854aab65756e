#pragma once

#include "app/base/ids.h"
#include "app/store/copying.h"

#include <optional>

namespace rushes {

//! A clip's way to another folder.
struct ClipWay {
    QString from; //!< absolute paths of the file
    QString to;
    QString sha256; //!< hex, what the file should hold; empty: not known
    QString side; //!< where a copy grows, in the folder of `to`
};

enum class Brought {
    Renamed, //!< it is at `to` and no longer at `from`
    Copied, //!< it is at both, synced and read back
    Taken //!< something has that name: nothing was done
};

//! Brings the file to `to` without ever replacing anything: renamed where both lie on one disk,
//! else copied, asking `goesOn` after each MiB. The folder of `to` is made if it is not there.
//! Errors: NotFound, Disk, DiskFull, Damaged (it isn't what it was when it was saved), Busy
//! (stopped); there is nothing at `to` then.
Result<Brought> bringFile(const ClipWay &way, const GoesOn &goesOn);

//! Where `file` may go in `folder` without replacing anything: its name, or "name (2).ext".
QString freeNameIn(const QString &folder, const QString &file);

//! What is written down before a clip's file is touched, so that the next start can settle what a
//! kill left half done.
struct MoveNote {
    ClipId clip;
    QString from;
    QString to;
};

//! Replaces the note before it; durable when it returns. Errors: Disk, DiskFull.
Result<> writeMoveNote(const QString &path, const MoveNote &note);
//! Nothing: there is none, or none that can be read.
std::optional<MoveNote> readMoveNote(const QString &path);

//! The copy's name while it grows beside its target.
QString sideOf(const MoveNote &note);

} // namespace rushes
