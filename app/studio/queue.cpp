#include "app/studio/queue.h"

#include "app/base/across.h"
#include "app/base/log.h"
#include "app/domain/price.h"
#include "app/store/clipfiles.h"
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/studio/accounts.h"
#include "app/studio/preferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

Queue::Queue(Setup setup, const Rooms &rooms, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_rooms(rooms)
{
    connect(&m_rooms.accounts, &Accounts::ready, this, &Queue::onReady);
    connect(&m_rooms.accounts, &Accounts::changed, this, &Queue::onAccounts);
}

Queue::~Queue() = default;

Job *Queue::find(const JobId &job)
{
    const auto found = m_jobs.find(job);
    return found == m_jobs.end() ? nullptr : &found->second;
}

QList<Job *> Queue::inOrder()
{
    QList<Job *> jobs;
    for (auto &[id, job] : m_jobs)
        jobs.append(&job);
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const Job *a, const Job *b) { return a->order < b->order; });
    return jobs;
}

bool Queue::move(const JobId &id, const News &news)
{
    Job *job = find(id);
    if (!job)
        return false;
    const auto after = next(*job, news);
    if (!after) {
        qCDebug(logStudio) << "news without meaning for" << id.value << toWord(job->stage);
        return false;
    }
    if (!save(*job, *after))
        return false;
    const bool counted = job->hold == Hold::Continue || after->hold == Hold::Continue;
    *job = *after;
    tell(*job);
    if (counted)
        tellState(); // the sum that the user is asked to continue with
    return true;
}

bool Queue::save(const Job &before, const Job &after)
{
    const auto saved = m_rooms.jobs.put(after);
    if (saved)
        return true;
    setTrouble(saved.error());
    if (isUnsent(before.stage))
        return false; // as it was on disk, so in here: nothing was sent
    m_unsaved.insert(after.id); // what happened at the service stands, whatever the disk says
    if (!after.task.isEmpty())
        keepEmergencyNote(after);
    return true;
}

void Queue::tell(const Job &job)
{
    watchHeart();
    emit changed(job);
}

void Queue::setTrouble(const std::optional<Error> &error)
{
    if (m_state.trouble == error)
        return;
    if (error)
        qCWarning(logStudio) << "the library can't be written:" << error->detail;
    m_state.trouble = error;
    emit stateChanged(m_state);
}

void Queue::tellState()
{
    m_state.continueCount = 0;
    m_state.continueCredits = 0;
    for (const auto &[id, job] : m_jobs) {
        if (job.stage != Stage::Held || job.hold != Hold::Continue)
            continue;
        ++m_state.continueCount;
        m_state.continueCredits += job.estimate;
    }
    emit stateChanged(m_state);
}

int Queue::lastTake(const Recipe &recipe) const
{
    int last = 0;
    for (const auto &[id, job] : m_jobs) {
        if (job.recipe == recipe)
            last = std::max(last, job.take);
    }
    return last;
}

Job Queue::fresh(const JobId &id, const Recipe &recipe, const AccountId &account) const
{
    Job job;
    job.id = id;
    job.account = account.isEmpty() ? m_rooms.accounts.current() : account;
    job.recipe = recipe;
    job.take = lastTake(recipe) + 1;
    job.estimate = estimate(recipe, m_setup.catalogue);
    job.created = m_rooms.clock.now();
    return job;
}

QList<JobId> Queue::add(const Recipe &recipe, int takes, const AccountId &account,
                        const QString &outputFolder)
{
    QList<JobId> ids;
    for (int i = 0; i < takes; ++i)
        ids.append(JobId{uuid7(m_rooms.clock.now())});
    postTo(this, [this, recipe, ids, account, outputFolder] {
        Recipe own = recipe;
        std::optional<Error> trouble;
        if (!recipe.imageFile.isEmpty()) { // what is sent later is what was chosen now (F043)
            const auto copy = adoptSource(recipe.imageFile, m_setup.folders.data + "/sources"_L1);
            if (copy)
                own.imageFile = *copy;
            else
                trouble = copy.error();
        }
        for (const JobId &id : ids) {
            Job job = fresh(id, own, account);
            job.outputFolder = outputFolder;
            if (trouble) {
                job.stage = Stage::Held;
                job.hold = Hold::Disk;
                job.error = trouble;
            }
            insert(job);
        }
        pump();
    });
    return ids;
}

void Queue::insert(Job job)
{
    const auto order = m_rooms.jobs.nextOrder();
    job.order = order ? *order : 0;
    const auto saved = order ? m_rooms.jobs.put(job) : Result<>(order.error());
    if (!saved) { // shown as held, not kept: nothing was sent, and nothing will be
        setTrouble(saved.error());
        job.stage = Stage::Held;
        job.hold = Hold::Disk;
        job.error = saved.error();
        m_unsaved.insert(job.id);
    }
    m_jobs[job.id] = job;
    emit added(job); // first: the heart's first beat may already change it
    watchHeart();
}

