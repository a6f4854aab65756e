#include "app/media/imagecopy.h"

#include "app/domain/validate.h"
#include "app/media/image.h"
#include "app/media/pictureencoding.h"
#include "app/media/picturereader.h"

#include <QFile>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Result<QByteArray> orInvalid(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Error{Error::Kind::Invalid, u"no picture within the limit can be made of it"_s};
    return bytes;
}

//! What is to be known of the original's bytes, to carry its colour profile over.
PictureBytes originalParts(QFile &file)
{
    if (!file.seek(0))
        return {};
    const QByteArray bytes = file.readAll();
    const auto parts = takeApart(bytes, kindOf(bytes.left(64)));
    return parts ? *parts : PictureBytes{};
}

} // namespace

Result<QByteArray> croppedPicture(const QString &path, const QRect &part)
{
    QFile file;
    QImageReader reader;
    const QImage whole = openPicture(path, file, reader) ? reader.read() : QImage();
    const QImage cut = whole.copy(part.intersected(whole.rect()));
    if (whole.isNull() || cut.isNull())
        return orInvalid({});
    const bool lossless = reader.format() == "png" || isSeeThrough(cut);
    const QByteArray png = lossless ? pngOf(cut) : QByteArray();
    return orInvalid(png.isEmpty() ? jpegOf(cut, originalParts(file)) : png);
}

Result<QByteArray> shrunkPicture(const QString &path)
{
    for (const int side : {4096, 2560, 1600}) {
        const QImage pixels = previewImage(path, {side, side});
        const QByteArray bytes = pixels.isNull() ? QByteArray() : jpegOf(pixels);
        if (!bytes.isEmpty() || pixels.isNull())
            return orInvalid(bytes);
    }
    return orInvalid({});
}

Result<QByteArray> convertedPicture(const QString &path)
{
    QFile file;
    QImageReader reader;
    const QImage pixels = openConvertible(path, file, reader) ? reader.read() : QImage();
    if (pixels.isNull())
        return orInvalid({});
    const QByteArray png = isSeeThrough(pixels) ? pngOf(pixels) : QByteArray();
    const QByteArray bytes = png.isEmpty() ? jpegOf(pixels) : png;
    return bytes.isEmpty() ? shrunkPicture(path) : Result<QByteArray>(bytes);
}

} // namespace rushes
