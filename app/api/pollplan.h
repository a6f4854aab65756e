#pragma once

#include "app/base/pace.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace rushes {

//! What one answer told about a running task, and when (our clock, corrected to server time).
struct Sighting {
    QDateTime at = {};
    std::optional<int> progress = {};
    QDateTime estimatedCompletion = {}; //!< invalid if not given
};

//! When to ask for a task next: few questions, asked when an answer is likely. Pure; a value.
//! The figures in it come from tests/bench/polls.cpp, which plays thousands of generations.
class PollPlan {
public:
    //! `accepted` in server time; `estimate` as first answered; `past` how long that model's last
    //! jobs took (newest last), for a first guess.
    PollPlan(const Pace &pace, const QDateTime &accepted,
             std::optional<std::chrono::seconds> estimate, const QList<std::chrono::seconds> &past);

    void saw(const Sighting &sighting);
    //! An answer that did not come: only lengthens the interval (full jitter, `random` in [0, 1)).
    void failed(double random);
    //! How long to wait from `now`, never under Pace::pollShortest, until the next question.
    //! `random` in [0, 1) spreads it by a tenth.
    std::chrono::milliseconds wait(const QDateTime &now, double random) const;

private:
    using Seconds = std::chrono::duration<double>;

    Seconds age(const QDateTime &at) const;
    Seconds expectedTotal() const;
    std::optional<Seconds> byProgress() const;
    Seconds firstLook() const;
    Seconds untilNext(Seconds now) const;
    Seconds afterFailure() const;

    Pace m_pace;
    QDateTime m_accepted;
    std::optional<Seconds> m_estimate;
    QList<std::chrono::seconds> m_past;
    QList<Sighting> m_seen;
    int m_failures = 0;
    double m_failureJitter = 1;
};

} // namespace rushes
