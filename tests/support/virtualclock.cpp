#include "tests/support/virtualclock.h"

#include <algorithm>

namespace rushes {

void VirtualClock::after(milliseconds delay, QObject *scope, std::function<void()> fn)
{
    const auto due = m_monotonic + std::max(delay, milliseconds(0));
    m_waiting.emplace(std::pair(due, m_count++), Waiting{scope, std::move(fn)});
}

void VirtualClock::advance(milliseconds time)
{
    const auto end = m_monotonic + time;
    while (!m_waiting.empty() && m_waiting.begin()->first.first <= end) {
        const auto next = m_waiting.extract(m_waiting.begin());
        moveTo(std::max(m_monotonic, next.key().first));
        if (next.mapped().scope)
            next.mapped().fn();
    }
    moveTo(end);
}

int VirtualClock::waiting() const
{
    return int(std::count_if(m_waiting.begin(), m_waiting.end(),
                             [](const auto &entry) { return !entry.second.scope.isNull(); }));
}

void VirtualClock::moveTo(milliseconds time)
{
    m_wall = m_wall.addMSecs((time - m_monotonic).count());
    m_monotonic = time;
}

} // namespace rushes
