#include "app/sandbox/ratewindow.h"

namespace rushes::sandbox {
namespace {

constexpr size_t most = 60;
constexpr auto window = std::chrono::seconds(60);

} // namespace

int RateWindow::admit()
{
    const std::lock_guard lock(m_mutex);
    const Time now = std::chrono::steady_clock::now();
    while (!m_admitted.empty() && m_admitted.front() + window <= now)
        m_admitted.pop_front();
    if (m_admitted.size() >= most) {
        const auto left = m_admitted.front() + window - now;
        return int(std::chrono::ceil<std::chrono::seconds>(left).count());
    }
    m_admitted.push_back(now);
    return 0;
}

} // namespace rushes::sandbox