void Queue::list(QObject *scope, Reply<QList<Job>> done)
{
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] {
        QList<Job> jobs;
        const auto ordered = inOrder();
        for (const Job *job : ordered)
            jobs.append(*job);
        answer(jobs);
    });
}

void Queue::state(QObject *scope, Reply<QueueState> done)
{
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] { answer(m_state); });
}

void Queue::takeBack(const JobId &job)
{
    postTo(this, [this, job] {
        if (move(job, TakenBackByUser{m_rooms.clock.now()}))
            pump();
    });
}

void Queue::edit(const JobId &job, const Recipe &recipe)
{
    postTo(this, [this, job, recipe] {
        Recipe own = recipe;
        if (!recipe.imageFile.isEmpty()) {
            const auto copy = adoptSource(recipe.imageFile, m_setup.folders.data + "/sources"_L1);
            if (copy)
                own.imageFile = *copy;
        }
        if (move(job, Edited{own, estimate(own, m_setup.catalogue)}) && move(job, Released{}))
            pump();
    });
}

void Queue::move(const JobId &job, const JobId &before)
{
    postTo(this, [this, job, before] {
        QList<Job *> unsent = inOrder();
        unsent.removeIf([](const Job *one) { return !isUnsent(one->stage); });
        QList<qint64> places;
        for (const Job *one : std::as_const(unsent))
            places.append(one->order);
        Job *moved = find(job);
        if (!moved || !unsent.removeOne(moved))
            return;
        const auto target = unsent.indexOf(find(before));
        unsent.insert(target < 0 ? unsent.size() : target, moved);
        for (qsizetype i = 0; i < unsent.size(); ++i)
            place(*unsent.at(i), places.at(i));
    });
}

void Queue::place(Job &job, qint64 order)
{
    if (job.order == order)
        return;
    Job after = job;
    after.order = order;
    if (!m_rooms.jobs.put(after))
        return;
    job = after;
    tell(job);
}

void Queue::retry(const JobId &id)
{
    postTo(this, [this, id] {
        const Job *job = find(id);
        if (!job || !isEnded(job->stage) || job->stage == Stage::Done)
            return;
        Job again = fresh(JobId{uuid7(m_rooms.clock.now())}, job->recipe, job->account);
        again.outputFolder = job->outputFolder;
        insert(again);
        pump();
    });
}

JobId Queue::sendAgain(const JobId &id)
{
    const JobId newId{uuid7(m_rooms.clock.now())};
    postTo(this, [this, id, newId] {
        // First the old one is let go, then the new one is made: a kill between the two sends
        // nothing, where the other order could leave both to be decided again.
        if (!move(id, LetGoByUser{m_rooms.clock.now(), newId}))
            return;
        const Job old = *find(id);
        Job again = fresh(newId, old.recipe, old.account);
        again.outputFolder = old.outputFolder;
        again.sentAgainOf = id;
        insert(again);
        pump();
    });
    return newId;
}

void Queue::release(const JobId &job)
{
    postTo(this, [this, job] {
        m_failures.erase(job);
        if (move(job, Released{}))
            pump();
    });
}

void Queue::letGo(const JobId &job)
{
    postTo(this, [this, job] {
        if (move(job, LetGoByUser{m_rooms.clock.now(), {}}))
            pump();
    });
}

void Queue::saveAgain(const JobId &job)
{
    postTo(this, [this, job] {
        m_damaged.erase(job);
        m_notBefore.erase(job);
        if (move(job, SaveAgain{}))
            pumpSaving();
    });
}

void Queue::hide(const JobId &id)
{
    postTo(this, [this, id] {
        const Job *job = find(id);
        if (!job || !isEnded(job->stage) || !m_rooms.jobs.hide(id))
            return;
        m_jobs.erase(id);
        emit removed(id);
    });
}

void Queue::setPaused(bool paused)
{
    postTo(this, [this, paused] {
        m_state.paused = paused;
        Preferences(m_setup.folders.config).set(settings::sendingPaused, paused);
        tellState();
        pump();
    });
}

void Queue::stopSending()
{
    postTo(this, [this] { m_state.paused = true; }); // of this run only, unlike the user's pause
}

void Queue::continueSending()
{
    postTo(this, [this] {
        for (auto &[id, job] : m_jobs) {
            if (job.stage == Stage::Held && job.hold == Hold::Continue)
                move(id, Released{});
        }
        tellState();
        pump();
    });
}

void Queue::wake()
{
    postTo(this, [this] {
        m_rooms.accounts.forgetConnections();
        for (auto &[id, job] : m_jobs) {
            if (job.stage == Stage::Held && job.hold == Hold::Network)
                move(id, Released{});
        }
        m_notBefore.clear();
        pump();
        pumpSaving();
    });
}

bool Queue::isBusy() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const auto &entry) {
        return !isEnded(entry.second.stage) && entry.second.stage != Stage::Unsure;
    });
}

} // namespace rushes
