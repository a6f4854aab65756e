#include "ui/shared/tintedicon.h"

#include "ui/shared/icons.h"

#include <QPainter>

namespace rushes {

TintedIcon::TintedIcon(const QString &name, Theme::Role role, QWidget *parent)
    : QLabel(parent)
    , m_name(name)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TintedIcon::setPicture(const QString &name, Theme::Role role)
{
    m_name = name;
    m_role = role;
    update();
}

void TintedIcon::setSide(int pixels)
{
    m_side = pixels;
    updateGeometry();
}

void TintedIcon::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty()) // nothing to show yet; its place stays
        return;
    QPainter painter(this);
    const QRect box(0, 0, m_side, m_side);
    paintIcon(painter, box.translated(rect().center() - box.center()), m_name, m_role);
}

} // namespace rushes
