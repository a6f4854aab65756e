#pragma once

#include <QStringList>

namespace rushes {

//! Whether these arguments (without the program's name) name a subcommand, `--help` or `--version`
//! rather than ask for the window.
bool isCommand(const QStringList &arguments);

//! Runs one subcommand to its end and returns its exit status: 0 every clip is on disk, 1 a job
//! failed or was refused, 2 a usage or validation error before any request, 3 interrupted or an
//! outcome is unknown. Makes its own QCoreApplication; call it before any other.
int runCommand(int argc, char **argv);

} // namespace rushes
