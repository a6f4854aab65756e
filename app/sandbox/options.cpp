#include "app/sandbox/sandbox.h"

#include <QDir>
#include <QSet>

#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Error invalid(const QString &why)
{
    return {Error::Kind::Invalid, why};
}

Result<qint64> wholeNumber(const QString &name, const QString &text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most) {
        return invalid(u"--%1: “%2” is not a whole number from %3 to %4"_s.arg(
            name, text, QString::number(least), QString::number(most)));
    }
    return number;
}

Result<double> factor(const QString &name, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0.01 || number > 100'000)
        return invalid(u"--%1: “%2” is not a number from 0.01 to 100000"_s.arg(name, text));
    return number;
}

//! A key or secret travels in a header: printable ASCII without spaces.
Result<QByteArray> token(const QString &name, const QString &text)
{
    for (const QChar character : text) {
        if (character.unicode() <= 0x20 || character.unicode() >= 0x7F)
            return invalid(u"--%1: only printable ASCII without spaces"_s.arg(name));
    }
    if (text.isEmpty())
        return invalid(u"--%1: empty"_s.arg(name));
    return text.toLatin1();
}

class Reading {
public:
    Result<SandboxOptions> read(const QStringList &arguments);

private:
    std::optional<Error> one(const QString &name, const std::optional<QString> &value);
    std::optional<Error> flag(const QString &name);
    std::optional<Error> valued(const QString &name, const QString &value);
    std::optional<Error> words(const QString &name, const QString &value);

    template<class T, class Target> std::optional<Error> put(const Result<T> &value, Target &target)
    {
        if (!value)
            return value.error();
        target = static_cast<Target>(*value);
        return std::nullopt;
    }

    SandboxOptions m_options;
    QSet<QString> m_seen;
};

std::optional<Error> Reading::flag(const QString &name)
{
    (name == "json"_L1 ? m_options.json : m_options.quiet) = true;
    return std::nullopt;
}

std::optional<Error> Reading::words(const QString &name, const QString &value)
{
    if (name == "key"_L1)
        return put(token(name, value), m_options.key);
    if (name == "webhook-secret"_L1)
        return put(token(name, value), m_options.webhookSecret);
    if (name == "data-dir"_L1) {
        if (value.isEmpty())
            return invalid(u"--data-dir: empty"_s);
        m_options.dataFolder = QDir::cleanPath(QDir::current().absoluteFilePath(value));
        return std::nullopt;
    }
    if (value != "rendered"_L1 && value != "cached"_L1)
        return invalid(u"--media: “%1” is neither rendered nor cached"_s.arg(value));
    using Media = SandboxOptions::Media;
    m_options.media = value == "cached"_L1 ? Media::Cached : Media::Rendered;
    return std::nullopt;
}

std::optional<Error> Reading::valued(const QString &name, const QString &value)
{
    constexpr qint64 most = std::numeric_limits<qint32>::max();
    if (name == "port"_L1)
        return put(wholeNumber(name, value, 0, 65535), m_options.port);
    if (name == "cdn-port"_L1)
        return put(wholeNumber(name, value, 0, 65535), m_options.cdnPort);
    if (name == "speed"_L1)
        return put(factor(name, value), m_options.speed);
    if (name == "credits"_L1)
        return put(wholeNumber(name, value, 0, most), m_options.credits);
    if (name == "requests-per-minute"_L1)
        return put(wholeNumber(name, value, 1, most), m_options.requestsPerMinute);
    if (name == "parent"_L1)
        return put(wholeNumber(name, value, 0, most), m_options.parentPid);
    return words(name, value);
}

bool isFlag(const QString &name)
{
    return name == "json"_L1 || name == "quiet"_L1;
}

bool isOption(const QString &name)
{
    static const QSet<QString> names{u"json"_s,     u"quiet"_s,          u"port"_s,
                                     u"cdn-port"_s, u"speed"_s,          u"credits"_s,
                                     u"key"_s,      u"webhook-secret"_s, u"media"_s,
                                     u"data-dir"_s, u"parent"_s,         u"requests-per-minute"_s};
    return names.contains(name);
}

std::optional<Error> Reading::one(const QString &name, const std::optional<QString> &value)
{
    if (m_seen.contains(name))
        return invalid(u"--%1 stands there twice"_s.arg(name));
    m_seen.insert(name);
    if (isFlag(name))
        return value ? std::optional(invalid(u"--%1 takes no value"_s.arg(name))) : flag(name);
    return value ? valued(name, *value) : std::optional(invalid(u"--%1 needs a value"_s.arg(name)));
}

Result<SandboxOptions> Reading::read(const QStringList &arguments)
{
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        const qsizetype equals = argument->indexOf(u'=');
        const QString name = argument->mid(2, equals < 0 ? -1 : equals - 2);
        if (!argument->startsWith("--"_L1) || !isOption(name))
            return invalid(u"“%1” is not an option of the sandbox"_s.arg(*argument));
        std::optional<QString> value;
        if (equals >= 0)
            value = argument->mid(equals + 1);
        else if (!isFlag(name) && std::next(argument) != arguments.end())
            value = *++argument;
        if (const auto problem = one(name, value))
            return *problem;
    }
    return m_options;
}

} // namespace

Result<SandboxOptions> parseSandboxOptions(const QStringList &arguments)
{
    return Reading().read(arguments);
}

} // namespace rushes
