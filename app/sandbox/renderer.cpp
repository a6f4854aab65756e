#include "app/sandbox/renderer.h"

#include "app/sandbox/caption.h"
#include "app/sandbox/ffmpeg.h"
#include "app/sandbox/film.h"
#include "app/sandbox/picture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

struct Room {
    QString source; //!< the uploaded picture, or empty
    QString ffmpeg;
    QString folder; //!< for what is only needed meanwhile
    QSize size;
    int frames;
};

bool writeText(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

//! The picture an order starts from; null, with a note for the frame, if it can't be had.
Result<QImage> sourcePicture(const Order &order, const Room &room, QString &note)
{
    if (!room.source.isEmpty())
        return openPicture(room.source, room.ffmpeg, room.folder);
    const QString fetched = room.folder + "/fetched"_L1;
    const auto bytes = fetchLocal(order.imageUrl);
    QFile file(fetched);
    if (bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size()) {
        file.close();
        if (const auto picture = openPicture(fetched, room.ffmpeg, room.folder))
            return *picture;
    }
    note = u"the sandbox did not fetch the picture from %1"_s.arg(order.imageUrl.host());
    return placeholder(room.size);
}

Result<std::unique_ptr<Film>> filmOf(const Order &order, const Room &room, QString &note)
{
    if (order.type != "image-to-video"_L1)
        return std::make_unique<Film>(Film::scene(order.prompt, room.size, room.frames));
    const auto picture = sourcePicture(order, room, note);
    if (!picture)
        return picture.error();
    return std::make_unique<Film>(Film::camera(*picture, order.prompt, room.size, room.frames));
}

//! A quiet chord over wind or water, its pitch and pace by the prompt.
QString soundOf(const Theme &theme, int seconds)
{
    constexpr double roots[] = {110, 123.47, 130.81, 146.83, 98};
    const double root = roots[theme.seed % 5];
    const bool isBright = theme.palette.low.lightnessF() > 0.6F;
    const double third = root * (isBright ? 1.26 : 1.189);
    QStringList tones;
    for (const double tone : {root, third * 2, root * 1.498 * 2, root * 4})
        tones.append(u"0.05*sin(2*PI*%1*t)*(0.7+0.3*sin(2*PI*%2*t))"_s.arg(tone, 0, 'f', 2)
                         .arg(0.11 + 0.03 * double(tones.size()), 0, 'f', 2));
    const bool isWet = theme.place == Theme::Place::Sea || theme.weather == Theme::Weather::Rain;
    return u"aevalsrc=exprs='%1':s=48000:d=%2[tone];"
           "anoisesrc=c=pink:r=48000:a=%3:d=%2:seed=%4,lowpass=f=%5,tremolo=f=0.16:d=0.7[air];"
           "[tone][air]amix=2:normalize=0,afade=t=in:d=0.6,afade=t=out:st=%6:d=1.2,"
           "pan=stereo|c0=c0|c1=c0[a]"_s.arg(tones.join(u'+'))
               .arg(seconds)
               .arg(isWet ? 0.35 : 0.12)
               .arg(theme.seed % 100'000)
               .arg(isWet ? 1600 : 500)
               .arg(seconds - 1.2);
}

QStringList encoding(const Order &order, const Theme &theme, const QString &filters)
{
    const QSize size = Renderer::sizeOf(order.aspect);
    QStringList arguments{u"-f"_s,          u"rawvideo"_s,
                          u"-pix_fmt"_s,    u"bgr0"_s,
                          u"-video_size"_s, u"%1x%2"_s.arg(size.width()).arg(size.height()),
                          u"-framerate"_s,  QString::number(Film::perSecond),
                          u"-i"_s,          u"pipe:0"_s};
    if (order.still)
        return arguments << u"-vf"_s << filters << u"-frames:v"_s << u"1"_s << u"-c:v"_s << u"png"_s
                         << u"-pix_fmt"_s << u"rgb24"_s << u"-f"_s << u"image2"_s;
    QString graph
        = u"[0:v]%1,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p[v]"_s.arg(filters);
    if (order.audio)
        graph += u';' + soundOf(theme, order.seconds);
    arguments << u"-filter_complex"_s << graph << u"-map"_s << u"[v]"_s;
    if (order.audio)
        arguments << u"-map"_s << u"[a]"_s << u"-c:a"_s << u"aac"_s << u"-b:a"_s << u"128k"_s;
    return arguments << u"-t"_s << QString::number(order.seconds) << u"-c:v"_s << u"libx264"_s
                     << u"-preset"_s << u"veryfast"_s << u"-crf"_s << u"20"_s << u"-g"_s << u"24"_s
                     << u"-threads"_s << u"2"_s << u"-colorspace"_s << u"bt709"_s
                     << u"-color_primaries"_s << u"bt709"_s << u"-color_trc"_s << u"bt709"_s
                     << u"-movflags"_s << u"+faststart"_s << u"-f"_s << u"mp4"_s;
}

//! The clip that stands for all of its shape.
Entry shapeOnly(const Entry &entry)
{
    Entry plain = entry;
    plain.order.type = u"text-to-video"_s;
    plain.order.prompt = u"Morning in the mountains, one clip for every prompt"_s;
    return plain;
}

//! A free box (ISO/IEC 14496-12, 8.1.2) with the task's name: players skip it, and no two results
//! have the same bytes.
QByteArray nameBox(const QString &id)
{
    const QByteArray name = id.toLatin1();
    QByteArray box(4, '\0');
    box[3] = char(8 + name.size());
    return box + "free" + name;
}

} // namespace

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

Result<> Renderer::renderNew(const Entry &entry, const QString &source, const QString &target,
                             const std::stop_token &stop)
{
    const std::lock_guard place(m_place);
    if (stop.stop_requested())
        return Error{Error::Kind::Timeout, u"rendering was ended"_s};
    const QTemporaryDir folder;
    const QSize size = sizeOf(entry.order.aspect);
    const int frames = entry.order.still ? 1 : entry.order.seconds * Film::perSecond;
    QString note;
    const auto film = filmOf(entry.order,
                             {.source = source,
                              .ffmpeg = m_setup.ffmpeg,
                              .folder = folder.path(),
                              .size = size,
                              .frames = frames},
                             note);
    if (!film)
        return film.error();
    const bool isWritten
        = writeText(folder.filePath(u"prompt.txt"_s), captionText(entry.order.prompt, size))
          && (note.isEmpty() || writeText(folder.filePath(u"note.txt"_s), note));
    if (!isWritten)
        return Error{Error::Kind::Disk, u"can't write to %1"_s.arg(folder.path())};
    int next = 0;
    const auto feed = [&] {
        if (next == frames)
            return QByteArray();
        const QImage frame = (*film)->frame(next++);
        return QByteArray(reinterpret_cast<const char *>(frame.constBits()), frame.sizeInBytes());
    };
    const QString filters = captionFilters(size, note.isEmpty() ? Note::None : Note::Shown);
    return runFfmpeg(
        {.program = m_setup.ffmpeg,
         .arguments = encoding(entry.order, (*film)->theme(), filters) << u"file:"_s + target,
         .folder = folder.path(),
         .feed = feed},
        stop);
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
            if (const auto made = renderNew(shapeOnly(entry), {}, mine, stop); !made) {
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
