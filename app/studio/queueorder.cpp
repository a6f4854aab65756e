// The order of what waits, its editing, and the way back from taking a job out.
#include "app/base/across.h"
#include "app/domain/price.h"
#include "app/store/database.h"
#include "app/store/jobstore.h"
#include "app/studio/queue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

int Queue::lastTake(const Recipe &recipe, const JobId &but) const
{
    int last = 0;
    for (const auto &[id, job] : m_jobs) {
        if (id != but && job.recipe == recipe)
            last = std::max(last, job.take);
    }
    return last;
}

QList<Job *> Queue::unsentInOrder()
{
    QList<Job *> unsent = inOrder();
    unsent.removeIf([](const Job *job) { return !isUnsent(job->stage); });
    return unsent;
}

QList<qint64> Queue::placesInFront(int count)
{
    const QList<Job *> unsent = unsentInOrder();
    QList<qint64> places;
    for (int i = 0; i < count && !unsent.isEmpty(); ++i)
        places.append(unsent.constFirst()->order - count + i);
    return places;
}

void Queue::move(const JobId &job, const JobId &before)
{
    move(QList{job}, before);
}

void Queue::move(const QList<JobId> &jobs, const JobId &before)
{
    postTo(this, [this, jobs, before] {
        QList<Job *> order = unsentInOrder();
        QList<qint64> places;
        for (const Job *job : std::as_const(order)) {
            // One that was put back may share its place with one that came in front meanwhile.
            places.append(places.isEmpty() ? job->order
                                           : std::max(job->order, places.constLast() + 1));
        }
        // The first that stays, from `before` on: the block goes in front of it.
        qsizetype target = order.indexOf(find(before));
        while (target >= 0 && target < order.size() && jobs.contains(order[target]->id))
            ++target;
        const Job *stays = target >= 0 && target < order.size() ? order[target] : nullptr;
        QList<Job *> block;
        for (const JobId &id : jobs) {
            Job *job = find(id);
            if (job && order.removeOne(job))
                block.append(job);
        }
        qsizetype to = order.size();
        for (qsizetype i = 0; i < order.size(); ++i) {
            if (order[i] == stays)
                to = i;
        }
        for (Job *job : std::as_const(block))
            order.insert(to++, job);
        arrange(order, places);
    });
}

//! All or none: half an order would be nobody's.
void Queue::arrange(const QList<Job *> &jobs, const QList<qint64> &places)
{
    QList<Job> moved;
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        if (jobs[i]->order == places[i])
            continue;
        moved.append(*jobs[i]);
        moved.last().order = places[i];
    }
    const auto saved = m_rooms.database.transaction([&]() -> Result<> {
        for (const Job &job : std::as_const(moved)) {
            const auto row = m_rooms.jobs.put(job);
            if (!row)
                return row;
        }
        return {};
    });
    if (!saved)
        return setTrouble(saved.error());
    for (const Job &job : std::as_const(moved))
        *find(job.id) = job;
    for (const Job &job : std::as_const(moved))
        tell(job);
}

void Queue::takeBack(const JobId &job)
{
    postTo(this, [this, job] {
        if (move(job, TakenBackByUser{m_rooms.clock.now()}))
            pump();
    });
}

void Queue::takeBack(const QList<JobId> &jobs, QObject *scope, Reply<int> done)
{
    postTo(this, [this, jobs, answer = inThreadOf(scope, std::move(done))] {
        int back = 0;
        for (const JobId &job : jobs)
            back += move(job, TakenBackByUser{m_rooms.clock.now()}) ? 1 : 0;
        pump();
        answer(back);
    });
}

void Queue::putBack(const JobId &job)
{
    postTo(this, [this, job] {
        if (move(job, PutBack{}))
            pump();
    });
}

void Queue::beginEdit(const JobId &job)
{
    postTo(this, [this, job] {
        if (move(job, EditBegan{}))
            pump(); // what stood behind it may go on
    });
}

void Queue::endEdit(const JobId &job)
{
    postTo(this, [this, job] {
        if (move(job, EditEnded{}))
            pump();
    });
}

void Queue::edit(const JobId &id, const Recipe &recipe)
{
    postTo(this, [this, id, recipe] {
        edit(id, recipe, this, [](const Result<> &) { /* nobody waits for it */ });
    });
}

void Queue::edit(const JobId &id, const Recipe &recipe, QObject *scope, Reply<> done)
{
    postTo(this, [this, id, recipe, answer = inThreadOf(scope, std::move(done))] {
        answer(change(id, recipe));
    });
}

Result<> Queue::change(const JobId &id, const Recipe &recipe)
{
    const Job *job = find(id);
    if (!job || !isUnsent(job->stage))
        return Error{Error::Kind::Invalid, u"the job was sent or ended"_s};
    Edited news{recipe, estimate(recipe, m_setup.catalogue), 1};
    const auto trouble = adoptPicture(news.recipe);
    news.take = news.recipe == job->recipe ? job->take : lastTake(news.recipe, id) + 1;
    if (!move(id, news))
        return m_state.trouble.value_or(Error{Error::Kind::Disk, u"it cannot be recorded"_s});
    if (trouble)
        move(id, HeldBack{Hold::Disk, trouble});
    pump();
    return {};
}

} // namespace rushes
