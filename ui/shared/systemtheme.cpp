#include "ui/shared/systemtheme.h"

#include "ui/shared/contrast.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <utility>

#ifdef RUSHES_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s;

#ifdef RUSHES_DBUS
const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
#endif

//! Without a desktop Qt has its own light palette, which is nobody's wish.
bool isOnDesktop()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP");
#else
    return true;
#endif
}

QString gtkTheme()
{
    return qEnvironmentVariable("GTK_THEME");
}

} // namespace

bool isHighContrast(const QPalette &palette)
{
    constexpr double strong = 20; // black on white has 21
    return contrastOf(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > strong
           && contrastOf(palette.color(QPalette::Text), palette.color(QPalette::Base)) > strong
           && contrastOf(palette.color(QPalette::ButtonText), palette.color(QPalette::Button))
                  > strong;
}

SystemTheme::SystemTheme(QObject *parent)
    : QObject(parent)
    , m_palette(QGuiApplication::palette())
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &SystemTheme::changed);
#endif
    askPortal();
}

bool SystemTheme::wishesDark() const
{
    if (m_scheme == 1 || m_scheme == 2)
        return m_scheme == 1;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Light;
#else
    return !isOnDesktop() || gtkTheme().endsWith("dark"_L1, Qt::CaseInsensitive)
           || m_palette.color(QPalette::Window).lightness() < 128;
#endif
}

bool SystemTheme::wishesContrast() const
{
    return isHighContrast(m_palette);
}

void SystemTheme::lookAgain()
{
    m_palette = QGuiApplication::palette();
}

void SystemTheme::take(const QString &key, const QVariant &value)
{
    bool isNumber = false;
    const uint number = value.toUInt(&isNumber);
    if (isNumber && key == schemeKey && std::exchange(m_scheme, number) != number)
        emit changed();
}

void SystemTheme::onSetting(const QString &space, const QString &key, const QDBusVariant &value)
{
#ifdef RUSHES_DBUS
    if (space == appearance)
        take(key, value.variant());
#else
    Q_UNUSED(space)
    Q_UNUSED(key)
    Q_UNUSED(value)
#endif
}

void SystemTheme::askPortal()
{
#ifdef RUSHES_DBUS
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(onSetting(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    question.setArguments({appearance, schemeKey});
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isError()) // no portal, or one that knows of no schemes
            return;
        // "Read" wraps what it found once more than "ReadOne" of newer portals.
        QVariant value = reply.value();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        take(schemeKey, value);
    });
#endif
}

} // namespace rushes
