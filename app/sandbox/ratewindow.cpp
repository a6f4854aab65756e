#include "app/sandbox/ratewindow.h"

namespace rushes::sandbox {
namespace {

constexpr auto window = std::chrono::seconds(60);

} // namespace

int RateWindow::admit(Time now)
{
    const std::lock_guard lock(m_mutex);
    while (!m_admitted.empty() && m_admitted.front() + window <= now)
        m_admitted.pop_front();
    if (m_admitted.size() >= m_most) {
        const auto left = m_admitted.front() + window - now;
        return int(std::chrono::ceil<std::chrono::seconds>(left).count());
    }
    m_admitted.push_back(now);
    return 0;
}

} // namespace rushes::sandbox
