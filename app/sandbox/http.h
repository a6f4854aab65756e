#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

//! What only the local service knows; the rest of Rushes sees app/sandbox/sandbox.h.
namespace rushes::sandbox {

//! One request, whole: a body that broke off never gets here.
struct Request {
    QByteArray method = {};
    QByteArray path = {}; //!< without the query
    QList<std::pair<QByteArray, QByteArray>> headers = {}; //!< names in lower case
    QByteArray body = {}; //!< as it came, multipart too

    QByteArray header(const QByteArray &lowerCaseName) const;
    bool has(const QByteArray &lowerCaseName) const;
};

struct Answer {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QString file = {}; //!< sent instead of the body if not empty
    qint64 from = 0; //!< bytes of the file
    qint64 length = 0;

    void set(const QByteArray &name, const QByteArray &value) { headers.append({name, value}); }
};

//! A small HTTP/1.1 server on 127.0.0.1 with threads of its own. `handle` runs in any of them,
//! several at once.
class HttpServer {
public:
    using Handle = std::function<Answer(const Request &)>;

    explicit HttpServer(Handle handle);
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    ~HttpServer(); //!< stops

    //! Binds `wanted`, or where that is 0 `preferred` if it is free, else any port. The port, or
    //! Network if none could be had.
    Result<int> listen(int wanted, int preferred);
    //! Ends what is under way after a short grace and waits for the threads.
    void stop();

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace rushes::sandbox
