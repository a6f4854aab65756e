#pragma once

#include "app/media/mediahelper.h"

#include <QImage>

// What the helper process does with one file. Private to app/media; never call it in the program
// itself on a file that nobody has checked.
namespace rushes {

//! Opens the file and decodes its first frame. Errors: Damaged, Disk.
Result<ProbeFacts> probeFile(const QString &file);
//! The first frame, or the picture, fitted into `box`.
Result<QImage> posterOf(const QString &file, const QSize &box);
//! `count` frames spread over the clip, each cut to fill its tile, side by side.
Result<QImage> filmstripOf(const QString &file, int count, const QSize &tile);
//! As JPEG, atomically.
Result<> saveJpeg(const QImage &image, const QString &path);

} // namespace rushes
