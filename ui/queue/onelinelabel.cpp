#include "ui/queue/onelinelabel.h"

#include <QStyle>
#include <QStylePainter>

namespace rushes {

OneLineLabel::OneLineLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize OneLineLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void OneLineLabel::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    const QString tip = shown == text() ? QString() : text().toHtmlEscaped();
    if (toolTip() != tip)
        setToolTip(tip);
    const auto place = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawItemText(room, int(place | Qt::TextSingleLine), palette(), isEnabled(), shown,
                         foregroundRole());
}

} // namespace rushes
