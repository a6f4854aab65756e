#include "ui/queue/jobdrag.h"

#include "ui/queue/queuemodel.h"

#include <QApplication>
#include <QListView>

#include <algorithm>

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto scrollPause = 50ms;

} // namespace

JobDrag::JobDrag(QListView &list)
    : QObject(&list)
    , m_list(list)
{
    m_scroll.setInterval(scrollPause);
    connect(&m_scroll, &QTimer::timeout, this, [this] {
        const QPoint at = m_list.viewport()->mapFromGlobal(m_global);
        emit sightWanted(at);
        moveTo(at); // what lies below the pointer is another row now
    });
}

void JobDrag::press(const QPoint &at, const QList<JobId> &jobs)
{
    m_jobs = jobs;
    m_start = at;
    m_on = false;
}

QList<QModelIndex> JobDrag::rows() const
{
    QList<QModelIndex> found;
    for (int row = 0; row < m_list.model()->rowCount(); ++row) {
        const QModelIndex index = m_list.model()->index(row, 0);
        if (index.data(QueueModel::GroupRole).toInt() == int(Group::Waiting)
            && !index.data(QueueModel::IsHeadRole).toBool())
            found << index;
    }
    return found;
}

void JobDrag::moveTo(const QPoint &at)
{
    if (m_jobs.isEmpty())
        return;
    if (!m_on && (at - m_start).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_on) {
        m_on = true;
        m_list.viewport()->setCursor(Qt::ClosedHandCursor);
        m_scroll.start();
    }
    m_global = m_list.viewport()->mapToGlobal(at);
    const auto waiting = rows();
    m_target = std::count_if(waiting.cbegin(), waiting.cend(), [&](const QModelIndex &index) {
        return m_list.visualRect(index).center().y() < at.y();
    });
    m_list.viewport()->update();
}

bool JobDrag::drop()
{
    const bool was = m_on;
    const QList<JobId> jobs = m_jobs;
    cancel();
    if (was)
        emit dropped(jobs, m_target);
    return was;
}

void JobDrag::cancel()
{
    m_jobs.clear();
    m_on = false;
    m_scroll.stop();
    m_list.viewport()->unsetCursor();
    m_list.viewport()->update();
}

std::optional<int> JobDrag::line() const
{
    const auto waiting = rows();
    if (!m_on || waiting.isEmpty())
        return std::nullopt;
    if (m_target < waiting.size())
        return m_list.visualRect(waiting[m_target]).top();
    return m_list.visualRect(waiting.constLast()).bottom() + 1;
}

} // namespace rushes
