#include "app/studio/library.h"

#include "app/base/across.h"
#include "app/base/log.h"
#include "app/media/mediahelper.h"
#include "app/store/copying.h"
#include "app/store/sidecar.h"
#include "app/studio/librarymove.h"
#include "app/studio/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr QSize posterBox(480, 480); //!< sharp on a 160 × 90 card at 2×, and on a small grid cell
constexpr QSize tile(160, 90);
constexpr int tiles = 12;

} // namespace

Library::Library(const Folders &folders, ClipStore &clips, MediaHelper &helper, QObject *parent)
    : QObject(parent)
    , m_folders(folders)
    , m_clips(clips)
    , m_helper(helper)
{
    QDir().mkpath(m_folders.cache + "/posters"_L1);
    m_reader.setMaxThreadCount(1); // two files at once are read no faster
}

Library::~Library()
{
    m_ends = true;
}

void Library::list(const ClipQuery &query, QObject *scope, Reply<QList<Clip>> done)
{
    postTo(this, [this, query, answer = inThreadOf(scope, std::move(done))] {
        answer(m_clips.list(query));
    });
}

void Library::find(const ClipId &clip, QObject *scope, Reply<Clip> done)
{
    postTo(this, [this, clip, answer = inThreadOf(scope, std::move(done))] {
        answer(m_clips.find(clip));
    });
}

void Library::update(const ClipId &id, const std::function<void(Clip &)> &change)
{
    postTo(this, [this, id, change] {
        auto clip = m_clips.find(id);
        if (!clip)
            return;
        change(*clip);
        const auto written = m_clips.put(*clip);
        if (!written) {
            qCWarning(logStudio) << "a clip's row was not written:" << written.error().detail;
            return;
        }
        const auto beside = writeSidecar(*clip);
        if (!beside) // the database has it; the sidecar follows with the next change
            qCWarning(logStudio) << "a sidecar was not written:" << beside.error().detail;
        emit changed(*clip);
    });
}

void Library::setVerdict(const ClipId &clip, Clip::Verdict verdict)
{
    update(clip, [verdict](Clip &c) { c.verdict = verdict; });
}

void Library::setRating(const ClipId &clip, int rating)
{
    update(clip, [rating](Clip &c) { c.rating = std::clamp(rating, 0, 5); });
}

void Library::locate(const ClipId &id, const QString &file, QObject *scope, Reply<Clip> done)
{
    postTo(this, [this, id, file, answer = inThreadOf(scope, std::move(done))] {
        const auto clip = m_clips.find(id);
        if (!clip)
            return answer(clip.error());
        m_reader.start([this, id, file, answer, wanted = clip->sha256] {
            const auto found = hashOfFile(file, [this] { return !m_ends; });
            postTo(this, [this, id, file, answer, wanted, found] {
                if (!found)
                    return answer(found.error());
                if (found->compare(wanted, Qt::CaseInsensitive) != 0)
                    return answer(Error{Error::Kind::Invalid, u"%1 is another file"_s.arg(file)});
                answer(pointTo(id, file));
            });
        });
    });
}

Result<Clip> Library::pointTo(const ClipId &id, const QString &file)
{
    auto clip = m_clips.find(id);
    if (!clip)
        return clip;
    const QString before = std::exchange(clip->file, QFileInfo(file).absoluteFilePath());
    if (const auto written = m_clips.put(*clip); !written)
        return written.error();
    const auto beside = writeSidecar(*clip);
    if (!beside) // the folder may be one we can only read
        qCWarning(logStudio) << "a sidecar was not written:" << beside.error().detail;
    else if (before != clip->file && !QFileInfo::exists(before))
        QFile::remove(sidecarPath(before)); // or the clip would be told of twice
    emit changed(*clip);
    makePoster(id);
    return clip;
}

QString Library::posterPath(const ClipId &clip) const
{
    return u"%1/posters/%2.jpg"_s.arg(m_folders.cache, clip.value);
}

QString Library::filmstripPath(const ClipId &clip) const
{
    return u"%1/posters/%2-strip.jpg"_s.arg(m_folders.cache, clip.value);
}

