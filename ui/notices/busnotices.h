#pragma once

#ifdef RUSHES_DBUS // said by CMake where there is a bus

#include "ui/notices/desktopnotices.h"

#include <QHash>

namespace rushes {

//! Notices of Linux desktops (org.freedesktop.Notifications, specification 1.2). Every call is
//! asynchronous and given up after a second: the server may be missing or hang (F149).
class BusNotices final : public DesktopNotices {
    Q_OBJECT

public:
    void show(const Notice &notice) override;

private slots: // the bus finds them by name
    void onAction(uint id, const QString &action);
    void onToken(uint id, const QString &token);
    void onClosed(uint id, uint reason);

private:
    void listen(); //!< with the first notice: a start has better things to do
    void askForMarkup();
    QString plain(const QString &text) const;

    QHash<uint, Notice> m_shown;
    bool m_listens = false;
    bool m_readsMarkup = true; //!< until the server says that it doesn't
};

} // namespace rushes

#endif
