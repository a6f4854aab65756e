#include "tests/support/film.h"

#include "tests/media/clips.h"
#include "tests/support/faultserver.h"

#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! ftyp, moov, free, mdat.
QByteArray shortClip()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"clip.mp4"_s);
    const bool made
        = clips::ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=64x36:r=24:d=0.5"_s, u"-c:v"_s,
                         u"libx264"_s, u"-preset"_s, u"veryfast"_s, u"-crf"_s, u"40"_s,
                         u"-pix_fmt"_s, u"yuv420p"_s, u"-movflags"_s, u"+faststart"_s, file});
    return made ? clips::bytesOf(file) : QByteArray();
}

qint64 lastBox(const QByteArray &film)
{
    qint64 at = 0;
    for (;;) {
        const auto next = at + qFromBigEndian<quint32>(film.constData() + at);
        if (next >= film.size())
            return at;
        at = next;
    }
}

} // namespace

QByteArray patternFilm(quint64 seed, qint64 size)
{
    static const QByteArray clip = shortClip();
    if (clip.isEmpty() || clip.size() >= size)
        return {};
    const auto media = lastBox(clip);
    Q_ASSERT(clip.mid(media + 4, 4) == "mdat");
    QByteArray film = clip + patternBytes(seed, clip.size(), size - clip.size());
    qToBigEndian(quint32(size - media), film.data() + media);
    return film;
}

} // namespace rushes
