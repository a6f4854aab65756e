#pragma once

#include "app/sandbox/entry.h"

#include <chrono>

namespace rushes::sandbox {

//! How long things take: at speed 1 a clip is complete about 6 s after it was submitted.
class Timing {
public:
    using Span = std::chrono::milliseconds;

    explicit Timing(double speed)
        : m_speed(speed)
    {
    }

    Span queued() const { return scaled(Span(1000)); }

    //! From "processing" to "completed", unless rendering takes longer.
    Span work(const Order &order) const;

    Span whole(const Order &order) const { return queued() + work(order); }

    //! Results go this long after they were completed (the guide: 24 hours).
    Span expiry() const { return scaled(std::chrono::hours(24)); }

private:
    Span scaled(Span span) const { return Span(qint64(double(span.count()) / m_speed)); }

    const double m_speed;
};

//! The five tasks that run at once (the guide: 5 concurrent generations).
constexpr int concurrent = 5;

//! Words that make the service do on purpose what it seldom does. They stand in the prompt,
//! brackets included, and are meant for people and tests that want to see those states:
//! [fail] is charged, renders a while and fails by the content filter; [cancel] likewise ends as
//! cancelled; [slow] takes ten times as long; [500] is charged and runs, but the submission is
//! answered by 500 Internal Server Error.
bool asksFor(const Order &order, QLatin1StringView word);

} // namespace rushes::sandbox
