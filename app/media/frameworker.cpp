#include "app/media/frameworker.h"

#include "app/media/image.h"
#include "app/media/picturereader.h"
#include "app/media/sound.h"

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int threads = 2;
constexpr int keptBehind = 24;
constexpr int readAhead = 12;
constexpr int readBack = 6;
constexpr QSize largestStill(8192, 8192);

} // namespace

FrameServer::Worker::Worker(FrameServer &server)
    : m_server(server)
    , m_thread([this] { run(); })
{
}

FrameServer::Worker::~Worker()
{
    order([](Orders &orders) { orders.quit = true; });
    m_thread.join();
}

void FrameServer::Worker::order(const std::function<void(Orders &)> &change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_orders);
    }
    m_wake.notify_one();
}

FrameServer::Worker::Orders FrameServer::Worker::orders() const
{
    const std::lock_guard lock(m_mutex);
    return m_orders;
}

void FrameServer::Worker::open(const QString &file)
{
    order([&](Orders &orders) {
        ++orders.clip;
        orders.file = file;
        orders.frame = -1;
        orders.kept = 0;
        orders.grab.reset();
    });
}

void FrameServer::Worker::setViewSize(const QSize &pixels)
{
    order([&](Orders &orders) {
        orders.wish += orders.view != pixels ? 1 : 0;
        orders.view = pixels;
    });
}

void FrameServer::Worker::want(int frame, bool scrubbing)
{
    order([&](Orders &orders) {
        ++orders.wish;
        orders.frame = frame;
        orders.scrubbing = scrubbing;
    });
}

void FrameServer::Worker::grab(int frame)
{
    order([&](Orders &orders) { orders.grab = frame; });
}

void FrameServer::Worker::keepFrom(int frame)
{
    order([&](Orders &orders) { orders.kept = frame; });
}

//! Waits until there is something to do. An order to grab is taken, all others stay.
FrameServer::Worker::Orders FrameServer::Worker::nextOrders()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] {
        return m_orders.quit || m_orders.clip != m_clip || m_orders.grab
               || m_orders.wish != m_served || !m_idle;
    });
    Orders now = m_orders;
    if (now.clip == m_clip)
        m_orders.grab.reset();
    return now;
}

void FrameServer::Worker::run()
{
    for (;;) {
        const Orders now = nextOrders();
        if (now.quit)
            break;
        if (now.clip != m_clip)
            openClip(now);
        else if (now.grab)
            grabFrame(*now.grab);
        else if (now.wish != m_served)
            serve(now);
        else
            m_idle = !prefetch();
    }
    stopSound();
}

//! Runs `tell` in the server's thread, unless another clip has been opened by then.
template<class Tell> void FrameServer::Worker::tell(qint64 clip, Tell tell)
{
    QMetaObject::invokeMethod(
        &m_server,
        [this, clip, tell] {
            if (orders().clip == clip)
                tell(m_server);
        },
        Qt::QueuedConnection);
}

void FrameServer::Worker::openClip(const Orders &orders)
{
    m_clip = orders.clip;
    stopSound();
    m_decoder.reset();
    m_still = {};
    m_facts = {};
    m_shown = -1;
    m_idle = true;
    if (orders.file.isEmpty() || openStill(orders.file))
        return;
    auto opened = Decoder::open(orders.file, threads);
    if (!opened) {
        tell(m_clip, [error = opened.error()](FrameServer &server) { emit server.failed(error); });
        return;
    }
    m_decoder = std::move(*opened);
    m_facts = m_decoder->facts();
    m_cache.reset(m_facts.size.width(), m_facts.size.height());
    tell(m_clip, [facts = m_facts](FrameServer &server) { emit server.opened(facts); });
    if (m_facts.hasAudio)
        startSound(orders.file);
}

bool FrameServer::Worker::openStill(const QString &file)
{
    if (!isPicture(file))
        return false;
    m_still = previewImage(file, largestStill);
    if (m_still.isNull()) {
        const Error error{Error::Kind::Damaged, u"a picture that cannot be read"_s};
        tell(m_clip, [error](FrameServer &server) { emit server.failed(error); });
        return true;
    }
    m_facts.frames = 1;
    m_facts.size = m_still.size();
    m_facts.startsMs = {0};
    tell(m_clip, [facts = m_facts](FrameServer &server) { emit server.opened(facts); });
    return true;
}

