#pragma once

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>

namespace rushes {

//! Writes a frame as PNG on a worker thread. The answer is the file, or empty if it could not be
//! written.
void writeFrame(const QImage &image, const QString &file, QObject *scope,
                const std::function<void(const QString &file)> &done);

//! Shows a file in the system's file manager (its folder, where the manager can't select).
void revealFile(const QString &file);

} // namespace rushes
