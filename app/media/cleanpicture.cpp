#include "app/media/cleanpicture.h"

#include "app/media/pictureencoding.h"
#include "app/media/picturereader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 mostRead = 64'000'000; // more is refused long before: the limit is 10 MB

Result<QByteArray> bytesOf(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return Error{Error::Kind::NotFound, path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Disk, path + u": "_s + file.errorString()};
    const QByteArray bytes = file.read(mostRead + 1);
    if (bytes.size() > mostRead)
        return Error{Error::Kind::Invalid, u"%1 is too big"_s.arg(path)};
    return bytes;
}

QString endingFor(FileKind kind)
{
    return kind == FileKind::Jpeg ? u".jpg"_s : kind == FileKind::Png ? u".png"_s : u".webp"_s;
}

//! Named as the store names a source picture, so that taking it in finds it there already.
Result<QString> keptClean(const QByteArray &bytes, FileKind kind, const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QString home = QDir(folder).absolutePath();
    const QString path = home + u'/' + QString::fromLatin1(hash) + endingFor(kind);
    if (!QDir().mkpath(home))
        return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(home)};
    if (QFileInfo(path).size() == bytes.size())
        return path;
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(bytes) != bytes.size() || !out.commit())
        return Error{Error::Kind::Disk, path + u": "_s + out.errorString()};
    return path;
}

QByteArray encodedAnew(const QString &path, const PictureBytes &parts)
{
    QFile file;
    QImageReader reader;
    const QImage pixels = openPicture(path, file, reader) ? reader.read() : QImage();
    return pixels.isNull() ? QByteArray() : jpegOf(pixels, parts);
}

//! Its parts make no sense, but decoders forgive much: what can be seen can be encoded anew.
Result<QString> cleanDamaged(const QString &path, const Error &error, const QString &folder)
{
    const QByteArray bytes = encodedAnew(path, {});
    return bytes.isEmpty() ? Result<QString>(error) : keptClean(bytes, FileKind::Jpeg, folder);
}

//! Too large to be turned here: the smallest EXIF block there is says which way is up, and nothing
//! else.
QByteArray withOrientationAlone(const PictureBytes &parts)
{
    QByteArray exif("\xFF\xE1\0\x22"
                    "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0\0\0\0\0",
                    36);
    exif[29] = char(parts.orientation);
    return parts.clean.left(2) + exif + parts.clean.mid(2);
}

} // namespace

Result<QString> cleanPicture(const QString &file, const QString &folder)
{
    const auto bytes = bytesOf(file);
    if (!bytes)
        return bytes.error();
    const FileKind kind = kindOf(bytes->left(64));
    if (readerFormat(kind).isEmpty())
        return file;
    const auto parts = takeApart(*bytes, kind);
    if (!parts)
        return cleanDamaged(file, parts.error(), folder);
    if (kind == FileKind::Jpeg && parts->orientation != 1) {
        const QByteArray upright = encodedAnew(file, *parts);
        return keptClean(upright.isEmpty() ? withOrientationAlone(*parts) : upright, kind, folder);
    }
    return parts->clean == *bytes ? Result<QString>(file) : keptClean(parts->clean, kind, folder);
}

} // namespace rushes
