#include "app/store/clipfiles.h"

#include "app/store/copying.h"
#include "app/store/durable.h"
#include "app/store/renaming.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int mostTwins = 9999; //!< files of one name in one folder

QString newSidePath(const QString &folder)
{
    return folder + "/."_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces) + ".part"_L1;
}

QString twin(const QString &name, int number)
{
    if (number == 1)
        return name;
    const auto dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.left(dot) : name;
    return u"%1 (%2)%3"_s.arg(stem).arg(number).arg(dot > 0 ? name.mid(dot) : QString());
}

//! The first free name; AcrossDisks if `from` lies on another file system.
Result<QString> takeName(const QString &from, const QString &folder, const QString &name)
{
    for (int number = 1; number <= mostTwins; ++number) {
        const QString target = folder + u'/' + twin(name, number);
        const auto renamed = renameIfFree(from, target);
        if (!renamed)
            return renamed.error();
        if (*renamed == Renamed::AcrossDisks)
            return QString();
        if (*renamed == Renamed::Yes)
            return target;
    }
    return Error{Error::Kind::Disk, u"%1: too many files of that name"_s.arg(name)};
}

Result<QString> copyAcross(QFile &part, const QString &folder, const QString &name)
{
    SideFile side(newSidePath(folder));
    if (const auto opened = side.open(); !opened)
        return opened.error();
    if (const auto copied = copyBytes(part, side.file()); !copied)
        return copied.error();
    const auto kept = takeName(side.file().fileName(), folder, name);
    if (kept && kept->isEmpty())
        return Error{Error::Kind::Disk, u"%1 can't be renamed inside its folder"_s.arg(name)};
    return kept;
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name != "."_L1 && name != ".."_L1 && !name.contains(u'/')
           && !name.contains(u'\\') && !name.contains(QChar(0));
}

QString endingOf(const QString &path)
{
    QString ending;
    const QString suffix = QFileInfo(path).suffix().toLower().left(5);
    for (const QChar c : suffix) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            ending.append(c);
    }
    return ending.isEmpty() ? ending : u'.' + ending;
}

} // namespace

qint64 freeBytes(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && place.absolutePath() != place.absoluteFilePath())
        place.setFile(place.absolutePath());
    return QStorageInfo(place.absoluteFilePath()).bytesAvailable();
}

Result<QString> keepFile(const QString &part, const QString &folder, const QString &name)
{
    if (!isPlainName(name))
        return Error{Error::Kind::Invalid, u"not a file name: %1"_s.arg(name)};
    const QString home = QDir(folder).absolutePath();
    if (!QDir().mkpath(home))
        return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(home)};
    QFile file;
    if (const auto opened = openRegular(file, part, Symlinks::Refused); !opened)
        return opened.error();
    if (const auto synced = syncFile(file, Sync::Everything); !synced)
        return synced.error();
    auto kept = takeName(part, home, name);
    if (kept && kept->isEmpty()) {
        kept = copyAcross(file, home, name);
        if (kept)
            QFile::remove(part);
    }
    if (!kept)
        return kept;
    if (const auto synced = syncFolder(home); !synced)
        return synced.error();
    return kept;
}

Result<QString> adoptSource(const QString &image, const QString &folder)
{
    if (const auto made = privateFolder(folder); !made)
        return made.error();
    QFile source;
    if (const auto opened = openRegular(source, image, Symlinks::Followed); !opened)
        return opened.error();
    SideFile side(newSidePath(folder));
    if (const auto opened = side.open(); !opened)
        return opened.error();
    const auto hash = copyBytes(source, side.file());
    if (!hash)
        return hash.error();
    const QString target = QDir(folder).absolutePath() + u'/' + *hash + endingOf(image);
    const auto renamed = renameIfFree(side.file().fileName(), target);
    if (!renamed)
        return renamed.error();
    if (*renamed == Renamed::AcrossDisks)
        return Error{Error::Kind::Disk, u"%1 can't be renamed inside its folder"_s.arg(target)};
    // Taken: by the same bytes, since the name is their hash, unless someone cut them.
    if (*renamed == Renamed::Taken && QFileInfo(target).size() != side.file().size()
        && !replaceFile(side.file().fileName(), target))
        return Error{Error::Kind::Disk, u"%1 can't be replaced"_s.arg(target)};
    if (const auto synced = syncFolder(folder); !synced)
        return synced.error();
    return target;
}

} // namespace rushes
