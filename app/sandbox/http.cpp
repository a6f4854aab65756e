#include "app/sandbox/http.h"

#include "app/sandbox/wallclock.h"

#include <QFile>

#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

constexpr auto host = "127.0.0.1";
constexpr size_t largestBody = size_t{64} << 20U; // far past the largest picture
constexpr size_t connections = 48; // each keeps a thread while it is open
// Short ones invite the oldest race of HTTP: the server closes an idle connection at the moment
// the client sends its next request on it. stop() does not wait for it.
constexpr time_t keepAliveSeconds = 30;
constexpr size_t pieceBytes = size_t{256} << 10U;
constexpr auto plainType = "x-content-type";

Request fromWire(const httplib::Request &wire)
{
    Request request{.method = QByteArray::fromStdString(wire.method),
                    .path = QByteArray::fromStdString(wire.path),
                    .body = QByteArray::fromStdString(wire.body)};
    for (const auto &[name, value] : wire.headers) {
        const QByteArray lower = QByteArray::fromStdString(name).toLower();
        request.headers.append(
            {lower == plainType ? "content-type"_ba : lower, QByteArray::fromStdString(value)});
    }
    return request;
}

void sendFile(const Answer &answer, httplib::Response &wire)
{
    auto file = std::make_shared<QFile>(answer.file);
    const bool isOpen = file->open(QIODevice::ReadOnly) && file->seek(answer.from);
    if (!isOpen) {
        wire.status = 500;
        return;
    }
    const auto piece = [file](size_t, size_t left, httplib::DataSink &sink) {
        const QByteArray bytes = file->read(qint64(std::min(left, pieceBytes)));
        return !bytes.isEmpty() && sink.write(bytes.constData(), size_t(bytes.size()));
    };
    wire.set_content_provider(size_t(answer.length), answer.type.toStdString(), piece);
}

void toWire(const Answer &answer, httplib::Response &wire)
{
    wire.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        wire.set_header(name.toStdString(), value.toStdString());
    if (!answer.file.isEmpty() && answer.length > 0)
        sendFile(answer, wire);
    else
        wire.set_content(answer.body.toStdString(), answer.type.toStdString());
}

//! httplib would split a multipart body and forget its bytes, and would cut ranges on its own
//! (wrongly past the end): both are ours, so both are hidden from it. The request is its own
//! non-const object, const only in the handler's signature.
httplib::Server::HandlerResponse takeOver(const httplib::Request &constant, httplib::Response &)
{
    auto &wire = const_cast<httplib::Request &>(constant);
    if (wire.is_multipart_form_data()) {
        wire.headers.emplace(plainType, wire.get_header_value("Content-Type"));
        wire.headers.erase("Content-Type");
    }
    wire.ranges.clear();
    return httplib::Server::HandlerResponse::Unhandled;
}

//! What httplib refuses by itself (a broken request line, a body past all limits) in our shape.
void explain(httplib::Response &wire)
{
    if (!wire.body.empty())
        return;
    if (wire.status == 413) {
        wire.status = 400;
        wire.set_content(R"({"error":{"code":"image_too_large","field":"image",)"
                         R"("message":"image: the request is far larger than 10 MB."}})",
                         "application/json");
        return;
    }
    wire.set_content(R"({"error":{"code":"bad_request","message":"The request is malformed."}})",
                     "application/json");
}

//! A port may be taken again right after a kill. httplib's own choice, SO_REUSEPORT, would let
//! two services answer on one port in turns.
void reuseAddress(socket_t socket)
{
#ifdef Q_OS_UNIX
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
#else
    Q_UNUSED(socket); // on Windows SO_REUSEADDR means what SO_REUSEPORT means here
#endif
}

#ifdef Q_OS_UNIX
//! Idle keep-alive connections would hold stop() for their whole timeout: closes those of `port`.
void hangUp(int port)
{
    for (int descriptor = 3; descriptor < 1024; ++descriptor) {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        if (getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0
            && address.sin_family == AF_INET && ntohs(address.sin_port) == port)
            shutdown(descriptor, SHUT_RDWR);
    }
}
#else
void hangUp(int) { }
#endif

} // namespace

struct HttpServer::Engine {
    httplib::Server server;
    std::thread thread;
    int port = 0;
};

QByteArray Request::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

bool Request::has(const QByteArray &lowerCaseName) const
{
    for (const auto &field : headers) {
        if (field.first == lowerCaseName)
            return true;
    }
    return false;
}

HttpServer::HttpServer(Handle handle)
    : m_engine(std::make_unique<Engine>())
{
    auto &server = m_engine->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(connections); };
    server.set_keep_alive_timeout(keepAliveSeconds);
    server.set_keep_alive_max_count(100'000);
    server.set_payload_max_length(largestBody);
    server.set_tcp_nodelay(true);
    server.set_socket_options(reuseAddress);
    server.set_pre_routing_handler(takeOver);
    server.set_post_routing_handler([](const httplib::Request &, httplib::Response &wire) {
        if (!wire.has_header("Date"))
            wire.set_header("Date", httpDate(wallClock()).toStdString());
    });
    const auto answer
        = [handle = std::move(handle)](const httplib::Request &wire, httplib::Response &reply) {
              toWire(handle(fromWire(wire)), reply);
          };
    server.set_error_handler([answer](const httplib::Request &wire, httplib::Response &reply) {
        // A Range that httplib can't read (another unit) is none (RFC 9110 14.2), not an error.
        const bool isRangeUnread = reply.status == 416 && reply.body.empty();
        if (isRangeUnread && (wire.method == "GET" || wire.method == "HEAD"))
            answer(wire, reply);
        else
            explain(reply);
    });
    server.Get(".*", answer); // and HEAD
    server.Post(".*", answer);
    server.Put(".*", answer);
    server.Patch(".*", answer);
    server.Delete(".*", answer);
    server.Options(".*", answer);
}

HttpServer::~HttpServer()
{
    stop();
}

Result<int> HttpServer::listen(int wanted, int preferred)
{
    auto &server = m_engine->server;
    int port = 0;
    if (wanted != 0)
        port = server.bind_to_port(host, wanted) ? wanted : 0;
    else if (preferred != 0 && server.bind_to_port(host, preferred))
        port = preferred;
    else
        port = std::max(0, server.bind_to_any_port(host));
    if (port == 0)
        return Error{Error::Kind::Network, u"port %1 of 127.0.0.1 is taken"_s.arg(wanted)};
    m_engine->port = port;
    m_engine->thread = std::thread([&server] { server.listen_after_bind(); });
    return port;
}

void HttpServer::stop()
{
    if (!m_engine->thread.joinable())
        return;
    m_engine->server.stop();
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // answers under way go out
    hangUp(m_engine->port);
    m_engine->thread.join();
}

} // namespace rushes::sandbox
