#include "ui/shared/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes::format {
namespace {

class Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

struct Unit {
    double size;
    const char *name;
};

constexpr std::array units{
    Unit{1e12, QT_TRANSLATE_NOOP("Format", "TB")}, Unit{1e9, QT_TRANSLATE_NOOP("Format", "GB")},
    Unit{1e6, QT_TRANSLATE_NOOP("Format", "MB")}, Unit{1e3, QT_TRANSLATE_NOOP("Format", "KB")}};

Unit unitFor(qint64 bytes)
{
    for (const Unit &unit : units) {
        if (double(bytes) >= unit.size)
            return unit;
    }
    return {1, QT_TRANSLATE_NOOP("Format", "bytes")};
}

//! One decimal where it says something: 2.4, 14.2, but 9 and 212.
QString rounded(double value)
{
    const double tenths = std::round(value * 10) / 10;
    const bool whole = value >= 100 || tenths == std::floor(tenths);
    return locale().toString(whole ? std::round(value) : tenths, 'f', whole ? 0 : 1);
}

QString withUnit(const QString &amount, const Unit &unit)
{
    return isolated(u"%1\u00a0%2"_s.arg(amount, Format::tr(unit.name)));
}

QString twoDigits(qint64 value)
{
    return u"%1"_s.arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QLocale locale()
{
    const QLocale users;
    return users.language() == QLocale::C ? QLocale(QLocale::English) : users;
}

QString isolated(const QString &text)
{
    return QGuiApplication::isRightToLeft() ? u"\u2068%1\u2069"_s.arg(text) : text;
}

QString number(qint64 value)
{
    return locale().toString(value);
}

QString grouped(const QString &sentence, qint64 value)
{
    return QString(sentence).replace(QString::number(value), number(value));
}

QString credits(qint64 credits)
{
    return Format::tr("%1 credits").arg(number(credits));
}

QString about(qint64 credits)
{
    return isolated(u"≈\u00a0%1"_s.arg(number(credits)));
}

QString aboutCredits(qint64 credits)
{
    return isolated(Format::tr("≈\u00a0%1 credits").arg(number(credits)));
}

QString bytes(qint64 bytes)
{
    const Unit unit = unitFor(bytes);
    return withUnit(rounded(double(bytes) / unit.size), unit);
}

QString bytesOf(qint64 done, qint64 total)
{
    const Unit unit = unitFor(total);
    return withUnit(Format::tr("%1 of %2")
                        .arg(rounded(double(done) / unit.size), rounded(double(total) / unit.size)),
                    unit);
}

QString percent(int percent)
{
    return isolated(u"%1\u00a0%"_s.arg(percent));
}

QString percent(qint64 done, qint64 total)
{
    if (total <= 0)
        return {};
    return percent(int(std::clamp<qint64>(done * 100 / total, 0, 100)));
}

QString seconds(double seconds)
{
    return isolated(Format::tr("%1\u00a0s").arg(rounded(seconds)));
}

QString countdown(std::chrono::seconds left)
{
    const qint64 all = std::max<qint64>(left.count(), 0);
    const qint64 minutes = all / 60;
    if (minutes < 60)
        return u"%1:%2"_s.arg(minutes).arg(twoDigits(all % 60));
    return u"%1:%2:%3"_s.arg(minutes / 60).arg(twoDigits(minutes % 60), twoDigits(all % 60));
}

QString lasting(std::chrono::seconds left)
{
    const qint64 minutes = std::max<qint64>(left.count(), 0) / 60;
    return u"%1:%2"_s.arg(minutes / 60).arg(twoDigits(minutes % 60));
}

QString pixels(const QSize &size)
{
    return isolated(u"%1\u00a0×\u00a0%2"_s.arg(size.width()).arg(size.height()));
}

QString when(const QDateTime &time, const QDateTime &now)
{
    const qint64 ago = time.secsTo(now);
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (ago >= 0 && ago < 60)
        return Format::tr("now");
    if (ago >= 0 && ago < 3600)
        return Format::tr("%n min ago", nullptr, int(ago / 60));
    if (local.date() == today)
        return clockTime(time);
    if (std::abs(local.date().daysTo(today)) < 7)
        return locale().toString(local, u"ddd H:mm"_s);
    return locale().toString(local.date(), u"d MMM"_s);
}

QString clockTime(const QDateTime &time)
{
    return locale().toString(time.toLocalTime().time(), u"H:mm"_s);
}

QString path(const QString &file)
{
    const QString home = QDir::homePath();
    if (file == home || file.startsWith(home + u'/'))
        return QDir::toNativeSeparators(u"~"_s + file.mid(home.size()));
    return QDir::toNativeSeparators(file);
}

} // namespace rushes::format
