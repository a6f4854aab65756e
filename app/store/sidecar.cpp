#include "app/store/sidecar.h"

#include "app/base/json.h"
#include "app/store/clipjson.h"
#include "app/store/durable.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QString ending = u".rushes.json"_s;
constexpr qint64 longest = 1024 * 1024; //!< bytes; ours have a few thousand

} // namespace

QString sidecarPath(const QString &clipFile)
{
    return clipFile + ending;
}

Result<> writeSidecar(const Clip &clip)
{
    QJsonObject json = toJson(clip);
    json[u"rushes"_s] = 1; // the format's version, and how a stranger's file is told apart
    json[u"file"_s] = QFileInfo(clip.file).fileName();
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Indented);
    QSaveFile file(sidecarPath(clip.file));
    if (!file.open(QFile::WriteOnly))
        return Error{Error::Kind::Disk, file.fileName() + u": "_s + file.errorString()};
    const bool written = file.write(bytes) == bytes.size();
    const auto trouble = file.error(); // commit() forgets it
    const QString why = file.errorString();
    if (!file.commit() || !written)
        return Error{trouble == QFile::ResourceError ? Error::Kind::DiskFull : Error::Kind::Disk,
                     file.fileName() + u": "_s + why};
    return syncFolder(QFileInfo(clip.file).absolutePath());
}

Result<Clip> readSidecar(const QString &sidecar)
{
    QFile file(sidecar);
    if (!QFileInfo(sidecar).isFile() || !file.open(QFile::ReadOnly))
        return Error{Error::Kind::NotFound, sidecar};
    const auto json = parseObject(file.read(longest));
    if (!json)
        return json.error();
    if (json->value(u"rushes"_s).toInt() < 1)
        return Error{Error::Kind::Protocol, u"%1 is not a file of Rushes"_s.arg(sidecar)};
    auto clip = clipFromJson(*json);
    if (!clip)
        return clip.error();
    if (!sidecar.endsWith(ending))
        return Error{Error::Kind::Protocol, u"%1 stands beside no clip"_s.arg(sidecar)};
    clip->file = QFileInfo(sidecar.chopped(ending.size())).absoluteFilePath();
    return clip;
}

} // namespace rushes
