#include "ui/mainwindow/chipbutton.h"

#include "ui/shared/icons.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rushes {
namespace {

constexpr int gap = 7;
constexpr int padding = 10;
constexpr int tall = 32;

} // namespace

ChipButton::ChipButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChipButton::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    updateGeometry();
    update();
}

void ChipButton::setColors(Theme::Role edge, Theme::Role ground)
{
    m_edge = edge;
    m_ground = ground;
    update();
}

int ChipButton::widthOf(const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Text: return QFontMetrics(Theme::font(part.step)).horizontalAdvance(part.text);
    case Part::Kind::Icon: return 16;
    case Part::Kind::Dot:
    case Part::Kind::OpenDot: return 8;
    case Part::Kind::Rule: return 1;
    }
    Q_UNREACHABLE();
}

QSize ChipButton::sizeHint() const
{
    int width = 2 * padding + gap * int(std::max<qsizetype>(m_parts.size() - 1, 0));
    for (const Part &part : m_parts)
        width += widthOf(part);
    return {width, tall};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ground = isDown() || underMouse() ? Theme::Role::Hover : m_ground;
    painter.setPen(Theme::color(m_edge));
    painter.setBrush(Theme::color(ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    int x = padding;
    for (const Part &part : m_parts) {
        const QRect box(x, 0, widthOf(part), height());
        paintPart(painter, part, QStyle::visualRect(layoutDirection(), rect(), box));
        x += box.width() + gap;
    }
}

void ChipButton::paintPart(QPainter &painter, const Part &part, const QRect &box) const
{
    const QColor color = Theme::color(isEnabled() ? part.role : Theme::Role::Text3);
    const QRectF dot(box.x(), box.center().y() - 3, 8, 8);
    switch (part.kind) {
    case Part::Kind::Text:
        painter.setFont(Theme::font(part.step));
        painter.setPen(color);
        painter.drawText(box.adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextSingleLine,
                         part.text);
        return;
    case Part::Kind::Icon:
        paintIcon(painter, QRect(box.x(), (height() - 16) / 2, 16, 16), part.text,
                  isEnabled() ? part.role : Theme::Role::Text3);
        return;
    case Part::Kind::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(dot);
        return;
    case Part::Kind::OpenDot:
        painter.setPen(QPen(color, 1.35));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(dot.adjusted(0.7, 0.7, -0.7, -0.7));
        return;
    case Part::Kind::Rule:
        painter.fillRect(QRect(box.x(), 9, 1, height() - 18),
                         Theme::color(Theme::Role::ButtonEdge));
        return;
    }
    Q_UNREACHABLE();
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace rushes
