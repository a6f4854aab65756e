#pragma once

#include "app/base/result.h"
#include "app/domain/clip.h"

namespace rushes {

//! "<clip file>.rushes.json" beside each clip: enough to rebuild the library without the database.
QString sidecarPath(const QString &clipFile);
//! Replaces it atomically. Errors: Disk, DiskFull.
Result<> writeSidecar(const Clip &clip);
//! `clip.file` is the file beside it, wherever the folder now is. Errors: NotFound, Protocol.
Result<Clip> readSidecar(const QString &sidecar);

} // namespace rushes
