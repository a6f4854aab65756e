#pragma once

#include "app/base/folders.h"
#include "app/base/result.h"
#include "app/domain/validate.h"
#include "app/studio/library.h"

namespace rushes {

//! What can be known without an engine, beside one that runs, and without waiting for it.

//! The clips in the library, newest first; none if there is no library yet. Reads only.
//! Errors: Disk, Busy, Protocol (damaged), Invalid (made by another version of Rushes).
Result<QList<Clip>> clipsInLibrary(const Folders &folders, const ClipQuery &query);

//! What is known of a source image, by its bytes.
ImageFacts factsOfImage(const QString &file);

} // namespace rushes
