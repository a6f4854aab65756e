#include "app/sandbox/durable.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

#include <cerrno>

namespace rushes::sandbox {

Result<> syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    const bool isSynced = file.flush() && _commit(file.handle()) == 0;
#else
    const bool isSynced = file.flush() && fsync(file.handle()) == 0;
#endif
    if (!isSynced)
        return Error{Error::Kind::Disk, qt_error_string(errno)};
    return {};
}

} // namespace rushes::sandbox
