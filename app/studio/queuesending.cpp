// The queue's way from waiting to accepted: one POST at a time per account, five jobs at the
// service, and never a byte before the intent is on disk.
#include "app/api/seedanceclient.h"
#include "app/base/across.h"
#include "app/base/json.h"
#include "app/base/log.h"
#include "app/store/database.h"
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/studio/accounts.h"
#include "app/studio/queue.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int placesAtService = 5; //!< the guide: 5 concurrent generations
constexpr int brokenUploadsForgiven = 3;
constexpr int usualRenderSeconds = 120; //!< where the service gave no estimate

QJsonObject toJson(const PostEvidence &evidence)
{
    return {{u"status"_s, evidence.httpStatus},
            {u"headers"_s, QString::fromLatin1(evidence.headers)},
            {u"body"_s, QString::fromLatin1(evidence.body.toBase64())},
            {u"complete"_s, evidence.complete},
            {u"reads"_s, evidence.bytesRead},
            {u"size"_s, evidence.bodySize},
            {u"transport"_s, evidence.transport}};
}

} // namespace

void Queue::pump()
{
    std::set<AccountId> accounts;
    for (const auto &[id, job] : m_jobs) {
        if (job.stage == Stage::Waiting)
            accounts.insert(job.account);
    }
    for (const AccountId &account : accounts)
        pump(account);
}

Job *Queue::firstWaiting(const AccountId &account)
{
    Job *first = nullptr;
    for (auto &[id, job] : m_jobs) {
        if (job.stage == Stage::Waiting && job.account == account
            && (!first || job.order < first->order))
            first = &job;
    }
    return first;
}

bool Queue::isBlocked(const AccountId &account) const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto &entry) {
        const Job &job = entry.second;
        return job.account == account && job.stage == Stage::Held && job.hold != Hold::Continue
               && job.hold != Hold::Disk && job.hold != Hold::Edit;
    });
}

bool Queue::hasRoom(const AccountId &account) const
{
    const auto now = m_rooms.clock.now();
    int taken = 0;
    for (const auto &[id, job] : m_jobs) {
        if (job.account != account)
            continue;
        const int seconds = job.acceptedAt.isValid() && job.estimatedCompletion.isValid()
                                ? int(job.acceptedAt.secsTo(job.estimatedCompletion))
                                : usualRenderSeconds;
        const bool mayBeRunning
            = job.stage == Stage::Unsure && job.sentAt.addSecs(2 * seconds) > now;
        taken += isAtService(job.stage) || mayBeRunning ? 1 : 0;
    }
    return taken < placesAtService;
}

void Queue::pump(const AccountId &account)
{
    if (m_state.paused || m_state.trouble || m_posting.contains(account) || isBlocked(account)
        || !hasRoom(account))
        return;
    Job *job = firstWaiting(account);
    if (!job || !canBeSaved(*job) || !ownsPicture(*job))
        return;
    if (m_rooms.accounts.client(account)) {
        if (m_posting.insert(account).second) // else ready() was told meanwhile, and we were faster
            readBalance(job->id);
        return;
    }
    using Standing = AccountState::Standing;
    const auto state = m_rooms.accounts.state(account);
    if (state.standing == Standing::KeyRefused)
        move(job->id, HeldBack{Hold::KeyRefused, state.error});
    else if (state.standing == Standing::KeyMissing || state.standing == Standing::KeyringTrouble)
        move(job->id, HeldBack{Hold::KeyMissing, state.error});
    // Starting: ready() calls us again.
}

