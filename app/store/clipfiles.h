#pragma once

#include "app/base/result.h"

#include <QString>

namespace rushes {

//! Free bytes for the user where `path` is or would be.
qint64 freeBytes(const QString &path);

//! Brings a finished part into `folder` under `name`, or "name (2).ext" and so on: syncs the file,
//! renames without ever overwriting (RENAME_NOREPLACE where the system has it), syncs the folder.
//! Across file systems it copies to a hidden side file first. Returns the absolute path.
//! Errors: Disk, DiskFull.
Result<QString> keepFile(const QString &part, const QString &folder, const QString &name);

//! Copies a source image into `folder` as "<sha256>.<ext>" (once), so that what is uploaded is what
//! was chosen (F043). Returns the absolute path. Errors: NotFound, Disk, DiskFull.
Result<QString> adoptSource(const QString &image, const QString &folder);

} // namespace rushes
