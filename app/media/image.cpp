#include "app/media/image.h"

#include "app/media/mp4.h"
#include "app/media/picturereader.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Format = ImageFacts::Format;

struct Magic {
    qsizetype at;
    QByteArray bytes;
    Format format;
    const char *name;
};

//! What pictures begin with. Only the first three are ever decoded; the others are for the words.
const QList<Magic> &magics()
{
    static const QList<Magic> list{
        {0, "\xFF\xD8\xFF", Format::Jpeg, "JPEG"},
        {0, "\x89PNG\r\n\x1A\n", Format::Png, "PNG"},
        {8, "WEBP", Format::WebP, "WebP"},
        {4, "ftypheic", Format::Heic, "HEIC"},
        {4, "ftypheix", Format::Heic, "HEIC"},
        {4, "ftypheim", Format::Heic, "HEIC"},
        {4, "ftypheis", Format::Heic, "HEIC"},
        {4, "ftyphevc", Format::Heic, "HEIC"},
        {4, "ftypmif1", Format::Heic, "HEIC"},
        {4, "ftypmsf1", Format::Heic, "HEIC"},
        {4, "ftypavif", Format::Other, "AVIF"},
        {4, "ftypavis", Format::Other, "AVIF"},
        {4, "ftyp", Format::Other, "MP4"},
        {0, QByteArray("II*\0", 4), Format::Other, "TIFF"},
        {0, QByteArray("MM\0*", 4), Format::Other, "TIFF"},
        {0, "GIF8", Format::Other, "GIF"},
        {0, "BM", Format::Other, "BMP"},
        {0, "\xFF\x0A", Format::Other, "JPEG XL"},
        {0, QByteArray("\0\0\0\x0CJXL ", 8), Format::Other, "JPEG XL"},
        {0, "8BPS", Format::Other, "PSD"},
        {0, "%PDF", Format::Other, "PDF"},
        {0, "<svg", Format::Other, "SVG"},
        {0, "<?xml", Format::Other, "SVG"},
    };
    return list;
}

} // namespace

QByteArray readerFormat(FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg: return "jpeg";
    case FileKind::Png: return "png";
    case FileKind::WebP: return "webp";
    case FileKind::Mp4:
    case FileKind::Other: break;
    }
    return {};
}

bool openPicture(const QString &path, QFile &file, QImageReader &reader)
{
    if (!QFileInfo(path).isFile()) // never a FIFO, a device or a folder (F137)
        return false;
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray format = readerFormat(kindOf(file.peek(64)));
    if (format.isEmpty())
        return false;
    static const bool limited = (QImageReader::setAllocationLimit(256), true); // MB
    Q_UNUSED(limited)
    reader.setAutoDetectImageFormat(false); // else an SVG named .jpg would be rendered
    reader.setDecideFormatFromContent(false);
    reader.setFormat(format);
    reader.setDevice(&file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    return !size.isEmpty() && qint64(size.width()) * size.height() <= mostPixels;
}

bool isPicture(const QString &path)
{
    QFile file;
    QImageReader reader;
    return openPicture(path, file, reader);
}

QSize shownSize(const QImageReader &reader)
{
    const bool lies = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return lies ? reader.size().transposed() : reader.size();
}

ImageFacts inspectImage(const QString &path)
{
    ImageFacts facts;
    const QFileInfo entry(path);
    facts.exists = entry.isFile();
    if (!facts.exists)
        return facts;
    facts.bytes = entry.size();
    QFile file;
    QImageReader reader;
    if (openPicture(path, file, reader))
        facts.size = shownSize(reader);
    if (!file.isOpen() || !file.seek(0))
        return facts;
    const QByteArray start = file.peek(64);
    const auto magic = std::ranges::find_if(
        magics(), [&](const Magic &m) { return start.mid(m.at, m.bytes.size()) == m.bytes; });
    if (magic != magics().end()) {
        facts.format = magic->format;
        facts.formatName = QString::fromLatin1(magic->name);
    }
    return facts;
}

QImage previewImage(const QString &path, const QSize &box)
{
    QFile file;
    QImageReader reader;
    if (!openPicture(path, file, reader))
        return {};
    const QSize shown = shownSize(reader);
    if (shown.width() > box.width() || shown.height() > box.height()) {
        // The scaled size is that of the stored picture, before EXIF turns it.
        const QSize fitted = shown.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
        reader.setScaledSize(shown == reader.size() ? fitted : fitted.transposed());
    }
    return reader.read();
}

} // namespace rushes
