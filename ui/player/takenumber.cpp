#include "ui/player/takenumber.h"

#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QPainter>

namespace rushes {

TakeNumber::TakeNumber(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void TakeNumber::setTake(int take, bool circled)
{
    m_take = take;
    m_circled = circled;
    setAccessibleName(circled ? tr("Take %1, circled").arg(take) : tr("Take %1").arg(take));
    setToolTip(accessibleName());
    update();
}

void TakeNumber::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_circled)
        paintIcon(painter, rect(), u"ring", Theme::Role::CircledLine);
    QFont font = Theme::font(Theme::Step::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::color(m_circled ? Theme::Role::Text : Theme::Role::Text2));
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_take));
}

} // namespace rushes
