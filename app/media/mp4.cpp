#include "app/media/mp4.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int mostBoxes = 10'000; // F133

struct Box {
    QByteArray type;
    qint64 start = 0; //!< of the header
    qint64 body = 0;
    qint64 end = 0;
};

Error damaged(const QString &what, qint64 at)
{
    return {Error::Kind::Damaged, u"%1 at byte %2"_s.arg(what).arg(at)};
}

//! Reads box headers of one file, one after another; counts them all.
class Walk {
public:
    explicit Walk(QFile &file)
        : m_file(file)
    {
    }

    Result<Box> box(qint64 at, qint64 end);
    //! Up to `most` bytes of a box's body.
    QByteArray body(const Box &box, qint64 most);

private:
    QFile &m_file;
    int m_count = 0;
};

Result<Box> Walk::box(qint64 at, qint64 end)
{
    if (++m_count > mostBoxes)
        return damaged(u"more than %1 boxes"_s.arg(mostBoxes), at);
    if (end - at < 8)
        return damaged(u"cut inside a box header"_s, at);
    if (!m_file.seek(at))
        return Error{Error::Kind::Disk, m_file.errorString()};
    const QByteArray head = m_file.read(qMin<qint64>(16, end - at));
    if (head.size() < 8)
        return Error{Error::Kind::Disk, u"cannot read at byte %1"_s.arg(at)};
    Box found{head.mid(4, 4), at, at + 8, 0};
    quint64 size = qFromBigEndian<quint32>(head.constData());
    if (size == 1) {
        if (head.size() < 16)
            return damaged(u"cut inside a box header"_s, at);
        size = qFromBigEndian<quint64>(head.constData() + 8);
        found.body = at + 16;
    }
    // Size 0 means "to the end of the file": then no cut could ever be seen, so it is refused.
    if (size < quint64(found.body - at))
        return damaged(u"a box of impossible size"_s, at);
    if (size > quint64(end - at))
        return damaged(u"a box goes past the end"_s, at);
    found.end = at + qint64(size);
    return found;
}

QByteArray Walk::body(const Box &box, qint64 most)
{
    return m_file.seek(box.body) ? m_file.read(qMin(most, box.end - box.body)) : QByteArray();
}

//! A big-endian number of `bytes`, 0 where the body is too short.
quint64 number(const QByteArray &body, qsizetype at, qsizetype bytes)
{
    quint64 value = 0;
    for (qsizetype i = at; i < at + bytes; ++i)
        value = value << 8 | (i < body.size() ? quint8(body.at(i)) : 0U);
    return value;
}

double secondsOf(const QByteArray &mvhd)
{
    const bool wide = number(mvhd, 0, 1) == 1;
    const quint64 scale = number(mvhd, wide ? 20 : 12, 4);
    const quint64 units = wide ? number(mvhd, 24, 8) : number(mvhd, 16, 4);
    const bool unknown = units == (wide ? ~quint64(0) : 0xFFFF'FFFFU);
    return scale == 0 || unknown ? 0 : double(units) / double(scale);
}

QSize sizeOf(const QByteArray &tkhd)
{
    const qsizetype at = number(tkhd, 0, 1) == 1 ? 88 : 76; // 16.16 fixed point
    return {int(number(tkhd, at, 2)), int(number(tkhd, at + 4, 2))};
}

struct Track {
    QSize size;
    QByteArray handler;
};

//! Calls `visit(box)` for each child; stops at the first error.
template<class Visit> Result<> children(Walk &walk, const Box &parent, Visit visit)
{
    for (qint64 at = parent.body; at < parent.end;) {
        const auto box = walk.box(at, parent.end);
        if (!box)
            return box.error();
        if (const Result<> visited = visit(*box); !visited)
            return visited.error();
        at = box->end;
    }
    return {};
}

Result<> readMedia(Walk &walk, const Box &mdia, Track &track)
{
    return children(walk, mdia, [&](const Box &box) -> Result<> {
        if (box.type == "hdlr")
            track.handler = walk.body(box, 12).mid(8, 4);
        return {};
    });
}

Result<> readTrack(Walk &walk, const Box &trak, Mp4Facts &facts)
{
    Track track;
    const auto read = children(walk, trak, [&](const Box &box) -> Result<> {
        if (box.type == "tkhd")
            track.size = sizeOf(walk.body(box, 96));
        return box.type == "mdia" ? readMedia(walk, box, track) : Result<>();
    });
    if (!read)
        return read;
    if (track.handler == "vide" && facts.size.isEmpty())
        facts.size = track.size;
    facts.hasAudio = facts.hasAudio || track.handler == "soun";
    return {};
}

Result<> readMovie(Walk &walk, const Box &moov, Mp4Facts &facts)
{
    return children(walk, moov, [&](const Box &box) -> Result<> {
        if (box.type == "mvhd")
            facts.seconds = secondsOf(walk.body(box, 32));
        return box.type == "trak" ? readTrack(walk, box, facts) : Result<>();
    });
}

} // namespace

Result<Mp4Facts> walkBoxes(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a FIFO would hold us for ever
        return Error{Error::Kind::Disk, u"not a file"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Error::Kind::Disk, file.errorString()};
    Walk walk(file);
    Mp4Facts facts;
    bool hasMovie = false;
    bool hasMedia = false;
    const Box whole{{}, 0, 0, file.size()};
    const auto walked = children(walk, whole, [&](const Box &box) -> Result<> {
        if (box.start == 0 && box.type != "ftyp")
            return damaged(u"no ftyp"_s, 0);
        hasMedia = hasMedia || box.type == "mdat";
        if (box.type != "moov")
            return {};
        hasMovie = true;
        return readMovie(walk, box, facts);
    });
    if (!walked)
        return walked.error();
    if (!hasMovie || !hasMedia)
        return damaged(hasMovie ? u"ends without mdat"_s : u"ends without moov"_s, whole.end);
    return facts;
}

FileKind kindOf(const QByteArray &firstBytes)
{
    if (firstBytes.startsWith("\xFF\xD8\xFF"))
        return FileKind::Jpeg;
    if (firstBytes.startsWith("\x89PNG\r\n\x1A\n"))
        return FileKind::Png;
    if (firstBytes.startsWith("RIFF") && firstBytes.mid(8, 4) == "WEBP")
        return FileKind::WebP;
    // HEIC and AVIF pictures are boxes too; only their brand tells.
    static const QList<QByteArray> pictures{"heic", "heix", "heim", "heis", "hevc", "hevx",
                                            "mif1", "msf1", "avif", "avis", "crx "};
    if (firstBytes.mid(4, 4) == "ftyp" && !pictures.contains(firstBytes.mid(8, 4)))
        return FileKind::Mp4;
    return FileKind::Other;
}

} // namespace rushes
