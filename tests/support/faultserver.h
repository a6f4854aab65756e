#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <limits>
#include <optional>

class QTcpSocket;

namespace rushes {

//! Bytes that depend on a seed and their place only, so that any splice of two files shows.
QByteArray patternBytes(quint64 seed, qint64 offset, qint64 size);

struct SeenRequest {
    QByteArray method;
    QByteArray path; //!< with the query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int connection = 0; //!< on which it came, from 1

    //! Case does not matter; null if it is not there.
    QByteArray header(QByteArrayView name) const;
};

//! What the server does with one request.
struct Script {
    enum class Framing { Length, Chunked, UntilClose };
    enum class End { KeepAlive, Fin, Reset, Stall };
    //! How a file server treats a Range. All but the first are lies or mistakes (F066, F067, F069).
    enum class Manners {
        Good,
        IgnoresRange,
        WrongStart, //!< and says so
        WrongTotal,
        SaysNoRange,
        OtherBytes, //!< under the right heading
        CannotSatisfy
    };

    static constexpr qint64 pieceSize = 64 * 1024; //!< what is written at once; the most of a chunk
    static constexpr QByteArrayView lastChunk = "0\r\n\r\n";

    QByteArray status = "200 OK";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    //! Instead of `body`, for a big one: `bodySize` bytes asked for piece by piece.
    std::function<QByteArray(qint64 offset, qint64 size)> source = {};
    qint64 bodySize = 0;
    Framing framing = Framing::Length;
    std::optional<qint64> statedLength = {}; //!< in Content-Length, instead of the true one
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
    static Script ranged(const SeenRequest &request, const QByteArray &body, const QByteArray &etag,
                         Manners manners = Manners::Good);
    static Script redirect(const QByteArray &location, const QByteArray &status = "302 Found");

    QByteArray head() const; //!< up to the empty line
    qint64 size() const; //!< of the body
    qint64 answerSize() const; //!< of head, body and the chunks' frames
    static QByteArray chunk(const QByteArray &piece); //!< framed; empty for nothing
};

//! A small scripted HTTP/1.1 server on 127.0.0.1, in the test's own thread. It keeps what it was
//! asked, and what it counts is the judge: a complete request is one whose body arrived whole,
//! answered or not.
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

    //! From here on each complete request is a line of JSON in that file, at once: n, connection,
    //! method, path, bytes and sha256 of the body, has_key, range, if-range, content-type, ref.
    void recordTo(const QString &path);

    //! Complete requests, in the order they arrived.
    const QList<SeenRequest> &seen() const { return m_seen; }

    int count(QByteArrayView method) const;
    int connections() const { return m_connections; }
    void closeAll(); //!< hangs up on everybody

private:
    friend class FaultConnection;

    Script scriptFor(const SeenRequest &request);
    void received(const SeenRequest &request);

    QTcpServer m_server;
    std::function<Script(const SeenRequest &)> m_always;
    std::deque<Script> m_then;
    QList<SeenRequest> m_seen;
    QFile m_record;
    int m_connections = 0;
};

} // namespace rushes
