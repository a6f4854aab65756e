#pragma once

#include "app/base/result.h"
#include "app/media/mp4.h"

#include <QByteArray>

// Private to app/media.
namespace rushes {

//! A picture file taken apart without decoding a pixel.
struct PictureBytes {
    QByteArray clean; //!< the file without EXIF, GPS, XMP, IPTC, comments and what trails behind
    int orientation = 1; //!< of EXIF, 1–8
    QByteArray profile = {}; //!< of a JPEG: its colour profile, as the segments that hold it
    int channels = 0; //!< of a JPEG: 1 grey, 3 colour, 4 print; 0: not known
};

//! Keeps what a decoder needs (pixels, colour profile, transparency, animation) and drops all else,
//! known or not. Error: Damaged (the file does not go on as its own lengths say).
Result<PictureBytes> takeApart(const QByteArray &file, FileKind kind);

//! EXIF's orientation, 1 if there is none or it makes no sense. `tiff` begins at "II" or "MM".
int orientationIn(const QByteArray &tiff);

} // namespace rushes
