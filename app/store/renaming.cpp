#include "app/store/renaming.h"

#include "app/store/durable.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#endif

namespace rushes {

#ifdef Q_OS_UNIX

namespace {

enum class Way { Done, Taken, AcrossDisks, NotOffered, Broken };

Way wayOf(int done)
{
    if (done == 0)
        return Way::Done;
    switch (errno) {
    case EEXIST: return Way::Taken;
    case EXDEV: return Way::AcrossDisks;
    case EINVAL: // the file system doesn't know the flag, or has no hard links
    case ENOSYS:
    case EPERM:
    case EOPNOTSUPP:
    case EMLINK: return Way::NotOffered;
    default: return Way::Broken;
    }
}

Way byFlag(const char *from, const char *to)
{
#ifdef Q_OS_LINUX
    constexpr unsigned noReplace = 1; // RENAME_NOREPLACE of linux/fs.h
    return wayOf(int(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, noReplace)));
#else
    Q_UNUSED(from)
    Q_UNUSED(to)
    return Way::NotOffered;
#endif
}

Way byLink(const char *from, const char *to)
{
    const Way way = wayOf(::linkat(AT_FDCWD, from, AT_FDCWD, to, 0)); // 0: a link stays a link
    if (way == Way::Done)
        ::unlink(from);
    return way;
}

//! For file systems with neither: the name is taken with an empty file first, then replaced.
Way byReservation(const char *from, const char *to)
{
    const int fd = ::open(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return wayOf(-1);
    ::close(fd);
    const Way way = wayOf(::rename(from, to));
    if (way != Way::Done) {
        const int why = errno;
        ::unlink(to);
        errno = why;
    }
    return way;
}

} // namespace

Result<Renamed> renameIfFree(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    Way way = Way::NotOffered;
    for (const auto attempt : {byFlag, byLink, byReservation}) {
        way = attempt(source.constData(), target.constData());
        if (way != Way::NotOffered)
            break;
    }
    switch (way) {
    case Way::Done: return Renamed::Yes;
    case Way::Taken: return Renamed::Taken;
    case Way::AcrossDisks: return Renamed::AcrossDisks;
    case Way::NotOffered:
    case Way::Broken: break;
    }
    return diskError(errno, to);
}

bool replaceFile(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

#else

Result<Renamed> renameIfFree(const QString &from, const QString &to)
{
    if (QFile::rename(from, to)) // which doesn't replace, and copies across disks
        return Renamed::Yes;
    if (QFileInfo::exists(to) || QFileInfo(to).isSymLink())
        return Renamed::Taken;
    return diskError(EIO, to);
}

bool replaceFile(const QString &from, const QString &to)
{
    return QFile::remove(to) && QFile::rename(from, to);
}

#endif

} // namespace rushes
