#pragma once

#include "app/base/result.h"

#include <QSize>
#include <QString>

namespace rushes {

//! What the boxes of an MP4 say, without decoding a frame.
struct Mp4Facts {
    double seconds = 0; //!< of mvhd
    QSize size = {}; //!< of the first video track
    bool hasAudio = false;
};

//! Walks the top-level boxes to the last byte: ftyp first, moov and mdat there, each box inside the
//! file, the last one ending exactly at its end. Bounded: no recursion, no allocation by declared
//! size, at most 10,000 boxes. Errors: Damaged (what is wrong, at which byte), Disk.
Result<Mp4Facts> walkBoxes(const QString &path);

//! What the first bytes say a finished file is.
enum class FileKind { Mp4, Jpeg, Png, WebP, Other };
FileKind kindOf(const QByteArray &firstBytes);

} // namespace rushes
