#include "ui/queue/secondhand.h"

namespace rushes {

SecondHand::SecondHand(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // never before the second it is for
    connect(&m_timer, &QTimer::timeout, this, [this] {
        wait();
        emit ticked(now());
    });
}

QDateTime SecondHand::now()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return now.addMSecs(-now.time().msec());
}

void SecondHand::tickEvery(std::chrono::milliseconds pause)
{
    if (pause == m_pause && m_timer.isActive() == (pause.count() > 0))
        return;
    m_pause = pause;
    if (pause.count() == 0)
        m_timer.stop();
    else
        wait();
}

void SecondHand::wait()
{
    const std::chrono::milliseconds past(QTime::currentTime().msec());
    m_timer.start(m_pause - past);
}

} // namespace rushes
