#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <limits>

class QTcpSocket;

namespace rushes {

//! Bytes that depend on a seed and their place only, so that any splice of two files shows.
QByteArray patternBytes(quint64 seed, qint64 offset, qint64 size);

struct SeenRequest {
    QByteArray method;
    QByteArray path; //!< with the query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    //! Case does not matter; null if it is not there.
    QByteArray header(QByteArrayView name) const;
};

//! What the server does with one request.
struct Script {
    enum class Framing { Length, Chunked, UntilClose };
    enum class End { KeepAlive, Fin, Reset, Stall };

    QByteArray status = "200 OK";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    //! Instead of `body`, for a big one: `bodySize` bytes asked for piece by piece.
    std::function<QByteArray(qint64 offset, qint64 size)> source = {};
    qint64 bodySize = 0;
    Framing framing = Framing::Length;
    //! Sent as it is, instead of everything above; `endless` repeats it for ever.
    QByteArray raw = {};
    bool endless = false;
    //! The answer, headers included, breaks off after so many bytes. 0: nothing is answered.
    qint64 cutAt = std::numeric_limits<qint64>::max();
    //! What follows the last byte sent.
    End end = End::KeepAlive;
    std::chrono::milliseconds delay{0}; //!< before the first byte
    qint64 dripBytes = 0; //!< so many bytes every `dripEvery`; 0: as fast as it goes
    std::chrono::milliseconds dripEvery{0};
    qint64 answerAfter = -1; //!< so many bytes of the request's body, and no more are read

    static Script json(const QByteArray &body, const QByteArray &status = "200 OK");
    static Script file(const QByteArray &body);
    //! What a good file server answers: honours Range and If-Range.
    static Script ranged(const SeenRequest &request, const QByteArray &body,
                         const QByteArray &etag);
};

//! A small scripted HTTP/1.1 server on 127.0.0.1, in the test's own thread. It keeps what it was
//! asked, and what it counts is the judge: a complete request is one whose body arrived whole.
class FaultServer : public QObject {
    Q_OBJECT

public:
    explicit FaultServer(QObject *parent = nullptr);

    QUrl url(const QString &path) const;
    quint16 port() const { return m_server.serverPort(); }

    //! For every request that no `then` is left for.
    void always(const Script &script);
    void always(std::function<Script(const SeenRequest &)> answer);
    //! For the next request, once; further ones queue up.
    void then(const Script &script);

    //! Complete requests, in the order they arrived.
    const QList<SeenRequest> &seen() const { return m_seen; }

    int count(QByteArrayView method) const;
    int connections() const { return m_connections; }
    void closeAll(); //!< hangs up on everybody

private:
    friend class FaultConnection;

    Script scriptFor(const SeenRequest &request);

    QTcpServer m_server;
    std::function<Script(const SeenRequest &)> m_always;
    std::deque<Script> m_then;
    QList<SeenRequest> m_seen;
    int m_connections = 0;
};

} // namespace rushes
