#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace rushes {

//! DiskFull for ENOSPC, EDQUOT and EFBIG, NotFound for ENOENT, else Disk; `what` names the file
//! or the act.
Error diskError(int errnoValue, const QString &what);

//! Makes the folder, readable by its owner alone, if it is not there. Refuses one in which other
//! users may replace files (F103). Errors: Disk, DiskFull.
Result<> privateFolder(const QString &folder);

//! Opens it, making it with mode 0600; an older file's mode is put right. Errors: Disk, DiskFull.
Result<> openPrivate(QFile &file, QFile::OpenMode mode);

//! Writes all bytes or says why not: QFile::flush() answers true on a full disk.
Result<> writeAll(QFile &file, const QByteArray &bytes);

enum class Sync { Data, Everything };
//! The file's bytes are on the disk when it returns. Errors: Disk, DiskFull.
Result<> syncFile(QFile &file, Sync sync);
//! The folder's names are on the disk when it returns, where the system can say so.
Result<> syncFolder(const QString &folder);

} // namespace rushes
