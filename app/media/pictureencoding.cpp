#include "app/media/pictureencoding.h"

#include "app/domain/validate.h"

#include <QBuffer>
#include <QColorSpace>
#include <QPainter>

namespace rushes {
namespace {

QByteArray encodeAs(const QImage &pixels, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return pixels.save(&buffer, format, quality) ? bytes : QByteArray();
}

//! JPEG has no transparency: what shines through is white, as on a page.
QImage onWhite(const QImage &pixels)
{
    if (!pixels.hasAlphaChannel())
        return pixels;
    QImage flat(pixels.size(), QImage::Format_RGB32);
    flat.setColorSpace(pixels.colorSpace());
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, pixels);
    return flat;
}

//! Qt writes the texts of a picture it has read into the one it makes.
QByteArray withoutTexts(const QByteArray &bytes, FileKind kind)
{
    const auto parts = takeApart(bytes, kind);
    return parts ? parts->clean : QByteArray();
}

//! Where the profile's segments may stand: after JFIF's, which comes first.
qsizetype placeForProfile(const QByteArray &jpeg)
{
    constexpr qsizetype start = 2;
    const bool jfif = jpeg.mid(start, 2) == "\xFF\xE0" && jpeg.size() > 6;
    return jfif ? start + 2 + (quint8(jpeg[4]) << 8 | quint8(jpeg[5])) : start;
}

QByteArray jpegAt(int quality, const QImage &flat, const PictureBytes &original)
{
    QByteArray bytes = encodeAs(flat, "jpeg", quality);
    const auto parts = takeApart(bytes, FileKind::Jpeg);
    if (!parts)
        return {};
    bytes = parts->clean;
    if (!original.profile.isEmpty() && parts->profile.isEmpty()
        && parts->channels == original.channels)
        bytes.insert(placeForProfile(bytes), original.profile);
    return bytes;
}

} // namespace

QByteArray jpegOf(const QImage &pixels, const PictureBytes &original)
{
    QImage flat = onWhite(pixels);
    if (!original.profile.isEmpty() && original.channels != 4)
        flat.setColorSpace({}); // the original's own bytes go in, not Qt's idea of them
    for (const int quality : {95, 90, 80, 70}) {
        const QByteArray bytes = jpegAt(quality, flat, original);
        if (bytes.isEmpty() || bytes.size() <= imageLimit)
            return bytes;
    }
    return {};
}

bool isSeeThrough(const QImage &pixels)
{
    if (!pixels.hasAlphaChannel())
        return false;
    const QImage alpha = pixels.convertToFormat(QImage::Format_Alpha8);
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar *line = alpha.constScanLine(y);
        for (int x = 0; x < alpha.width(); ++x) {
            if (line[x] != 255)
                return true;
        }
    }
    return false;
}

QByteArray pngOf(const QImage &pixels)
{
    const QByteArray bytes = withoutTexts(encodeAs(pixels, "png", -1), FileKind::Png);
    return bytes.size() <= imageLimit ? bytes : QByteArray();
}

} // namespace rushes
