#pragma once

#include "app/base/result.h"

class QFile;

namespace rushes::sandbox {

//! Returns once what was written to the open file is on the disk; Disk if it isn't.
Result<> syncToDisk(QFile &file);

} // namespace rushes::sandbox
