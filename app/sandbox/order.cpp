#include "app/sandbox/order.h"

#include "app/base/json.h"
#include "app/domain/price.h"
#include "app/domain/validate.h"
#include "app/sandbox/http.h"
#include "app/sandbox/multipart.h"

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

using Problem = std::optional<Refusal>;

Refusal wrong(const QString &field, const QString &why)
{
    return {.code = u"invalid_%1"_s.arg(field.section(u'.', -1)),
            .message = u"%1: %2"_s.arg(field, why),
            .field = field};
}

Refusal missing(const QString &field)
{
    return {.code = u"missing_%1"_s.arg(field.section(u'.', -1)),
            .message = u"%1 is required"_s.arg(field),
            .field = field};
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG\r\n\x1A\n")
           || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

//! Checks one task's fields in the order of the guide's tables.
class OrderReader {
public:
    OrderReader(QJsonObject json, QString prefix, const ModelCatalogue &catalogue)
        : m_json(std::move(json))
        , m_prefix(std::move(prefix))
        , m_catalogue(catalogue)
    {
    }

    std::variant<Order, Refusal> read(const QString &type, const std::optional<QByteArray> &image);

private:
    //! Absent and null are the same.
    bool has(const QString &name) const
    {
        return !m_json[name].isUndefined() && !m_json[name].isNull();
    }

    QString named(const QString &name) const { return m_prefix + name; }

    Problem model();
    Problem prompt();
    Problem duration();
    Problem aspect();
    Problem audio();
    Problem webhook();
    Problem metadata();
    Problem image(const std::optional<QByteArray> &upload);

    const QJsonObject m_json;
    const QString m_prefix;
    const ModelCatalogue &m_catalogue;
    const Model *m_model = nullptr;
    Order m_order;
};

Problem OrderReader::model()
{
    const QString name = u"model"_s;
    if (!has(name))
        return missing(named(name));
    m_model = m_catalogue.find(m_json[name].toString());
    if (!m_model)
        return wrong(named(name), u"unknown model"_s);
    m_order.model = m_model->id;
    m_order.still = m_model->makes == Model::Makes::Still;
    return std::nullopt;
}

Problem OrderReader::prompt()
{
    const QString name = u"prompt"_s;
    if (!has(name))
        return missing(named(name));
    if (!m_json[name].isString())
        return wrong(named(name), u"must be a string"_s);
    m_order.prompt = m_json[name].toString();
    if (m_order.prompt.trimmed().isEmpty())
        return missing(named(name));
    const int count = countCharacters(m_order.prompt);
    if (count > promptLimit) {
        return Refusal{.code = u"prompt_too_long"_s,
                       .message = u"%1 has %2 characters, at most %3 are allowed"_s.arg(
                           named(name), QString::number(count), QString::number(promptLimit)),
                       .field = named(name)};
    }
    return std::nullopt;
}

Problem OrderReader::duration()
{
    const QString name = u"duration"_s;
    const double asked = m_json[name].toDouble(m_model->usual);
    if (has(name) && (!m_json[name].isDouble() || std::trunc(asked) != asked))
        return wrong(named(name), u"must be an integer"_s);
    if (m_order.still)
        return std::nullopt;
    if (asked < m_model->shortest || asked > m_model->longest) {
        return wrong(named(name), u"must be from %1 to %2 seconds for %3"_s.arg(
                                      QString::number(m_model->shortest),
                                      QString::number(m_model->longest), m_model->id));
    }
    m_order.seconds = int(asked);
    return std::nullopt;
}

Problem OrderReader::aspect()
{
    const QString name = u"aspect_ratio"_s;
    if (!has(name))
        return std::nullopt; // 16:9
    const auto aspect = aspectFromWord(m_json[name].toString());
    if (!aspect || !m_model->aspects.contains(*aspect))
        return wrong(named(name), u"must be 16:9, 9:16 or 1:1"_s);
    m_order.aspect = *aspect;
    return std::nullopt;
}

//! The guide's own generate_from_image() sends audio "true" with seedance-1.0-pro: for a model
//! without sound the field is checked and then means nothing.
Problem OrderReader::audio()
{
    const QString name = u"audio"_s;
    if (has(name) && !m_json[name].isBool())
        return wrong(named(name), u"must be true or false"_s);
    m_order.audio = m_model->audio && m_json[name].toBool(true);
    return std::nullopt;
}

Problem OrderReader::webhook()
{
    const QString name = u"webhook_url"_s;
    if (!has(name))
        return std::nullopt;
    m_order.webhook = QUrl(m_json[name].toString(), QUrl::StrictMode);
    if (!isWebAddress(m_order.webhook))
        return wrong(named(name), u"must be an http or https URL"_s);
    return std::nullopt;
}

Problem OrderReader::metadata()
{
    const QString name = u"metadata"_s;
    if (has(name) && !m_json[name].isObject())
        return wrong(named(name), u"must be an object"_s);
    m_order.metadata = m_json[name].toObject();
    return std::nullopt;
}

Problem OrderReader::image(const std::optional<QByteArray> &upload)
{
    const QString name = u"image"_s;
    if (upload) {
        m_order.image = *upload;
        if (upload->isEmpty())
            return wrong(named(name), u"the file is empty"_s);
        if (upload->size() > largestImage)
            return Refusal{.code = u"image_too_large"_s,
                           .message = u"%1: at most 10 MB are allowed"_s.arg(named(name)),
                           .field = named(name)};
        if (!isPicture(*upload))
            return wrong(named(name), u"must be JPEG, PNG or WebP"_s);
        return std::nullopt;
    }
    const QString urlName = u"image_url"_s;
    if (!has(urlName))
        return missing(named(name));
    m_order.imageUrl = QUrl(m_json[urlName].toString(), QUrl::StrictMode);
    if (!isWebAddress(m_order.imageUrl))
        return wrong(named(urlName), u"must be an http or https URL"_s);
    return std::nullopt;
}

std::variant<Order, Refusal> OrderReader::read(const QString &type,
                                               const std::optional<QByteArray> &upload)
{
    m_order.type = type;
    if (const auto problem = model())
        return *problem;
    if (type == "image-to-video"_L1) {
        if (const auto problem = image(upload))
            return *problem;
    }
    using Check = Problem (OrderReader::*)();
    constexpr Check checks[]
        = {&OrderReader::prompt, &OrderReader::duration, &OrderReader::aspect,
           &OrderReader::audio,  &OrderReader::webhook,  &OrderReader::metadata};
    for (const Check check : checks) {
        if (const auto problem = (this->*check)())
            return *problem;
    }
    m_order.credits = estimate(*m_model, m_order.seconds);
    return m_order;
}

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
        return wrong(u"body"_s, u"Content-Type must be application/json"_s);
    const auto json = parseObject(request.body);
    if (!json)
        return wrong(u"body"_s, json.error().detail);
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
            return wrong(u"body"_s, parts.error().detail);
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
        return missing(u"tasks"_s);
    if (tasks.size() > largestBatch)
        return wrong(u"tasks"_s, u"at most %1"_s.arg(largestBatch));
    BatchOrder batch{.webhook = QUrl(body[u"webhook_url"_s].toString(), QUrl::StrictMode)};
    if (body.contains(u"webhook_url"_s) && !isWebAddress(batch.webhook))
        return wrong(u"webhook_url"_s, u"must be an http or https URL"_s);
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const QString prefix = u"tasks[%1]."_s.arg(i);
        QJsonObject task = tasks[i].toObject();
        const QString type = task[u"type"_s].toString();
        if (type != "text-to-video"_L1 && type != "image-to-video"_L1)
            return wrong(prefix + "type"_L1, u"must be text-to-video or image-to-video"_s);
        task.remove(u"webhook_url"_s); // one webhook for the whole batch
        auto order = OrderReader(task, prefix, catalogue).read(type, std::nullopt);
        if (auto *refusal = std::get_if<Refusal>(&order))
            return *refusal;
        batch.orders.append(std::get<Order>(order));
    }
    return batch;
}

} // namespace rushes::sandbox
