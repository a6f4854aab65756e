#include "app/media/picturebytes.h"

#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Error brokenAt(qsizetype at)
{
    return {Error::Kind::Damaged, u"the picture breaks off at byte %1"_s.arg(at)};
}

//! Numbers of a TIFF, whichever end comes first; 0 for what lies outside of it.
quint32 tiffNumber(const QByteArray &tiff, qsizetype at, int width)
{
    const bool big = tiff.startsWith('M');
    quint32 value = 0;
    if (at < 0 || at + width > tiff.size())
        return 0;
    for (int i = 0; i < width; ++i) {
        const int place = big ? width - 1 - i : i;
        value |= quint32(quint8(tiff[at + i])) << (8 * place);
    }
    return value;
}

//! Goes through a JPEG marker by marker (ITU T.81, annex B), copying what is kept.
class JpegParts {
public:
    explicit JpegParts(const QByteArray &file)
        : m_file(file)
    {
        m_parts.clean.reserve(file.size());
        m_parts.clean.append(file.left(2));
    }

    Result<PictureBytes> read()
    {
        while (m_at < m_file.size() && !m_ended) {
            if (!step())
                return brokenAt(m_at);
        }
        return m_parts;
    }

private:
    bool step()
    {
        while (m_at + 1 < m_file.size() && byteAt(m_at) == 0xFF && byteAt(m_at + 1) == 0xFF)
            ++m_at; // fill bytes
        if (byteAt(m_at) != 0xFF || m_at + 1 >= m_file.size())
            return false;
        const int marker = byteAt(m_at + 1);
        if (marker == 0xD9) { // the end: what trails behind is not of the picture
            m_parts.clean.append("\xFF\xD9", 2);
            m_ended = true;
            return true;
        }
        if (m_at + 4 > m_file.size())
            return false;
        const qsizetype length = qFromBigEndian<quint16>(m_file.constData() + m_at + 2);
        if (length < 2 || m_at + 2 + length > m_file.size())
            return false;
        take(marker, m_file.mid(m_at, length + 2));
        m_at += 2 + length;
        if (marker == 0xDA)
            copyScan();
        return true;
    }

    void take(int marker, const QByteArray &segment)
    {
        const QByteArray content = segment.mid(4);
        if (marker == 0xE1 && content.startsWith(QByteArray("Exif\0\0", 6))) {
            m_parts.orientation = orientationIn(content.mid(6));
            return;
        }
        if (isFrame(marker) && content.size() > 5)
            m_parts.channels = quint8(content[5]);
        const bool profile = marker == 0xE2 && content.startsWith("ICC_PROFILE");
        if (profile)
            m_parts.profile.append(segment);
        // Of the application segments a decoder needs these three; the rest is about the picture.
        const bool named = (marker == 0xE0 && content.startsWith("JFIF"))
                           || (marker == 0xEE && content.startsWith("Adobe")) || profile;
        const bool about = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
        if (!about || named)
            m_parts.clean.append(marker == 0xE0 ? withoutThumbnail(segment) : segment);
    }

    static bool isFrame(int marker)
    {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8
               && marker != 0xCC;
    }

    //! JFIF may carry a small picture of its own, of what was there before somebody cut it.
    static QByteArray withoutThumbnail(const QByteArray &segment)
    {
        constexpr qsizetype plainSize = 18;
        if (segment.size() <= plainSize)
            return segment;
        QByteArray plain = segment.left(plainSize);
        plain[2] = 0;
        plain[3] = char(plainSize - 2);
        plain[16] = plain[17] = 0;
        return plain;
    }

    //! The coded pixels, up to the next marker that is not part of them.
    void copyScan()
    {
        const qsizetype begin = m_at;
        for (; m_at + 1 < m_file.size(); ++m_at) {
            if (byteAt(m_at) != 0xFF)
                continue;
            const int next = byteAt(m_at + 1);
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7))
                break;
        }
        if (m_at + 1 >= m_file.size()) // no end marker: a torn file, shown as far as it goes
            m_at = m_file.size();
        m_parts.clean.append(m_file.mid(begin, m_at - begin));
    }

    int byteAt(qsizetype at) const { return quint8(m_file[at]); }

    const QByteArray &m_file;
    PictureBytes m_parts;
    qsizetype m_at = 2;
    bool m_ended = false;
};

