#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace rushes {

using std::chrono::milliseconds;

//! The one source of time in app/: tests put a virtual one here. Lives in one thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    //! Wall time, UTC. It may jump.
    virtual QDateTime now() const = 0;
    //! Never goes back; stands still while the computer sleeps.
    virtual milliseconds monotonic() const = 0;
    //! Runs `fn` once in the scope's thread after `delay`, unless the scope is destroyed before.
    //! Never runs it synchronously. Call it from the clock's thread.
    virtual void after(milliseconds delay, QObject *scope, std::function<void()> fn) = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    milliseconds monotonic() const override;
    void after(milliseconds delay, QObject *scope, std::function<void()> fn) override;
};

} // namespace rushes
