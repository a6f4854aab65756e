#include "app/studio/proxy.h"

#include "app/api/strictnetwork.h"
#include "app/base/across.h"
#include "app/base/log.h"
#include "app/store/keystore.h"
#include "app/studio/preferences.h"

#include <QNetworkProxy>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const AccountId passwordPlace{u"proxy"_s};
const std::array proxyWords{
    std::pair(Proxy::Kind::System, "system"_L1), std::pair(Proxy::Kind::None, "none"_L1),
    std::pair(Proxy::Kind::Http, "http"_L1), std::pair(Proxy::Kind::Socks5, "socks5"_L1)};

QString wordOf(Proxy::Kind kind)
{
    const auto found = std::find_if(proxyWords.begin(), proxyWords.end(),
                                    [kind](const auto &pair) { return pair.first == kind; });
    return found->second;
}

Proxy::Kind proxyKindOf(const QString &word)
{
    const auto found = std::find_if(proxyWords.begin(), proxyWords.end(),
                                    [&word](const auto &pair) { return pair.second == word; });
    return found == proxyWords.end() ? Proxy::Kind::System : found->first;
}

bool hasHost(const Proxy &proxy)
{
    return proxy.kind == Proxy::Kind::Http || proxy.kind == Proxy::Kind::Socks5;
}

std::optional<QNetworkProxy> forNetwork(const Proxy &proxy)
{
    const auto with = [&proxy](QNetworkProxy::ProxyType type) {
        return QNetworkProxy(type, proxy.host, quint16(proxy.port), proxy.user,
                             QString::fromUtf8(proxy.password));
    };
    switch (proxy.kind) {
    case Proxy::Kind::System: return std::nullopt;
    case Proxy::Kind::None: return QNetworkProxy(QNetworkProxy::NoProxy);
    case Proxy::Kind::Http: return with(QNetworkProxy::HttpProxy);
    case Proxy::Kind::Socks5: return with(QNetworkProxy::Socks5Proxy);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<> checkProxy(const Proxy &proxy)
{
    const auto refuse = [](const QString &why) {
        return Error{Error::Kind::Invalid, u"proxy: "_s + why};
    };
    if (!hasHost(proxy))
        return {};
    QUrl place; // what a host may look like, Qt knows best
    place.setScheme(u"http"_s);
    place.setHost(proxy.host, QUrl::StrictMode);
    if (!place.isValid() || place.host().isEmpty())
        return refuse(u"not a host name"_s);
    if (proxy.port < 1 || proxy.port > 65535)
        return refuse(u"the port is not one of 1 to 65535"_s);
    const auto isControl = [](QChar c) { return c < u' ' || c == u'\x7f'; };
    const QString words = proxy.user + QString::fromUtf8(proxy.password);
    if (proxy.user.contains(u':') || std::any_of(words.begin(), words.end(), isControl))
        return refuse(u"the user name or password holds what none may"_s);
    return {};
}

ProxyChoice::ProxyChoice(Preferences &preferences, KeyStore &keys, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_keys(keys)
{
}

void ProxyChoice::start()
{
    m_proxy = {.kind = proxyKindOf(m_preferences[settings::proxyKind]),
               .host = m_preferences[settings::proxyHost],
               .port = m_preferences[settings::proxyPort],
               .user = m_preferences[settings::proxyUser]};
    if (const auto usable = checkProxy(m_proxy); !usable) {
        qCWarning(logStudio) << "the settings' proxy is not used:" << usable.error().detail;
        m_proxy = {};
    }
    apply();
    if (!m_preferences[settings::proxyHasPassword])
        return;
    m_keys.read(passwordPlace, true, this, [this, asked = m_proxy](const auto &password) {
        if (!password)
            qCWarning(logStudio) << "no password for the proxy:" << password.error().detail;
        if (!password || !*password || m_proxy != asked)
            return; // another proxy was chosen meanwhile: it is not told this one's password
        m_proxy.password = **password;
        apply();
        emit changed();
    });
}

void ProxyChoice::apply()
{
    useProxy(forNetwork(m_proxy));
}

void ProxyChoice::set(const Proxy &proxy, QObject *scope, Reply<> done)
{
    postTo(this, [this, proxy, answer = inThreadOf(scope, std::move(done))] {
        if (const auto usable = checkProxy(proxy); !usable)
            return answer(usable.error());
        m_proxy = proxy;
        m_preferences.set(settings::proxyKind, wordOf(proxy.kind));
        m_preferences.set(settings::proxyHost, proxy.host);
        m_preferences.set(settings::proxyPort, proxy.port);
        m_preferences.set(settings::proxyUser, proxy.user);
        apply();
        emit changed();
        keepPassword(answer);
    });
}

void ProxyChoice::keepPassword(const Reply<> &done)
{
    const bool had = m_preferences[settings::proxyHasPassword];
    if (m_proxy.password.isEmpty() && !had)
        return done({}); // the keychain isn't troubled for nothing
    const auto kept = [this, done](const Result<> &answer) {
        m_preferences.set(settings::proxyHasPassword,
                          answer && m_keys.outlivesQuit() && !m_proxy.password.isEmpty());
        done(answer);
    };
    if (m_proxy.password.isEmpty())
        m_keys.remove(passwordPlace, this, kept);
    else
        m_keys.write(passwordPlace, m_proxy.password, this, kept);
}

} // namespace rushes
