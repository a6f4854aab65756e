#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace rushes {

//! Ctrl+C, SIGTERM and a closed terminal as a signal in the event loop: the handler itself only
//! writes a byte. A reader of our stdout that goes away no longer ends us. One at a time.
class Interrupts : public QObject {
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

signals:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace rushes
