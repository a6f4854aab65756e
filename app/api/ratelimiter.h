#pragma once

#include "app/base/clock.h"
#include "app/base/pace.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <deque>
#include <functional>

namespace rushes {

//! One bucket for everything an account does: at most Pace::requestsPerWindow starts in any
//! sliding window; the user's lane goes before the polls. The starts outlive the process in
//! `stampFile` (empty: they don't), so that restarts can't add up to a 429 (F047).
class RateLimiter : public QObject {
    Q_OBJECT

public:
    enum class Lane { User, Poll };

    RateLimiter(Clock &clock, const Pace &pace, const QString &stampFile,
                QObject *parent = nullptr);

    //! Runs `start` later, never at once, while `scope` lives.
    void run(Lane lane, QObject *scope, std::function<void()> start);
    //! Nothing starts before `pause` is over (Retry-After); a longer pause under way stays.
    void pauseFor(std::chrono::milliseconds pause);
    //! Zero if nothing holds it.
    std::chrono::milliseconds pausedFor() const;

private:
    struct Waiting {
        QPointer<QObject> scope;
        std::function<void()> start;
    };

    void wake(std::chrono::milliseconds delay);
    void pump();
    std::deque<Waiting> *nextLane();
    std::chrono::milliseconds untilFree();
    void stamp();
    void load();

    Clock &m_clock;
    const Pace m_pace;
    const QString m_stampFile;
    std::chrono::milliseconds m_pausedUntil{0};
    std::deque<std::chrono::milliseconds> m_started;
    std::array<std::deque<Waiting>, 2> m_lanes;
    qint64 m_number = 0; //!< of the next start; its place in the stamp file follows from it
    bool m_waking = false;
};

} // namespace rushes
