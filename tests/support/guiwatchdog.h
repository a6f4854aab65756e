#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <memory>

class QTimer;

namespace rushes {

//! Measures how long the GUI thread was away from its event loop: blocked or computing, less the
//! time in which it was ready and another process had the processor (Linux counts that). Make and
//! destroy it in the GUI thread.
class GuiWatchdog : public QObject {
    Q_OBJECT

public:
    GuiWatchdog();
    ~GuiWatchdog() override;

    //! The longest absence since the last call.
    std::chrono::milliseconds longest();

private:
    void tick();

    std::unique_ptr<QTimer> m_timer;
    std::chrono::steady_clock::time_point m_last;
    std::chrono::nanoseconds m_waited{0};
    std::chrono::nanoseconds m_longest{0};
};

} // namespace rushes
