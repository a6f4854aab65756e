#pragma once

#include <QApplication>
#include <QEvent>
#include <QFile>

#include <chrono>
#include <utility>

namespace rushes {

//! Times every event that is delivered on the GUI thread, so that a call that blocks it is found
//! and named. Time in which the thread was ready and another process had the processor doesn't
//! count (Linux tells it), so that a loaded computer isn't taken for a slow program.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    struct Slowest {
        std::chrono::nanoseconds time{0};
        QString what; //!< receiver and event
    };

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QString what = QStringLiteral("%1 “%2”, event %3")
                                 .arg(QString::fromLatin1(receiver->metaObject()->className()),
                                      receiver->objectName(), QString::number(event->type()));
        const auto began = std::chrono::steady_clock::now();
        const auto waited = waitedForProcessor();
        ++m_depth;
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        const auto time
            = std::chrono::steady_clock::now() - began - (waitedForProcessor() - waited);
        if (time > m_slowest.time)
            m_slowest = {time, what};
        return handled;
    }

    //! The longest event since the last call.
    Slowest takeSlowest() { return std::exchange(m_slowest, Slowest()); }

private:
    //! Nanoseconds this thread stood ready while others ran: the second field of its schedstat.
    static std::chrono::nanoseconds waitedForProcessor()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly))
            return std::chrono::nanoseconds(0);
        const auto fields = file.readAll().split(' ');
        return std::chrono::nanoseconds(fields.size() > 1 ? fields.at(1).toLongLong() : 0);
    }

    int m_depth = 0;
    Slowest m_slowest;
};

} // namespace rushes
