#pragma once

#include "app/base/result.h"
#include "app/sandbox/entry.h"

#include <QMutex>

#include <mutex>
#include <stop_token>

namespace rushes::sandbox {

//! Makes the results. Any thread may call; one is painted at a time, the others wait: painting
//! and encoding keep two cores busy.
class Renderer {
public:
    struct Setup {
        QString ffmpeg; //!< absolute path
        QString cache; //!< folder for one clip a shape; empty: every clip is painted
    };

    explicit Renderer(Setup setup)
        : m_setup(std::move(setup))
    {
    }

    //! Width and height of a result: 1280x720, 720x1280 or 960x960.
    static QSize sizeOf(Aspect aspect);

    //! Writes a whole MP4 (or PNG for a still) to `target` or nothing. `source` is the uploaded
    //! picture's file or empty. Failed if ffmpeg refuses, Disk, or Timeout when told to stop.
    Result<> render(const Entry &entry, const QString &source, const QString &target,
                    const std::stop_token &stop);

private:
    Result<> renderNew(const Entry &entry, const QString &source, const QString &target,
                       const std::stop_token &stop);
    Result<> reuse(const Entry &entry, const QString &target, const std::stop_token &stop);

    const Setup m_setup;
    QMutex m_cacheMutex;
    std::mutex m_place;
};

} // namespace rushes::sandbox
