#pragma once

#include <QByteArray>

namespace rushes {

//! A real MP4 of exactly `size` bytes: a short clip that plays, whose mdat, the last box, is filled
//! up with patternBytes(seed). No two seeds share 8 bytes at one place of that, and every cut goes
//! through a box. `size` at least 32 KiB. Needs ffmpeg; empty if that fails.
QByteArray patternFilm(quint64 seed, qint64 size);

} // namespace rushes
