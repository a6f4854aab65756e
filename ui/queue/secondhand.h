#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace rushes {

//! Ticks on whole seconds, so that two places that show the same time never differ by one.
class SecondHand final : public QObject {
    Q_OBJECT

public:
    explicit SecondHand(QObject *parent = nullptr);

    //! The time now in whole seconds, UTC.
    static QDateTime now();
    void tickEvery(std::chrono::milliseconds pause); //!< 0: not at all
    bool isRunning() const { return m_timer.isActive(); }

signals:
    void ticked(const QDateTime &now);

private:
    void wait();

    QTimer m_timer;
    std::chrono::milliseconds m_pause{0};
};

} // namespace rushes
