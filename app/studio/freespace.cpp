#include "app/studio/freespace.h"

#include "app/store/clipfiles.h"

#include <QMetaObject>

#include <mutex>
#include <thread>

namespace rushes {

class FreeSpace::Line {
public:
    explicit Line(FreeSpace *end)
        : m_end(end)
    {
    }

    void cut()
    {
        const std::lock_guard guard(m_mutex);
        m_end = nullptr;
    }

    void tell(const QString &folder, qint64 bytes)
    {
        const std::lock_guard guard(m_mutex);
        if (!m_end)
            return;
        const auto take = [end = m_end, folder, bytes] {
            end->m_asking.remove(folder);
            end->m_readings[folder] = {bytes, end->m_clock.monotonic()};
            emit end->measured(folder);
        };
        QMetaObject::invokeMethod(m_end, take, Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    FreeSpace *m_end;
};

FreeSpace::FreeSpace(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_line(std::make_shared<Line>(this))
{
}

FreeSpace::~FreeSpace()
{
    m_line->cut();
}

void FreeSpace::ask(const QString &folder)
{
    if (m_asking.contains(folder))
        return;
    m_asking.insert(folder);
    // Not a pool's: ending the program must not wait for a disk that never answers.
    std::thread([line = m_line, folder] { line->tell(folder, freeBytes(folder)); }).detach();
}

std::optional<qint64> FreeSpace::bytes(const QString &folder, milliseconds fresh) const
{
    const auto found = m_readings.constFind(folder);
    if (found == m_readings.cend() || m_clock.monotonic() - found->at > fresh)
        return std::nullopt;
    return found->bytes;
}

} // namespace rushes
