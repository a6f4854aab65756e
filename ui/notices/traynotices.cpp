#include "ui/notices/traynotices.h"

#include <QApplication>
#include <QIcon>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace rushes {

TrayNotices::TrayNotices() = default;
TrayNotices::~TrayNotices() = default;

void TrayNotices::show(const Notice &notice)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(QIcon(u":/icons/rushes.svg"_s));
        m_icon->setToolTip(QApplication::applicationDisplayName());
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this,
                [this] { emit clicked(m_last); });
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this] { emit clicked({}); });
    }
    m_last = notice;
    m_icon->show();
    m_icon->showMessage(notice.title, notice.text);
}

} // namespace rushes
