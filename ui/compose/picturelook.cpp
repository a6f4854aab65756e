#include "ui/compose/picturelook.h"

#include "app/base/across.h"
#include "app/media/image.h"
#include "app/media/imagecopy.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Thing = PictureLook::Thing;

//! Looks never wait behind each other: one dead share must not keep the next picture from being
//! shown, nor hold up work elsewhere.
QThreadPool &workers()
{
    static QThreadPool pool;
    static const bool once = (pool.setMaxThreadCount(4), true);
    Q_UNUSED(once)
    return pool;
}

Thing thingAt(const QFileInfo &entry)
{
    if (!entry.exists())
        return Thing::Absent;
    if (entry.isDir())
        return Thing::Folder;
    return entry.isFile() ? Thing::File : Thing::Device;
}

PictureLook look(const QString &file, const QSize &box)
{
    PictureLook found{.file = file};
    found.thing = thingAt(QFileInfo(file));
    if (found.thing != Thing::File)
        return found;
    // A link the user dropped stands for what it points to. Empty for a link that goes in circles.
    found.file = QFileInfo(file).canonicalFilePath();
    found.facts = inspectImage(found.file);
    if (!box.isEmpty() && !found.facts.size.isEmpty())
        found.preview = previewImage(found.file, box);
    return found;
}

QString suffixOf(const QByteArray &encoded)
{
    if (encoded.startsWith("\x89PNG"))
        return u"png"_s;
    if (encoded.startsWith("\xFF\xD8\xFF"))
        return u"jpg"_s;
    return encoded.mid(8, 4) == "WEBP" ? u"webp"_s : QString();
}

Result<QString> keep(const QByteArray &encoded, const QString &folder, const QString &word)
{
    const QString suffix = suffixOf(encoded);
    if (suffix.isEmpty())
        return Error{Error::Kind::Invalid, u"not a picture"_s};
    const QByteArray hash = QCryptographicHash::hash(encoded, QCryptographicHash::Sha256).toHex();
    const QString file
        = u"%1/%2-%3.%4"_s.arg(folder, word, QString::fromLatin1(hash.left(10)), suffix);
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Disk, folder};
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(encoded) != encoded.size() || !out.commit())
        return Error{Error::Kind::Disk, out.errorString()};
    return file;
}

QByteArray encode(const QImage &pixels, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return pixels.save(&buffer, format, quality) ? bytes : QByteArray();
}

Result<QString> keepCopy(const Result<QByteArray> &bytes, const QString &original,
                         const QString &folder)
{
    if (!bytes)
        return bytes.error();
    return keep(*bytes, folder, QFileInfo(original).completeBaseName().left(40));
}

template<class T, class F> void work(QObject *scope, Reply<T> done, F job)
{
    workers().start(
        [answer = inThreadOf<T>(scope, std::move(done)), job = std::move(job)] { answer(job()); });
}

} // namespace

void lookAt(const QString &file, const QSize &box, QObject *scope,
            std::function<void(const PictureLook &)> done)
{
    const Reply<PictureLook> reply
        = [done = std::move(done)](const Result<PictureLook> &found) { done(*found); };
    work<PictureLook>(scope, reply, [file, box] { return look(file, box); });
}

void keepPicture(const QByteArray &encoded, const QString &folder, QObject *scope,
                 Reply<QString> done)
{
    work<QString>(scope, std::move(done),
                  [encoded, folder] { return keep(encoded, folder, u"pasted"_s); });
}

void keepPicture(const QImage &pixels, const QString &folder, QObject *scope, Reply<QString> done)
{
    work<QString>(scope, std::move(done), [pixels, folder] {
        return keep(encode(pixels, "png", -1), folder, u"pasted"_s);
    });
}

void shrinkPicture(const QString &file, const QString &folder, QObject *scope, Reply<QString> done)
{
    work<QString>(scope, std::move(done),
                  [file, folder] { return keepCopy(shrunkPicture(file), file, folder); });
}

void convertPicture(const QString &file, const QString &folder, QObject *scope, Reply<QString> done)
{
    work<QString>(scope, std::move(done),
                  [file, folder] { return keepCopy(convertedPicture(file), file, folder); });
}

void cropPicture(const QString &file, const QRect &part, const QString &folder, QObject *scope,
                 Reply<QString> done)
{
    work<QString>(scope, std::move(done), [file, part, folder] {
        return keepCopy(croppedPicture(file, part), file, folder);
    });
}

} // namespace rushes
