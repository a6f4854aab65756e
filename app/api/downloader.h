#pragma once

#include "app/base/clock.h"
#include "app/base/pace.h"
#include "app/base/result.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <optional>

namespace rushes {

class StrictNetwork;

struct DownloadRequest {
    QUrl url; //!< https; http only where `allowLoopback` says so and the host is loopback
    QString part; //!< absolute path of the .part file; `part` + ".json" keeps ETag and total
    std::optional<qint64> expectedBytes = {}; //!< file_size, if the service gave it
    bool allowLoopback = false; //!< the sandbox's results
};

struct Downloaded {
    qint64 bytes = 0;
    QString sha256 = {}; //!< hex, of the whole file
    bool sizeDiffers = false; //!< from expectedBytes: kept, flagged (F065)
};

//! Brings one file to disk: streamed with constant memory (1 MiB), resumed by Range and If-Range
//! where the ETag is strong, restarted where it is not; redirects re-issued by hand, five at most;
//! never a credential, never a cookie. One call is one attempt; who asks decides about the next.
//! When it is done the part is whole by Content-Length (or by expectedBytes, where the server
//! gives no length) and synced, and the ".json" is gone; its content is not judged here beyond
//! "not a web page". Lives in one thread; hashing and writing happen on one of its own.
class Downloader : public QObject {
    Q_OBJECT

public:
    Downloader(Clock &clock, const Pace &pace, QObject *parent = nullptr);
    ~Downloader() override;

    //! `done` runs once, later, while `scope` lives; destroying `scope` stops it and keeps the
    //! part. `progress` gets bytes on disk and the whole size, 0 where that is not known.
    //! Errors: NotFound and Unauthorized (401, 403, 404, 410: ask for a fresh URL), RateLimited,
    //! Network, Tls, Timeout, Server, Disk, DiskFull, Protocol, Invalid (a URL we refuse).
    void fetch(const DownloadRequest &request, QObject *scope,
               std::function<void(qint64 done, qint64 total)> progress, Reply<Downloaded> done);

private:
    Clock &m_clock;
    const Pace m_pace;
    StrictNetwork *m_network;
    QThread m_writing;
};

} // namespace rushes
