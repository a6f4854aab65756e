#include "tests/support/faultserver.h"

#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace rushes {
namespace {

constexpr qint64 pieceSize = 64 * 1024;

quint64 mixed(quint64 x) // splitmix64's finaliser: neighbours look nothing alike
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

void reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

QByteArray head(const Script &script, qint64 size)
{
    QByteArray bytes = "HTTP/1.1 " + script.status + "\r\n";
    for (const auto &[name, value] : script.headers)
        bytes += name + ": " + value + "\r\n";
    if (script.framing == Script::Framing::Length)
        bytes += "Content-Length: " + QByteArray::number(size) + "\r\n";
    else if (script.framing == Script::Framing::Chunked)
        bytes += "Transfer-Encoding: chunked\r\n";
    else
        bytes += "Connection: close\r\n";
    return bytes + "\r\n";
}

} // namespace

QByteArray patternBytes(quint64 seed, qint64 offset, qint64 size)
{
    const qint64 first = offset / 8;
    const qint64 words = (offset + size + 7) / 8 - first;
    QByteArray bytes(words * 8, Qt::Uninitialized);
    for (qint64 i = 0; i < words; ++i)
        qToLittleEndian(mixed(seed * 0x9e3779b97f4a7c15U + quint64(first + i)),
                        bytes.data() + i * 8);
    return bytes.mid(offset - first * 8, size);
}

QByteArray SeenRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Script Script::json(const QByteArray &body, const QByteArray &status)
{
    Script script;
    script.status = status;
    script.headers = {{"Content-Type", "application/json"}};
    script.body = body;
    return script;
}

Script Script::file(const QByteArray &body)
{
    Script script;
    script.headers = {{"Content-Type", "video/mp4"}, {"ETag", "\"one\""}};
    script.body = body;
    return script;
}

Script Script::ranged(const SeenRequest &request, const QByteArray &body, const QByteArray &etag)
{
    Script script = file(body);
    script.headers = {{"Content-Type", "video/mp4"}, {"ETag", etag}, {"Accept-Ranges", "bytes"}};
    const QByteArray range = request.header("Range");
    const QByteArray ifRange = request.header("If-Range");
    if (!range.startsWith("bytes=") || (!ifRange.isNull() && ifRange != etag))
        return script;
    const qint64 from = range.mid(6, range.size() - 7).toLongLong();
    const QByteArray total = QByteArray::number(body.size());
    if (from >= body.size()) {
        script.status = "416 Range Not Satisfiable";
        script.headers.emplaceBack("Content-Range", "bytes */" + total);
        script.body.clear();
        return script;
    }
    script.status = "206 Partial Content";
    script.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(from) + '-'
                                                    + QByteArray::number(body.size() - 1) + '/'
                                                    + total);
    script.body = body.mid(from);
    return script;
}

//! One client's connection: reads requests, plays their scripts.
class FaultConnection : public QObject {
public:
    FaultConnection(FaultServer &server, QTcpSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
    {
        // Not to read ahead lets a client notice that nobody reads.
        socket->setReadBufferSize(1 << 20);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { pump(); });
    }

private:
    void read()
    {
        if (m_deaf)
            return;
        m_input += m_socket->readAll();
        const auto end = m_input.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SeenRequest request = parsed(m_input.first(end));
        const qint64 size = request.header("Content-Length").toLongLong();
        const qint64 have = m_input.size() - end - 4;
        if (!m_chosen) {
            m_script = m_server.scriptFor(request);
            m_chosen = true;
        }
        const bool early = m_script.answerAfter >= 0 && have >= m_script.answerAfter;
        if (have < size && !early)
            return;
        if (have >= size) {
            request.body = m_input.mid(end + 4, size);
            m_server.m_seen.append(request);
        }
        m_input.remove(0, end + 4 + std::min(have, size));
        m_deaf = m_script.answerAfter >= 0;
        begin();
    }

    static SeenRequest parsed(const QByteArray &text)
    {
        SeenRequest request;
        auto lines = text.split('\n');
        const auto first = lines.takeFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.path = first.value(1);
        for (const QByteArray &line : lines) {
            const auto colon = line.indexOf(':');
            request.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
        }
        return request;
    }

    void begin()
    {
        m_sent = 0;
        m_bodySent = 0;
        m_bodySize = m_script.source ? m_script.bodySize : m_script.body.size();
        m_out = m_script.raw.isNull() ? head(m_script, m_bodySize) : m_script.raw;
        m_bodyDone = !m_script.raw.isNull();
        m_playing = false;
        QTimer::singleShot(m_script.delay, this, [this] {
            m_playing = true;
            pump();
        });
    }

    //! More of the answer into m_out, if there is more.
    void refill()
    {
        if (!m_out.isEmpty())
            return;
        if (m_script.endless)
            m_out = m_script.raw;
        if (m_bodyDone)
            return;
        const qint64 size = std::min(pieceSize, m_bodySize - m_bodySent);
        QByteArray piece = m_script.source ? m_script.source(m_bodySent, size)
                                           : m_script.body.mid(m_bodySent, size);
        m_bodySent += size;
        m_bodyDone = m_bodySent >= m_bodySize;
        if (m_script.framing == Script::Framing::Chunked) {
            piece
                = size == 0 ? QByteArray() : QByteArray::number(size, 16) + "\r\n" + piece + "\r\n";
            if (m_bodyDone)
                piece += "0\r\n\r\n";
        }
        m_out = piece;
    }

    void pump()
    {
        while (m_playing && m_socket->bytesToWrite() < 4 * pieceSize) {
            refill();
            const qint64 left = m_script.cutAt - m_sent;
            if (m_out.isEmpty() || left <= 0) {
                finish();
                return;
            }
            qint64 most = std::min<qint64>(left, m_out.size());
            if (m_script.dripBytes > 0)
                most = std::min(most, m_script.dripBytes);
            m_socket->write(m_out.constData(), most);
            m_out.remove(0, most);
            m_sent += most;
            if (m_script.dripBytes > 0) {
                m_playing = false;
                QTimer::singleShot(m_script.dripEvery, this, [this] {
                    m_playing = true;
                    pump();
                });
            }
        }
    }

    void finish()
    {
        if (m_socket->bytesToWrite() > 0)
            return; // bytesWritten brings us back
        m_playing = false;
        m_chosen = false;
        const bool untilClose
            = m_script.framing == Script::Framing::UntilClose && m_script.raw.isNull();
        if (m_script.end == Script::End::Reset) {
            reset(m_socket);
        } else if (m_script.end == Script::End::Stall) {
            m_deaf = true;
        } else if (m_script.end == Script::End::Fin || untilClose) {
            m_deaf = true;
            m_socket->disconnectFromHost();
        } else if (!m_input.isEmpty()) {
            read();
        }
    }

    FaultServer &m_server;
    QTcpSocket *m_socket;
    QByteArray m_input;
    Script m_script;
    QByteArray m_out;
    qint64 m_sent = 0;
    qint64 m_bodySent = 0;
    qint64 m_bodySize = 0;
    bool m_bodyDone = false;
    bool m_playing = false;
    bool m_chosen = false;
    bool m_deaf = false;
};

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
{
    always(Script::json("{}"));
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
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
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
        reset(socket);
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