void Queue::readBalance(const JobId &id)
{
    const AccountId account = find(id)->account;
    const auto state = m_rooms.accounts.state(account);
    // A reading from before another charge would make that one look like this one's.
    const bool chargedSince = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto &entry) {
        const Job &job = entry.second;
        return job.account == account && std::max(job.sentAt, job.acceptedAt) >= state.readAt;
    });
    const auto lost = m_lost.find(account); // whether that was charged must show first
    const bool before = lost != m_lost.end() && lost->second >= state.readAt;
    const bool fresh = !chargedSince && !before && state.credits && state.readAt.isValid()
                       && std::chrono::milliseconds(state.readAt.msecsTo(m_rooms.clock.now()))
                              < m_setup.pace.balanceFresh;
    if (fresh)
        return submit(id, account, state.credits);
    m_rooms.accounts.client(account)->credits(this,
                                              [this, id, account](const Result<Credits> &reading) {
                                                  m_rooms.accounts.heard(account, reading);
                                                  if (reading)
                                                      return submit(id, account, reading->credits);
                                                  m_posting.erase(account);
                                                  onNoBalance(id, account, reading.error());
                                              });
}

//! No reading, no paid request: the evidence for a lost answer would be missing.
void Queue::onNoBalance(const JobId &id, const AccountId &account, const Error &error)
{
    const bool refused = error.kind == Error::Kind::Unauthorized;
    if (refused && m_setup.refusalsEnd && find(id))
        return onRefused(id, error);
    const bool limited = error.kind == Error::Kind::RateLimited;
    const Hold why = refused ? Hold::KeyRefused : limited ? Hold::RateLimited : Hold::Network;
    if (!move(id, HeldBack{why, error}))
        return pump(account);
    if (!refused)
        holdFor(id, error.retryAfter.value_or(std::chrono::milliseconds(0)));
}

void Queue::submit(const JobId &id, const AccountId &account, std::optional<qint64> balance)
{
    const Job *job = find(id); // null: taken back and hidden
    SeedanceClient *client = m_rooms.accounts.client(account);
    if (!job || job->stage != Stage::Waiting || !client) { // taken back, or the key went, meanwhile
        m_posting.erase(account);
        return pump(account);
    }
    const Model *model = m_setup.catalogue.find(job->recipe.model);
    const auto whole = model ? toSubmission(job->recipe, *model, id, m_rooms.database.libraryId())
                             : Result<Submission>(Error{Error::Kind::Invalid,
                                                        u"the model is not in the catalogue"_s});
    if (!whole) {
        m_posting.erase(account);
        move(id, HeldBack{Hold::Disk, whole.error()});
        return pump(account);
    }
    const QByteArray hash = QCryptographicHash::hash(whole->body, QCryptographicHash::Sha256);
    const QJsonObject intent{{u"path"_s, whole->path},
                             {u"account"_s, account.value},
                             {u"body_sha256"_s, QString::fromLatin1(hash.toHex())},
                             {u"body_size"_s, whole->body.size()},
                             {u"estimate"_s, job->estimate},
                             {u"recipe"_s, toJson(job->recipe)}};
    client->submit(
        *whole, this,
        [this, id, intent, balance, client] { return beginSending(id, intent, balance, client); },
        [this, id](qint64 sent, qint64 total) { emit progressed(id, sent, total); },
        [this, id](const SubmitOutcome &outcome) { onOutcome(id, outcome); });
}

bool Queue::beginSending(const JobId &id, const QJsonObject &intent, std::optional<qint64> balance,
                         const SeedanceClient *line)
{
    Job *job = find(id);
    const AccountId account{intent[u"account"_s].toString()};
    const auto stop = [this, account] {
        m_posting.erase(account);
        m_rooms.clock.after(std::chrono::milliseconds(0), this, [this, account] { pump(account); });
        return false;
    };
    // While it stood in line it may have been taken back, hidden or edited, or its key replaced.
    const auto after = job ? next(*job, SendingBegan{m_rooms.clock.now(), balance}) : std::nullopt;
    if (!after || toJson(job->recipe) != intent[u"recipe"_s].toObject() || m_state.paused
        || !hasRoom(account) || m_rooms.accounts.client(account) != line)
        return stop();
    // The journal first, then the row, both synced; if either refuses, no byte leaves (F032).
    QJsonObject data = intent;
    data[u"attempt"_s] = after->attempts;
    if (balance)
        data[u"balance_before"_s] = *balance;
    const auto noted = m_rooms.journal.append(u"sending"_s, id, data);
    const auto saved = noted ? m_rooms.jobs.put(*after, Stage::Waiting) : noted;
    if (!saved) {
        setTrouble(saved.error());
        *job = next(*job, HeldBack{Hold::Disk, saved.error()}).value_or(*job);
        m_unsaved.insert(id);
        tell(*job);
        return stop();
    }
    *job = *after;
    tell(*job);
    return true;
}

