#include "app/api/wire.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {
namespace {

constexpr auto shortest = 1s;
constexpr auto longest = 15min;
constexpr auto whenUnreadable = 60s;

const QString months = u"JanFebMarAprMayJunJulAugSepOctNovDec"_s;

//! The three forms of RFC 9110 5.6.7, with the parts of the time by name.
const std::array<QRegularExpression, 3> &forms()
{
    static const QString clock = u"(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})"_s;
    static const std::array<QRegularExpression, 3> all{
        QRegularExpression(u"\\A[A-Z][a-z]{2}, (?<day>[0-9]{2}) (?<month>[A-Z][a-z]{2}) "
                           "(?<year>[0-9]{4}) %1 GMT\\z"_s.arg(clock)),
        QRegularExpression(u"\\A[A-Z][a-z]{5,8}, (?<day>[0-9]{2})-(?<month>[A-Z][a-z]{2})-"
                           "(?<year>[0-9]{2}) %1 GMT\\z"_s.arg(clock)),
        QRegularExpression(u"\\A[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ 0-9][0-9]) "
                           "%1 (?<year>[0-9]{4})\\z"_s.arg(clock))};
    return all;
}

QDateTime fromParts(const QRegularExpressionMatch &match)
{
    const auto number
        = [&match](const QString &part) { return match.captured(part).trimmed().toInt(); };
    const auto month = months.indexOf(match.captured(u"month"_s));
    int year = number(u"year"_s);
    if (match.capturedLength(u"year"_s) == 2)
        year += year < 70 ? 2000 : 1900;
    const QDate date(year, month % 3 == 0 ? int(month / 3) + 1 : 0, number(u"day"_s));
    const QTime time(number(u"h"_s), number(u"m"_s), std::min(59, number(u"s"_s)));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime httpDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value).trimmed();
    for (const auto &form : forms()) {
        if (const auto match = form.match(text); match.hasMatch())
            return fromParts(match);
    }
    return {};
}

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value,
                                                    const QDateTime &serverNow)
{
    if (value.isNull())
        return std::nullopt;
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    const QString text = QString::fromLatin1(value).trimmed();
    if (digits.match(text).hasMatch()) {
        bool fits = false;
        const auto seconds = std::chrono::seconds(text.toInt(&fits));
        return fits ? std::clamp<std::chrono::milliseconds>(seconds, shortest, longest) : longest;
    }
    const auto date = httpDate(value);
    if (!date.isValid() || !serverNow.isValid())
        return whenUnreadable;
    return std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(serverNow.msecsTo(date)),
                                                 shortest, longest);
}

} // namespace rushes
