#pragma once

#include "app/base/result.h"

#include <QStringList>

#include <functional>
#include <stop_token>

namespace rushes::sandbox {

//! The absolute path of ffmpeg, or NotFound with a sentence for stderr.
Result<QString> findFfmpeg();

//! Gives the next piece of the child's standard input; empty ends it.
using Feed = std::function<QByteArray()>;

//! Runs ffmpeg to its end with a bare environment; `feed`, where there is one, goes to its
//! standard input. Failed with its last words, Timeout when told to stop or after two minutes.
Result<> runFfmpeg(const QString &program, const QStringList &arguments, const Feed &feed,
                   const std::stop_token &stop);

} // namespace rushes::sandbox
