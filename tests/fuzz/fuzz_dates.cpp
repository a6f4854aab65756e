// Any bytes as a Retry-After, as a date of HTTP, and as a time in JSON.
#include "app/api/wire.h"
#include "app/base/json.h"
#include "tests/fuzz/fuzzing.h"

#include <QLocale>

using namespace rushes;
using namespace rushes::fuzzing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

void checkPause(const QByteArray &value, const QDateTime &serverNow)
{
    const auto pause = retryAfter(value, serverNow);
    require(bool(pause), "a header that is there asks for a pause");
    require(*pause >= 1s && *pause <= 15min, "a pause is one second to 15 minutes");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size)); // never null
    const QDateTime now(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC);
    checkPause(bytes, now);
    checkPause(bytes, QDateTime());
    const auto date = httpDate(bytes);
    if (date.isValid()) {
        require(date.timeSpec() == Qt::UTC && date.date().year() <= 9999, "a date is in UTC");
        checkPause(bytes, date.addSecs(-1));
        const QString again
            = QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s) + " GMT"_L1;
        require(httpDate(again.toLatin1()) == date, "a date written out is the same date");
    }
    if (const auto time = parseTime(QString::fromUtf8(bytes))) {
        require(time->isValid() && time->timeSpec() == Qt::UTC, "a time is in UTC");
        require(parseTime(formatTime(*time)) == *time, "a time written out is the same time");
    }
    return 0;
}
