#include "tests/support/faultserver.h"

#include "tests/support/faultconnection.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! One line of the record: enough to count by and to compare bytes with, nothing secret.
QByteArray recordOf(const SeenRequest &request, qsizetype number)
{
    const auto hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    QJsonObject line{{u"n"_s, number},
                     {u"connection"_s, request.connection},
                     {u"method"_s, QString::fromLatin1(request.method)},
                     {u"path"_s, QString::fromLatin1(request.path)},
                     {u"bytes"_s, request.body.size()},
                     {u"sha256"_s, QString::fromLatin1(hash)},
                     {u"has_key"_s, !request.header("Authorization").isNull()}};
    for (const char *name : {"Range", "If-Range", "Content-Type"}) {
        if (const auto value = request.header(name); !value.isNull())
            line[QString::fromLatin1(name).toLower()] = QString::fromLatin1(value);
    }
    const auto ref = QJsonDocument::fromJson(request.body)["metadata"_L1]["rushes_ref"_L1];
    if (ref.isString())
        line[u"ref"_s] = ref;
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
{
    always(Script::json("{}"));
    m_server.setListenBacklogSize(1000); // one that does not fit is tried again after a second
    m_server.setMaxPendingConnections(1000);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            new FaultConnection(*this, socket);
        }
    });
}

QUrl FaultServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    url.setPath(path);
    return url;
}

void FaultServer::always(const Script &script)
{
    m_always = [script](const SeenRequest &) { return script; };
}

void FaultServer::always(std::function<Script(const SeenRequest &)> answer)
{
    m_always = std::move(answer);
}

void FaultServer::then(const Script &script)
{
    m_then.push_back(script);
}

void FaultServer::recordTo(const QString &path)
{
    m_record.close();
    m_record.setFileName(path);
    if (!m_record.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("the record can't be written");
}

int FaultServer::count(QByteArrayView method) const
{
    return int(std::count_if(m_seen.begin(), m_seen.end(), [method](const SeenRequest &request) {
        return request.method == method;
    }));
}

void FaultServer::closeAll()
{
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (auto *socket : sockets)
        resetConnection(socket);
}

void FaultServer::received(const SeenRequest &request)
{
    m_seen.append(request);
    if (!m_record.isOpen())
        return;
    m_record.write(recordOf(request, m_seen.size()));
    m_record.flush(); // it is read while we live
}

Script FaultServer::scriptFor(const SeenRequest &request)
{
    if (m_then.empty())
        return m_always(request);
    const Script script = m_then.front();
    m_then.pop_front();
    return script;
}

} // namespace rushes
