#pragma once

#include "app/media/decoder.h"
#include "app/media/framecache.h"
#include "app/media/frameimage.h"
#include "app/media/frameserver.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

// Private to app/media.
namespace rushes {

//! The decoding thread of a FrameServer. The public functions leave an order and return at once.
class FrameServer::Worker {
public:
    explicit Worker(FrameServer &server);
    ~Worker();

    void open(const QString &file); //!< empty: close
    void setViewSize(const QSize &pixels);
    void want(int frame, bool scrubbing);
    void grab(int frame);
    void keepFrom(int frame);

private:
    struct Orders {
        qint64 clip = 0; //!< counts open()
        qint64 wish = 0; //!< counts what changes the picture
        QString file = {};
        QSize view = {};
        int frame = -1;
        int kept = 0;
        bool scrubbing = false;
        std::optional<int> grab = {};
        bool quit = false;
    };

    enum class Purpose { Show, Scrub, Ahead, Grab };
    enum class Exact { No, Yes };

    void order(const std::function<void(Orders &)> &change);
    Orders orders() const;
    Orders nextOrders();

    // --- in the thread ---
    void run();
    void openClip(const Orders &orders);
    bool openStill(const QString &file);
    void startSound(const QString &file);
    void stopSound();
    void serve(const Orders &orders);
    void decode(int frame, Purpose purpose);
    bool interrupted(int frame);
    bool prefetch();
    void grabFrame(int frame);
    QImage picture(int frame, const QSize &box, FrameImage::Quality quality);
    void deliver(const Orders &orders, int frame, Exact exact);
    template<class Tell> void tell(qint64 clip, Tell tell);

    FrameServer &m_server;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Orders m_orders; //!< guarded by m_mutex

    std::unique_ptr<Decoder> m_decoder;
    QImage m_still;
    ClipFacts m_facts;
    FrameCache m_cache;
    FrameImage m_images;
    qint64 m_clip = 0;
    qint64 m_served = 0; //!< the last wish that was fulfilled
    int m_shown = -1;
    bool m_idle = true; //!< nothing to prefetch
    Purpose m_purpose = Purpose::Show; //!< of the decoding under way
    std::atomic<bool> m_soundStops = false;
    std::thread m_sound;
    std::thread m_thread; //!< last: starts when all else is there
};

} // namespace rushes