void Queue::onOutcome(const JobId &id, const SubmitOutcome &outcome)
{
    QJsonObject data = toJson(outcome.evidence);
    data[u"attempt"_s] = find(id)->attempts;
    if (outcome.outcome == SubmitOutcome::Class::Accepted)
        data[u"task_id"_s] = outcome.task.id.value;
    const auto noted = m_rooms.journal.append(u"answer"_s, id, data);
    if (!noted)
        setTrouble(noted.error()); // the row is written all the same: it may still be writable
    m_posting.erase(find(id)->account);
    settle(id, outcome);
    pump();
}

void Queue::settle(const JobId &id, const SubmitOutcome &outcome)
{
    using Class = SubmitOutcome::Class;
    const AccountId account = find(id)->account;
    switch (outcome.outcome) {
    case Class::Accepted: {
        m_failures.erase(id);
        const auto owner = m_rooms.jobs.findByTask(outcome.task.id);
        if (owner && owner->id != id) { // a cached answer or a service's slip: not ours (F020)
            move(id, AnswerLost{{Error::Kind::Protocol, u"the id belongs to another job"_s}});
            return;
        }
        move(id, Accepted{outcome.task, m_rooms.clock.now()});
        m_rooms.accounts.reached(account);
        m_rooms.accounts.readCredits(account);
        return follow(*find(id));
    }
    case Class::Refused: return onRefused(id, outcome.error);
    case Class::NotSent: return onNotSent(id, outcome);
    case Class::Unknown:
        move(id, AnswerLost{outcome.error});
        m_lost[account] = m_rooms.clock.now();
        m_rooms.accounts.readCredits(account);
        if (!outcome.hint.isEmpty())
            askHint(id, outcome.hint);
        return;
    }
}

void Queue::onRefused(const JobId &id, const Error &error)
{
    using Kind = Error::Kind;
    const AccountId account = find(id)->account;
    const bool accountWide = error.kind == Kind::Unauthorized || error.kind == Kind::OutOfCredits;
    if (error.kind == Kind::Unauthorized)
        m_rooms.accounts.refused(account, error);
    if (error.kind == Kind::OutOfCredits)
        m_rooms.accounts.readCredits(account);
    if (accountWide && m_setup.refusalsEnd) { // in a terminal the run ends, the rest stays waiting
        m_state.paused = true;
        if (!move(id, RefusedByService{error, m_rooms.clock.now()}))
            move(id, HeldBack{Hold::KeyRefused, error});
        return tellState();
    }
    if (error.kind == Kind::Unauthorized) {
        move(id, ProvedNotSent{error, Hold::KeyRefused});
    } else if (error.kind == Kind::OutOfCredits) {
        move(id, ProvedNotSent{error, Hold::OutOfCredits});
    } else if (error.kind == Kind::RateLimited) {
        move(id, ProvedNotSent{error, Hold::RateLimited});
        holdFor(id, error.retryAfter.value_or(std::chrono::milliseconds(0)));
    } else {
        move(id, RefusedByService{error, m_rooms.clock.now()});
    }
}

