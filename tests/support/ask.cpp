#include "tests/support/ask.h"

#include <QJsonDocument>

#include <httplib.h>

namespace rushes {

QByteArray Asked::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject Asked::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Asked ask(const QByteArray &method, const QUrl &url, const HeaderList &headers,
          const QByteArray &body)
{
    httplib::Client client(url.host().toStdString(), url.port(80));
    client.set_read_timeout(60);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded)
                       .toStdString();
    request.body = body.toStdString();
    for (const auto &[name, value] : headers)
        request.headers.emplace(name.toStdString(), value.toStdString());
    const auto answer = client.send(request);
    if (!answer)
        return {};
    Asked asked{.status = answer->status, .body = QByteArray::fromStdString(answer->body)};
    for (const auto &[name, value] : answer->headers)
        asked.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
    return asked;
}

} // namespace rushes
