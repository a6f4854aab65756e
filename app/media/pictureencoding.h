#pragma once

#include "app/media/picturebytes.h"

#include <QByteArray>
#include <QImage>

// Private to app/media.
namespace rushes {

//! A JPEG at quality 95 (less, down to 70, where it would be over the service's limit) without any
//! text, with `profile` (segments, see PictureBytes) if the channels are still those it is for,
//! else with the picture's own. White shines through. Empty if it can't be made small enough.
QByteArray jpegOf(const QImage &pixels, const PictureBytes &original = {});
//! Whether any pixel lets something shine through.
bool isSeeThrough(const QImage &pixels);
//! A PNG without any text; empty if it is over the limit.
QByteArray pngOf(const QImage &pixels);

} // namespace rushes