void Queue::onNotSent(const JobId &id, const SubmitOutcome &outcome)
{
    if (outcome.error.kind == Error::Kind::Unauthorized) // a key that can't travel in a header
        return onRefused(id, outcome.error);
    const AccountId account = find(id)->account;
    move(id, ProvedNotSent{outcome.error, Hold::Network});
    m_rooms.accounts.unreachable(account, outcome.error);
    const bool uploadBroke = outcome.evidence.bytesRead > 0;
    if (uploadBroke && find(id)->attempts >= brokenUploadsForgiven)
        return; // three uploads broke half-way: the user decides about the next (F007)
    holdFor(id, std::chrono::milliseconds(0));
}

void Queue::holdFor(const JobId &id, std::chrono::milliseconds delay)
{
    const int failures = std::min(++m_failures[id], 10);
    const auto longest
        = std::min(m_setup.pace.retryFirst * (1 << failures), m_setup.pace.retryLongest);
    const double jitter = QRandomGenerator::global()->generateDouble();
    const auto backoff = m_setup.pace.retryFirst
                         + std::chrono::milliseconds(qint64(jitter * double(longest.count())));
    m_rooms.clock.after(std::max(delay, backoff), this, [this, id] {
        const Job *job = find(id);
        const bool waits
            = job && (waitsFor(*job, Hold::Network) || waitsFor(*job, Hold::RateLimited));
        if (waits && move(id, Released{}))
            pump();
    });
}

void Queue::askHint(const JobId &id, const TaskId &hint)
{
    SeedanceClient *client = m_rooms.accounts.client(find(id)->account);
    if (!client)
        return;
    client->task(hint, this, [this, id](const Result<Task> &task) {
        const Job *job = find(id);
        if (!task || !job || job->stage != Stage::Unsure)
            return; // it stays unsure; the user has the id in the details
        const QString ref = task->metadata.value(u"rushes_ref"_s, id.value);
        if (task->model != job->recipe.model || ref != id.value
            || m_rooms.jobs.findByTask(task->id)) // a cached answer: another job's (F020)
            return;
        adopt(id, *task);
    });
}

bool Queue::adopt(const JobId &id, const Task &task)
{
    if (!move(id, Accepted{task, m_rooms.clock.now()}))
        return false;
    move(id, TaskSeen{task, m_rooms.clock.now()}); // it may have ended long ago
    follow(*find(id));
    pump();
    return true;
}

void Queue::attach(const JobId &id, const TaskId &task, QObject *scope, Reply<Job> done)
{
    postTo(this, [this, id, task, answer = inThreadOf(scope, std::move(done))] {
        const Job *job = find(id);
        SeedanceClient *client = job ? m_rooms.accounts.client(job->account) : nullptr;
        if (!client || !isValidTaskId(task.value))
            return answer(Error{Error::Kind::Invalid, u"no such job, account or id"_s});
        client->task(task, this, [this, id, answer](const Result<Task> &found) {
            if (!found)
                return answer(found.error());
            const Job *mine = find(id);
            const QString ref = found->metadata.value(u"rushes_ref"_s, id.value);
            const auto owner = m_rooms.jobs.findByTask(found->id);
            if (!mine || found->model != mine->recipe.model || ref != id.value
                || (owner && owner->id != id))
                return answer(Error{Error::Kind::Invalid, u"it belongs to another job"_s});
            if (!adopt(id, *found))
                return answer(Error{Error::Kind::Invalid, u"the job isn't unsure any more"_s});
            answer(*find(id));
        });
    });
}

void Queue::keepEmergencyNote(const Job &job) const
{
    // The last resort when neither journal nor database can be written (F033): the id of something
    // paid for, in the only folder left.
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    QSaveFile file(u"%1/rushes-%2.json"_s.arg(folder, job.id.value));
    const QJsonObject data{{u"job_id"_s, job.id.value}, {u"task_id"_s, job.task.value}};
    if (!file.open(QIODevice::WriteOnly) || file.write(toLine(data)) < 0 || !file.commit())
        qCCritical(logStudio) << "a paid job's id could be written nowhere:" << job.task.value;
}

} // namespace rushes
