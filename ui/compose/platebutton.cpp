#include "ui/compose/platebutton.h"

#include "ui/shared/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace rushes {

PlateButton::PlateButton(const QString &icon, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    resize(PlateButton::sizeHint());
}

void PlateButton::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

void PlateButton::paintEvent(QPaintEvent *)
{
    // White on a dark plate, whatever the theme; a high-contrast palette has colours of its own.
    const bool plain = m_ground == Ground::Plain;
    const bool strong = Theme::current().isHighContrast();
    const Theme::Role plate = strong ? Theme::Role::Window : Theme::Role::Plate;
    const Theme::Role onPlate = strong ? Theme::Role::Text : Theme::Role::OnAccent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (!plain || underMouse()) {
        painter.setBrush(Theme::color(plain ? Theme::Role::Hover : plate));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const QRect middle((width() - 16) / 2, (height() - 16) / 2, 16, 16);
    paintIcon(painter, middle, m_icon, plain ? Theme::Role::Text2 : onPlate);
}

void PlateButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & Qt::ControlModifier)
        return QAbstractButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

} // namespace rushes
