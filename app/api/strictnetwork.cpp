#include "app/api/strictnetwork.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>

#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct ChosenProxy {
    std::mutex guard;
    std::optional<QNetworkProxy> proxy; //!< nothing: what the system says
};

ChosenProxy &chosenProxy()
{
    static ChosenProxy chosen;
    return chosen;
}

class ProxyButForLoopback final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return proxiesFor(query);
    }
};

} // namespace

bool isLoopback(const QUrl &url)
{
    if (url.host() == "localhost"_L1)
        return true;
    const QHostAddress address(url.host());
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.isInSubnet(QHostAddress(u"127.0.0.0"_s), 8);
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

void useProxy(const std::optional<QNetworkProxy> &proxy)
{
    const std::scoped_lock lock(chosenProxy().guard);
    chosenProxy().proxy = proxy;
}

QList<QNetworkProxy> proxiesFor(const QNetworkProxyQuery &query)
{
    // Plain http exists for loopback only, and must not leave the computer through a proxy.
    if (query.url().scheme() != "https"_L1 || isLoopback(query.url()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    const auto chosen = [] {
        const std::scoped_lock lock(chosenProxy().guard);
        return chosenProxy().proxy;
    }();
    return chosen ? QList{*chosen} : QNetworkProxyFactory::systemProxyForQuery(query);
}

bool hasWayTrouble(const QNetworkReply &reply)
{
    const auto error = reply.error();
    if (error == QNetworkReply::SslHandshakeFailedError
        || (error >= QNetworkReply::ProxyConnectionRefusedError
            && error <= QNetworkReply::UnknownProxyError))
        return true;
    // Qt 6.4 has no number for a proxy that is not there or does not speak its language: what it
    // can't name while there is a proxy, it can't name because of that.
    const bool isNameless = error == QNetworkReply::UnknownNetworkError
                            && !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    return isNameless
           && proxiesFor(QNetworkProxyQuery(reply.url())).value(0).type() != QNetworkProxy::NoProxy;
}

StrictNetwork::StrictNetwork(QObject *parent)
    : QNetworkAccessManager(parent)
{
    setProxyFactory(new ProxyButForLoopback); // owned by the base class from here
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkReply *StrictNetwork::createRequest(Operation operation, const QNetworkRequest &original,
                                            QIODevice *body)
{
    QNetworkRequest request(original);
    using Request = QNetworkRequest;
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity");
    if (!request.hasRawHeader("User-Agent"))
        request.setRawHeader("User-Agent", "Rushes/" RUSHES_VERSION);
    return QNetworkAccessManager::createRequest(operation, request, body);
}

} // namespace rushes
