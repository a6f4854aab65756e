#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QRect>
#include <QString>

namespace rushes {

// Each returns the bytes of a new file the service takes, without anything but pixels and colour
// profile, at most 10 MB. Slow: for a worker thread. Errors: Invalid (it can't be read, or can't be
// made small enough).

//! A part of the picture, in pixels as shown (EXIF rotation applied). PNG stays PNG.
Result<QByteArray> croppedPicture(const QString &file, const QRect &part);
//! The picture with fewer pixels, as a JPEG.
Result<QByteArray> shrunkPicture(const QString &file);
//! Of a type the service does not take, but Qt can read: a JPEG, or a PNG where something shines
//! through. Of several frames or pages the first, of several sizes the largest.
Result<QByteArray> convertedPicture(const QString &file);

} // namespace rushes
