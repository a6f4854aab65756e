#include "app/store/jobjson.h"

#include "app/store/fieldwriter.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QJsonObject toJson(const TaskResult &result)
{
    FieldWriter write;
    write.text("url"_L1, result.url.toString(QUrl::FullyEncoded));
    write.optional("seconds"_L1, result.seconds);
    write.text("resolution"_L1, result.resolution);
    write.optional("has_audio"_L1, result.hasAudio);
    write.optional("bytes"_L1, result.bytes);
    return write.json();
}

TaskResult resultFromJson(JsonReader &read)
{
    return {.url = QUrl(readText(read, u"url")),
            .seconds = read.optionalNumber(u"seconds"),
            .resolution = readText(read, u"resolution"),
            .hasAudio = read.optionalBoolean(u"has_audio"),
            .bytes = read.optionalInteger(u"bytes")};
}

std::optional<Error> readService(JsonReader &read, Job &job)
{
    job.task = TaskId{readText(read, u"task")};
    job.statusWord = readText(read, u"status_word");
    job.progress = readInt(read, u"progress");
    job.charged = readInt(read, u"charged");
    job.balanceBefore = read.optionalInteger(u"balance_before");
    if (const auto error = read.optionalObject(u"error"))
        job.error = errorFromJson(*error);
    JsonReader result(read.optionalObject(u"result").value_or(QJsonObject()));
    job.result = resultFromJson(result);
    return result.problem();
}

void readTimes(JsonReader &read, Job &job)
{
    job.created = readTime(read, u"created");
    job.sentAt = readTime(read, u"sent_at");
    job.acceptedAt = readTime(read, u"accepted_at");
    job.estimatedCompletion = readTime(read, u"estimated_completion");
    job.completedAt = readTime(read, u"completed_at");
    job.retryAt = readTime(read, u"retry_at");
    job.endedAt = readTime(read, u"ended_at");
}

void readOurs(JsonReader &read, Job &job)
{
    job.id = JobId{read.string(u"id")};
    job.account = AccountId{readText(read, u"account")};
    job.take = int(read.integer(u"take"));
    job.hold = holdFromWord(readText(read, u"hold"));
    job.heldBefore = holdFromWord(readText(read, u"held_before"));
    job.order = read.integer(u"order");
    job.estimate = int(read.integer(u"estimate"));
    job.outputFolder = readText(read, u"output_folder");
    job.partFolder = readText(read, u"part_folder");
    job.attempts = int(read.integer(u"attempts"));
    job.clip = ClipId{readText(read, u"clip")};
    job.file = readText(read, u"file");
    job.sentAgainAs = JobId{readText(read, u"sent_again_as")};
    job.sentAgainOf = JobId{readText(read, u"sent_again_of")};
}

} // namespace

QJsonObject toJson(const Error &error)
{
    FieldWriter write;
    write.text("kind"_L1, toWord(error.kind));
    write.text("detail"_L1, error.detail);
    write.text("code"_L1, error.code);
    write.number("http"_L1, error.httpStatus);
    if (error.retryAfter)
        write.number("retry_after_ms"_L1, error.retryAfter->count());
    write.optional("required_credits"_L1, error.requiredCredits);
    write.optional("available_credits"_L1, error.availableCredits);
    return write.json();
}

Error errorFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    Error error;
    error.kind = errorKindFromWord(readText(read, u"kind"));
    error.detail = readText(read, u"detail");
    error.code = readText(read, u"code");
    error.httpStatus = readInt(read, u"http").value_or(0);
    if (const auto wait = read.optionalInteger(u"retry_after_ms"))
        error.retryAfter = std::chrono::milliseconds(*wait);
    error.requiredCredits = readInt(read, u"required_credits");
    error.availableCredits = readInt(read, u"available_credits");
    return error;
}

QJsonObject toJson(const Job &job)
{
    FieldWriter write;
    write.text("id"_L1, job.id.value);
    write.text("account"_L1, job.account.value);
    write.object("recipe"_L1, toJson(job.recipe));
    write.number("take"_L1, job.take);
    write.text("stage"_L1, toWord(job.stage));
    write.text("hold"_L1, job.hold == Hold::None ? QString() : toWord(job.hold));
    write.text("held_before"_L1, job.heldBefore == Hold::None ? QString() : toWord(job.heldBefore));
    write.number("order"_L1, job.order);
    write.number("estimate"_L1, job.estimate);
    write.optional("charged"_L1, job.charged);
    write.text("output_folder"_L1, job.outputFolder);
    write.text("part_folder"_L1, job.partFolder);
    write.number("attempts"_L1, job.attempts);
    write.optional("balance_before"_L1, job.balanceBefore);
    write.text("task"_L1, job.task.value);
    write.text("status_word"_L1, job.statusWord);
    write.optional("progress"_L1, job.progress);
    write.object("result"_L1, toJson(job.result));
    write.object("error"_L1, job.error ? toJson(*job.error) : QJsonObject());
    write.text("clip"_L1, job.clip.value);
    write.text("file"_L1, job.file);
    write.text("sent_again_as"_L1, job.sentAgainAs.value);
    write.text("sent_again_of"_L1, job.sentAgainOf.value);
    write.time("created"_L1, job.created);
    write.time("sent_at"_L1, job.sentAt);
    write.time("accepted_at"_L1, job.acceptedAt);
    write.time("estimated_completion"_L1, job.estimatedCompletion);
    write.time("completed_at"_L1, job.completedAt);
    write.time("retry_at"_L1, job.retryAt);
    write.time("ended_at"_L1, job.endedAt);
    return write.json();
}

Result<Job> jobFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    Job job;
    readOurs(read, job);
    if (const auto problem = readService(read, job))
        return *problem;
    readTimes(read, job);
    const auto stage = stageFromWord(read.string(u"stage"));
    const auto recipe = recipeFromJson(read.object(u"recipe"));
    if (const auto problem = read.problem())
        return *problem;
    if (!recipe)
        return recipe.error();
    if (!stage)
        return Error{Error::Kind::Protocol, u"stage: unknown"_s};
    job.stage = *stage;
    job.recipe = *recipe;
    return job;
}

} // namespace rushes
