#include "ui/welcome/welcomepicture.h"

#include "ui/shared/theme.h"

#include <QIcon>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

// Drawn on a ground of 400 × 640, scaled to cover the widget. Pictures are not tinted by a theme.
constexpr QSizeF ground{400, 640};
constexpr QPointF sun{262, 300};
constexpr double sunRadius = 168;

void paintSky(QPainter &painter, const QRectF &all)
{
    QLinearGradient sky(0, 0, 0, 470);
    sky.setColorAt(0, QColor(0x5a2026));
    sky.setColorAt(0.25, QColor(0xa8392a));
    sky.setColorAt(0.6, QColor(0xe8703a));
    sky.setColorAt(1, QColor(0xf2a04c));
    painter.fillRect(all, sky);
    QRadialGradient glow(sun, 330);
    glow.setColorAt(0.4, QColor(255, 176, 84, 150));
    glow.setColorAt(1, QColor(255, 140, 60, 0));
    painter.fillRect(all, glow);
}

void paintSun(QPainter &painter)
{
    QLinearGradient disc(0, sun.y() - sunRadius, 0, sun.y() + sunRadius);
    disc.setColorAt(0, QColor(0xfbe8a6));
    disc.setColorAt(0.55, QColor(0xffcf7a));
    disc.setColorAt(1, QColor(0xf79a46));
    painter.setBrush(disc);
    painter.drawEllipse(sun, sunRadius, sunRadius);
    // Thin veils of cloud across the lower half, each a little warmer than the one above.
    for (int i = 0; i < 5; ++i) {
        QPainterPath veil;
        const double y = 236 + i * 38;
        const double half = 130 - i * 11;
        const double x = sun.x() + (i % 2 == 0 ? -34 : 26);
        veil.addEllipse(QPointF(x, y), half, 3.5 + i * 1.4);
        painter.fillPath(veil, QColor(238, 136, 66, 70 + i * 18));
    }
}

//! A ridge of three waves, filled down to the bottom.
void paintHill(QPainter &painter, double y, double height, double phase, const QColor &color)
{
    QPainterPath hill(QPointF(-20, ground.height() + 20));
    for (int x = -20; x <= int(ground.width()) + 20; x += 4) {
        const double t = x / 62.0 + phase;
        hill.lineTo(x, y - height * (std::sin(t) + 0.45 * std::sin(2.3 * t + 1)));
    }
    hill.lineTo(ground.width() + 20, ground.height() + 20);
    painter.fillPath(hill, color);
}

//! Grass along the nearest ridge: short strokes that lean as if in a wind.
void paintGrass(QPainter &painter, const QColor &color)
{
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < 118; ++i) {
        const double x = i * 3.6 - 8;
        const double t = x / 62.0 + 4.1;
        const double y = 489 - 5 * (std::sin(t) + 0.45 * std::sin(2.3 * t + 1));
        const double tall = 4 + 5 * std::abs(std::sin(i * 12.9898));
        painter.drawLine(QPointF(x, y + 3), QPointF(x + 2 + 2 * std::sin(i * 1.7), y - tall));
    }
    painter.setPen(Qt::NoPen);
}

//! Someone in a long coat, walking to the right; `feet` is where the coat meets the ground.
void paintWalker(QPainter &painter, const QPointF &feet, double size, const QColor &color)
{
    painter.save();
    painter.translate(feet);
    painter.scale(size, size);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(2, -168), 11.5, 13);
    QPainterPath coat(QPointF(-4, -153));
    coat.cubicTo(-16, -148, -20, -132, -20, -112);
    coat.cubicTo(-21, -74, -34, -34, -40, -6);
    coat.cubicTo(-28, 2, -12, 0, -6, -6);
    coat.lineTo(-8, 8);
    coat.lineTo(2, 8);
    coat.lineTo(8, -14);
    coat.lineTo(18, 8);
    coat.lineTo(28, 8);
    coat.cubicTo(22, -14, 22, -40, 20, -70);
    coat.cubicTo(24, -100, 24, -132, 14, -147);
    coat.cubicTo(10, -153, 2, -155, -4, -153);
    painter.drawPath(coat);
    painter.restore();
}

} // namespace

WelcomePicture::WelcomePicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePicture"_s);
    setAccessibleName(tr("Two walkers in front of a low sun"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFixedWidth(400);
}

void WelcomePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.save();
    const double scale = std::max(width() / ground.width(), height() / ground.height());
    painter.translate((width() - ground.width() * scale) / 2, height() - ground.height() * scale);
    painter.scale(scale, scale);
    paintSky(painter, QRectF(-200, -200, 800, 1000));
    paintSun(painter);
    paintHill(painter, 432, 7, 0.6, QColor(0x8a3524));
    paintHill(painter, 456, 8, 2.6, QColor(0x55201a));
    const QColor near(0x150b0a);
    paintWalker(painter, {148, 478}, 0.98, near);
    paintWalker(painter, {226, 480}, 0.66, near);
    paintHill(painter, 489, 5, 4.1, near);
    paintGrass(painter, near);
    painter.restore();
    paintName(painter);
}

void WelcomePicture::paintName(QPainter &painter) const
{
    const QRect left = rect().adjusted(32, 0, -32, 0);
    const int top = height() - 124;
    const bool mirrored = isRightToLeft();
    const QRect mark(mirrored ? left.right() - 39 : left.left(), top, 40, 37);
    QIcon(u":/icons/rushes-mark.svg"_s).paint(&painter, mark);
    painter.setPen(Qt::white);
    QFont name = Theme::font(Theme::Step::Display);
    name.setPixelSize(name.pixelSize() * 28 / 24);
    painter.setFont(name);
    const int aside = 52;
    painter.drawText(left.adjusted(mirrored ? 0 : aside, 0, mirrored ? -aside : 0, 0)
                         .intersected(QRect(0, top, width(), 37)),
                     Qt::AlignVCenter | Qt::AlignLeading, tr("Rushes"));
    QFont words = Theme::font(Theme::Step::Body);
    words.setPixelSize(words.pixelSize() * 15 / 13);
    painter.setFont(words);
    painter.setPen(QColor(255, 255, 255, 225));
    painter.drawText(QRect(left.left(), top + 46, left.width(), 60),
                     Qt::AlignTop | Qt::AlignLeading,
                     tr("Run takes. Watch them.\nCircle the keepers."));
}

} // namespace rushes