void FrameServer::Worker::startSound(const QString &file)
{
    m_soundStops = false;
    m_sound = std::thread([this, file, clip = m_clip] {
        const ClipSound sound = decodeSound(file, [this] { return m_soundStops.load(); });
        if (!sound.pcm.isEmpty())
            tell(clip, [sound](FrameServer &server) { emit server.soundReady(sound); });
    });
}

void FrameServer::Worker::stopSound()
{
    m_soundStops = true;
    if (m_sound.joinable())
        m_sound.join();
}

void FrameServer::Worker::serve(const Orders &orders)
{
    m_served = orders.wish;
    if (orders.frame < 0 || m_facts.frames == 0)
        return;
    const int frame = std::min(orders.frame, m_facts.frames - 1);
    m_idle = false;
    if (m_still.isNull()) {
        m_cache.keepFrom(orders.kept);
        m_cache.lookAt(frame);
        if (!m_cache.find(frame))
            decode(frame, orders.scrubbing ? Purpose::Scrub : Purpose::Show);
        if (m_served != orders.wish) // a newer one was served on the way
            return;
    }
    deliver(orders, frame, Exact::Yes);
}

//! Decodes on until the frame is in the cache, or orders say otherwise.
void FrameServer::Worker::decode(int frame, Purpose purpose)
{
    m_purpose = purpose;
    bool first = true;
    const auto each = [&](int index, const AVFrame &decoded) {
        const bool shows = first && purpose == Purpose::Scrub && frame - index > readBack
                           && frame - index < std::abs(m_shown - frame);
        first = false;
        if (shows || index > frame - keptBehind)
            m_cache.put(index, decoded);
        if (shows)
            deliver(orders(), index, Exact::No);
    };
    const auto decoded = m_decoder->decode(frame, each, [&] { return interrupted(frame); });
    if (decoded) // a damaged frame is shown as the one after it
        m_cache.put(frame, *decoded);
}

//! Whether decoding towards `frame` is pointless by now. A newer wish for a frame that is here
//! already is fulfilled at once.
bool FrameServer::Worker::interrupted(int frame)
{
    const Orders now = orders();
    if (now.quit || now.clip != m_clip)
        return true;
    if (now.wish == m_served || m_purpose == Purpose::Grab)
        return now.grab && m_purpose != Purpose::Grab;
    const int wanted = std::clamp(now.frame, 0, m_facts.frames - 1);
    if (m_cache.find(wanted)) {
        m_served = now.wish;
        m_cache.lookAt(wanted);
        deliver(now, wanted, Exact::Yes);
        return m_purpose != Purpose::Ahead || std::abs(frame - wanted) > keptBehind;
    }
    return m_purpose == Purpose::Ahead || wanted < frame || !m_decoder->goesOn(wanted);
}

//! Decodes one more frame where the eye goes next. False if there is nothing left to do.
bool FrameServer::Worker::prefetch()
{
    if (!m_decoder)
        return false;
    const int missing = m_cache.firstMissing();
    const int distance = std::abs(missing - m_cache.lookedAt());
    if (missing < 0 || missing >= m_facts.frames
        || distance > (m_cache.movesBack() ? readBack : readAhead))
        return false;
    decode(missing, Purpose::Ahead);
    return m_cache.find(missing) != nullptr;
}

void FrameServer::Worker::grabFrame(int frame)
{
    const int wanted = std::clamp(frame, 0, std::max(0, m_facts.frames - 1));
    QImage image = m_still;
    if (m_decoder) {
        if (!m_cache.find(wanted))
            decode(wanted, Purpose::Grab);
        image = picture(wanted, m_facts.size, FrameImage::Quality::Best);
    }
    tell(m_clip, [wanted, image](FrameServer &server) { emit server.grabbed(wanted, image); });
}

QImage FrameServer::Worker::picture(int frame, const QSize &box, FrameImage::Quality quality)
{
    const QSize size = m_facts.size.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (!m_still.isNull())
        return m_still.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const AVFrame *decoded = m_cache.find(frame);
    return decoded ? m_images.convert(*decoded, size, quality) : QImage();
}

void FrameServer::Worker::deliver(const Orders &orders, int frame, Exact exact)
{
    if (orders.view.isEmpty())
        return;
    const QImage image = picture(frame, orders.view, FrameImage::Quality::Fast);
    if (image.isNull())
        return;
    m_shown = frame;
    tell(m_clip, [frame, image, exact](FrameServer &server) {
        emit server.frameReady(frame, image, exact == Exact::Yes);
    });
}

} // namespace rushes
