#include "app/sandbox/entry.h"

#include "app/base/json.h"

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

Moment moment(qint64 number)
{
    return Moment(std::chrono::milliseconds(number));
}

QJsonObject toJson(const Order &order)
{
    return {{u"type"_s, order.type},
            {u"model"_s, order.model},
            {u"prompt"_s, order.prompt},
            {u"still"_s, order.still},
            {u"seconds"_s, order.seconds},
            {u"aspect"_s, toWord(order.aspect)},
            {u"audio"_s, order.audio},
            {u"image_url"_s, order.imageUrl.toString(QUrl::FullyEncoded)},
            {u"webhook"_s, order.webhook.toString(QUrl::FullyEncoded)},
            {u"metadata"_s, order.metadata},
            {u"credits"_s, order.credits}};
}

Order orderFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    return {.type = read.string(u"type"),
            .model = read.string(u"model"),
            .prompt = read.string(u"prompt"),
            .still = read.boolean(u"still"),
            .seconds = int(read.integer(u"seconds")),
            .aspect = aspectFromWord(read.string(u"aspect")).value_or(Aspect::Wide),
            .audio = read.boolean(u"audio"),
            .imageUrl = QUrl(read.string(u"image_url")),
            .webhook = QUrl(read.string(u"webhook")),
            .metadata = read.object(u"metadata"),
            .credits = int(read.integer(u"credits"))};
}

} // namespace

QJsonObject toJson(const Entry &entry)
{
    return {{u"id"_s, entry.id},
            {u"batch"_s, entry.batch},
            {u"order"_s, toJson(entry.order)},
            {u"status"_s, entry.status},
            {u"created"_s, milliseconds(entry.created)},
            {u"started"_s, milliseconds(entry.started)},
            {u"ended"_s, milliseconds(entry.ended)},
            {u"file"_s, entry.file},
            {u"size"_s, entry.size},
            {u"checksum"_s, entry.checksum},
            {u"width"_s, entry.resolution.width()},
            {u"height"_s, entry.resolution.height()},
            {u"error_code"_s, entry.errorCode},
            {u"error_message"_s, entry.errorMessage},
            {u"told"_s, entry.told}};
}

std::optional<Entry> entryFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    Entry entry{.id = read.string(u"id"),
                .batch = read.string(u"batch"),
                .order = orderFromJson(read.object(u"order")),
                .status = read.string(u"status"),
                .created = moment(read.integer(u"created")),
                .started = moment(read.integer(u"started")),
                .ended = moment(read.integer(u"ended")),
                .file = read.string(u"file"),
                .size = read.integer(u"size"),
                .checksum = read.string(u"checksum"),
                .resolution = QSize(int(read.integer(u"width")), int(read.integer(u"height"))),
                .errorCode = read.string(u"error_code"),
                .errorMessage = read.string(u"error_message"),
                .told = read.boolean(u"told")};
    return read.problem() ? std::nullopt : std::optional(entry);
}

} // namespace rushes::sandbox
