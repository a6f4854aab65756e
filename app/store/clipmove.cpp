#include "app/store/clipmove.h"

#include "app/base/json.h"
#include "app/store/sidecar.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

bool isTaken(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

//! The copy of another disk's file, whole and on this one, or nothing.
Result<Brought> bringCopy(const ClipWay &way, const GoesOn &goesOn)
{
    QFile source;
    if (const auto opened = openRegular(source, way.from, Symlinks::Refused); !opened)
        return opened.error();
    QFile::remove(way.side); // of an attempt that was killed
    SideFile side(way.side);
    if (const auto opened = side.open(); !opened)
        return opened.error();
    const auto read = copyBytes(source, side.file(), goesOn);
    if (!read)
        return read.error();
    if (!way.sha256.isEmpty() && *read != way.sha256)
        return Error{Error::Kind::Damaged, u"%1 is not what was saved"_s.arg(way.from)};
    const auto written = hashOfFile(way.side, goesOn);
    if (!written)
        return written.error();
    if (*written != *read)
        return Error{Error::Kind::Disk, u"%1 reads back as something else"_s.arg(way.to)};
    side.file().setPermissions(source.permissions());
    side.file().setFileTime(source.fileTime(QFile::FileModificationTime),
                            QFile::FileModificationTime);
    const auto named = renameIfFree(way.side, way.to);
    if (!named)
        return named.error();
    return *named == Renamed::Yes ? Brought::Copied : Brought::Taken;
}

} // namespace

Result<Brought> bringFile(const ClipWay &way, const GoesOn &goesOn)
{
    const QString home = QFileInfo(way.to).path();
    if (!QDir().mkpath(home))
        return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(home)};
    if (!QFileInfo(way.from).isFile())
        return Error{Error::Kind::NotFound, way.from};
    const auto renamed = renameIfFree(way.from, way.to);
    if (!renamed)
        return renamed.error();
    auto brought = Result<Brought>(*renamed == Renamed::Yes ? Brought::Renamed : Brought::Taken);
    if (*renamed == Renamed::AcrossDisks)
        brought = bringCopy(way, goesOn);
    if (!brought || *brought == Brought::Taken)
        return brought;
    const auto synced = syncFolder(home);
    if (synced || *brought == Brought::Renamed) // its old name was no safer
        return brought;
    QFile::remove(way.to); // what a power cut may take is no reason to remove the other
    return synced.error();
}

QString freeNameIn(const QString &folder, const QString &file)
{
    const QFileInfo wish(file);
    const QString ending = wish.suffix().isEmpty() ? QString() : u'.' + wish.suffix();
    QString path = folder + u'/' + wish.fileName();
    for (int number = 2; isTaken(path) || isTaken(sidecarPath(path)); ++number)
        path = u"%1/%2 (%3)%4"_s.arg(folder, wish.completeBaseName(), QString::number(number),
                                     ending);
    return path;
}

Result<> writeMoveNote(const QString &path, const MoveNote &note)
{
    QSaveFile file(path);
    const QByteArray line
        = toLine({{u"clip"_s, note.clip.value}, {u"from"_s, note.from}, {u"to"_s, note.to}});
    if (!file.open(QFile::WriteOnly) || file.write(line) != line.size() || !file.commit())
        return Error{file.error() == QFile::ResourceError ? Error::Kind::DiskFull
                                                          : Error::Kind::Disk,
                     path + u": "_s + file.errorString()};
    return syncFolder(QFileInfo(path).absolutePath());
}

std::optional<MoveNote> readMoveNote(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    const auto json = parseObject(file.readAll());
    if (!json)
        return std::nullopt;
    JsonReader read(*json);
    const MoveNote note{.clip = ClipId{read.string(u"clip")},
                        .from = read.string(u"from"),
                        .to = read.string(u"to")};
    return read.problem() ? std::nullopt : std::optional(note);
}

QString sideOf(const MoveNote &note)
{
    return u"%1/.%2.part"_s.arg(QFileInfo(note.to).path(), note.clip.value);
}

} // namespace rushes
