#pragma once

#include <QElapsedTimer>

#include <chrono>

namespace rushes {

//! A held key that spends is one decision (F023). X repeats it by presses and releases, and not
//! each is known from a fresh one: what follows the last press closely belongs to it.
class OneDecision {
public:
    //! The longest time before a first repeat that desktops set is 660 ms.
    static constexpr std::chrono::milliseconds usual{800};

    explicit OneDecision(std::chrono::milliseconds within = usual)
        : m_within(within)
    {
    }

    //! Whether this press is a decision of its own.
    bool begins()
    {
        const bool follows
            = m_last.isValid() && std::chrono::milliseconds(m_last.elapsed()) < m_within;
        m_last.start();
        return !follows;
    }

private:
    std::chrono::milliseconds m_within;
    QElapsedTimer m_last;
};

} // namespace rushes
