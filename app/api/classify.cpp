#include "app/api/submitoutcome.h"
#include "app/api/wire.h"
#include "app/base/json.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! Statuses that say for certain that nothing was accepted. 408, 409 and 425 are not among them,
//! nor is any 5xx: a gateway may say those after the service behind it has accepted (F016, F017).
constexpr std::array definite{400, 401, 402, 403, 404, 405, 411, 413, 414, 415, 422, 429, 431};

QByteArray header(const QByteArray &headers, QByteArrayView name)
{
    for (const QByteArray &line : headers.split('\n')) {
        const auto colon = line.indexOf(": ");
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 2);
    }
    return {};
}

//! The task of a whole answer, even if a field we can do without is odd: a paid task must not be
//! lost for that.
std::optional<Task> acceptedTask(const PostEvidence &evidence)
{
    const bool good = evidence.httpStatus >= 200 && evidence.httpStatus <= 202;
    const auto json = parseObject(evidence.body);
    if (!good || !evidence.complete || !json)
        return std::nullopt;
    if (const auto task = taskFromJson(evidence.body))
        return *task;
    const QString id = json->value("task_id"_L1).toString();
    if (!isValidTaskId(id))
        return std::nullopt;
    return Task{.id = {id}};
}

//! A task id that stands in the answer up to its closing quote, whatever became of the rest.
TaskId idInside(const QByteArray &body)
{
    static const QRegularExpression field(u"\"task_id\"\\s*:\\s*\"([A-Za-z0-9_-]{1,128})\""_s);
    return {field.match(QString::fromUtf8(body)).captured(1)};
}

Error refusal(const PostEvidence &evidence, const QDateTime &now)
{
    const auto said = httpDate(header(evidence.headers, "Date"));
    const auto pause
        = retryAfter(header(evidence.headers, "Retry-After"), said.isValid() ? said : now);
    return errorFromAnswer(evidence.httpStatus, evidence.body, pause);
}

QString whatWasSeen(const PostEvidence &evidence)
{
    QString seen = u"%1 of %2 bytes of the request taken; "_s.arg(
        QString::number(evidence.bytesRead), QString::number(evidence.bodySize));
    if (evidence.httpStatus == 0)
        seen += u"no answer"_s;
    else
        seen += u"HTTP %1, %2 bytes%3"_s.arg(QString::number(evidence.httpStatus),
                                             QString::number(evidence.body.size()),
                                             evidence.complete ? u""_s : u", incomplete"_s);
    if (const auto where = header(evidence.headers, "Location"); !where.isEmpty())
        seen += u", redirected to %1"_s.arg(QString::fromLatin1(where));
    return evidence.transport.isEmpty() ? seen : seen + u"; "_s + evidence.transport;
}

Error notSent(const PostEvidence &evidence)
{
    const auto kind = evidence.tlsTrouble ? Error::Kind::Tls : Error::Kind::Network;
    return {kind, whatWasSeen(evidence)};
}

} // namespace

SubmitOutcome classify(const PostEvidence &evidence, const QDateTime &now)
{
    using Class = SubmitOutcome::Class;
    SubmitOutcome outcome;
    outcome.evidence = evidence;
    if (const auto task = acceptedTask(evidence)) {
        outcome.outcome = Class::Accepted;
        outcome.task = *task;
        return outcome;
    }
    const int status = evidence.httpStatus;
    outcome.hint = idInside(evidence.body);
    const bool isDefinite = std::find(definite.begin(), definite.end(), status) != definite.end();
    if (outcome.hint.isEmpty() && isDefinite) {
        outcome.outcome = Class::Refused;
        outcome.error = refusal(evidence, now);
        return outcome;
    }
    if (outcome.hint.isEmpty() && status == 0 && evidence.bytesRead < evidence.bodySize) {
        outcome.outcome = Class::NotSent;
        outcome.error = notSent(evidence);
        return outcome;
    }
    outcome.error
        = {.kind = Error::Kind::Unsure, .detail = whatWasSeen(evidence), .httpStatus = status};
    return outcome;
}

} // namespace rushes
