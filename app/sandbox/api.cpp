#include "app/sandbox/api.h"

#include "app/sandbox/answers.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

constexpr QByteArrayView taskPrefix = "/v1/tasks/";
constexpr QByteArrayView generatePrefix = "/v1/generate/";

//! The method a path is for; empty if there is no such path.
QByteArray methodOf(const QByteArray &path)
{
    if (path == "/v1/account/credits" || path == "/sandbox/ledger" || path.startsWith(taskPrefix))
        return "GET";
    if (path == "/v1/generate/text-to-video" || path == "/v1/generate/image-to-video"
        || path == "/v1/generate/batch")
        return "POST";
    return {};
}

Answer wrongMethod(const QByteArray &allowed)
{
    Answer answer = toAnswer(Refusal{.status = 405,
                                     .code = u"method_not_allowed"_s,
                                     .message = u"Use %1."_s.arg(QString::fromLatin1(allowed))});
    answer.set("Allow", allowed);
    return answer;
}

//! Compares all bytes, so that the time taken tells nothing about the key.
bool isAuthorized(const QByteArray &header, const QByteArray &key)
{
    const auto digest = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    return header.left(7).toLower() == "bearer " && digest(header.mid(7).trimmed()) == digest(key);
}

Answer internalError()
{
    return toAnswer(Refusal{.status = 500,
                            .code = u"internal_error"_s,
                            .message = u"Something went wrong on our side."_s});
}

} // namespace

Answer Api::answer(const Request &request)
{
    const Moment arrived = wallClock();
    Answer answer = decide(request);
    m_log.write(request, answer.status, arrived);
    return answer;
}

Answer Api::decide(const Request &request)
{
    const QByteArray allowed = methodOf(request.path);
    if (allowed.isEmpty())
        return toAnswer(
            Refusal{.status = 404, .code = u"not_found"_s, .message = u"There is no such path."_s});
    if (request.method != allowed)
        return wrongMethod(allowed);
    if (!isAuthorized(request.header("authorization"), m_setup.key))
        return toAnswer(Refusal{.status = 401,
                                .code = u"unauthorized"_s,
                                .message = u"The API key is missing or invalid."_s});
    if (request.path == "/sandbox/ledger")
        return toAnswer(m_books.ledger());
    if (const int seconds = m_rate.admit(); seconds > 0)
        return toAnswer(
            Refusal{.status = 429,
                    .code = u"rate_limit_exceeded"_s,
                    .message = u"At most 60 requests a minute: retry after %1 s."_s.arg(seconds),
                    .retryAfter = seconds});
    return route(request);
}

Answer Api::route(const Request &request)
{
    if (request.path == "/v1/account/credits")
        return credits();
    if (request.path.startsWith(taskPrefix))
        return task(QString::fromUtf8(request.path.mid(taskPrefix.size())));
    if (request.path == "/v1/generate/batch")
        return batch(request);
    return generate(QString::fromUtf8(request.path.mid(generatePrefix.size())), request);
}

Answer Api::credits() const
{
    return toAnswer(QJsonObject{{u"credits"_s, m_books.credits()}, {u"tier"_s, u"popular"_s}});
}

Answer Api::task(const QString &id) const
{
    const auto entry = m_books.find(id);
    if (!entry)
        return toAnswer(Refusal{.status = 404,
                                .code = u"task_not_found"_s,
                                .message = u"There is no task with this id."_s});
    return toAnswer(taskJson(*entry, m_setup.timing, m_setup.cdn, wallClock()));
}

Answer Api::generate(const QString &type, const Request &request)
{
    const auto order = readOrder(type, request, m_setup.catalogue);
    if (const auto *refusal = std::get_if<Refusal>(&order))
        return toAnswer(*refusal);
    const auto charged = m_books.charge(std::get<Order>(order));
    if (const auto *refusal = std::get_if<Refusal>(&charged))
        return toAnswer(*refusal);
    const Entry entry = std::get<QList<Entry>>(charged).first();
    const int ahead = m_workshop.load();
    m_workshop.add(entry.id);
    if (asksFor(entry.order, "[500]"_L1))
        return internalError();
    return toAnswer(acceptedJson(entry, m_setup.timing, ahead));
}

Answer Api::batch(const Request &request)
{
    const auto batch = readBatch(request, m_setup.catalogue);
    if (const auto *refusal = std::get_if<Refusal>(&batch))
        return toAnswer(*refusal);
    const auto charged = m_books.charge(std::get<BatchOrder>(batch));
    if (const auto *refusal = std::get_if<Refusal>(&charged))
        return toAnswer(*refusal);
    const auto entries = std::get<QList<Entry>>(charged);
    QJsonArray tasks;
    for (const Entry &entry : entries) {
        tasks.append(acceptedJson(entry, m_setup.timing, m_workshop.load()));
        m_workshop.add(entry.id);
    }
    return toAnswer(QJsonObject{{u"batch_id"_s, entries.first().batch}, {u"tasks"_s, tasks}});
}

} // namespace rushes::sandbox
