// Whether the clips' disk has room for what sending would bring.
#include "app/base/log.h"
#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "app/studio/queue.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 bytesAMegabyte = 1'000'000; // as disks and the service count
constexpr qint64 spareBytes = 64LL * 1024 * 1024; //!< left free beside a clip
constexpr qint64 usualClipBytes = 32LL * 1024 * 1024; //!< where the service gave no size

qint64 keptFree(const QString &configFolder)
{
    return std::max(0, Preferences(configFolder)[settings::keepFreeMB]) * bytesAMegabyte;
}

bool waitsForRoom(const Job &job)
{
    return waitsFor(job, Hold::Disk) && job.error
           && (job.error->kind == Error::Kind::DiskFull || job.error->kind == Error::Kind::Timeout);
}

} // namespace

QString Queue::folderOf(const Job &job) const
{
    return job.outputFolder.isEmpty() ? m_rooms.library.folder() : job.outputFolder;
}

//! False while the disk is asked, and when it has too little; then the job is held.
bool Queue::canBeSaved(const Job &job)
{
    const qint64 kept = keptFree(m_setup.folders.config);
    if (kept == 0)
        return true;
    const QString folder = folderOf(job);
    const bool othersWait = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto &entry) {
        return waitsForRoom(entry.second) && folderOf(entry.second) == folder;
    });
    if (othersWait)
        return false; // onFreeSpace() lets them go on
    const auto free = m_space.bytes(folder, m_setup.pace.diskFresh);
    if (!free) {
        if (!m_space.isAsking(folder))
            m_rooms.clock.after(m_setup.pace.diskSilent, this,
                                [this, folder] { onSilentDisk(folder); });
        m_space.ask(folder);
        return false;
    }
    if (*free >= kept)
        return true;
    qCInfo(logStudio) << "too little room to send:" << *free << "of" << kept;
    move(job.id, HeldBack{Hold::Disk, Error{Error::Kind::DiskFull, folder}});
    return false;
}

void Queue::onFreeSpace(const QString &folder)
{
    const qint64 kept = keptFree(m_setup.folders.config);
    const auto free = m_space.bytes(folder, m_setup.pace.diskFresh);
    for (auto &[id, job] : m_jobs) {
        if (free && *free >= kept && waitsForRoom(job) && folderOf(job) == folder)
            move(id, Released{});
        if (free && job.stage == Stage::NotSaved && folderOf(job) == folder)
            saveIfItFits(job, *free);
    }
    pump();
}

//! It was asked and has not answered: nothing is sent that could then not be saved.
void Queue::onSilentDisk(const QString &folder)
{
    if (!m_space.isAsking(folder))
        return;
    const QList<Job *> waiting = unsentInOrder();
    for (const Job *job : waiting) {
        if (job->stage != Stage::Waiting || folderOf(*job) != folder)
            continue;
        move(job->id, HeldBack{Hold::Disk, Error{Error::Kind::Timeout, folder}});
        return; // the others stand behind it
    }
}

void Queue::saveIfItFits(const Job &job, qint64 free)
{
    const bool full = job.error && job.error->kind == Error::Kind::DiskFull;
    if (full && free > job.result.bytes.value_or(usualClipBytes) + spareBytes)
        saveLater(job.id, milliseconds(0));
}

//! The heart's part: whether there is room again.
void Queue::askForRoom()
{
    const qint64 kept = keptFree(m_setup.folders.config);
    for (const auto &[id, job] : m_jobs) {
        const bool full
            = job.stage == Stage::NotSaved && job.error && job.error->kind == Error::Kind::DiskFull;
        if (waitsForRoom(job) && kept == 0)
            move(id, Released{}); // the wish was taken back
        else if (full || waitsForRoom(job))
            m_space.ask(folderOf(job));
    }
}

} // namespace rushes
