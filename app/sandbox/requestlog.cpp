#include "app/sandbox/requestlog.h"

#include "app/base/json.h"
#include "app/base/log.h"
#include "app/sandbox/multipart.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

QJsonValue refIn(const QJsonObject &task)
{
    const QJsonValue ref = task[u"metadata"_s].toObject()[u"rushes_ref"_s];
    return ref.isString() ? ref : QJsonValue(QJsonValue::Null);
}

QJsonValue refInForm(const Request &request)
{
    const auto parts = readParts(request.header("content-type"), request.body);
    if (!parts)
        return QJsonValue::Null;
    for (const Part &part : *parts) {
        if (part.name == "rushes_ref"_L1)
            return QString::fromUtf8(part.bytes);
        const auto metadata = parseObject(part.bytes);
        if (part.name == "metadata"_L1 && metadata)
            return (*metadata)[u"rushes_ref"_s].toString();
    }
    return QJsonValue::Null;
}

void addRefs(QJsonObject &line, const Request &request)
{
    line[u"rushes_ref"_s] = QJsonValue::Null;
    if (request.header("content-type").toLower().startsWith("multipart/")) {
        line[u"rushes_ref"_s] = refInForm(request);
        return;
    }
    const auto body = parseObject(request.body);
    if (!body)
        return;
    line[u"rushes_ref"_s] = refIn(*body);
    const QJsonArray tasks = (*body)[u"tasks"_s].toArray();
    QJsonArray refs;
    for (const auto &task : tasks)
        refs.append(refIn(task.toObject()));
    if (!refs.isEmpty())
        line[u"rushes_refs"_s] = refs;
}

} // namespace

RequestLog::RequestLog(const QString &path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        qCWarning(logSandbox, "requests: %ls", qUtf16Printable(m_file.errorString()));
}

void RequestLog::write(const Request &request, int status, Moment arrived)
{
    const QByteArray sum = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
    QJsonObject line{{u"arrived_ms"_s, milliseconds(arrived)},
                     {u"method"_s, QString::fromLatin1(request.method)},
                     {u"path"_s, QString::fromUtf8(request.path)},
                     {u"status"_s, status},
                     {u"bytes"_s, request.body.size()},
                     {u"sha256"_s, QString::fromLatin1(sum.toHex())}};
    addRefs(line, request);
    const std::lock_guard lock(m_mutex);
    m_file.write(toLine(line) + '\n'); // one write: whole or not at all, whoever kills us
}

} // namespace rushes::sandbox
