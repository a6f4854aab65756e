#pragma once

#include "app/base/clock.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <utility>

namespace rushes {

//! Time that passes when a test says so. Callbacks run inside advance(), in the order they are due.
class VirtualClock final : public Clock {
public:
    explicit VirtualClock(const QDateTime &start
                          = QDateTime(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC))
        : m_wall(start)
    {
    }

    QDateTime now() const override { return m_wall; }

    milliseconds monotonic() const override { return m_monotonic; }

    void after(milliseconds delay, QObject *scope, std::function<void()> fn) override;

    void advance(milliseconds time);
    //! As if somebody set the clock, or the computer slept: only the wall clock moves.
    void jumpWall(milliseconds by) { m_wall = m_wall.addMSecs(by.count()); }

    //! How many callbacks still wait whose scopes live.
    int waiting() const;

private:
    struct Waiting {
        QPointer<QObject> scope;
        std::function<void()> fn;
    };

    void moveTo(milliseconds time);

    QDateTime m_wall;
    milliseconds m_monotonic{1'000'000};
    quint64 m_count = 0; // among callbacks due at the same time, first come, first served
    std::map<std::pair<milliseconds, quint64>, Waiting> m_waiting;
};

} // namespace rushes
