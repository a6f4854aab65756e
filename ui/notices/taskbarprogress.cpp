#include "ui/notices/taskbarprogress.h"

#include <QtGlobal>

#ifdef RUSHES_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>
#endif

namespace rushes {

TaskbarProgress::~TaskbarProgress()
{
    show({});
}

void TaskbarProgress::show(std::optional<double> done)
{
    const auto percent = done ? std::optional(qBound(0, int(*done * 100), 100)) : std::nullopt;
    if (percent == m_percent)
        return;
    m_percent = percent;
    send(percent);
}

#ifdef RUSHES_DBUS

void TaskbarProgress::send(std::optional<int> percent)
{
    using namespace Qt::StringLiterals;
    QDBusMessage update = QDBusMessage::createSignal(
        u"/studio/rushes/Rushes"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName())
           << QVariantMap{{u"progress"_s, percent.value_or(0) / 100.0},
                          {u"progress-visible"_s, percent.has_value()}};
    QDBusConnection::sessionBus().send(update); // queued, not waited for
}

#else

void TaskbarProgress::send(std::optional<int>) { }

#endif

} // namespace rushes
