#include "app/sandbox/orderreader.h"

#include "app/domain/price.h"
#include "app/domain/validate.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

using Problem = std::optional<Refusal>;

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG\r\n\x1A\n")
           || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP");
}

} // namespace

Refusal wrongField(const QString &field, const QString &why)
{
    return {.code = u"invalid_%1"_s.arg(field.section(u'.', -1)),
            .message = u"%1: %2"_s.arg(field, why),
            .field = field};
}

Refusal missingField(const QString &field)
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

Problem OrderReader::model()
{
    const QString name = u"model"_s;
    if (!has(name))
        return missingField(named(name));
    m_model = m_catalogue.find(m_json[name].toString());
    if (!m_model)
        return wrongField(named(name), u"unknown model"_s);
    m_order.model = m_model->id;
    m_order.still = m_model->makes == Model::Makes::Still;
    return std::nullopt;
}

Problem OrderReader::prompt()
{
    const QString name = u"prompt"_s;
    if (!has(name))
        return missingField(named(name));
    if (!m_json[name].isString())
        return wrongField(named(name), u"must be a string"_s);
    m_order.prompt = m_json[name].toString();
    if (m_order.prompt.trimmed().isEmpty())
        return missingField(named(name));
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
        return wrongField(named(name), u"must be an integer"_s);
    if (m_order.still)
        return std::nullopt;
    if (asked < m_model->shortest || asked > m_model->longest) {
        return wrongField(named(name), u"must be from %1 to %2 seconds for %3"_s.arg(
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
        return wrongField(named(name), u"must be 16:9, 9:16 or 1:1"_s);
    m_order.aspect = *aspect;
    return std::nullopt;
}

//! The guide's own generate_from_image() sends audio "true" with seedance-1.0-pro: for a model
//! without sound the field is checked and then means nothing.
Problem OrderReader::audio()
{
    const QString name = u"audio"_s;
    if (has(name) && !m_json[name].isBool())
        return wrongField(named(name), u"must be true or false"_s);
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
        return wrongField(named(name), u"must be an http or https URL"_s);
    return std::nullopt;
}

Problem OrderReader::metadata()
{
    const QString name = u"metadata"_s;
    if (has(name) && !m_json[name].isObject())
        return wrongField(named(name), u"must be an object"_s);
    m_order.metadata = m_json[name].toObject();
    return std::nullopt;
}

Problem OrderReader::image(const std::optional<QByteArray> &upload)
{
    const QString name = u"image"_s;
    if (upload) {
        m_order.image = *upload;
        if (upload->isEmpty())
            return wrongField(named(name), u"the file is empty"_s);
        if (upload->size() > largestImage)
            return Refusal{.code = u"image_too_large"_s,
                           .message = u"%1: at most 10 MB are allowed"_s.arg(named(name)),
                           .field = named(name)};
        if (!isPicture(*upload))
            return wrongField(named(name), u"must be JPEG, PNG or WebP"_s);
        return std::nullopt;
    }
    const QString urlName = u"image_url"_s;
    if (!has(urlName))
        return missingField(named(name));
    m_order.imageUrl = QUrl(m_json[urlName].toString(), QUrl::StrictMode);
    if (!isWebAddress(m_order.imageUrl))
        return wrongField(named(urlName), u"must be an http or https URL"_s);
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

} // namespace rushes::sandbox
