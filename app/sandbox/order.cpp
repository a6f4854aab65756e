#include "app/sandbox/order.h"

#include "app/base/json.h"
#include "app/sandbox/http.h"
#include "app/sandbox/multipart.h"
#include "app/sandbox/orderreader.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

//! In a form numbers and booleans travel as text ("8", "true"): what reads as such becomes one,
//! anything else stays text and fails the check of its field.
QJsonObject toJson(const QList<Part> &parts)
{
    QJsonObject json;
    for (const Part &part : parts) {
        const QString text = QString::fromUtf8(part.bytes);
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (part.name == "duration"_L1 && isNumber)
            json[part.name] = number;
        else if (part.name == "audio"_L1 && (text == "true"_L1 || text == "false"_L1))
            json[part.name] = text == "true"_L1;
        else if (const auto object = parseObject(part.bytes); part.name == "metadata"_L1 && object)
            json[part.name] = *object;
        else if (part.name != "image"_L1)
            json[part.name] = text;
    }
    return json;
}

std::variant<QJsonObject, Refusal> readJson(const Request &request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return wrongField(u"body"_s, u"Content-Type must be application/json"_s);
    const auto json = parseObject(request.body);
    if (!json)
        return wrongField(u"body"_s, json.error().detail);
    return *json;
}

} // namespace

std::variant<Order, Refusal> readOrder(const QString &type, const Request &request,
                                       const ModelCatalogue &catalogue)
{
    const QByteArray content = request.header("content-type");
    const bool isForm = content.toLower().startsWith("multipart/form-data");
    if (type == "image-to-video"_L1 && isForm) {
        const auto parts = readParts(content, request.body);
        if (!parts)
            return wrongField(u"body"_s, parts.error().detail);
        std::optional<QByteArray> image = std::nullopt;
        for (const Part &part : *parts) {
            if (part.name == "image"_L1 && part.isFile)
                image = part.bytes;
        }
        QJsonObject json = toJson(*parts);
        json.remove(u"image_url"_s); // documented for JSON only: a form carries the file
        return OrderReader(json, {}, catalogue).read(type, image);
    }
    const auto json = readJson(request);
    if (const auto *refusal = std::get_if<Refusal>(&json))
        return *refusal;
    return OrderReader(std::get<QJsonObject>(json), {}, catalogue).read(type, std::nullopt);
}

std::variant<BatchOrder, Refusal> readBatch(const Request &request, const ModelCatalogue &catalogue)
{
    const auto json = readJson(request);
    if (const auto *refusal = std::get_if<Refusal>(&json))
        return *refusal;
    const QJsonObject body = std::get<QJsonObject>(json);
    const QJsonArray tasks = body[u"tasks"_s].toArray();
    if (tasks.isEmpty())
        return missingField(u"tasks"_s);
    if (tasks.size() > largestBatch)
        return wrongField(u"tasks"_s, u"at most %1"_s.arg(largestBatch));
    BatchOrder batch{.webhook = QUrl(body[u"webhook_url"_s].toString(), QUrl::StrictMode)};
    if (body.contains(u"webhook_url"_s) && !isWebAddress(batch.webhook))
        return wrongField(u"webhook_url"_s, u"must be an http or https URL"_s);
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const QString prefix = u"tasks[%1]."_s.arg(i);
        QJsonObject task = tasks[i].toObject();
        const QString type = task[u"type"_s].toString();
        if (type != "text-to-video"_L1 && type != "image-to-video"_L1)
            return wrongField(prefix + "type"_L1, u"must be text-to-video or image-to-video"_s);
        task.remove(u"webhook_url"_s); // one webhook for the whole batch
        auto order = OrderReader(task, prefix, catalogue).read(type, std::nullopt);
        if (auto *refusal = std::get_if<Refusal>(&order))
            return *refusal;
        batch.orders.append(std::get<Order>(order));
    }
    return batch;
}

} // namespace rushes::sandbox
