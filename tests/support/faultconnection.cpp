#include "tests/support/faultconnection.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace rushes {
namespace {

SeenRequest parsed(const QByteArray &text)
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

} // namespace

void resetConnection(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

FaultConnection::FaultConnection(FaultServer &server, QTcpSocket *socket)
    : QObject(socket)
    , m_server(server)
    , m_socket(socket)
    , m_number(server.connections())
{
    // Not to read ahead lets a client notice that nobody reads.
    socket->setReadBufferSize(1 << 20);
    connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this] { pump(); });
}

void FaultConnection::read()
{
    if (m_deaf)
        return;
    m_input += m_socket->readAll();
    const auto end = m_input.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    SeenRequest request = parsed(m_input.first(end));
    request.connection = m_number;
    const qint64 size = request.header("Content-Length").toLongLong();
    const qint64 have = m_input.size() - end - 4;
    if (!m_chosen && !m_mute) {
        m_script = m_server.scriptFor(request);
        m_chosen = true;
    }
    const bool early = m_script.answerAfter >= 0 && have >= m_script.answerAfter;
    if (have < size && !early)
        return;
    if (have >= size) {
        request.body = m_input.mid(end + 4, size);
        m_server.received(request);
    }
    m_input.remove(0, end + 4 + std::min(have, size));
    m_deaf = m_script.answerAfter >= 0;
    if (!m_mute)
        answer();
}

void FaultConnection::answer()
{
    m_sent = 0;
    m_bodySent = 0;
    m_out = m_script.raw.isNull() ? m_script.head() : m_script.raw;
    m_bodyDone = !m_script.raw.isNull();
    rest(m_script.delay);
}

void FaultConnection::rest(std::chrono::milliseconds pause)
{
    m_playing = pause.count() == 0;
    if (m_playing) {
        pump();
        return;
    }
    QTimer::singleShot(pause, this, [this] {
        m_playing = true;
        pump();
    });
}

//! More of the answer into m_out, if there is more.
void FaultConnection::refill()
{
    if (!m_out.isEmpty())
        return;
    if (m_script.endless)
        m_out = m_script.raw;
    if (m_bodyDone)
        return;
    const qint64 size = std::min(Script::pieceSize, m_script.size() - m_bodySent);
    m_out
        = m_script.source ? m_script.source(m_bodySent, size) : m_script.body.mid(m_bodySent, size);
    m_bodySent += size;
    m_bodyDone = m_bodySent >= m_script.size();
    if (m_script.framing == Script::Framing::Chunked) {
        m_out = Script::chunk(m_out);
        if (m_bodyDone)
            m_out += Script::lastChunk;
    }
}

void FaultConnection::pump()
{
    while (m_playing && m_socket->bytesToWrite() < 4 * Script::pieceSize) {
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
        if (m_script.dripBytes > 0)
            rest(m_script.dripEvery);
    }
}

void FaultConnection::finish()
{
    if (m_socket->bytesToWrite() > 0)
        return; // bytesWritten brings us back
    m_playing = false;
    m_chosen = false;
    const bool untilClose
        = m_script.framing == Script::Framing::UntilClose && m_script.raw.isNull();
    if (m_script.end == Script::End::Reset) {
        resetConnection(m_socket);
    } else if (m_script.end == Script::End::Stall) {
        m_mute = true;
    } else if (m_script.end == Script::End::Fin || untilClose) {
        m_mute = true;
        m_socket->disconnectFromHost();
    } else if (!m_input.isEmpty()) {
        read();
    }
}

} // namespace rushes