bool isKeptPngChunk(const QByteArray &name)
{
    static const std::array<QByteArray, 11> harmless{"tRNS", "cHRM", "gAMA", "iCCP", "sRGB", "sBIT",
                                                     "bKGD", "cICP", "acTL", "fcTL", "fdAT"};
    const bool critical = name[0] >= 'A' && name[0] <= 'Z';
    return critical || std::ranges::find(harmless, name) != harmless.end();
}

Result<PictureBytes> pngParts(const QByteArray &file)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype around = 12; // length, name, checksum
    PictureBytes parts{.clean = file.left(signature)};
    for (qsizetype at = signature; at < file.size();) {
        if (at + around > file.size())
            return brokenAt(at);
        const qsizetype length = qFromBigEndian<quint32>(file.constData() + at);
        const QByteArray name = file.mid(at + 4, 4);
        if (length > file.size() - at - around)
            return brokenAt(at);
        if (name == "eXIf")
            parts.orientation = orientationIn(file.mid(at + 8, length));
        if (isKeptPngChunk(name))
            parts.clean.append(file.mid(at, length + around));
        at += length + around;
        if (name == "IEND")
            break;
    }
    return parts;
}

bool isKeptWebPChunk(const QByteArray &name)
{
    static const std::array<QByteArray, 7> kept{"VP8 ", "VP8L", "VP8X", "ALPH",
                                                "ANIM", "ANMF", "ICCP"};
    return std::ranges::find(kept, name) != kept.end();
}

Result<PictureBytes> webpParts(const QByteArray &file)
{
    constexpr qsizetype head = 12; // RIFF, length, WEBP
    constexpr char exifAndXmp = 0x08 | 0x04;
    if (file.size() < head)
        return brokenAt(0);
    const qsizetype declared = qsizetype(qFromLittleEndian<quint32>(file.constData() + 4)) + 8;
    const qsizetype end = std::min(file.size(), declared);
    PictureBytes parts{.clean = file.left(head)};
    for (qsizetype at = head; at + 8 <= end;) {
        const QByteArray name = file.mid(at, 4);
        const qsizetype length = qFromLittleEndian<quint32>(file.constData() + at + 4);
        const qsizetype padded = length + length % 2;
        if (length > end - at - 8)
            return brokenAt(at);
        QByteArray chunk = file.mid(at, 8 + padded);
        if (name == "VP8X" && length > 0)
            chunk[8] = char(chunk[8] & ~exifAndXmp);
        if (name == "EXIF") {
            const QByteArray exif = file.mid(at + 8, length);
            const bool prefixed = exif.startsWith(QByteArray("Exif\0\0", 6));
            parts.orientation = orientationIn(prefixed ? exif.mid(6) : exif);
        }
        if (isKeptWebPChunk(name))
            parts.clean.append(chunk);
        at += 8 + padded;
    }
    qToLittleEndian(quint32(parts.clean.size() - 8), parts.clean.data() + 4);
    return parts;
}

} // namespace

int orientationIn(const QByteArray &tiff)
{
    constexpr quint32 orientation = 0x0112;
    if (!tiff.startsWith("II") && !tiff.startsWith("MM"))
        return 1;
    const qsizetype directory = tiffNumber(tiff, 4, 4);
    const quint32 entries = tiffNumber(tiff, directory, 2);
    for (quint32 i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + qsizetype(i) * 12;
        if (entry + 12 > tiff.size())
            break;
        if (tiffNumber(tiff, entry, 2) != orientation)
            continue;
        const quint32 value = tiffNumber(tiff, entry + 8, 2);
        return value >= 1 && value <= 8 ? int(value) : 1;
    }
    return 1;
}

Result<PictureBytes> takeApart(const QByteArray &file, FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg: return JpegParts(file).read();
    case FileKind::Png: return pngParts(file);
    case FileKind::WebP: return webpParts(file);
    case FileKind::Mp4:
    case FileKind::Other: break;
    }
    return Error{Error::Kind::Invalid, u"not a JPEG, PNG or WebP"_s};
}

} // namespace rushes
