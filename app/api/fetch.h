#pragma once

#include "app/api/downloader.h"
#include "app/api/downloadrules.h"

#include <QPointer>

#include <atomic>
#include <memory>

class QNetworkReply;

namespace rushes {

class PartFile;
class StrictNetwork;

//! What a fetch borrows from its downloader.
struct FetchMeans {
    StrictNetwork &network;
    Clock &clock;
    milliseconds stall;
    QThread &writing;
};

//! One attempt at one download: the network's side of it. Hands the bytes to its PartFile, at most
//! 1 MiB ahead. Destroys itself at its end; destroying it stops it.
class Fetch final : public QObject {
    Q_OBJECT

public:
    Fetch(const FetchMeans &means, DownloadRequest request,
          std::function<void(qint64, qint64)> progress, Reply<Downloaded> done, QObject *parent);
    ~Fetch() override;

private:
    enum class Asking { Whole, Rest };

    void listen();
    void opened(const PartState &state);
    void ask(const QUrl &url, Asking asking);
    void hang();
    void sawHead();
    void follow(const QByteArray &location);
    void restart();
    void begin(const HeadVerdict &verdict);
    void read();
    void taken(qint64 bytes);
    void ended();
    void settle();
    void watch();
    void finished(qint64 bytes, const QString &sha256);
    void fail(const Error &error);
    void answer(const Result<Downloaded> &result);
    Error brokenBy(const QNetworkReply &reply) const;

    const FetchMeans m_means;
    const DownloadRequest m_request;
    std::function<void(qint64, qint64)> m_progress;
    Reply<Downloaded> m_done;
    std::shared_ptr<std::atomic_bool> m_stop;
    PartFile *m_part;
    QPointer<QNetworkReply> m_reply;
    PartState m_state;
    QUrl m_url; //!< of this hop
    Asking m_asking = Asking::Whole;
    std::optional<qint64> m_total;
    qint64 m_place = 0; //!< in the file, of the next byte to come
    qint64 m_onDisk = 0;
    qint64 m_handedOver = 0; //!< and not yet taken
    qint64 m_moved = 0; //!< bytes since the last watch
    int m_hops = 0;
    bool m_headSeen = false;
    bool m_ready = false; //!< the part waits for bytes
    bool m_sniffed = false;
    bool m_ended = false; //!< the reply has
    bool m_restarted = false;
};

} // namespace rushes
