#include "app/cli/jobline.h"

#include "app/base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QJsonValue orNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNothing(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue errorOf(const Job &job)
{
    if (!job.error || job.stage == Stage::Done)
        return QJsonValue::Null;
    const Error &error = *job.error;
    return QJsonObject{{u"code"_s, error.code.isEmpty() ? toWord(error.kind) : error.code},
                       {u"message"_s, error.detail}};
}

} // namespace

ExitStatus worse(ExitStatus a, ExitStatus b)
{
    return std::max(a, b);
}

bool isOver(Stage stage)
{
    return isEnded(stage) || stage == Stage::Unsure || stage == Stage::NotSaved;
}

QString statusWord(Stage stage)
{
    switch (stage) {
    case Stage::Done: return u"completed"_s;
    case Stage::Failed: return u"failed"_s;
    case Stage::Refused: return u"rejected"_s;
    case Stage::Cancelled:
    case Stage::TakenBack: return u"cancelled"_s;
    case Stage::NotSaved:
    case Stage::Unsure:
    case Stage::LetGo: return u"unknown"_s;
    case Stage::Waiting:
    case Stage::Held:
    case Stage::Sending:
    case Stage::Queued:
    case Stage::Rendering:
    case Stage::Saving: return {};
    }
    Q_UNREACHABLE();
}

ExitStatus exitStatus(Stage stage)
{
    const QString status = statusWord(stage);
    if (status == "completed"_L1)
        return ExitStatus::Good;
    return status == "unknown"_L1 || status.isEmpty() ? ExitStatus::Unfinished : ExitStatus::Failed;
}

QJsonObject jobLine(const Job &job, const QString &status)
{
    return {{u"job_id"_s, job.id.value},    {u"task_id"_s, orNothing(job.task.value)},
            {u"status"_s, status},          {u"file"_s, orNothing(job.file)},
            {u"model"_s, job.recipe.model}, {u"credits_charged"_s, orNothing(job.charged)},
            {u"error"_s, errorOf(job)}};
}

QJsonObject clipLine(const Clip &clip)
{
    return {{u"job_id"_s, orNothing(clip.job.value)},
            {u"task_id"_s, orNothing(clip.task.value)},
            {u"status"_s, u"completed"_s},
            {u"file"_s, orNothing(clip.file)},
            {u"model"_s, clip.recipe.model},
            {u"credits_charged"_s, orNothing(clip.charged)},
            {u"error"_s, QJsonValue::Null},
            {u"title"_s, clip.title},
            {u"prompt"_s, clip.recipe.prompt},
            {u"sandbox"_s, clip.sandbox},
            {u"created"_s, orNothing(formatTime(clip.created))}};
}

} // namespace rushes
