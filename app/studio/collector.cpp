#include "app/studio/collector.h"

#include "app/base/json.h"
#include "app/base/log.h"
#include "app/domain/clipname.h"
#include "app/media/mp4.h"
#include "app/store/clipfiles.h"
#include "app/store/sidecar.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

FileKind kindOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? kindOf(file.read(64)) : FileKind::Other;
}

QString extensionOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Mp4: return u"mp4"_s;
    case FileKind::Jpeg: return u"jpg"_s;
    case FileKind::Png: return u"png"_s;
    case FileKind::WebP: return u"webp"_s;
    case FileKind::Other: return u"bin"_s;
    }
    Q_UNREACHABLE();
}

Clip clipOf(const Collector::Order &order, const Downloaded &file)
{
    const Job &job = order.job;
    Clip clip;
    clip.id = ClipId{job.id.value}; // one job makes one clip: a second attempt finds the same
    clip.job = job.id;
    clip.task = job.task;
    clip.account = job.account;
    clip.sandbox = order.sandbox;
    clip.recipe = job.recipe;
    clip.take = job.take;
    clip.title = titleOf(job.recipe.prompt);
    clip.sha256 = file.sha256;
    clip.bytes = file.bytes;
    clip.charged = job.charged;
    clip.created = job.created;
    return clip;
}

//! What was verified and where it goes, noted before the rename: if we die between rename and
//! commit, the next attempt finds the file under its final name and takes it.
bool note(const QString &path, const Clip &clip)
{
    QSaveFile file(path);
    const QJsonObject notes{{u"sha256"_s, clip.sha256},
                            {u"bytes"_s, clip.bytes},
                            {u"width"_s, clip.size.width()},
                            {u"height"_s, clip.size.height()},
                            {u"seconds"_s, clip.seconds.value_or(0)},
                            {u"fps"_s, clip.framesPerSecond},
                            {u"audio"_s, clip.hasAudio},
                            {u"still"_s, clip.still},
                            {u"name"_s, QFileInfo(clip.file).fileName()},
                            {u"folder"_s, QFileInfo(clip.file).path()}};
    return file.open(QIODevice::WriteOnly) && file.write(toLine(notes)) > 0 && file.commit();
}

std::optional<Clip> recall(const QString &path, Clip clip)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto json = parseObject(file.readAll());
    if (!json)
        return std::nullopt;
    JsonReader read(*json);
    clip.sha256 = read.string(u"sha256");
    clip.bytes = read.integer(u"bytes");
    clip.size = QSize(int(read.integer(u"width")), int(read.integer(u"height")));
    const double seconds = read.optionalNumber(u"seconds").value_or(0);
    clip.still = read.boolean(u"still");
    if (!clip.still)
        clip.seconds = seconds;
    clip.framesPerSecond = read.optionalNumber(u"fps").value_or(0);
    clip.hasAudio = read.boolean(u"audio");
    clip.file = read.string(u"folder") + u'/' + read.string(u"name");
    return read.problem() ? std::nullopt : std::optional(clip);
}

//! Whether the file is there under its final name. By its hash: in the name's place may stand a
//! stranger's, and after a copy to another disk both it and the part are there.
bool isThere(const Clip &clip)
{
    QFile file(clip.file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return QFileInfo(clip.file).isFile() && file.size() == clip.bytes
           && file.open(QIODevice::ReadOnly) && hash.addData(&file)
           && QString::fromLatin1(hash.result().toHex()) == clip.sha256;
}

} // namespace

