#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QObject>
#include <QSize>
#include <QString>

namespace rushes {

//! What the decoder found in a clip.
struct ProbeFacts {
    double seconds = 0; //!< 0 for stills
    QSize size = {};
    double framesPerSecond = 0;
    bool hasAudio = false;
    bool still = false;
};

//! How many frames stand side by side, and how large each.
struct StripShape {
    int count = 12;
    QSize tile = {160, 90};
};

//! Opens media files in a child process with limits (address space, CPU, files, wall clock), so
//! that a hostile file can't take the program down (F129). The child is rushes-media-helper,
//! long-lived, one file at a time, restarted after a crash.
class MediaHelper : public QObject {
    Q_OBJECT

public:
    //! `program`: path of rushes-media-helper; empty: beside this executable.
    explicit MediaHelper(Clock &clock, const QString &program = {}, QObject *parent = nullptr);
    ~MediaHelper() override;

    //! Call these in this object's thread; `done` runs in the scope's. Errors: Damaged (it can't be
    //! decoded, or the child died of it twice), Timeout (after 20 s), Disk (the file can't be read
    //! or written, or the child can't be started), Protocol (the child is not ours: F132). Only
    //! Damaged says anything of the file.
    void probe(const QString &file, QObject *scope, Reply<ProbeFacts> done);
    //! Writes the first frame, fitted into `box`, as JPEG to `poster` (atomically).
    void poster(const QString &file, const QString &poster, const QSize &box, QObject *scope,
                Reply<> done);
    //! Frames spread over the clip, side by side, as one JPEG (atomically).
    void filmstrip(const QString &file, const QString &strip, const StripShape &shape,
                   QObject *scope, Reply<> done);

private:
    class Child;
    Child *m_child;
};

} // namespace rushes
