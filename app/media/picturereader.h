#pragma once

#include "app/media/mp4.h"

#include <QByteArray>
#include <QSize>
#include <QString>

class QFile;
class QImageReader;

// Private to app/media.
namespace rushes {

constexpr qint64 mostPixels = 64LL * 1024 * 1024; //!< more is refused by the header alone (F134)

//! Qt's name for a picture we decode; empty for anything else.
QByteArray readerFormat(FileKind kind);
//! Opens a regular file as the JPEG, PNG or WebP its first bytes say it is. False if it isn't one,
//! its header can't be read, or it is larger than `mostPixels`; `file` may be open even then.
bool openPicture(const QString &path, QFile &file, QImageReader &reader);
//! The same for what can be turned into one of those (TIFF, GIF, …); of several sizes at the
//! largest.
bool openConvertible(const QString &path, QFile &file, QImageReader &reader);
//! Whether openPicture() would open it.
bool isPicture(const QString &path);
//! The size after EXIF's rotation.
QSize shownSize(const QImageReader &reader);

} // namespace rushes
