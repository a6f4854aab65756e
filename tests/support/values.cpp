#include "tests/support/values.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {
namespace {

constexpr int price = 486; // eight seconds of Seedance 2.0

Job accepted(Job job, const QDateTime &now)
{
    static int count = 0;
    job.attempts = 1;
    job.sentAt = now.addSecs(-73);
    job.acceptedAt = now.addSecs(-72);
    job.task = {u"task-%1"_s.arg(++count)};
    job.charged = price;
    job.statusWord = u"queued"_s;
    job.estimatedCompletion = now.addSecs(38);
    return job;
}

Job finished(Job job, const QDateTime &now)
{
    job = accepted(std::move(job), now);
    job.statusWord = u"completed"_s;
    job.progress = 100;
    job.completedAt = now.addSecs(-120);
    job.result.url = QUrl(u"https://cdn.example.com/clips/one.mp4"_s);
    job.result.seconds = 8;
    job.result.resolution = u"1280x720"_s;
    job.result.hasAudio = true;
    job.result.bytes = 6'291'456;
    return job;
}

Job failed(Job job, const QDateTime &now)
{
    job = accepted(std::move(job), now);
    job.statusWord = u"failed"_s;
    job.endedAt = now.addSecs(-420);
    job.error = Error{Error::Kind::Failed, u"The prompt was rejected by the content filter."_s,
                      u"content_policy_violation"_s};
    return job;
}

Job unsure(Job job, const QDateTime &now)
{
    job.attempts = 1;
    job.sentAt = now.addSecs(-180);
    job.balanceBefore = 12'480;
    job.error = Error{Error::Kind::Unsure, u"connection closed after 0 bytes"_s};
    return job;
}

} // namespace

QDateTime aTime()
{
    return {QDate(2026, 4, 10), QTime(14, 5), Qt::UTC};
}

Recipe aRecipe(const QString &prompt)
{
    Recipe recipe;
    recipe.prompt = prompt;
    return recipe;
}

Job aJob(Stage stage, const QDateTime &now)
{
    static qint64 order = 0;
    Job job;
    job.id = {uuid7(now)};
    job.account = {u"studio"_s};
    job.recipe = aRecipe();
    job.order = ++order;
    job.estimate = price;
    job.created = now.addSecs(-600);
    switch (stage) {
    case Stage::Waiting: break;
    case Stage::Held: job.hold = Hold::Network; break;
    case Stage::Sending:
        job.attempts = 1;
        job.sentAt = now;
        break;
    case Stage::Queued: job = accepted(std::move(job), now); break;
    case Stage::Rendering:
        job = accepted(std::move(job), now);
        job.statusWord = u"processing"_s;
        job.progress = 65;
        break;
    case Stage::Saving: job = finished(std::move(job), now); break;
    case Stage::NotSaved:
        job = finished(std::move(job), now);
        job.error = Error{Error::Kind::DiskFull, u"No space left on device"_s};
        break;
    case Stage::Done:
        job = finished(std::move(job), now);
        job.clip = {uuid7(now)};
        job.file = u"/nowhere/2026-04-10 Lighthouse at dusk take 1 k3f9.mp4"_s;
        job.endedAt = now.addSecs(-840);
        break;
    case Stage::Failed: job = failed(std::move(job), now); break;
    case Stage::Refused:
        job.attempts = 1;
        job.sentAt = now.addSecs(-1500);
        job.endedAt = job.sentAt;
        job.error = Error{Error::Kind::Invalid, u"duration must be between 4 and 15"_s,
                          u"invalid_duration"_s, 400};
        break;
    case Stage::Cancelled:
        job = accepted(std::move(job), now);
        job.statusWord = u"cancelled"_s;
        job.endedAt = now.addSecs(-6300);
        break;
    case Stage::TakenBack: job.endedAt = now.addSecs(-7380); break;
    case Stage::Unsure: job = unsure(std::move(job), now); break;
    case Stage::LetGo:
        job = unsure(std::move(job), now);
        job.endedAt = now;
        break;
    }
    job.stage = stage;
    return job;
}

Job aHeldJob(Hold hold, const QDateTime &now)
{
    Job job = aJob(Stage::Held, now);
    job.hold = hold;
    switch (hold) {
    case Hold::None:
    case Hold::Edit:
    case Hold::Continue: break;
    case Hold::KeyMissing: job.error = Error{Error::Kind::Unauthorized, {}}; break;
    case Hold::KeyRefused:
        job.error = Error{Error::Kind::Unauthorized, {}, u"invalid_api_key"_s, 401};
        break;
    case Hold::OutOfCredits:
        job.error = Error{.kind = Error::Kind::OutOfCredits,
                          .detail = {},
                          .code = u"insufficient_credits"_s,
                          .httpStatus = 402,
                          .requiredCredits = price,
                          .availableCredits = 412};
        break;
    case Hold::Network: job.error = Error{Error::Kind::Network, u"Connection refused"_s}; break;
    case Hold::RateLimited:
        job.error = Error{
            .kind = Error::Kind::RateLimited, .detail = {}, .httpStatus = 429, .retryAfter = 20s};
        break;
    case Hold::Disk: job.error = Error{Error::Kind::Disk, u"Input/output error"_s}; break;
    }
    return job;
}

Clip aClip(const QString &title, const QDateTime &now)
{
    Clip clip;
    clip.id = {uuid7(now)};
    clip.job = {uuid7(now)};
    clip.task = {u"task-of-a-clip"_s};
    clip.account = {u"studio"_s};
    clip.recipe = aRecipe(title);
    clip.title = title;
    clip.file = u"/nowhere/%1.mp4"_s.arg(title);
    clip.bytes = 6'291'456;
    clip.seconds = 8;
    clip.size = {1280, 720};
    clip.framesPerSecond = 24;
    clip.hasAudio = true;
    clip.charged = price;
    clip.created = now.addSecs(-600);
    clip.saved = now.addSecs(-300);
    return clip;
}

} // namespace rushes
