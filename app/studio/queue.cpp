#include "app/studio/queue.h"

#include "app/base/across.h"
#include "app/base/log.h"
#include "app/domain/price.h"
#include "app/store/clipfiles.h"
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/studio/accounts.h"
#include "app/studio/library.h"
#include "app/studio/preferences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

Queue::Queue(Setup setup, const Rooms &rooms, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_rooms(rooms)
    , m_space(rooms.clock)
{
    connect(&m_space, &FreeSpace::measured, this, &Queue::onFreeSpace);
    connect(&m_rooms.accounts, &Accounts::ready, this, &Queue::onReady);
    connect(&m_rooms.accounts, &Accounts::changed, this, &Queue::onAccounts);
    connect(&m_rooms.library, &Library::changed, this, &Queue::onClip);
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
    if (!m_lastPost.isEmpty())
        tellLastPost();
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

QList<JobId> Queue::freshIds(int count) const
{
    QList<JobId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(JobId{uuid7(m_rooms.clock.now())});
    return ids;
}

QList<JobId> Queue::add(const Recipe &recipe, int takes, const AccountId &account,
                        const QString &outputFolder)
{
    const QList<JobId> ids = freshIds(takes);
    const Job like{.account = account, .recipe = recipe, .outputFolder = outputFolder};
    postTo(this, [this, ids, like] { enqueue(ids, like, {}); });
    return ids;
}

QList<JobId> Queue::addFirst(const Recipe &recipe, int takes, const AccountId &account)
{
    const QList<JobId> ids = freshIds(takes);
    const Job like{.account = account, .recipe = recipe};
    postTo(this, [this, ids, like] { enqueue(ids, like, placesInFront(int(ids.size()))); });
    return ids;
}

void Queue::enqueue(const QList<JobId> &ids, Job like, const QList<qint64> &places)
{
    const auto trouble = adoptPicture(like.recipe);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        Job job = fresh(ids[i], like.recipe, like.account);
        job.outputFolder = like.outputFolder;
        if (trouble) {
            job.stage = Stage::Held;
            job.hold = Hold::Disk;
            job.error = trouble;
        }
        insert(job, i < places.size() ? std::optional(places[i]) : std::nullopt);
    }
    pump();
}

void Queue::insert(Job job, std::optional<qint64> place)
{
    const auto order = place ? Result<qint64>(*place) : m_rooms.jobs.nextOrder();
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

void Queue::underWay(QObject *scope, Reply<UnderWay> done)
{
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] {
        QList<Job> jobs;
        for (const auto &[id, job] : m_jobs)
            jobs.append(job);
        answer(rushes::underWay(jobs, m_rooms.clock.now(), m_setup.pace.linkLasts));
    });
}

void Queue::state(QObject *scope, Reply<QueueState> done)
{
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] { answer(m_state); });
}

void Queue::retry(const JobId &id)
{
    postTo(this, [this, id] {
        const Job *job = find(id);
        if (!job || !isEnded(job->stage))
            return;
        const bool isOwned = !m_rooms.accounts.state(job->account).name.isEmpty();
        const AccountId owner = isOwned ? job->account : AccountId(); // else it was removed
        Job again = fresh(JobId{uuid7(m_rooms.clock.now())}, job->recipe, owner);
        again.outputFolder = job->outputFolder;
        insert(again);
        pump();
    });
}

void Queue::sendAgain(const JobId &id, QObject *scope, Reply<JobId> done)
{
    postTo(this,
           [this, id, answer = inThreadOf(scope, std::move(done))] { answer(sendAgain(id)); });
}

Result<JobId> Queue::sendAgain(const JobId &id)
{
    const Job *unsure = find(id);
    if (!unsure || unsure->stage != Stage::Unsure)
        return Error{Error::Kind::Invalid, u"the job is not unsure any more"_s};
    // First the old one is let go, then the new one is made: a kill between the two sends
    // nothing, where the other order could leave both to be decided again.
    const JobId newId{uuid7(m_rooms.clock.now())};
    if (!move(id, LetGoByUser{m_rooms.clock.now(), newId}))
        return m_state.trouble.value_or(Error{Error::Kind::Disk, u"it cannot be recorded"_s});
    const Job old = *find(id);
    Job again = fresh(newId, old.recipe, old.account);
    again.outputFolder = old.outputFolder;
    again.sentAgainOf = id;
    insert(again);
    pump();
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
        if (move(job, SaveAgain{}) || move(job, SaveDelayed{}))
            pumpSaving();
    });
}

void Queue::saveInto(const JobId &id, const QString &folder)
{
    postTo(this, [this, id, folder] {
        const Job *job = find(id);
        if (!job || folder.isEmpty())
            return;
        if (job->stage == Stage::Saving)
            dropFlight(id); // it begins anew, over there
        m_notBefore.erase(id);
        if (move(id, SaveElsewhere{folder}))
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

void Queue::show(const JobId &id)
{
    postTo(this, [this, id] {
        const auto job = find(id) ? Result<Job>(Error{}) : m_rooms.jobs.show(id);
        if (!job)
            return;
        m_jobs[id] = *job;
        emit added(*job);
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

void Queue::stopSending(QObject *scope, Reply<> done)
{
    stopSending();
    postTo(this, [this, answer = inThreadOf(scope, std::move(done))] {
        m_lastPost.append(answer);
        m_rooms.clock.after(m_setup.pace.lastPost, this, [this] {
            for (const Reply<> &patient : std::exchange(m_lastPost, {}))
                patient({});
        });
        tellLastPost();
    });
}

void Queue::tellLastPost()
{
    const bool sending = std::any_of(m_jobs.begin(), m_jobs.end(), [](const auto &entry) {
        return entry.second.stage == Stage::Sending;
    });
    if (sending)
        return;
    for (const Reply<> &answer : std::exchange(m_lastPost, {}))
        answer({});
}

void Queue::continueSending()
{
    postTo(this, [this] {
        for (auto &[id, job] : m_jobs) {
            // One that is being edited is in nobody's sum: it waits for a word of its own.
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
            if (waitsFor(job, Hold::Network))
                move(id, Released{});
            else
                move(id, SaveDelayed{}); // tried now; no news for those that aren't being saved
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
