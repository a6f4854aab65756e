// The queue's way from accepted to on disk, and its heartbeat.
#include "app/api/seedanceclient.h"
#include "app/api/strictnetwork.h"
#include "app/base/log.h"
#include "app/store/clipstore.h"
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/studio/accounts.h"
#include "app/studio/collector.h"
#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "app/studio/queue.h"
#include "app/studio/watcher.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using std::chrono::milliseconds;

constexpr int pastJobs = 20; //!< how many of a model's last jobs teach the first poll
constexpr auto clockJump = std::chrono::seconds(10);

int downloadsAtOnce(const QString &configFolder)
{
    return std::clamp(Preferences(configFolder)[settings::savingAtOnce], 1, 4);
}

} // namespace

void Queue::follow(const Job &job)
{
    if (job.stage == Stage::Queued || job.stage == Stage::Rendering)
        watch(job);
    else if (job.stage == Stage::Saving)
        pumpSaving();
}

void Queue::watch(const Job &job)
{
    SeedanceClient *client = m_rooms.accounts.client(job.account);
    if (!client || m_flights.contains(job.id))
        return; // ready() comes back here
    const auto past = m_rooms.jobs.pastDurations(job.recipe.model, pastJobs);
    std::optional<std::chrono::seconds> estimate;
    if (job.estimatedCompletion.isValid())
        estimate = std::chrono::seconds( // a service so fast that it rounds to nothing: one second
            std::max<qint64>(1, job.acceptedAt.secsTo(job.estimatedCompletion)));
    const auto accepted = job.acceptedAt.addMSecs(client->serverOffset().count());
    const PollPlan plan(m_setup.pace, accepted, estimate,
                        past ? *past : QList<std::chrono::seconds>());
    const JobId id = job.id;
    m_flights[id] = std::make_unique<Watcher>(
        job.task, plan, *client, m_rooms.clock,
        Watcher::Ends{[this, id](const Task &task) { onSeen(id, task); },
                      [this, id](const Error &error) { onNotSeen(id, error); }});
}

void Queue::onSeen(const JobId &id, const Task &task)
{
    const Job before = *find(id);
    m_unknown.erase(id);
    m_rooms.accounts.reached(before.account);
    if (task.id != before.task) {
        qCWarning(logStudio) << "an answer about another task was put aside" << id.value;
        return;
    }
    if (!move(id, TaskSeen{task, m_rooms.clock.now()}))
        return;
    const Job after = *find(id);
    if (after.stage == Stage::Queued || after.stage == Stage::Rendering)
        return;
    dropFlight(id);
    m_rooms.accounts.readCredits(after.account);
    pumpSaving();
    pump();
}

void Queue::onNotSeen(const JobId &id, const Error &error)
{
    const AccountId account = find(id)->account;
    if (error.kind == Error::Kind::Unauthorized) {
        m_rooms.accounts.refused(account, error);
        dropFlight(id); // a new key starts it again
    } else if (error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout) {
        m_rooms.accounts.unreachable(account, error);
    } else if (error.kind == Error::Kind::NotFound && isUnknownForSure(*find(id))) {
        dropFlight(id);
        m_unknown.erase(id);
        move(id, TaskUnknown{error, m_rooms.clock.now()});
        m_rooms.accounts.readCredits(account);
        pump();
    }
}

//! One such answer may be a server's of theirs that lags behind (F048), and one to a key that is
//! not known to be good says nothing.
bool Queue::isUnknownForSure(const Job &job)
{
    if (m_rooms.accounts.state(job.account).standing != AccountState::Standing::Ready)
        return false;
    Unknown &so = m_unknown[job.id];
    const auto now = m_rooms.clock.monotonic();
    if (so.answers++ == 0)
        so.since = now;
    return so.answers >= m_setup.pace.unknownAnswers && now - so.since >= m_setup.pace.unknownFor;
}

void Queue::pumpSaving()
{
    QList<const Job *> due;
    int running = 0;
    const auto now = m_rooms.clock.monotonic();
    for (const auto &[id, job] : m_jobs) {
        if (job.stage != Stage::Saving)
            continue;
        if (m_flights.contains(id))
            ++running;
        else if (!m_notBefore.contains(id) || m_notBefore.at(id) <= now)
            due.append(&job);
    }
    std::sort(due.begin(), due.end(), // the link that ends first comes first (F074)
              [](const Job *a, const Job *b) { return a->completedAt < b->completedAt; });
    const int most = due.isEmpty() ? 0 : downloadsAtOnce(m_setup.folders.config);
    for (const Job *job : std::as_const(due)) {
        if (running++ >= most)
            break;
        collect(*job);
    }
}