void Library::makePoster(const ClipId &id)
{
    postTo(this, [this, id] {
        const QString poster = posterPath(id);
        if (QFileInfo::exists(poster))
            return emit posterReady(id, poster);
        const auto clip = m_clips.find(id);
        if (!clip)
            return;
        m_helper.poster(clip->file, poster, posterBox, this,
                        [this, id, poster](const Result<> &made) {
                            if (made)
                                emit posterReady(id, poster);
                        });
    });
}

void Library::makeFilmstrip(const ClipId &id)
{
    postTo(this, [this, id] { makeStrip(id); });
}

void Library::makeStrip(const ClipId &id)
{
    const QString strip = filmstripPath(id);
    if (QFileInfo::exists(strip))
        return emit filmstripReady(id, strip);
    const auto clip = m_clips.find(id);
    if (!clip || clip->still)
        return;
    m_helper.filmstrip(clip->file, strip, {tiles, tile}, this,
                       [this, id, strip](const Result<> &made) {
                           if (made)
                               emit filmstripReady(id, strip);
                       });
}

QString Library::folder() const
{
    // Asked from any thread: settings are read anew, the file is small.
    const QString chosen = Preferences(m_folders.config)[settings::clipsFolder];
    return chosen.isEmpty() ? m_folders.clips : chosen;
}

void Library::setFolder(const QString &folder)
{
    Preferences(m_folders.config).set(settings::clipsFolder, folder);
    emit folderChanged(folder);
}

Result<> Library::prepare(const QString &folder) const
{
    if (!QDir::isAbsolutePath(folder))
        return Error{Error::Kind::Invalid, u"not an absolute path: %1"_s.arg(folder)};
    if (m_move)
        return Error{Error::Kind::Busy, u"clips are being moved already"_s};
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(folder)};
    QTemporaryFile trial(folder + "/.rushes-XXXXXX"_L1); // what permissions say is half the truth
    if (!trial.open())
        return Error{Error::Kind::Disk, u"%1: %2"_s.arg(folder, trial.errorString())};
    return {};
}

void Library::moveTo(const QString &folder, Files files, QObject *scope,
                     std::function<void(int, int)> progress, Reply<Moved> done)
{
    const auto news = std::make_shared<MoveProgress>();
    if (progress)
        connect(news.get(), &MoveProgress::made, scope, std::move(progress), Qt::QueuedConnection);
    const auto told = [news](int moved, int all) { emit news->made(moved, all); };
    postTo(this, [this, folder, files, told, answer = inThreadOf(scope, std::move(done))] {
        const QString to = QDir::cleanPath(folder);
        if (const auto ready = prepare(to); !ready)
            return answer(ready.error());
        const QString from = QDir::cleanPath(this->folder());
        setFolder(to);
        const bool same = QFileInfo(from).canonicalFilePath() == QFileInfo(to).canonicalFilePath();
        if (files == Files::Leave || same)
            return answer(Moved());
        moveFiles(from, to, told, answer);
    });
}

void Library::moveFiles(const QString &from, const QString &to,
                        const std::function<void(int, int)> &progress, const Reply<Moved> &done)
{
    m_move = std::make_unique<LibraryMove>(
        LibraryMove::Way{.from = from, .to = to, .note = moveNote()}, m_clips);
    connect(m_move.get(), &LibraryMove::moved, this, &Library::changed);
    connect(m_move.get(), &LibraryMove::progressed, this, progress);
    connect(m_move.get(), &LibraryMove::ended, this,
            [this, done](int moved, int left, const QString &why) {
                m_move.release()->deleteLater(); // it is just telling us
                done(Moved{.moved = moved, .left = left, .why = why});
            });
    m_move->start();
}

QString Library::moveNote() const
{
    return m_folders.data + "/moving.json"_L1;
}

void Library::start()
{
    settleMove(moveNote(), m_clips);
}

void Library::announce(const Clip &clip)
{
    emit added(clip);
    makePoster(clip.id);
}

} // namespace rushes
