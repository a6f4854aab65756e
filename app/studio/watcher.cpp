#include "app/studio/watcher.h"

#include <QPointer>
#include <QRandomGenerator>

namespace rushes {

Watcher::Watcher(TaskId task, PollPlan plan, SeedanceClient &client, Clock &clock, Ends ends)
    : m_task(std::move(task))
    , m_plan(std::move(plan))
    , m_client(client)
    , m_clock(clock)
    , m_ends(std::move(ends))
{
    this->plan();
}

void Watcher::plan()
{
    const auto serverNow = m_clock.now().addMSecs(m_client.serverOffset().count());
    const auto delay = m_plan.wait(serverNow, QRandomGenerator::global()->generateDouble());
    m_clock.after(delay, this, [this] { askNow(); });
}

void Watcher::askNow()
{
    if (m_asking)
        return;
    m_asking = true;
    m_client.task(m_task, this, [this](const Result<Task> &task) { onAnswer(task); });
}

void Watcher::onAnswer(const Result<Task> &task)
{
    m_asking = false;
    const QPointer<Watcher> alive(this);
    if (task) {
        m_plan.saw({.at = m_clock.now().addMSecs(m_client.serverOffset().count()),
                    .progress = task->progress,
                    .estimatedCompletion = task->estimatedCompletion});
        m_ends.seen(*task);
    } else {
        m_plan.failed(QRandomGenerator::global()->generateDouble());
        m_ends.failed(task.error());
    }
    if (alive)
        plan();
}

} // namespace rushes
