// Any status, Retry-After and body as an answer that says no. The input is three parts: a line with
// the status, a line with the header's value, and the body.
#include "app/api/wire.h"
#include "app/base/json.h"
#include "app/store/jobjson.h"
#include "tests/fuzz/fuzzing.h"

using namespace rushes;
using namespace rushes::fuzzing;
using namespace std::chrono_literals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto first = bytes.indexOf('\n');
    const auto second = first < 0 ? -1 : bytes.indexOf('\n', first + 1);
    if (second < 0)
        return -1; // not worth keeping
    const int status = bytes.first(first).left(4).toInt();
    const auto pause = retryAfter(bytes.mid(first + 1, second - first - 1),
                                  QDateTime(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC));
    const auto error = errorFromAnswer(status, bytes.mid(second + 1), pause);

    require(!error.detail.isEmpty() && error.detail.size() <= 500, "an error has short words");
    for (const QChar c : error.detail + error.code)
        require(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format,
                "its words are plain");
    require(error.httpStatus == status && error.retryAfter == pause, "nothing is made up");
    require(status < 500 || error.kind == Error::Kind::Server, "a 5xx is the server's fault");
    require(status != 402 || error.kind == Error::Kind::OutOfCredits, "a 402 is about credits");
    for (const auto &credits : {error.requiredCredits, error.availableCredits})
        require(credits.value_or(0) >= 0 && credits.value_or(0) <= 10'000'000,
                "credits are 0 to 10^7");

    const auto kept = parseObject(toLine(toJson(error)));
    require(bool(kept) && errorFromJson(*kept) == error, "an error is read back as it was written");
    return 0;
}