void Queue::collect(const Job &job)
{
    const JobId id = job.id;
    auto scope = std::make_unique<QObject>();
    QObject *flight = scope.get();
    m_flights[id] = std::move(scope);
    const bool sandbox = m_rooms.accounts.isSandbox(job.account);
    SeedanceClient *client = m_rooms.accounts.client(job.account);
    const Collector::Order order{.job = job,
                                 .folder = folderOf(job),
                                 .sandbox = sandbox,
                                 .allowLoopback
                                 = sandbox || (client && isLoopback(client->baseUrl()))};
    m_rooms.collector.collect(
        order, flight, [this, id](qint64 done, qint64 total) { emit progressed(id, done, total); },
        [this, id](const Result<Clip> &clip) {
            dropFlight(id);
            if (clip)
                onCollected(id, *clip);
            else
                onNotCollected(id, clip.error());
            pumpSaving();
        });
}

void Queue::onCollected(const JobId &id, const Clip &clip)
{
    Job *job = find(id);
    const auto after = next(*job, Saved{clip.id, clip.file, clip.saved});
    if (!after)
        return;
    const auto noted = m_rooms.journal.append(u"saved"_s, id,
                                              {{u"task_id"_s, job->task.value},
                                               {u"sha256"_s, clip.sha256},
                                               {u"bytes"_s, clip.bytes},
                                               {u"file"_s, clip.file}});
    const auto saved = !noted ? noted : m_rooms.database.transaction([&]() -> Result<> {
        const auto row = m_rooms.clips.put(clip);
        return row ? m_rooms.jobs.put(*after) : row;
    });
    if (!saved) { // the file is there; the next try finds it and commits
        move(id, SaveTrouble{saved.error()});
        return saveLater(id, m_setup.pace.retryLongest);
    }
    m_rooms.collector.tidy(*job);
    m_failures.erase(id);
    m_notBefore.erase(id);
    *job = *after;
    tell(*job);
    m_rooms.library.announce(clip);
    pump();
}

void Queue::onNotCollected(const JobId &id, const Error &error)
{
    using Kind = Error::Kind;
    qCInfo(logStudio) << "not collected yet:" << id.value << toWord(error.kind) << error.detail;
    // Protocol: an ended link may also be told by a 400 or by a page; the same address won't do.
    const bool linkIsDead = error.kind == Kind::NotFound || error.kind == Kind::Unauthorized
                            || error.kind == Kind::Protocol;
    const bool diskTrouble = error.kind == Kind::Disk || error.kind == Kind::DiskFull;
    if (diskTrouble || error.kind == Kind::Invalid
        || (error.kind == Kind::Damaged && m_damaged[id]++ > 0)) {
        move(id, SaveTrouble{error});
        if (diskTrouble)
            saveLater(id, m_setup.pace.retryLongest);
        return;
    }
    // The sandbox has another port after a restart: its links are asked for anew.
    const bool moved = error.kind == Kind::Network && isLoopback(find(id)->result.url);
    if (linkIsDead || moved || error.kind == Kind::Damaged)
        return askFreshUrl(id, error);
    const int failures = std::min(++m_failures[id], 10);
    delaySaving(id, std::min(m_setup.pace.retryFirst * (1 << failures), m_setup.pace.retryLongest),
                error);
}

void Queue::askFreshUrl(const JobId &id, const Error &why)
{
    const Job job = *find(id);
    SeedanceClient *client = m_rooms.accounts.client(job.account);
    if (!client)
        return delaySaving(id, m_setup.pace.retryLongest, why);
    const auto serverNow = m_rooms.clock.now().addMSecs(client->serverOffset().count());
    const milliseconds age(job.completedAt.msecsTo(serverNow));
    if (age > m_setup.pace.linkGivenUp) {
        move(id, LinkLost{{Error::Kind::LinkEnded, u"the link ended"_s}, m_rooms.clock.now()});
        return pump();
    }
    const milliseconds pause = isLoopback(client->baseUrl())  ? m_setup.pace.retryFirst
                               : age > m_setup.pace.linkLasts ? m_setup.pace.askForFreshUrlLate
                                                              : m_setup.pace.askForFreshUrl;
    const auto now = m_rooms.clock.monotonic();
    const auto asked = m_asked.find(id);
    if (asked != m_asked.end() && now - asked->second < pause) {
        delaySaving(id, pause - (now - asked->second), why);
        return;
    }
    m_asked[id] = now;
    m_notBefore[id] = now + pause;
    client->task(job.task, this, [this, id](const Result<Task> &task) { onFreshUrl(id, task); });
}

