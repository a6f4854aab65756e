#ifdef RUSHES_DBUS

#include "ui/notices/busnotices.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int patience = 1000; // ms

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString path()
{
    return u"/org/freedesktop/Notifications"_s;
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace

void BusNotices::listen()
{
    if (std::exchange(m_listens, true))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    // QtDBus knows slots by name alone. No service is named: asking who owns one would block.
    bus.connect({}, path(), service(), u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
    bus.connect({}, path(), service(), u"ActivationToken"_s, this, SLOT(onToken(uint, QString)));
    bus.connect({}, path(), service(), u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    askForMarkup();
}

void BusNotices::askForMarkup()
{
    const auto pending
        = QDBusConnection::sessionBus().asyncCall(call(u"GetCapabilities"_s), patience);
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isValid())
            m_readsMarkup = reply.value().contains("body-markup"_L1);
        watcher->deleteLater();
    });
}

QString BusNotices::plain(const QString &text) const
{
    return m_readsMarkup ? text.toHtmlEscaped() : text;
}

void BusNotices::show(const Notice &notice)
{
    listen();
    const QString application = QGuiApplication::desktopFileName();
    QVariantMap hints{{u"desktop-entry"_s, application}};
    if (!notice.picture.isEmpty())
        hints.insert(u"image-path"_s, notice.picture);
    QDBusMessage message = call(u"Notify"_s);
    message << QCoreApplication::applicationName() << uint(0) << application << notice.title
            << plain(notice.text) << QStringList{u"default"_s, tr("Show")} << hints << -1;
    const auto pending = QDBusConnection::sessionBus().asyncCall(message, patience);
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_shown.insert(reply.value(), notice);
        watcher->deleteLater();
    });
}

void BusNotices::onAction(uint id, const QString &action)
{
    if (m_shown.contains(id) && action == "default"_L1)
        emit clicked(m_shown.value(id));
}

//! What lets a window come to the front where no program may do so by itself; Qt reads it there.
void BusNotices::onToken(uint id, const QString &token)
{
    if (m_shown.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void BusNotices::onClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace rushes

#endif
