#pragma once

#include <QNetworkAccessManager>
#include <QUrl>

namespace rushes {

//! Whether a host is this very computer: 127.0.0.0/8, ::1 or "localhost".
bool isLoopback(const QUrl &url);

//! The only network manager of the app. Whatever a request says, it goes out with HTTP/2 off (Qt
//! 6.4 takes a short HTTP/2 body for a whole one), without following redirects (they would carry
//! the key away, F022 and F115), without cookies, cached credentials or compression, and past the
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