Collector::Collector(const Folders &folders, Downloader &downloader, MediaHelper &helper,
                     Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
    , m_downloader(downloader)
    , m_helper(helper)
    , m_clock(clock)
{
}

//! Without its ending. In another folder it is hidden: what lies there is no clip yet.
QString Collector::incoming(const Job &job) const
{
    return job.partFolder.isEmpty() ? u"%1/incoming/%2"_s.arg(m_folders.data, job.id.value)
                                    : u"%1/.%2"_s.arg(job.partFolder, job.id.value);
}

QString Collector::partOf(const Job &job) const
{
    return incoming(job) + ".part"_L1;
}

QString Collector::notesOf(const Job &job) const
{
    return incoming(job) + ".verified"_L1;
}

void Collector::collect(const Order &order, QObject *scope,
                        std::function<void(qint64, qint64)> progress, Reply<Clip> done)
{
    const Job &job = order.job;
    const auto known = recall(notesOf(job), clipOf(order, {}));
    const bool renamed = known && isThere(*known);
    if (renamed || (known && QFileInfo(partOf(job)).size() == known->bytes)) {
        m_clock.after(std::chrono::milliseconds(0), scope, [this, order, known, renamed, done] {
            if (!renamed)
                return keep(order, *known, done);
            QFile::remove(partOf(order.job)); // of a copy to another disk
            done(finish(*known));
        });
        return;
    }
    QFile::remove(notesOf(job)); // neither is there: it is fetched again
    QDir().mkpath(QFileInfo(partOf(job)).path());
    const DownloadRequest request{.url = order.job.result.url,
                                  .part = partOf(job),
                                  .expectedBytes = order.job.result.bytes,
                                  .allowLoopback = order.allowLoopback};
    m_downloader.fetch(request, scope, std::move(progress),
                       [this, order, scope, done](const Result<Downloaded> &file) {
                           if (!file)
                               return done(file.error());
                           verify(order, *file, scope, done);
                       });
}

void Collector::verify(const Order &order, const Downloaded &file, QObject *scope,
                       const Reply<Clip> &done)
{
    const QString part = partOf(order.job);
    const FileKind kind = kindOfFile(part);
    Clip clip = clipOf(order, file);
    clip.still = kind != FileKind::Mp4;
    if (kind == FileKind::Other)
        return done(quarantine(order.job, {Error::Kind::Damaged, u"not a video or picture"_s}));
    if (kind == FileKind::Mp4) {
        const auto boxes = walkBoxes(part);
        if (!boxes) {
            const bool damaged = boxes.error().kind == Error::Kind::Damaged;
            return done(damaged ? quarantine(order.job, boxes.error()) : boxes.error());
        }
        clip.seconds = boxes->seconds;
        clip.size = boxes->size;
        clip.hasAudio = boxes->hasAudio;
    }
    clip.file = extensionOf(kind); // becomes a path in keep()
    m_helper.probe(part, scope, [this, order, clip, done](const Result<ProbeFacts> &facts) {
        Clip probed = clip;
        if (facts) {
            probed.size = facts->size;
            probed.framesPerSecond = facts->framesPerSecond;
            probed.hasAudio = facts->hasAudio;
            if (!clip.still)
                probed.seconds = facts->seconds;
        } else if (facts.error().kind == Error::Kind::Damaged) {
            return done(quarantine(order.job, facts.error()));
        } // without a helper the boxes' word stands (F132)
        const QString name
            = clipFileName(order.job.created.toLocalTime().date(), order.job.recipe.prompt,
                           order.job.take, order.job.id, clip.file);
        probed.file = order.folder + u'/' + name;
        keep(order, probed, done);
    });
}

void Collector::keep(const Order &order, Clip clip, const Reply<Clip> &done)
{
    const QString folder = QFileInfo(clip.file).path();
    const QString name = QFileInfo(clip.file).fileName();
    if (!QDir().mkpath(folder))
        return done(Error{Error::Kind::Disk, u"%1 cannot be made"_s.arg(folder)});
    // A name that is taken is somebody else's file: choose ours before it is noted.
    QString free = name;
    const QFileInfo wish(name);
    for (int i = 2;
         QFileInfo::exists(folder + u'/' + free) || QFileInfo(folder + u'/' + free).isSymLink();
         ++i)
        free = u"%1 (%2).%3"_s.arg(wish.completeBaseName(), QString::number(i), wish.suffix());
    clip.file = folder + u'/' + free;
    if (!note(notesOf(order.job), clip))
        return done(Error{Error::Kind::Disk, u"the notes of a download cannot be written"_s});
    const auto kept = keepFile(partOf(order.job), folder, free);
    if (!kept)
        return done(kept.error());
    clip.file = *kept;
    done(finish(clip));
}

Result<Clip> Collector::finish(Clip clip) const
{
    clip.saved = m_clock.now();
    const auto beside = writeSidecar(clip);
    if (!beside)
        return beside.error();
    return clip;
}

Error Collector::quarantine(const Job &job, const Error &why) const
{
    const QString folder = m_folders.data + "/quarantine"_L1;
    QDir().mkpath(folder);
    const QString stamp = m_clock.now().toString(u"yyyyMMddHHmmsszzz"_s);
    const QString aside = u"%1/%2-%3"_s.arg(folder, job.id.value, stamp);
    if (!QFile::rename(partOf(job), aside))
        qCWarning(logStudio) << "a damaged part could not be put aside:" << aside;
    QFile::remove(partOf(job) + ".json"_L1);
    return Error{Error::Kind::Damaged, u"%1; kept as %2"_s.arg(why.detail, aside)};
}

void Collector::tidy(const Job &job)
{
    QFile::remove(notesOf(job));
    QFile::remove(partOf(job) + ".json"_L1);
}

} // namespace rushes
