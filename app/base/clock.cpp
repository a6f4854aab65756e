#include "app/base/clock.h"

#include <QTimer>

namespace rushes {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::after(milliseconds delay, QObject *scope, std::function<void()> fn)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, scope, std::move(fn));
}

} // namespace rushes
