#pragma once

#include "ui/notices/desktopnotices.h"

#include <memory>

class QSystemTrayIcon;

namespace rushes {

//! Notices of Windows and macOS, which hang on an icon in the tray; it is seen while one stands.
class TrayNotices final : public DesktopNotices {
    Q_OBJECT

public:
    TrayNotices();
    ~TrayNotices() override;

    void show(const Notice &notice) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_icon; //!< made with the first notice
    Notice m_last;
};

} // namespace rushes
