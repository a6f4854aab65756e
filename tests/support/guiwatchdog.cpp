#include "tests/support/guiwatchdog.h"

#include <QFile>
#include <QTimer>

namespace rushes {
namespace {

constexpr auto interval = std::chrono::milliseconds(5);

//! Nanoseconds this thread stood ready while others ran; the second field of its schedstat.
std::chrono::nanoseconds waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return std::chrono::nanoseconds(0);
    const auto fields = file.readAll().split(' ');
    return std::chrono::nanoseconds(fields.size() > 1 ? fields.at(1).toLongLong() : 0);
}

} // namespace

GuiWatchdog::GuiWatchdog()
    : m_timer(std::make_unique<QTimer>())
    , m_last(std::chrono::steady_clock::now())
    , m_waited(waitedForProcessor())
{
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer.get(), &QTimer::timeout, this, &GuiWatchdog::tick);
    m_timer->start(interval);
}

GuiWatchdog::~GuiWatchdog() = default;

void GuiWatchdog::tick()
{
    const auto now = std::chrono::steady_clock::now();
    const auto waited = waitedForProcessor();
    m_longest = std::max(m_longest, now - m_last - interval - (waited - m_waited));
    m_last = now;
    m_waited = waited;
}

std::chrono::milliseconds GuiWatchdog::longest()
{
    tick();
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::exchange(m_longest, std::chrono::nanoseconds(0)));
}

} // namespace rushes
