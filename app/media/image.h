#pragma once

#include "app/domain/validate.h"

#include <QImage>

namespace rushes {

//! Looks at a picture's first bytes and header, not at its name; opens regular files only. Cheap
//! (no pixel is decoded).
ImageFacts inspectImage(const QString &path);

//! The picture fitted into `box`, EXIF rotation applied: JPEG, PNG, WebP and what can be converted;
//! null if it can't be read. Slow for large files: call it on a worker thread.
QImage previewImage(const QString &path, const QSize &box);

} // namespace rushes
