#pragma once

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QUrl>

#include <optional>

namespace rushes {

//! Whether a host is this very computer: 127.0.0.0/8, ::1 or "localhost".
bool isLoopback(const QUrl &url);

//! The way of every request of the program from now on: nothing for what the system says, else that
//! proxy (or NoProxy). From any thread.
void useProxy(const std::optional<QNetworkProxy> &proxy);

//! The ways to try for an address, the first that works is taken. What goes to this computer, or
//! is plain http, always goes straight there. From any thread.
QList<QNetworkProxy> proxiesFor(const QNetworkProxyQuery &query);

//! Whether a reply broke for the certificate's sake or the proxy's, so that nothing got past it.
bool hasWayTrouble(const QNetworkReply &reply);

//! The only network manager of the app. Whatever a request says, it goes out with HTTP/2 off (Qt
//! 6.4 takes a short HTTP/2 body for a whole one), without following redirects (they would carry
//! the key away, F022 and F115), without cookies, cached credentials or compression, and past any
//! proxy if it goes to this computer.
class StrictNetwork final : public QNetworkAccessManager {
    Q_OBJECT

public:
    explicit StrictNetwork(QObject *parent = nullptr);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original,
                                 QIODevice *body) override;
};

} // namespace rushes
