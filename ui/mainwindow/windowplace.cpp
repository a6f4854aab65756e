#include "ui/mainwindow/windowplace.h"

#include "app/studio/preferences.h"
#include "ui/mainwindow/createpage.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <chrono>

using namespace std::chrono_literals;

namespace rushes {

WindowPlace::WindowPlace(QMainWindow &window, CreatePage &page, Preferences &preferences)
    : QObject(&window)
    , m_window(window)
    , m_page(page)
    , m_preferences(preferences)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &WindowPlace::save);
    connect(&m_page, &CreatePage::arranged, &m_soon, qOverload<>(&QTimer::start));
    m_window.installEventFilter(this);
}

void WindowPlace::restore()
{
    constexpr QSize usual(1440, 900);
    constexpr QSize frame(16, 48); // about what a window manager adds around it
    const QScreen *screen = QGuiApplication::primaryScreen();
    m_window.resize(screen ? usual.boundedTo(screen->availableSize() - frame) : usual);
    const QByteArray geometry = m_preferences[settings::windowGeometry];
    if (!geometry.isEmpty())
        m_window.restoreGeometry(geometry);
}

void WindowPlace::save()
{
    m_soon.stop();
    m_page.saveLayout();
    m_preferences.set(settings::windowGeometry, m_window.saveGeometry());
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move
                       || event->type() == QEvent::WindowStateChange;
    if (moved && m_window.isVisible())
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

} // namespace rushes
