#include "app/sandbox/webhooks.h"

#include "app/base/log.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <httplib.h>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

constexpr time_t stepPatience = 5; // seconds for each step

} // namespace

Webhooks::Webhooks(QByteArray secret)
    : m_secret(std::move(secret))
    , m_worker([this](const std::stop_token &stop) { work(stop); })
{
}

Webhooks::~Webhooks()
{
    m_worker.request_stop();
    m_worker.join();
}

QByteArray Webhooks::signature(const QByteArray &body, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

void Webhooks::send(const QUrl &url, const QByteArray &body)
{
    const std::lock_guard lock(m_mutex);
    m_events.push_back({url, body});
    m_changed.notify_all();
}

void Webhooks::work(const std::stop_token &stop)
{
    while (true) {
        Event event;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_events.empty(); }))
                return;
            event = m_events.front();
            m_events.pop_front();
        }
        deliver(event);
    }
}

void Webhooks::deliver(const Event &event) const
{
    const QUrl &url = event.url;
    const QString origin = url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                                        | QUrl::RemoveFragment | QUrl::FullyEncoded);
    const QString target = url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority
                                        | QUrl::RemoveFragment | QUrl::FullyEncoded);
    httplib::Client client(origin.toStdString());
    client.set_connection_timeout(stepPatience);
    client.set_read_timeout(stepPatience);
    client.set_write_timeout(stepPatience);
    const httplib::Headers headers{
        {"X-Seedance-Signature", signature(event.body, m_secret).toStdString()}};
    const auto path = target.isEmpty() ? std::string("/") : target.toStdString();
    const auto answer = client.Post(path, headers, event.body.toStdString(), "application/json");
    if (!answer)
        qCWarning(logSandbox, "a webhook did not reach %ls", qUtf16Printable(url.host()));
}

} // namespace rushes::sandbox
