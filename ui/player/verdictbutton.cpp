#include "ui/player/verdictbutton.h"

#include "ui/shared/icons.h"
#include "ui/shared/look.h"

#include <QPainter>

#include <utility>

namespace rushes {

VerdictButton::VerdictButton(QString icon, Theme::Role whenOn, QWidget *parent)
    : QToolButton(parent)
    , m_icon(std::move(icon))
    , m_whenOn(whenOn)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setLook(this, Look::Icon);
}

void VerdictButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event); // without an icon of its own: only the ground
    QPainter painter(this);
    QRect place(0, 0, 16, 16);
    place.moveCenter(rect().center());
    paintIcon(painter, place, m_icon, isChecked() ? m_whenOn : Theme::Role::Text2);
}

} // namespace rushes
