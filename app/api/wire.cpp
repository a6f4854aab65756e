#include "app/api/wire.h"

#include "app/base/json.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int mostOfMessage = 500; // characters (F060)
constexpr int mostOfExcerpt = 200; // of an answer we can't read (F059)
constexpr double mostCredits = 1e7; // beyond is nonsense (F021)

//! One line without anything that could change how the rest of the line looks.
QString plain(const QString &text, int most)
{
    QString kept;
    for (const QChar c : text.left(4 * most)) {
        const bool odd = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                         || c.isNull();
        kept += odd ? QChar(u' ') : c;
    }
    kept = kept.simplified();
    if (kept.size() <= most)
        return kept;
    kept.truncate(kept.at(most - 2).isHighSurrogate() ? most - 2 : most - 1);
    return kept + u'…';
}

//! A whole number, or nothing: these figures are worth having and not worth failing for (F021).
std::optional<double> whole(const QJsonValue &value, double least, double most)
{
    const double number = value.toDouble(NAN);
    if (std::isnan(number) || std::trunc(number) != number || number < least || number > most)
        return std::nullopt;
    return number;
}

std::optional<int> credits(const QJsonValue &value)
{
    const auto number = whole(value, 0, mostCredits);
    return number ? std::optional(int(*number)) : std::nullopt;
}

std::optional<int> progress(const QJsonValue &value)
{
    const double number = value.toDouble(NAN);
    if (std::isnan(number))
        return std::nullopt;
    return int(std::clamp(number, 0.0, 100.0));
}

QDateTime time(const QJsonValue &value)
{
    return parseTime(value.toString()).value_or(QDateTime());
}

Task::Status status(const QString &word)
{
    const QString lower = word.toLower();
    if (lower == "queued"_L1)
        return Task::Status::Queued;
    if (lower == "processing"_L1)
        return Task::Status::Processing;
    if (lower == "completed"_L1)
        return Task::Status::Completed;
    if (lower == "failed"_L1)
        return Task::Status::Failed;
    if (lower == "cancelled"_L1)
        return Task::Status::Cancelled;
    return Task::Status::Unknown;
}

//! A clip stands in `video_url`. Where a still stands the guide doesn't say: these are the places
//! we look in. A clip may have pictures beside it, so for one they come last.
QUrl resultUrl(const QJsonObject &result, bool still)
{
    const QString clip = result["video_url"_L1].toString();
    if (!still && !clip.isEmpty())
        return QUrl(clip, QUrl::StrictMode);
    const QJsonValue first = result["images"_L1].toArray().at(0);
    for (const QString &found : {result["image_url"_L1].toString(), result["url"_L1].toString(),
                                 first.toString(), first["url"_L1].toString(), clip}) {
        if (!found.isEmpty())
            return QUrl(found, QUrl::StrictMode);
    }
    return {};
}

TaskResult taskResult(const QJsonObject &json, const QString &model)
{
    TaskResult result;
    result.url = resultUrl(json, model.startsWith("seedream"_L1));
    if (const double seconds = json["duration"_L1].toDouble(-1); seconds > 0)
        result.seconds = seconds;
    result.resolution = plain(json["resolution"_L1].toString(), 40);
    if (json["has_audio"_L1].isBool())
        result.hasAudio = json["has_audio"_L1].toBool();
    if (const auto bytes = whole(json["file_size"_L1], 1, 9e15))
        result.bytes = qint64(*bytes);
    return result;
}

//! `{"code", "message", …}` as documented, or the plain string others send.
Error serviceError(const QJsonValue &value, Error::Kind kind)
{
    Error error{kind, plain(value.toString(), mostOfMessage)};
    if (value.isObject()) {
        error.detail = plain(value["message"_L1].toString(), mostOfMessage);
        error.code = plain(value["code"_L1].toString(), 80);
        error.requiredCredits = credits(value["required_credits"_L1]);
        error.availableCredits = credits(value["available_credits"_L1]);
    }
    return error;
}

QMap<QString, QString> strings(const QJsonObject &json)
{
    QMap<QString, QString> kept;
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (field->isString())
            kept[field.key()] = field->toString();
    }
    return kept;
}

Error::Kind kindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
    case 403: return Error::Kind::Unauthorized;
    case 402: return Error::Kind::OutOfCredits;
    case 404:
    case 410: return Error::Kind::NotFound;
    case 408: return Error::Kind::Timeout;
    case 409:
    case 425: return Error::Kind::Server;
    case 429: return Error::Kind::RateLimited;
    default: break;
    }
    if (httpStatus >= 500)
        return Error::Kind::Server;
    return httpStatus >= 400 ? Error::Kind::Invalid : Error::Kind::Protocol;
}

} // namespace

Result<Task> taskFromJson(const QByteArray &body)
{
    const auto json = parseObject(body);
    if (!json)
        return json.error();
    JsonReader read(*json);
    Task task;
    task.id.value = read.string(u"task_id");
    task.statusWord = plain(read.optionalString(u"status").value_or(QString()), 80);
    task.model = plain(read.optionalString(u"model").value_or(QString()), 80);
    const auto result = read.optionalObject(u"result");
    if (const auto problem = read.problem())
        return *problem;
    if (!isValidTaskId(task.id.value))
        return Error{Error::Kind::Protocol, u"task_id: not an id"_s};
    task.status = status(task.statusWord);
    task.progress = progress(json->value("progress"_L1));
    task.creditsCharged = credits(json->value("credits_charged"_L1));
    if (const auto seconds = whole(json->value("estimated_time"_L1), 0, 1e6))
        task.estimatedTime = std::chrono::seconds(qint64(*seconds));
    task.createdAt = time(json->value("created_at"_L1));
    task.estimatedCompletion = time(json->value("estimated_completion"_L1));
    task.completedAt = time(json->value("completed_at"_L1));
    if (result)
        task.result = taskResult(*result, task.model);
    if (task.status == Task::Status::Failed)
        task.error = serviceError(json->value("error"_L1), Error::Kind::Failed);
    task.metadata = strings(json->value("metadata"_L1).toObject());
    return task;
}

Result<Credits> creditsFromJson(const QByteArray &body)
{
    const auto json = parseObject(body);
    if (!json)
        return json.error();
    JsonReader read(*json);
    Credits account;
    account.credits = read.integer(u"credits");
    account.tier = plain(read.optionalString(u"tier").value_or(QString()), 80);
    if (const auto problem = read.problem())
        return *problem;
    if (account.credits < 0)
        return Error{Error::Kind::Protocol, u"credits: negative"_s};
    return account;
}

Error errorFromAnswer(int httpStatus, const QByteArray &body,
                      std::optional<std::chrono::milliseconds> retryAfter)
{
    const auto json = parseObject(body);
    Error error{kindOfStatus(httpStatus), {}};
    if (json) {
        error = serviceError(json->value("error"_L1), error.kind);
        if (error.detail.isEmpty())
            error.detail = plain(json->value("message"_L1).toString(), mostOfMessage);
    }
    if (error.detail.isEmpty()) {
        const QString excerpt = plain(QString::fromUtf8(body.left(4096)), mostOfExcerpt);
        error.detail = u"HTTP %1"_s.arg(httpStatus);
        if (!excerpt.isEmpty())
            error.detail += ": "_L1 + excerpt;
    }
    error.httpStatus = httpStatus;
    error.retryAfter = retryAfter;
    return error;
}

} // namespace rushes
