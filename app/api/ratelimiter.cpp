#include "app/api/ratelimiter.h"

#include <QFile>

#include <algorithm>

namespace rushes {
namespace {

// A line of the stamp file: a running number, and when it started in milliseconds since 1970.
constexpr int numberDigits = 10;
constexpr int timeDigits = 13;
constexpr qint64 lineSize = numberDigits + 1 + timeDigits + 1;
constexpr qint64 mostNumber = 9'000'000'000; // beyond, the file is damaged

QByteArray digits(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0', true);
}

} // namespace

RateLimiter::RateLimiter(Clock &clock, const Pace &pace, const QString &stampFile, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pace(pace)
    , m_stampFile(stampFile)
    , m_pausedUntil(clock.monotonic())
{
    load();
}

void RateLimiter::run(Lane lane, QObject *scope, std::function<void()> start)
{
    m_lanes.at(lane == Lane::User ? 0 : 1).push_back({scope, std::move(start)});
    wake(0ms); // always later, so no caller is re-entered
}

void RateLimiter::pauseFor(std::chrono::milliseconds pause)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.monotonic() + pause);
}

std::chrono::milliseconds RateLimiter::pausedFor() const
{
    return std::max(m_pausedUntil - m_clock.monotonic(), std::chrono::milliseconds(0));
}

void RateLimiter::wake(std::chrono::milliseconds delay)
{
    if (m_waking)
        return;
    m_waking = true;
    m_clock.after(delay, this, [this] {
        m_waking = false;
        pump();
    });
}

//! The lane whose turn it is, its dead requests removed; null if nothing waits.
std::deque<RateLimiter::Waiting> *RateLimiter::nextLane()
{
    for (auto &lane : m_lanes) {
        while (!lane.empty() && !lane.front().scope)
            lane.pop_front(); // its owner is gone: so is the request
        if (!lane.empty())
            return &lane;
    }
    return nullptr;
}

void RateLimiter::pump()
{
    auto *lane = nextLane();
    if (!lane)
        return;
    if (const auto wait = untilFree(); wait > 0ms) {
        wake(wait);
        return;
    }
    const auto start = std::move(lane->front().start);
    lane->pop_front();
    stamp();
    wake(0ms); // before `start`, which may destroy us
    start();
}

std::chrono::milliseconds RateLimiter::untilFree()
{
    const auto now = m_clock.monotonic();
    while (!m_started.empty() && now - m_started.front() > m_pace.window)
        m_started.pop_front();
    const bool full = std::ssize(m_started) >= m_pace.requestsPerWindow;
    // The oldest of the last N decides; one millisecond more, so that no window's edge holds both.
    const auto slot = full ? m_started.at(m_started.size() - size_t(m_pace.requestsPerWindow))
                                 + m_pace.window + 1ms
                           : now;
    return std::max(slot, m_pausedUntil) - now;
}

void RateLimiter::stamp()
{
    m_started.push_back(m_clock.monotonic());
    if (m_stampFile.isEmpty())
        return;
    // In place, a slot at a time: a kill can't leave an emptied file. Without fsync: after a power
    // cut a window has long passed. A file that can't be written only loses the memory of starts.
    QFile file(m_stampFile);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    if (file.seek(m_number % m_pace.requestsPerWindow * lineSize))
        file.write(digits(m_number, numberDigits) + ' '
                   + digits(m_clock.now().toMSecsSinceEpoch(), timeDigits) + '\n');
    ++m_number;
}

void RateLimiter::load()
{
    QFile file(m_stampFile);
    if (m_stampFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const auto wall = m_clock.now().toMSecsSinceEpoch();
    const auto now = m_clock.monotonic();
    const QByteArray all = file.read(m_pace.requestsPerWindow * lineSize);
    for (qint64 place = 0; place < all.size(); place += lineSize) {
        const QByteArray line = all.mid(place, lineSize - 1);
        bool isNumber = false;
        bool isTime = false;
        const qint64 number = line.left(numberDigits).toLongLong(&isNumber);
        const qint64 at = line.mid(numberDigits + 1).toLongLong(&isTime);
        if (!isNumber || !isTime || number < 0 || number > mostNumber || at <= 0)
            continue; // damaged: the others still count
        m_number = std::max(m_number, number + 1);
        // A stamp from the future means that the clock was set back: it counts as just now.
        const auto age = std::chrono::milliseconds(std::max<qint64>(0, wall - at));
        if (age <= m_pace.window)
            m_started.push_back(now - age);
    }
    std::sort(m_started.begin(), m_started.end());
}

} // namespace rushes
