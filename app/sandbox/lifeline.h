#pragma once

#include <QtGlobal>

namespace rushes::sandbox {

//! Catches SIGINT and SIGTERM, and on Linux asks for SIGTERM when the parent dies.
void watchSignals(qint64 parentPid);

//! Blocks until a signal came or the parent (0: none) is gone.
void waitForTheEnd(qint64 parentPid);

} // namespace rushes::sandbox
