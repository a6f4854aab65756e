#include "app/domain/job.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Next = std::optional<Job>;

bool isSaving(Stage stage)
{
    return stage == Stage::Saving || stage == Stage::NotSaved;
}

Job at(const Job &job, Stage stage)
{
    Job after = job;
    after.stage = stage;
    after.hold = Hold::None;
    return after;
}

Job held(const Job &job, Hold hold)
{
    Job after = at(job, hold == Hold::None ? Stage::Waiting : Stage::Held);
    after.hold = hold;
    after.heldBefore = Hold::None;
    return after;
}

Job ended(const Job &job, Stage stage, const QDateTime &when)
{
    Job after = at(job, stage);
    after.endedAt = when;
    return after;
}

//! Facts of a task that are taken over whatever its status.
void adopt(Job &job, const Task &task)
{
    job.statusWord = task.statusWord;
    if (task.creditsCharged)
        job.charged = task.creditsCharged;
    if (task.progress)
        job.progress = std::max(job.progress.value_or(0), *task.progress);
    if (task.estimatedCompletion.isValid())
        job.estimatedCompletion = task.estimatedCompletion;
    else if (task.estimatedTime && task.createdAt.isValid())
        job.estimatedCompletion = task.createdAt.addSecs(task.estimatedTime->count());
    if (task.completedAt.isValid())
        job.completedAt = task.completedAt;
    if (task.result)
        job.result = *task.result;
}

Next seen(const Job &job, const Task &task, const QDateTime &when)
{
    if (task.id != job.task)
        return std::nullopt;
    Job after = job;
    adopt(after, task);
    switch (task.status) {
    case Task::Status::Completed:
        if (after.result.url.isEmpty()) // completed without a result: asked again
            return at(after, Stage::Rendering);
        if (!after.completedAt.isValid())
            after.completedAt = when;
        after.retryAt = {};
        after.error.reset();
        return at(after, Stage::Saving);
    case Task::Status::Failed:
        after.error = task.error.value_or(Error{Error::Kind::Failed, {}});
        return ended(after, Stage::Failed, when);
    case Task::Status::Cancelled: return ended(after, Stage::Cancelled, when);
    case Task::Status::Queued:
        return at(after, job.stage == Stage::Rendering ? Stage::Rendering : Stage::Queued);
    case Task::Status::Processing:
    case Task::Status::Unknown: return at(after, Stage::Rendering);
    }
    Q_UNREACHABLE();
}

// --- One function for each kind of news: the job after it, or nullopt where it means nothing. ---

Next on(const Job &job, const SendingBegan &news)
{
    if (job.stage != Stage::Waiting)
        return std::nullopt;
    Job after = at(job, Stage::Sending);
    after.sentAt = news.at;
    after.balanceBefore = news.balanceBefore;
    after.attempts = job.attempts + 1;
    after.error.reset();
    return after;
}

Next on(const Job &job, const Accepted &news)
{
    const bool foundAfterAll = job.stage == Stage::Failed && job.error
                               && job.error->kind == Error::Kind::NotFound
                               && job.task == news.task.id;
    if (job.stage != Stage::Sending && job.stage != Stage::Unsure && job.stage != Stage::LetGo
        && !foundAfterAll)
        return std::nullopt;
    Job after = at(job, Stage::Queued);
    after.task = news.task.id;
    if (!foundAfterAll)
        after.acceptedAt = news.at;
    after.endedAt = {};
    after.error.reset();
    adopt(after, news.task);
    if (!after.estimatedCompletion.isValid() && news.task.estimatedTime) // no created_at given
        after.estimatedCompletion = news.at.addSecs(news.task.estimatedTime->count());
    return after;
}

Next on(const Job &job, const RefusedByService &news)
{
    if (job.stage != Stage::Sending)
        return std::nullopt;
    Job after = ended(job, Stage::Refused, news.at);
    after.error = news.error;
    return after;
}

