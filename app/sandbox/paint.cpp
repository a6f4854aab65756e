#include "app/sandbox/paint.h"

#include <QPainter>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {

QColor mix(const QColor &from, const QColor &to, double part)
{
    const auto channel = [part](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue()), channel(from.alpha(), to.alpha())};
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(std::clamp(alpha, 0.0, 1.0)));
    return color;
}

QImage emptyImage(const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

QImage glow(const QColor &color, int diameter)
{
    QImage image = emptyImage({diameter, diameter});
    QPainter painter(&image);
    QRadialGradient light(diameter / 2.0, diameter / 2.0, diameter / 2.0);
    light.setColorAt(0, color);
    light.setColorAt(0.25, faded(color, color.alphaF() * 0.55));
    light.setColorAt(0.6, faded(color, color.alphaF() * 0.14));
    light.setColorAt(1, faded(color, 0));
    painter.fillRect(image.rect(), light);
    return image;
}

void look(QPainter &painter, const QSize &frame, const View &view, double depth)
{
    const double zoom = 1 + (view.zoom - 1) * (0.3 + 0.7 * depth);
    painter.translate(frame.width() * (0.5 - view.pan * depth), frame.height() / 2.0);
    if (view.roll != 0)
        painter.rotate(view.roll);
    painter.scale(zoom, zoom);
    painter.translate(-frame.width() / 2.0, -frame.height() / 2.0);
}

std::vector<double> ridgeLine(Dice &dice, int count, double roughness)
{
    std::vector<double> heights(size_t(count), 0.0);
    double strength = 1;
    for (int knots = 4; knots < count; knots *= 2, strength *= roughness) {
        std::vector<double> knot(size_t(knots) + 2);
        for (double &height : knot)
            height = dice.between(0, 1);
        for (int i = 0; i < count; ++i) {
            const double at = double(i) * knots / count;
            const auto left = size_t(at);
            const double part = at - double(left);
            const double soft = part * part * (3 - 2 * part);
            heights[size_t(i)] += strength * (knot[left] + (knot[left + 1] - knot[left]) * soft);
        }
    }
    const auto [least, most] = std::minmax_element(heights.begin(), heights.end());
    const double bottom = *least;
    const double span = std::max(1e-9, *most - bottom);
    for (double &height : heights)
        height = (height - bottom) / span;
    return heights;
}

} // namespace rushes::sandbox
