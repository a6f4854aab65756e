// Any bytes as the answer about a task, to a balance, or to a paid POST.
#include "app/api/submitoutcome.h"
#include "app/api/wire.h"
#include "app/base/json.h"
#include "tests/fuzz/fuzzing.h"

using namespace rushes;
using namespace rushes::fuzzing;
using Class = SubmitOutcome::Class;

namespace {

bool isPlain(const QString &text, qsizetype most)
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return false;
    }
    return text.size() <= most;
}

bool isMoment(const QDateTime &time)
{
    return !time.isValid() || (time.timeSpec() == Qt::UTC && parseTime(formatTime(time)) == time);
}

void checkTask(const Task &task)
{
    require(isValidTaskId(task.id.value), "a task's id is a valid one");
    require(task.progress.value_or(0) >= 0 && task.progress.value_or(0) <= 100,
            "progress is 0 to 100");
    require(task.creditsCharged.value_or(0) >= 0 && task.creditsCharged.value_or(0) <= 10'000'000,
            "a charge is 0 to 10^7");
    require(isPlain(task.statusWord, 80) && isPlain(task.model, 80), "words are short and plain");
    require(isMoment(task.createdAt) && isMoment(task.completedAt)
                && isMoment(task.estimatedCompletion),
            "times are in UTC and can be written down");
    require(task.status != Task::Status::Failed || task.error, "what failed says why");
    if (task.error)
        require(isPlain(task.error->detail, 500) && isPlain(task.error->code, 80),
                "a message is short and plain");
    if (task.result)
        require(task.result->bytes.value_or(1) > 0 && task.result->seconds.value_or(1) > 0,
                "a result's figures are positive or absent");
}

SubmitOutcome outcomeOf(int status, const QByteArray &body, bool complete)
{
    const PostEvidence evidence{.httpStatus = status,
                                .body = body,
                                .complete = complete,
                                .bytesRead = 100,
                                .bodySize = 100};
    return classify(evidence, QDateTime(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC));
}

void checkOutcomes(const QByteArray &body, bool isTask)
{
    const auto whole = outcomeOf(200, body, true);
    require(whole.outcome == Class::Accepted || whole.outcome == Class::Unknown,
            "a 2xx is accepted or unknown");
    require(!isTask || whole.outcome == Class::Accepted, "a task in a 2xx is accepted");
    if (whole.outcome == Class::Accepted)
        checkTask(whole.task);
    const auto cut = outcomeOf(200, body, false);
    const auto broken = outcomeOf(500, body, true);
    require(cut.outcome == Class::Unknown, "half an answer is unknown");
    require(broken.outcome == Class::Unknown, "a 5xx is unknown");
    for (const auto &outcome : {cut, broken})
        require(outcome.hint.isEmpty() || isValidTaskId(outcome.hint.value),
                "a hint is a valid id");
    const auto refused = outcomeOf(400, body, true);
    require(refused.outcome == (refused.hint.isEmpty() ? Class::Refused : Class::Unknown),
            "a 400 is refused unless it names a task");
    const PostEvidence halfSent{.body = body, .bytesRead = 50, .bodySize = 100};
    const auto unsent = classify(halfSent, QDateTime());
    require(unsent.outcome == (unsent.hint.isEmpty() ? Class::NotSent : Class::Unknown),
            "half a request is not sent");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto json = parseObject(bytes)) {
        const auto again = parseObject(toLine(*json));
        require(bool(again) && toLine(*again) == toLine(*json), "a line of JSON stays what it is");
    }
    const auto task = taskFromJson(bytes);
    if (task)
        checkTask(*task);
    if (const auto account = creditsFromJson(bytes))
        require(account->credits >= 0 && isPlain(account->tier, 80), "a balance is not negative");
    checkOutcomes(bytes, bool(task));
    return 0;
}
