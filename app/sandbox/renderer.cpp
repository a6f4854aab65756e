#include "app/sandbox/renderer.h"

#include "app/sandbox/ffmpeg.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {

QSize Renderer::sizeOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Wide: return {1280, 720};
    case Aspect::Tall: return {720, 1280};
    case Aspect::Square: return {960, 960};
    }
    Q_UNREACHABLE();
}

Result<> Renderer::render(const Entry &entry, const QString &source, const QString &target,
                          const std::stop_token &stop)
{
    const QString part = target + ".part"_L1;
    QFile::remove(part);
    const auto made
        = m_setup.cache.isEmpty() ? renderNew(entry, source, part, stop) : reuse(entry, part, stop);
    if (!made) {
        QFile::remove(part);
        return made.error();
    }
    QFile::remove(target);
    if (!QFile::rename(part, target))
        return Error{Error::Kind::Disk, u"can't rename %1"_s.arg(part)};
    return {};
}

Result<> Renderer::renderNew(const Entry &entry, const QString &, const QString &target,
                             const std::stop_token &stop)
{
    m_places.acquire();
    const QSize size = sizeOf(entry.order.aspect);
    const QString length = QString::number(entry.order.still ? 1 : entry.order.seconds);
    QStringList arguments{
        u"-f"_s, u"lavfi"_s, u"-i"_s,
        u"gradients=s=%1x%2:r=24:d=%3:speed=0.03:n=5:c0=0x1b1f3b:c1=0xff7e5f:c2=0x6a82fb:c3=0x0f2027:c4=0xfeb47b"_s
            .arg(size.width() / 4)
            .arg(size.height() / 4)
            .arg(length)};
    if (entry.order.audio)
        arguments << u"-f"_s << u"lavfi"_s << u"-i"_s << u"sine=f=220:r=48000:d="_s + length
                  << u"-c:a"_s << u"aac"_s;
    arguments << u"-vf"_s << u"scale=%1:%2:flags=bicubic"_s.arg(size.width()).arg(size.height());
    if (entry.order.still)
        arguments << u"-frames:v"_s << u"1"_s << u"-f"_s << u"image2"_s << u"-c:v"_s << u"png"_s;
    else
        arguments << u"-c:v"_s << u"libx264"_s << u"-preset"_s << u"ultrafast"_s << u"-g"_s
                  << u"24"_s << u"-pix_fmt"_s << u"yuv420p"_s << u"-t"_s << length << u"-movflags"_s
                  << u"+faststart"_s << u"-f"_s << u"mp4"_s;
    arguments << target;
    const auto done = runFfmpeg(m_setup.ffmpeg, arguments, {}, stop);
    m_places.release();
    return done;
}

//! A free box (ISO/IEC 14496-12, 8.1.2) with the task's name: players skip it, and no two results
//! have the same bytes.
static QByteArray nameBox(const QString &id)
{
    const QByteArray name = id.toLatin1();
    QByteArray box(4, '\0');
    box[3] = char(8 + name.size());
    return box + "free" + name;
}

Result<> Renderer::reuse(const Entry &entry, const QString &target, const std::stop_token &stop)
{
    const QString shape = u"%1-%2-%3"_s.arg(QString::number(entry.order.seconds),
                                            toWord(entry.order.aspect).replace(u':', u'x'),
                                            entry.order.still   ? u"still.png"_s
                                            : entry.order.audio ? u"sound.mp4"_s
                                                                : u"mute.mp4"_s);
    const QString cached = m_setup.cache + u'/' + shape;
    {
        const QMutexLocker lock(&m_cacheMutex);
        if (!QFile::exists(cached)) {
            QDir().mkpath(m_setup.cache);
            const QString mine = cached + u'.' + entry.id; // another service may share the folder
            if (const auto made = renderNew(entry, {}, mine, stop); !made) {
                QFile::remove(mine);
                return made;
            }
            if (!QFile::rename(mine, cached))
                QFile::remove(mine);
        }
    }
    if (!QFile::copy(cached, target))
        return Error{Error::Kind::Disk, u"can't copy %1"_s.arg(cached)};
    QFile file(target);
    if (!entry.order.still && file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(nameBox(entry.id));
    return {};
}

} // namespace rushes::sandbox
