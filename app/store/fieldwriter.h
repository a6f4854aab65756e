#pragma once

#include "app/base/json.h"

#include <QJsonObject>

#include <optional>
#include <utility>

namespace rushes {

//! Builds a JSON object and leaves out what is empty, so that a row can be read by eye.
class FieldWriter {
public:
    void text(QLatin1String name, const QString &value)
    {
        if (!value.isEmpty())
            m_json[name] = value;
    }

    void time(QLatin1String name, const QDateTime &value) { text(name, formatTime(value)); }

    template<class T> void optional(QLatin1String name, const std::optional<T> &value)
    {
        if (value)
            m_json[name] = *value;
    }

    void object(QLatin1String name, const QJsonObject &value)
    {
        if (!value.isEmpty())
            m_json[name] = value;
    }

    void number(QLatin1String name, qint64 value) { m_json[name] = value; }

    QJsonObject json() const { return m_json; }

private:
    QJsonObject m_json;
};

inline QString readText(JsonReader &read, QStringView name)
{
    return read.optionalString(name).value_or(QString());
}

inline QDateTime readTime(JsonReader &read, QStringView name)
{
    return read.optionalTime(name).value_or(QDateTime());
}

inline std::optional<int> readInt(JsonReader &read, QStringView name)
{
    const auto value = read.optionalInteger(name); // another number than the one there is none
    return value && std::in_range<int>(*value) ? std::optional(int(*value)) : std::nullopt;
}

} // namespace rushes
