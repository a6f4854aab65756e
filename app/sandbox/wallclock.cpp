#include "app/sandbox/wallclock.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

QDateTime utc(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds(moment), Qt::UTC);
}

} // namespace

Moment wallClock()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

qint64 milliseconds(Moment moment)
{
    return moment.time_since_epoch().count();
}

QString stamp(Moment moment)
{
    return utc(moment).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QByteArray httpDate(Moment moment)
{
    return QLocale::c().toString(utc(moment), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace rushes::sandbox
