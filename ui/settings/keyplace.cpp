#include "ui/settings/keyplace.h"

#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QPainter>
#include <QStyle>

namespace rushes {
namespace {

constexpr int textAt = 34;

} // namespace

KeyPlace::KeyPlace(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyPlace::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(tr("API key, %1").arg(text));
    setToolTip(text);
    update();
}

QSize KeyPlace::sizeHint() const
{
    return {textAt + fontMetrics().horizontalAdvance(m_text) + 12, 32};
}

void KeyPlace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Theme::Role::Line));
    painter.setBrush(Theme::color(Theme::Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const auto placed
        = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    paintIcon(painter, placed({11, (height() - 16) / 2, 16, 16}), u"lock", Theme::Role::Text2);
    painter.setPen(Theme::color(Theme::Role::Text2));
    const QRect box(textAt, 0, width() - textAt - 8, height());
    painter.drawText(
        placed(box),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        fontMetrics().elidedText(m_text, Qt::ElideRight, box.width()));
}

} // namespace rushes
