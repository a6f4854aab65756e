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
    const char *reader = ""; //!< Qt's name, if it may be converted here
};

//! What pictures begin with. Only the first three are sent; some can be turned into one of them.
//! Never those that are programs or documents to a reader: SVG, PDF, MNG.
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
        {0, QByteArray("II*\0", 4), Format::Other, "TIFF", "tiff"},
        {0, QByteArray("MM\0*", 4), Format::Other, "TIFF", "tiff"},
        {0, "GIF8", Format::Other, "GIF", "gif"},
        {0, "BM", Format::Other, "BMP", "bmp"},
        {0, "P1", Format::Other, "PBM", "pbm"},
        {0, "P4", Format::Other, "PBM", "pbm"},
        {0, "P2", Format::Other, "PGM", "pgm"},
        {0, "P5", Format::Other, "PGM", "pgm"},
        {0, "P3", Format::Other, "PPM", "ppm"},
        {0, "P6", Format::Other, "PPM", "ppm"},
        {0, "icns", Format::Other, "ICNS", "icns"},
        {0, QByteArray("\0\0\1\0", 4), Format::Other, "ICO", "ico"},
        {0, "/* XPM */", Format::Other, "XPM", "xpm"},
        {0, "\xFF\x0A", Format::Other, "JPEG XL", "jxl"},
        {0, QByteArray("\0\0\0\x0CJXL ", 8), Format::Other, "JPEG XL", "jxl"},
        {0, QByteArray("\0\0\0\x0CjP  ", 8), Format::Other, "JPEG 2000", "jp2"},
        {0, "8BPS", Format::Other, "PSD", "psd"},
        {0, "%PDF", Format::Other, "PDF"},
        {0, "<svg", Format::Other, "SVG"},
        {0, "<?xml", Format::Other, "SVG"},
    };
    return list;
}

const Magic *magicOf(const QByteArray &start, const QString &path)
{
    const auto magic = std::ranges::find_if(
        magics(), [&](const Magic &m) { return start.mid(m.at, m.bytes.size()) == m.bytes; });
    if (magic != magics().end())
        return &*magic;
    // The one type that begins with nothing of its own: here its reader has the last word.
    static const Magic targa{0, {}, Format::Other, "TGA", "tga"};
    return path.endsWith(".tga"_L1, Qt::CaseInsensitive) ? &targa : nullptr;
}

bool begin(QImageReader &reader, QFile &file, const QByteArray &format)
{
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

//! Icons are small (1024 × 1024 at most), and of one kind Qt does not tell the size by its header.
bool isIcon(const QByteArray &format)
{
    return format == "icns" || format == "ico";
}

//! Of several sizes in an icon file the largest.
QSize goToLargest(QImageReader &reader)
{
    int best = 0;
    QSize largest;
    for (int i = 0; i < std::min(reader.imageCount(), 64) && reader.jumpToImage(i); ++i) {
        const QSize size = reader.read().size();
        if (size.width() > largest.width()) {
            best = i;
            largest = size;
        }
    }
    reader.jumpToImage(best);
    return largest;
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
    return begin(reader, file, format);
}

bool openConvertible(const QString &path, QFile &file, QImageReader &reader)
{
    if (!QFileInfo(path).isFile())
        return false;
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const Magic *magic = magicOf(file.peek(64), path);
    const QByteArray format = magic ? QByteArray(magic->reader) : QByteArray();
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format)
        || (!begin(reader, file, format) && !isIcon(format)))
        return false;
    return !isIcon(format) || !goToLargest(reader).isEmpty();
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

namespace {

void lookAtConvertible(const QString &path, ImageFacts &facts)
{
    QFile file;
    QImageReader reader;
    facts.convertible = openConvertible(path, file, reader);
    if (facts.convertible) {
        facts.size = isIcon(reader.format()) ? goToLargest(reader) : shownSize(reader);
        facts.pictures = isIcon(reader.format()) ? 1 : reader.imageCount(); // sizes of one
    }
}

} // namespace

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
    const Magic *magic = magicOf(file.peek(64), path);
    if (!magic)
        return facts;
    facts.format = magic->format;
    facts.formatName = QString::fromLatin1(magic->name);
    if (facts.format == Format::Other)
        lookAtConvertible(path, facts);
    return facts;
}

QImage previewImage(const QString &path, const QSize &box)
{
    QFile file;
    QImageReader reader;
    if (!openPicture(path, file, reader)) {
        file.close();
        if (!openConvertible(path, file, reader))
            return {};
    }
    const QSize shown = shownSize(reader); // unknown for some icons: read as they are
    if (shown.width() > box.width() || shown.height() > box.height()) {
        // The scaled size is that of the stored picture, before EXIF turns it.
        const QSize fitted = shown.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
        reader.setScaledSize(shown == reader.size() ? fitted : fitted.transposed());
    }
    return reader.read();
}

} // namespace rushes
