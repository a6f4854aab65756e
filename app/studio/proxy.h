#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace rushes {

class KeyStore;
class Preferences;

//! How requests leave this computer; what goes to this very computer never takes a proxy.
struct Proxy {
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host = {}; //!< these four count for Http and Socks5 alone
    int port = 8080; //!< 1–65535
    QString user = {}; //!< empty: the proxy asks for none
    QByteArray password = {};

    friend bool operator==(const Proxy &, const Proxy &) = default;
};

//! Nothing, or why that proxy can't be used. Errors: Invalid.
Result<> checkProxy(const Proxy &proxy);

//! The proxy of the whole program: kept in the settings, its password in the keychain as that of
//! the account "proxy". Lives in the studio's thread.
class ProxyChoice : public QObject {
    Q_OBJECT

public:
    ProxyChoice(Preferences &preferences, KeyStore &keys, QObject *parent = nullptr);

    //! Applies what is kept, then once more when the keychain has given the password.
    void start();
    //! Requests take it from now on. Errors: Invalid (nothing changes), Keyring (it is in use, but
    //! the password lasts until quit).
    void set(const Proxy &proxy, QObject *scope, Reply<> done);

    const Proxy &proxy() const { return m_proxy; }

signals:
    void changed(); //!< requests go another way from now on

private:
    void apply();
    void keepPassword(const Reply<> &done);

    Preferences &m_preferences;
    KeyStore &m_keys;
    Proxy m_proxy;
};

} // namespace rushes
