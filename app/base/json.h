#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace rushes {

//! Exactly one JSON object, or a Protocol error that says where it broke.
Result<QJsonObject> parseObject(const QByteArray &bytes);
//! UTF-8 without line breaks.
QByteArray toLine(const QJsonObject &object);
//! RFC 3339 with a zone ("2026-04-10T14:30:00Z"), as UTC; nullopt for anything else.
std::optional<QDateTime> parseTime(const QString &text);
//! RFC 3339 in UTC with milliseconds.
QString formatTime(const QDateTime &time);

//! Reads fields by name and type, remembers what is missing or wrong, and goes on. Ask
//! `problem()` at the end. A field that is absent or null is "not there" for the optional calls.
class JsonReader {
public:
    explicit JsonReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString string(QStringView name);
    qint64 integer(QStringView name);
    bool boolean(QStringView name);
    QJsonObject object(QStringView name);
    QJsonArray array(QStringView name);

    std::optional<QString> optionalString(QStringView name);
    //! A number with a fraction, or one in quotes, is a problem, not a guess.
    std::optional<qint64> optionalInteger(QStringView name);
    std::optional<double> optionalNumber(QStringView name);
    std::optional<bool> optionalBoolean(QStringView name);
    std::optional<QDateTime> optionalTime(QStringView name);
    std::optional<QJsonObject> optionalObject(QStringView name);
    std::optional<QJsonArray> optionalArray(QStringView name);

    //! A Protocol error that names every field that was missing or of the wrong type.
    std::optional<Error> problem() const;

private:
    std::optional<QJsonValue> present(QStringView name) const;
    void complain(QStringView name, QStringView wanted);

    const QJsonObject m_object;
    QStringList m_problems;
};

} // namespace rushes
