#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace rushes::sandbox {

//! The absolute path of ffmpeg, or NotFound with a sentence for stderr.
Result<QString> findFfmpeg();

struct FfmpegRun {
    QString program; //!< absolute
    QStringList arguments;
    QString folder; //!< the child's working folder
    //! The next piece of its standard input, an empty one ends it; without it there is none.
    std::function<QByteArray()> feed = {};
};

//! Runs ffmpeg to its end with a bare environment. Failed with its last words, Timeout when told
//! to stop or after two minutes.
Result<> runFfmpeg(const FfmpegRun &run, const std::stop_token &stop);

} // namespace rushes::sandbox
