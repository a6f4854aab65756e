#include "app/base/json.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    QJsonParseError trouble;
    const auto document = QJsonDocument::fromJson(bytes, &trouble);
    if (trouble.error != QJsonParseError::NoError) {
        return Error{Error::Kind::Protocol,
                     u"not JSON: %1 at byte %2"_s.arg(trouble.errorString(),
                                                      QString::number(trouble.offset))};
    }
    if (!document.isObject())
        return Error{Error::Kind::Protocol, u"JSON, but not an object"_s};
    return document.object();
}

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QDateTime> parseTime(const QString &text)
{
    const bool hasZone = text.endsWith(u'Z') || text.endsWith(u'z') || text.lastIndexOf(u'+') > 10
                         || text.lastIndexOf(u'-') > 10;
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!hasZone || !time.isValid()) // without a zone Qt would take it as local time
        return std::nullopt;
    const auto utc = time.toUTC();
    const int year = utc.date().year(); // outside of these it could not be written down again
    return year >= 1 && year <= 9999 ? std::optional(utc) : std::nullopt;
}

QString formatTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

std::optional<QJsonValue> JsonReader::present(QStringView name) const
{
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd() || found->isNull())
        return std::nullopt;
    return *found;
}

void JsonReader::complain(QStringView name, QStringView wanted)
{
    m_problems.append(u"%1: %2"_s.arg(name, wanted));
}

std::optional<Error> JsonReader::problem() const
{
    if (m_problems.isEmpty())
        return std::nullopt;
    return Error{Error::Kind::Protocol, m_problems.join("; "_L1)};
}

std::optional<QString> JsonReader::optionalString(QStringView name)
{
    const auto value = present(name);
    if (value && !value->isString())
        complain(name, u"not a string");
    return value && value->isString() ? std::optional(value->toString()) : std::nullopt;
}

std::optional<double> JsonReader::optionalNumber(QStringView name)
{
    const auto value = present(name);
    if (value && !value->isDouble())
        complain(name, u"not a number");
    return value && value->isDouble() ? std::optional(value->toDouble()) : std::nullopt;
}

std::optional<qint64> JsonReader::optionalInteger(QStringView name)
{
    const auto number = optionalNumber(name);
    if (!number)
        return std::nullopt;
    if (std::trunc(*number) != *number || std::abs(*number) > 9.0e15) {
        complain(name, u"not a whole number");
        return std::nullopt;
    }
    return qint64(*number);
}

std::optional<bool> JsonReader::optionalBoolean(QStringView name)
{
    const auto value = present(name);
    if (value && !value->isBool())
        complain(name, u"not true or false");
    return value && value->isBool() ? std::optional(value->toBool()) : std::nullopt;
}

std::optional<QDateTime> JsonReader::optionalTime(QStringView name)
{
    const auto text = optionalString(name);
    if (!text)
        return std::nullopt;
    const auto time = parseTime(*text);
    if (!time)
        complain(name, u"not a time with a zone");
    return time;
}

std::optional<QJsonObject> JsonReader::optionalObject(QStringView name)
{
    const auto value = present(name);
    if (value && !value->isObject())
        complain(name, u"not an object");
    return value && value->isObject() ? std::optional(value->toObject()) : std::nullopt;
}

std::optional<QJsonArray> JsonReader::optionalArray(QStringView name)
{
    const auto value = present(name);
    if (value && !value->isArray())
        complain(name, u"not an array");
    return value && value->isArray() ? std::optional(value->toArray()) : std::nullopt;
}

QString JsonReader::string(QStringView name)
{
    if (!present(name))
        complain(name, u"missing");
    return optionalString(name).value_or(QString());
}

qint64 JsonReader::integer(QStringView name)
{
    if (!present(name))
        complain(name, u"missing");
    return optionalInteger(name).value_or(0);
}

bool JsonReader::boolean(QStringView name)
{
    if (!present(name))
        complain(name, u"missing");
    return optionalBoolean(name).value_or(false);
}

QJsonObject JsonReader::object(QStringView name)
{
    if (!present(name))
        complain(name, u"missing");
    return optionalObject(name).value_or(QJsonObject());
}

QJsonArray JsonReader::array(QStringView name)
{
    if (!present(name))
        complain(name, u"missing");
    return optionalArray(name).value_or(QJsonArray());
}

} // namespace rushes
