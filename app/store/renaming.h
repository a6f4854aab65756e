#pragma once

#include "app/base/result.h"

#include <QString>

namespace rushes {

enum class Symlinks { Followed, Refused };

enum class Renamed {
    Yes,
    Taken, //!< something has that name, be it a dangling link
    AcrossDisks //!< the two lie on different file systems
};

//! Renames without ever replacing or following what stands at `to`: renameat2(RENAME_NOREPLACE),
//! else link and unlink, else by way of an empty file of our own. Errors: Disk, DiskFull, NotFound.
Result<Renamed> renameIfFree(const QString &from, const QString &to);

//! Puts `from` in the place of `to`, atomically where the system can.
bool replaceFile(const QString &from, const QString &to);

} // namespace rushes