Next on(const Job &job, const ProvedNotSent &news)
{
    if (job.stage != Stage::Sending)
        return std::nullopt;
    Job after = at(job, Stage::Held);
    after.hold = news.hold;
    after.error = news.error;
    after.sentAt = {};
    return after;
}

Next on(const Job &job, const AnswerLost &news)
{
    if (job.stage != Stage::Sending)
        return std::nullopt;
    Job after = at(job, Stage::Unsure);
    after.error = news.error;
    return after;
}

Next on(const Job &job, const HeldBack &news)
{
    if (!isUnsent(job.stage))
        return std::nullopt;
    const bool edited = job.hold == Hold::Edit && news.hold != Hold::Continue;
    Job after = edited ? job : held(job, news.hold);
    if (edited)
        after.heldBefore = news.hold;
    after.error = news.error;
    return after;
}

Next on(const Job &job, const Released &)
{
    if (job.stage != Stage::Held)
        return std::nullopt;
    if (job.hold != Hold::Edit)
        return at(job, Stage::Waiting);
    if (job.heldBefore == Hold::None)
        return std::nullopt;
    Job after = job;
    after.heldBefore = Hold::None;
    return after;
}

Next on(const Job &job, const TaskSeen &news)
{
    const bool running = job.stage == Stage::Queued || job.stage == Stage::Rendering;
    const bool completed = news.task.status == Task::Status::Completed;
    // A fresh link while saving, or a failed task that completed after all (F054).
    const bool better = completed
                        && (job.stage == Stage::Saving || job.stage == Stage::NotSaved
                            || job.stage == Stage::Failed || job.stage == Stage::Cancelled);
    if (!running && !better)
        return std::nullopt;
    auto after = seen(job, news.task, news.at);
    if (after && better && after->stage != Stage::Saving)
        return std::nullopt; // "completed" without a link is no better than what we have
    if (after && after->stage == Stage::Saving)
        after->endedAt = {};
    return after;
}

Next on(const Job &job, const TaskUnknown &news)
{
    if (job.stage != Stage::Queued && job.stage != Stage::Rendering)
        return std::nullopt;
    Job after = ended(job, Stage::Failed, news.at);
    after.error = news.error;
    return after;
}

Next on(const Job &job, const SaveTrouble &news)
{
    if (!isSaving(job.stage))
        return std::nullopt;
    Job after = at(job, Stage::NotSaved);
    after.error = news.error;
    after.retryAt = {};
    return after;
}

Next on(const Job &job, const SaveDelayed &news)
{
    if (job.stage != Stage::Saving || (job.retryAt == news.until && job.error == news.error))
        return std::nullopt;
    Job after = job;
    after.error = news.error;
    after.retryAt = news.until;
    return after;
}

Next on(const Job &job, const SaveElsewhere &news)
{
    if (!isSaving(job.stage))
        return std::nullopt;
    Job after = at(job, Stage::Saving);
    after.outputFolder = news.folder;
    after.partFolder = news.folder;
    after.retryAt = {};
    after.error.reset();
    return after;
}

Next on(const Job &job, const SaveAgain &)
{
    return job.stage == Stage::NotSaved ? Next(at(job, Stage::Saving)) : std::nullopt;
}

Next on(const Job &job, const Saved &news)
{
    if (!isSaving(job.stage))
        return std::nullopt;
    Job after = ended(job, Stage::Done, news.at);
    after.clip = news.clip;
    after.file = news.file;
    after.retryAt = {};
    after.error.reset();
    return after;
}

Next on(const Job &job, const LinkLost &news)
{
    if (!isSaving(job.stage))
        return std::nullopt;
    Job after = ended(job, Stage::Failed, news.at);
    after.error = news.error;
    return after;
}

Next on(const Job &job, const TakenBackByUser &news)
{
    if (!isUnsent(job.stage))
        return std::nullopt;
    Job after = ended(job, Stage::TakenBack, news.at);
    if (job.hold != Hold::Edit)
        after.heldBefore = job.hold;
    return after;
}

