#include "app/store/durable.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {

Error diskError(int errnoValue, const QString &what)
{
    auto kind = Error::Kind::Disk;
    if (errnoValue == ENOSPC || errnoValue == EFBIG)
        kind = Error::Kind::DiskFull;
#ifdef EDQUOT
    if (errnoValue == EDQUOT)
        kind = Error::Kind::DiskFull;
#endif
    if (errnoValue == ENOENT)
        kind = Error::Kind::NotFound;
    return {kind, u"%1: %2"_s.arg(what, qt_error_string(errnoValue))};
}

#ifdef Q_OS_UNIX

Result<> privateFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    struct stat found { };
    if (::stat(path.constData(), &found) != 0) {
        const QString parent = QFileInfo(folder).absolutePath();
        if (!QDir().mkpath(parent) || (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)) {
            const auto error = diskError(errno, folder);
            return Error{error.kind == Error::Kind::NotFound ? Error::Kind::Disk : error.kind,
                         error.detail};
        }
        return {};
    }
    if (!S_ISDIR(found.st_mode))
        return Error{Error::Kind::Disk, u"%1 is not a folder"_s.arg(folder)};
    if ((found.st_mode & S_IWOTH) != 0 && (found.st_mode & S_ISVTX) == 0)
        return Error{Error::Kind::Disk, u"%1: anyone may change this folder"_s.arg(folder)};
    return {};
}

Result<> writeAll(QFile &file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto now
            = ::write(file.handle(), bytes.constData() + written, size_t(bytes.size() - written));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return diskError(now == 0 ? ENOSPC : errno, file.fileName());
        written += now;
    }
    return {};
}

Result<> syncFile(QFile &file, Sync sync)
{
#if defined(Q_OS_LINUX)
    const int done = sync == Sync::Data ? ::fdatasync(file.handle()) : ::fsync(file.handle());
#elif defined(Q_OS_MACOS)
    Q_UNUSED(sync) // fsync() there leaves the bytes in the drive's cache
    const int done = ::fcntl(file.handle(), F_FULLFSYNC);
#else
    Q_UNUSED(sync)
    const int done = ::fsync(file.handle());
#endif
    return done == 0 ? Result<>() : diskError(errno, file.fileName());
}

Result<> syncFolder(const QString &folder)
{
    const int fd
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return diskError(errno, folder);
    const int done = ::fsync(fd);
    const int why = errno;
    ::close(fd);
    // Some file systems (SMB, FUSE) have no such thing for folders and say EINVAL.
    return done == 0 || why == EINVAL ? Result<>() : diskError(why, folder);
}

#else

Result<> privateFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(folder)};
    return {};
}

Result<> writeAll(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size() || !file.flush() || file.error() != QFile::NoError)
        return Error{file.error() == QFile::ResourceError ? Error::Kind::DiskFull
                                                          : Error::Kind::Disk,
                     u"%1: %2"_s.arg(file.fileName(), file.errorString())};
    return {};
}

Result<> syncFile(QFile &file, Sync)
{
    return file.flush() ? Result<>() : Error{Error::Kind::Disk, file.errorString()};
}

Result<> syncFolder(const QString &)
{
    return {};
}

#endif

Result<> openPrivate(QFile &file, QFile::OpenMode mode)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (!file.open(mode, ownerOnly))
        return Error{file.error() == QFile::ResourceError ? Error::Kind::DiskFull
                                                          : Error::Kind::Disk,
                     u"%1: %2"_s.arg(file.fileName(), file.errorString())};
    if (QFileInfo(file.fileName()).isFile()) // it may be older; a device's mode is not ours
        file.setPermissions(ownerOnly);
    return {};
}

} // namespace rushes
