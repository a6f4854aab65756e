#pragma once

#include "app/api/downloader.h"
#include "app/base/clock.h"
#include "app/base/folders.h"
#include "app/domain/clip.h"
#include "app/domain/job.h"
#include "app/media/mediahelper.h"

#include <QObject>

#include <functional>

namespace rushes {

//! Brings one finished job's file into its folder: download, verify, sync, rename, sidecar. One
//! call is one attempt; what was done already is not done again, so that a kill at any point leaves
//! no file or one, and the next attempt goes on from there.
class Collector : public QObject {
    Q_OBJECT

public:
    struct Order {
        Job job;
        QString folder; //!< where the file goes
        bool sandbox = false;
        bool allowLoopback = false;
    };

    Collector(const Folders &folders, Downloader &downloader, MediaHelper &helper, Clock &clock,
              QObject *parent = nullptr);

    //! `done` runs once, later, while `scope` lives. Errors: those of Downloader::fetch, Damaged
    //! (the part is put aside), Disk, DiskFull.
    void collect(const Order &order, QObject *scope,
                 std::function<void(qint64 done, qint64 total)> progress, Reply<Clip> done);
    //! Forgets the part and its notes, after the clip was committed.
    void tidy(const Job &job);

private:
    void verify(const Order &order, const Downloaded &file, QObject *scope,
                const Reply<Clip> &done);
    void keep(const Order &order, Clip clip, const Reply<Clip> &done);
    Result<Clip> finish(Clip clip) const;
    QString incoming(const Job &job) const;
    QString partOf(const Job &job) const;
    QString notesOf(const Job &job) const;
    Error quarantine(const Job &job, const Error &why) const;

    const Folders m_folders;
    Downloader &m_downloader;
    MediaHelper &m_helper;
    Clock &m_clock;
};

} // namespace rushes
