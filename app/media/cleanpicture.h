#pragma once

#include "app/base/result.h"

#include <QString>

namespace rushes {

//! A copy of a JPEG, PNG or WebP that tells nothing but its pixels: EXIF (where and by whom it was
//! taken), XMP, IPTC, comments and what trails behind are dropped, the colour profile stays. Pixels
//! are copied as they are; only a JPEG that EXIF turns is turned and encoded anew. The copy lies in
//! `folder`, named by its content; a file that has nothing to hide is returned as it is, and so is
//! one of another type. Never writes to `file`. Blocks. Errors: NotFound, Damaged, Disk.
Result<QString> cleanPicture(const QString &file, const QString &folder);

} // namespace rushes