void Queue::onFreshUrl(const JobId &id, const Result<Task> &task)
{
    if (task && move(id, TaskSeen{*task, m_rooms.clock.now()})) {
        m_notBefore.erase(id);
        return pumpSaving();
    }
    saveLater(id, m_setup.pace.retryFirst);
}

void Queue::delaySaving(const JobId &id, milliseconds delay, const Error &error)
{
    move(id, SaveDelayed{error, m_rooms.clock.now().addMSecs(delay.count())});
    saveLater(id, delay);
}

void Queue::saveLater(const JobId &id, milliseconds delay)
{
    m_notBefore[id] = m_rooms.clock.monotonic() + delay;
    m_rooms.clock.after(delay, this, [this, id] {
        const Job *job = find(id);
        const bool ours = job && job->stage == Stage::NotSaved && job->error
                          && job->error->kind != Error::Kind::Damaged
                          && job->error->kind != Error::Kind::Invalid;
        if (ours)
            move(id, SaveAgain{});
        pumpSaving();
    });
}

void Queue::dropFlight(const JobId &id)
{
    const auto found = m_flights.find(id);
    if (found == m_flights.end())
        return;
    found->second.release()->deleteLater(); // its own callback may be running
    m_flights.erase(found);
}

//! A job that was made before any account was chosen.
void Queue::give(Job &job, const AccountId &account)
{
    Job owned = job;
    owned.account = account;
    if (m_rooms.jobs.put(owned))
        job = owned;
}

void Queue::onReady(const AccountId &account)
{
    for (auto &[id, job] : m_jobs) {
        if (job.account.isEmpty() && account == m_rooms.accounts.current())
            give(job, account);
        if (job.account != account)
            continue;
        m_unknown.erase(id); // that was said to the line of before
        const bool waitedForIt = waitsFor(job, Hold::KeyMissing) || waitsFor(job, Hold::KeyRefused)
                                 || waitsFor(job, Hold::Network);
        if (waitedForIt)
            move(id, Released{});
        if (job.stage == Stage::Queued || job.stage == Stage::Rendering)
            dropFlight(id); // its watcher may ask with the line of before
        follow(job);
    }
    pump(account);
}

//! Its file may have moved to another folder.
void Queue::onClip(const Clip &clip)
{
    Job *job = find(clip.job);
    if (!job || job->clip != clip.id || job->file == clip.file)
        return;
    Job moved = *job;
    moved.file = clip.file;
    if (!m_rooms.jobs.put(moved)) // the clip's own row is the one that counts
        return;
    *job = moved;
    tell(*job);
}

void Queue::onAccounts()
{
    for (auto &[id, job] : m_jobs) {
        const auto state = m_rooms.accounts.state(job.account);
        if (!waitsFor(job, Hold::OutOfCredits) || !job.error)
            continue;
        // A 402 without figures: what was read before it did not do either.
        const qint64 before = job.error->availableCredits ? *job.error->availableCredits
                                                          : job.balanceBefore.value_or(0);
        const bool enough = state.credits && *state.credits > before
                            && *state.credits >= job.error->requiredCredits.value_or(job.estimate);
        if (enough && move(id, Released{}))
            pump(job.account);
    }
}

void Queue::watchHeart()
{
    if (m_beating || !isBusy())
        return;
    m_beating = true;
    m_lastWall = m_rooms.clock.now();
    m_lastBeat = m_rooms.clock.monotonic();
    beat();
}

void Queue::beat()
{
    const milliseconds wall(m_lastWall.msecsTo(m_rooms.clock.now()));
    const milliseconds passed = m_rooms.clock.monotonic() - m_lastBeat;
    m_lastWall = m_rooms.clock.now();
    m_lastBeat = m_rooms.clock.monotonic();
    if (wall - passed > clockJump)
        wake(); // the computer slept: connections of before are dead (F061, F075)
    QFile alive(m_setup.folders.data + "/alive"_L1);
    if (alive.open(QIODevice::WriteOnly))
        alive.write("alive");
    retryUnsaved();
    askForRoom();
    pump();
    if (!isBusy()) {
        m_beating = false;
        return;
    }
    m_rooms.clock.after(m_setup.pace.heartbeat, this, [this] { beat(); });
}

void Queue::retryUnsaved()
{
    if (m_unsaved.empty() && !m_state.trouble)
        return;
    const std::set<JobId> unsaved = m_unsaved;
    for (const JobId &id : unsaved) {
        const Job *job = find(id);
        if (job && !m_rooms.jobs.put(*job))
            return; // still refused
        m_unsaved.erase(id);
        if (job && waitsFor(*job, Hold::Disk))
            move(id, Released{});
    }
    setTrouble(std::nullopt);
}

} // namespace rushes
