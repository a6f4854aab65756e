#include "app/studio/librarymove.h"

#include "app/base/across.h"
#include "app/base/log.h"
#include "app/store/sidecar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int clipsAtOnce = 100; //!< rows read between two looks at other work
constexpr int mostTries = 20; //!< names taken by others while we look

bool isBelow(const QString &file, const QString &folder)
{
    return file.startsWith(folder + u'/');
}

//! A file that was renamed has left its name to others: a new clip may have taken it meanwhile.
void removeOld(const QString &clipFile, Brought brought)
{
    const bool isCopied = brought == Brought::Copied;
    if (isCopied && !QFile::remove(clipFile) && QFile::exists(clipFile))
        qCWarning(logStudio) << "a clip's old file could not be removed:" << clipFile;
    if (!isCopied && QFile::exists(clipFile))
        return; // the sidecar is that clip's, too
    QFile::remove(sidecarPath(clipFile));
}

//! Takes back a step whose row could not be written.
void undo(const Clip &clip, const QString &from, Brought brought)
{
    QFile::remove(sidecarPath(clip.file));
    if (brought == Brought::Copied) {
        QFile::remove(clip.file);
        return;
    }
    const auto back = renameIfFree(clip.file, from);
    if (!back || *back != Renamed::Yes)
        qCWarning(logStudio) << "a clip's file could not be moved back:" << clip.file;
}

bool holds(const QString &file, const QString &sha256)
{
    const auto hash = hashOfFile(file);
    return hash && *hash == sha256;
}

} // namespace

LibraryMove::LibraryMove(Way way, ClipStore &clips, QObject *parent)
    : QObject(parent)
    , m_way(std::move(way))
    , m_clips(clips)
{
    m_thread.setObjectName(u"moving"_s);
    m_thread.start();
    m_there.moveToThread(&m_thread);
}

LibraryMove::~LibraryMove()
{
    m_stop = true;
    QMetaObject::invokeMethod(
        &m_there, [this] { m_there.moveToThread(thread()); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LibraryMove::start()
{
    gather(0);
}

//! A page of rows at a time: a big library must not hold up the queue.
void LibraryMove::gather(int offset)
{
    const auto page = m_clips.list({.most = clipsAtOnce, .offset = offset});
    if (!page)
        return leave(page.error().detail);
    for (const Clip &clip : *page) {
        const bool ours = isBelow(clip.file, m_way.from) && !isBelow(clip.file, m_way.to);
        if (ours && !m_known.contains(clip.id.value)) {
            m_known.insert(clip.id.value);
            m_todo.append(clip.id);
        }
    }
    const auto more = [this, offset, full = page->size() == clipsAtOnce] {
        if (full)
            return gather(offset + clipsAtOnce);
        m_all = int(m_todo.size());
        emit progressed(0, m_all);
        next();
    };
    QMetaObject::invokeMethod(this, more, Qt::QueuedConnection);
}

void LibraryMove::next()
{
    if (m_todo.isEmpty()) {
        QMetaObject::invokeMethod(&m_there, [this] { // after what is still being removed
            QFile::remove(m_way.note);
            postTo(this, [this] { emit ended(m_moved, m_left, m_why); });
        });
        return;
    }
    const auto clip = m_clips.find(m_todo.takeFirst());
    if (!clip)
        return leave(clip.error().detail);
    bring(*clip);
}

void LibraryMove::bring(const Clip &clip)
{
    QMetaObject::invokeMethod(&m_there, [this, clip] {
        const Step step = tryNames(clip);
        postTo(this, [this, step] { commit(step); });
    });
}

//! In the files' thread.
LibraryMove::Step LibraryMove::tryNames(const Clip &clip) const
{
    Step step{.clip = clip, .from = clip.file};
    const QString folder = m_way.to + QFileInfo(clip.file).path().mid(m_way.from.size());
    for (int tries = 0; tries < mostTries; ++tries) {
        const MoveNote note{
            .clip = clip.id, .from = clip.file, .to = freeNameIn(folder, clip.file)};
        if (const auto noted = writeMoveNote(m_way.note, note); !noted) {
            step.brought = noted.error();
            return step;
        }
        step.brought = bringFile(
            {.from = note.from, .to = note.to, .sha256 = clip.sha256, .side = sideOf(note)},
            [this] { return goesOn(); });
        if (step.brought && *step.brought == Brought::Taken)
            continue;
        if (!step.brought)
            return step;
        step.clip.file = note.to;
        if (const auto beside = writeSidecar(step.clip); !beside) {
            undo(step.clip, step.from, *step.brought);
            step.brought = beside.error();
        }
        return step;
    }
    step.brought = Error{Error::Kind::Disk, u"%1: its name is always taken"_s.arg(clip.file)};
    return step;
}

void LibraryMove::commit(const Step &step)
{
    if (!step.brought) {
        const auto &error = step.brought.error();
        if (error.kind == Error::Kind::DiskFull) { // nor will the others find room
            m_left += int(m_todo.size());
            m_todo.clear();
        }
        return leave(error.detail);
    }
    auto clip = m_clips.find(step.clip.id); // it may have been circled meanwhile
    Result<> written = clip ? Result<>() : clip.error();
    if (clip) {
        clip->file = step.clip.file;
        written = m_clips.put(*clip);
    }
    const Brought brought = *step.brought;
    if (!written) {
        QMetaObject::invokeMethod(&m_there, [moved = step.clip, from = step.from, brought] {
            undo(moved, from, brought);
        });
        return leave(written.error().detail);
    }
    QMetaObject::invokeMethod(&m_there, [clip = *clip, old = step.clip, from = step.from, brought] {
        if (clip != old) {
            if (const auto beside = writeSidecar(clip); !beside)
                qCWarning(logStudio) << "a sidecar was not written:" << beside.error().detail;
        }
        removeOld(from, brought);
    });
    ++m_moved;
    emit moved(*clip);
    goOn();
}

void LibraryMove::leave(const QString &why)
{
    ++m_left;
    if (m_why.isEmpty())
        m_why = why;
    goOn();
}

void LibraryMove::goOn()
{
    emit progressed(m_moved + m_left, m_all);
    QMetaObject::invokeMethod(
        this, [this] { next(); }, Qt::QueuedConnection);
}

void settleMove(const QString &path, ClipStore &clips)
{
    const auto note = readMoveNote(path);
    auto clip = note ? clips.find(note->clip) : Result<Clip>(Error{});
    if (note)
        QFile::remove(sideOf(*note));
    if (!clip || (clip->file != note->from && clip->file != note->to)) {
        QFile::remove(path);
        return;
    }
    const bool isOld = QFileInfo(note->from).isFile();
    const bool isNew = QFileInfo(note->to).isFile();
    if (clip->file == note->from && isNew && (!isOld || holds(note->to, clip->sha256))) {
        clip->file = note->to;
        if (const auto written = clips.put(*clip); !written) {
            qCWarning(logStudio) << "a moved clip's row was not written:" << written.error().detail;
            return; // the next start tries again
        }
        if (const auto beside = writeSidecar(*clip); !beside)
            qCWarning(logStudio) << "a sidecar was not written:" << beside.error().detail;
    }
    if (clip->file == note->to && isNew) {
        QFile::remove(sidecarPath(note->from));
        if (isOld && holds(note->to, clip->sha256) && holds(note->from, clip->sha256))
            QFile::remove(note->from);
    } else {
        QFile::remove(sidecarPath(note->to)); // of a step that was being taken back
    }
    QFile::remove(path);
}

} // namespace rushes
