#include "ui/notices/desktopnotices.h"

#ifdef RUSHES_DBUS
#include "ui/notices/busnotices.h"
#else
#include "ui/notices/traynotices.h"
#endif

namespace rushes {

std::unique_ptr<DesktopNotices> DesktopNotices::ofThisSystem()
{
#ifdef RUSHES_DBUS
    return std::make_unique<BusNotices>();
#else
    return std::make_unique<TrayNotices>();
#endif
}

} // namespace rushes
