#include "ui/mainwindow/hatch.h"

#include "ui/shared/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rushes {

Hatch::Hatch(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"sandboxHatch"_s);
    setAccessibleName(tr("Sandbox"));
    setFixedHeight(4);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Hatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::color(Theme::Role::SandboxTint));
    QPainterPath strokes;
    for (int x = -height(); x < width(); x += 12)
        strokes.addPolygon(QPolygonF({QPointF(x, height()), QPointF(x + 4, 0), QPointF(x + 10, 0),
                                      QPointF(x + 6, height())}));
    painter.fillPath(strokes, Theme::color(Theme::Role::Sandbox));
}

} // namespace rushes