//! Only the user's own word outlives it; every other reason is looked at anew.
Next on(const Job &job, const PutBack &)
{
    if (job.stage != Stage::TakenBack)
        return std::nullopt;
    Job after = held(job, job.heldBefore == Hold::Continue ? Hold::Continue : Hold::None);
    after.endedAt = {};
    return after;
}

Next on(const Job &job, const LetGoByUser &news)
{
    if (job.stage != Stage::Unsure)
        return std::nullopt;
    Job after = ended(job, Stage::LetGo, news.at);
    after.sentAgainAs = news.sentAgainAs;
    return after;
}

Next on(const Job &job, const EditBegan &)
{
    if (!isUnsent(job.stage) || job.hold == Hold::Edit)
        return std::nullopt;
    Job after = held(job, Hold::Edit);
    after.heldBefore = job.hold;
    return after;
}

Next on(const Job &job, const EditEnded &)
{
    return job.hold == Hold::Edit ? Next(held(job, job.heldBefore)) : std::nullopt;
}

//! What the old recipe was held for may not be true of the new one: it is looked at anew.
bool isSettledBy(const Edited &news, const Job &before, Hold hold)
{
    return hold == Hold::Disk || (hold == Hold::OutOfCredits && news.estimate < before.estimate);
}

Next on(const Job &job, const Edited &news)
{
    if (!isUnsent(job.stage))
        return std::nullopt;
    const Hold hold = job.hold == Hold::Edit ? job.heldBefore : job.hold;
    Job after = held(job, isSettledBy(news, job, hold) ? Hold::None : hold);
    after.recipe = news.recipe;
    after.estimate = news.estimate;
    after.take = news.take;
    return after;
}

} // namespace

std::optional<Job> next(const Job &job, const News &news)
{
    return std::visit([&job](const auto &kind) { return on(job, kind); }, news);
}

bool isEnded(Stage stage)
{
    switch (stage) {
    case Stage::Done:
    case Stage::Failed:
    case Stage::Refused:
    case Stage::Cancelled:
    case Stage::TakenBack:
    case Stage::LetGo: return true;
    case Stage::Waiting:
    case Stage::Held:
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering:
    case Stage::Saving:
    case Stage::NotSaved:
    case Stage::Unsure: return false;
    }
    Q_UNREACHABLE();
}

bool isAtService(Stage stage)
{
    return stage == Stage::Sending || stage == Stage::Queued || stage == Stage::Rendering;
}

bool isUnsent(Stage stage)
{
    return stage == Stage::Waiting || stage == Stage::Held;
}

bool waitsFor(const Job &job, Hold hold)
{
    return job.stage == Stage::Held
           && (job.hold == hold || (job.hold == Hold::Edit && job.heldBefore == hold));
}

namespace {

const QStringList &stageWords()
{
    static const QStringList words{u"waiting"_s,   u"held"_s,    u"sending"_s,   u"queued"_s,
                                   u"rendering"_s, u"saving"_s,  u"not_saved"_s, u"done"_s,
                                   u"failed"_s,    u"refused"_s, u"cancelled"_s, u"taken_back"_s,
                                   u"unsure"_s,    u"let_go"_s};
    return words;
}

const QStringList &holdWords()
{
    static const QStringList words{u"none"_s,           u"key_missing"_s, u"key_refused"_s,
                                   u"out_of_credits"_s, u"network"_s,     u"rate_limited"_s,
                                   u"disk"_s,           u"continue"_s,    u"edit"_s};
    return words;
}

} // namespace

QString toWord(Stage stage)
{
    return stageWords().at(qsizetype(stage));
}

std::optional<Stage> stageFromWord(QStringView word)
{
    const auto index = stageWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(Stage(index));
}

QString toWord(Hold hold)
{
    return holdWords().at(qsizetype(hold));
}

Hold holdFromWord(QStringView word)
{
    const auto index = holdWords().indexOf(word);
    return index < 0 ? Hold::None : Hold(index);
}

} // namespace rushes
