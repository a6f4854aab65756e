#pragma once

#include "tests/support/faultserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <functional>

namespace rushes {

//! A small real proxy on 127.0.0.1 that never goes anywhere: it says that it is connected and then
//! plays the server itself, with a certificate of its own. It speaks HTTP's CONNECT or SOCKS 5.
class ProxyServer : public QTcpServer {
    Q_OBJECT

public:
    enum class Speaks { Http, Socks5 };

    //! The certificate is for `host`; trustItself() makes this process take it for a good one.
    ProxyServer(Speaks speaks, const QString &host, QObject *parent = nullptr);

    bool isReady() const { return isListening() && !m_key.isNull(); }
    void trustItself() const;

    //! Who may pass; empty: everybody.
    QByteArray user = {};
    QByteArray password = {};
    std::function<Script(const SeenRequest &)> answer = {};

    QList<QByteArray> asked = {}; //!< "host:port", of everybody who was let through
    int refused = 0; //!< for a missing or wrong password
    QList<SeenRequest> seen = {}; //!< requests that came through

protected:
    void incomingConnection(qintptr socket) override;

private:
    friend class ProxyConnection;

    const Speaks m_speaks;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace rushes
