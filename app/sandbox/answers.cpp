#include "app/sandbox/answers.h"

#include "app/base/json.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

//! Moves on all the time and reaches 100 only when the file is whole.
int progress(const Entry &entry, const Timing &timing, Moment now)
{
    const auto span = std::max<qint64>(1, timing.work(entry.order).count());
    return int(std::clamp<qint64>((now - entry.started).count() * 100 / span, 0, 99));
}

Moment estimatedEnd(const Entry &entry, const Timing &timing, Moment now)
{
    return std::max(entry.started + timing.work(entry.order), now + std::chrono::milliseconds(500));
}

QJsonObject resultJson(const Entry &entry, const QString &cdn)
{
    const QString url = u"%1/outputs/%2"_s.arg(cdn, entry.file);
    QJsonObject result{
        {u"resolution"_s, u"%1x%2"_s.arg(entry.resolution.width()).arg(entry.resolution.height())},
        {u"file_size"_s, entry.size}};
    if (entry.order.still) {
        result[u"image_url"_s] = url;
    } else {
        result[u"video_url"_s] = url;
        result[u"duration"_s] = entry.order.seconds;
        result[u"has_audio"_s] = entry.order.audio;
    }
    return result;
}

void addOutcome(QJsonObject &json, const Entry &entry, const QString &cdn)
{
    if (entry.status == "completed"_L1)
        json[u"result"_s] = resultJson(entry, cdn);
    if (entry.status == "failed"_L1)
        json[u"error"_s]
            = QJsonObject{{u"code"_s, entry.errorCode}, {u"message"_s, entry.errorMessage}};
    if (!entry.order.metadata.isEmpty())
        json[u"metadata"_s] = entry.order.metadata;
}

} // namespace

Answer toAnswer(const QJsonObject &json)
{
    return {.body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

Answer toAnswer(const Refusal &refusal)
{
    QJsonObject error{{u"code"_s, refusal.code}, {u"message"_s, refusal.message}};
    if (!refusal.field.isEmpty())
        error[u"field"_s] = refusal.field;
    if (refusal.required >= 0) {
        error[u"required_credits"_s] = refusal.required;
        error[u"available_credits"_s] = refusal.available;
    }
    Answer answer = toAnswer(QJsonObject{{u"error"_s, error}});
    answer.status = refusal.status;
    if (refusal.retryAfter > 0)
        answer.set("Retry-After", QByteArray::number(refusal.retryAfter));
    return answer;
}

QJsonObject acceptedJson(const Entry &entry, const Timing &timing, int ahead)
{
    const qint64 rounds = ahead / concurrent + 1;
    const qint64 wait = rounds * timing.whole(entry.order).count();
    return {{u"task_id"_s, entry.id},
            {u"status"_s, u"queued"_s},
            {u"model"_s, entry.order.model},
            {u"credits_charged"_s, entry.order.credits},
            {u"estimated_time"_s, std::max<qint64>(1, (wait + 999) / 1000)},
            {u"created_at"_s, stamp(entry.created)}};
}

QJsonObject taskJson(const Entry &entry, const Timing &timing, const QString &cdn, Moment now)
{
    QJsonObject json{{u"task_id"_s, entry.id},
                     {u"status"_s, entry.status},
                     {u"model"_s, entry.order.model},
                     {u"created_at"_s, stamp(entry.created)}};
    if (entry.status == "processing"_L1) {
        json[u"progress"_s] = progress(entry, timing, now);
        json[u"estimated_completion"_s] = stamp(estimatedEnd(entry, timing, now));
    }
    if (!entry.isOver())
        return json;
    json[u"credits_charged"_s] = entry.order.credits;
    if (entry.status == "completed"_L1)
        json[u"completed_at"_s] = stamp(entry.ended);
    addOutcome(json, entry, cdn);
    return json;
}

QJsonObject eventJson(const Entry &entry, const QString &cdn)
{
    QJsonObject json{{u"event"_s, u"task.%1"_s.arg(entry.status)},
                     {u"task_id"_s, entry.id},
                     {u"status"_s, entry.status},
                     {u"timestamp"_s, stamp(entry.ended)}};
    addOutcome(json, entry, cdn);
    if (entry.status == "completed"_L1) {
        QJsonObject result = json[u"result"_s].toObject();
        result.remove(u"file_size"_s); // the guide's payload has none
        json[u"result"_s] = result;
    }
    return json;
}

QJsonObject batchEventJson(const QList<Entry> &entries, const Timing &timing, const QString &cdn)
{
    QJsonArray tasks;
    Moment ended{};
    for (const Entry &entry : entries) {
        tasks.append(taskJson(entry, timing, cdn, entry.ended));
        ended = std::max(ended, entry.ended);
    }
    return {{u"event"_s, u"batch.completed"_s},
            {u"batch_id"_s, entries.first().batch},
            {u"status"_s, u"completed"_s},
            {u"tasks"_s, tasks},
            {u"timestamp"_s, stamp(ended)}};
}

} // namespace rushes::sandbox
