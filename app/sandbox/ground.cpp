#include "app/sandbox/elements.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {
namespace {

constexpr double sideMargin = 0.3; // widths of the frame on either side: the near ones move far

//! A strip of land from its highest point down to below the frame.
class Strip : public Element {
public:
    Strip(const QSize &frame, QImage image, double top, double depth)
        : m_frame(frame)
        , m_image(std::move(image))
        , m_top(top)
        , m_depth(depth)
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        painter.save();
        look(painter, m_frame, view, m_depth);
        painter.drawImage(QPointF(-sideMargin * m_frame.width(), m_top), m_image);
        painter.restore();
    }

private:
    const QSize m_frame;
    const QImage m_image;
    const double m_top;
    const double m_depth;
};

//! What the strips of one place have in common: where they begin, and their colours by distance.
struct Layout {
    Layout(const Stage &stage, double nearness, double rise)
        : height(stage.frame.height())
        , top(height * (stage.horizon - rise + 0.34 * nearness))
        , size(int(stage.frame.width() * (1 + 2 * sideMargin)), int(height * 1.12 - top))
        , color(mix(stage.theme.palette.far, stage.theme.palette.near, std::pow(nearness, 0.8)))
        , haze(mix(color, stage.theme.palette.low, 0.75 * (1 - nearness)))
    {
    }

    const double height;
    const double top;
    const QSize size;
    const QColor color;
    const QColor haze; //!< what the distance leaves of the colour, in the hollows
};

QPolygonF outline(const std::vector<double> &heights, const QSize &size, double rise)
{
    QPolygonF shape;
    const double step = double(size.width()) / double(heights.size() - 1);
    for (size_t i = 0; i < heights.size(); ++i)
        shape.append({step * double(i), rise * (1 - heights[i])});
    shape.append(QPointF(size.width(), size.height()));
    shape.append(QPointF(0, size.height()));
    return shape;
}

void fillLand(QPainter &painter, const Layout &layout, const QPolygonF &shape, double rise)
{
    QLinearGradient land(0, 0, 0, rise * 2.2);
    land.setColorAt(0, layout.color);
    land.setColorAt(1, layout.haze);
    painter.setPen(Qt::NoPen);
    painter.setBrush(land);
    painter.drawPolygon(shape);
}

//! The side that looks at the sun catches some of its light.
void lightSlopes(QPainter &painter, const std::vector<double> &heights, const Layout &layout,
                 double rise, const QColor &sun)
{
    const double step = double(layout.size.width()) / double(heights.size() - 1);
    for (size_t i = 0; i + 1 < heights.size(); ++i) {
        const double slope = heights[i + 1] - heights[i];
        if (slope <= 0)
            continue;
        const double x = step * double(i);
        const double y = rise * (1 - heights[i + 1]);
        QLinearGradient light(0, y, 0, y + rise * 0.35);
        light.setColorAt(0, faded(sun, std::min(0.2, slope * 8)));
        light.setColorAt(1, faded(sun, 0));
        painter.fillRect(QRectF(x, y + (rise * slope) * 0.5, step + 0.5, rise * 0.35), light);
    }
}

//! A fir: a stem and tiers that grow wider downwards.
void paintFir(QPainter &painter, const QPointF &foot, double height, Dice &dice)
{
    const double width = height * dice.between(0.3, 0.42);
    constexpr int tiers = 7;
    QPolygonF left;
    QPolygonF right;
    for (int i = 0; i <= tiers; ++i) {
        const double part = double(i) / tiers;
        const double y = foot.y() - height * (1 - part * 0.93);
        const double reach = width / 2 * part * dice.between(0.85, 1.1);
        left.append({foot.x() - reach, y});
        left.append({foot.x() - reach * 0.62, y - height * 0.012});
        right.prepend({foot.x() + reach, y});
        right.prepend({foot.x() + reach * 0.62, y - height * 0.012});
    }
    painter.drawPolygon(left + right);
    painter.drawRect(
        QRectF(foot.x() - height * 0.018, foot.y() - height * 0.1, height * 0.036, height * 0.2));
}

struct House {
    QRectF walls;
    double window; //!< its width
};

void lightWindows(QPainter &painter, const House &house, const Theme::Palette &palette, Dice &dice,
                  double strength)
{
    const double stepX = house.window * 2.1;
    const double stepY = house.window * 2.6;
    const double share = dice.between(0.12, 0.5);
    for (double y = house.walls.top() + stepY; y < house.walls.bottom() - stepY; y += stepY) {
        for (double x = house.walls.left() + stepX * 0.6; x < house.walls.right() - stepX;
             x += stepX) {
            if (dice.between(0, 1) > share)
                continue;
            const QColor warm = mix(palette.accent, QColor(0xFFE2A8), dice.between(0, 1));
            painter.fillRect(QRectF(x, y, house.window, house.window * 1.35),
                             faded(warm, strength * dice.between(0.35, 1)));
        }
    }
}

void paintSign(QPainter &painter, const House &house, const Theme::Palette &palette, Dice &dice)
{
    const QColor tints[] = {palette.accent, palette.low, palette.sun};
    const QColor tint = tints[dice.below(3)];
    const double width = house.walls.width() * dice.between(0.08, 0.16);
    const QRectF sign(house.walls.left() + house.walls.width() * dice.between(0.1, 0.75),
                      house.walls.top() + house.walls.height() * dice.between(0.06, 0.3), width,
                      width * dice.between(3, 7));
    const double halo = width * 4;
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    painter.drawImage(sign.adjusted(-halo, -halo, halo, halo), glow(faded(tint, 0.5), 96));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(mix(tint, Qt::white, 0.35));
    painter.drawRoundedRect(sign, width / 3, width / 3);
}

void paintHouse(QPainter &painter, const House &house, const Layout &layout, Dice &dice)
{
    QLinearGradient wall(0, house.walls.top(), 0, layout.size.height());
    wall.setColorAt(0, mix(layout.color, Qt::black, dice.between(0, 0.22)));
    wall.setColorAt(1, layout.haze);
    painter.setBrush(wall);
    painter.drawRect(house.walls);
    if (dice.below(3) == 0)
        painter.drawRect(QRectF(house.walls.center().x() - 1.5,
                                house.walls.top() - house.walls.width() * 0.45, 3,
                                house.walls.width() * 0.5));
    if (dice.below(3) == 0)
        painter.drawRect(house.walls.adjusted(house.walls.width() * 0.2,
                                              -house.walls.width() * 0.12,
                                              -house.walls.width() * 0.25, 0));
}

QImage blank(const QSize &size)
{
    return emptyImage(size.expandedTo({16, 16}));
}

} // namespace

ElementPtr makeHills(const Stage &stage, double nearness)
{
    const double rise = stage.frame.height() * (0.3 - 0.12 * nearness);
    const Layout layout(stage, nearness, 0.27);
    Dice dice(stage.theme.seed + quint32(100 * nearness));
    const bool isRock = nearness < 0.5;
    const auto heights = ridgeLine(dice, 420, isRock ? 0.52 : 0.36);
    QImage image = blank(layout.size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    fillLand(painter, layout, outline(heights, layout.size, rise), rise);
    if (isRock)
        lightSlopes(painter, heights, layout, rise, stage.theme.palette.sun);
    painter.end();
    return std::make_unique<Strip>(stage.frame, image, layout.top, 0.15 + 0.85 * nearness);
}

ElementPtr makeTrees(const Stage &stage, double nearness)
{
    const double tall = stage.frame.height() * (0.1 + 0.5 * nearness);
    const double rise = stage.frame.height() * 0.09;
    const Layout layout(stage, nearness, 0.16 + 0.5 * nearness);
    Dice dice(stage.theme.seed + 40 + quint32(100 * nearness));
    const auto heights = ridgeLine(dice, 200, 0.4);
    QImage image = blank(layout.size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, tall);
    fillLand(painter, layout, outline(heights, layout.size, rise), rise);
    QLinearGradient wood(0, -tall, 0, tall * 0.4);
    wood.setColorAt(0, layout.color);
    wood.setColorAt(1, mix(layout.color, layout.haze, 0.6));
    painter.setBrush(wood);
    double x = 0;
    while (x < layout.size.width()) {
        const auto at = std::min(heights.size() - 1,
                                 size_t(x * double(heights.size()) / layout.size.width()));
        paintFir(painter, {x, rise * (1.06 - heights[at])}, tall * dice.between(0.55, 1), dice);
        x += tall * dice.between(0.1, 0.34) * (1 + nearness);
    }
    painter.end();
    return std::make_unique<Strip>(stage.frame, image, layout.top, 0.15 + 0.85 * nearness);
}

ElementPtr makeSkyline(const Stage &stage, double nearness)
{
    const double tall = stage.frame.height() * (0.3 + 0.16 * nearness);
    const Layout layout(stage, nearness, 0.36 + 0.1 * nearness);
    const double unit = std::min(stage.frame.width(), stage.frame.height());
    const bool isLit = stage.theme.palette.isDark || stage.theme.palette.sun.blueF() < 0.75F;
    Dice dice(stage.theme.seed + 70 + quint32(100 * nearness));
    QImage image = blank(layout.size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    double x = -20;
    while (x < layout.size.width()) {
        const double width = unit * dice.between(0.05, 0.11) * (0.7 + 0.8 * nearness);
        const double height = tall * std::pow(dice.between(0.45, 1), 1.6);
        const House house{.walls = QRectF(x, tall * 1.12 - height, width, layout.size.height()),
                          .window = unit * (0.0045 + 0.005 * nearness)};
        paintHouse(painter, house, layout, dice);
        lightWindows(painter, house, stage.theme.palette, dice,
                     isLit ? 0.35 + 0.65 * nearness : 0.12);
        if (isLit && nearness > 0.3 && dice.below(3) == 0)
            paintSign(painter, house, stage.theme.palette, dice);
        painter.setPen(Qt::NoPen);
        x += width * dice.between(0.85, 1.25);
    }
    painter.end();
    return std::make_unique<Strip>(stage.frame, image, layout.top, 0.15 + 0.85 * nearness);
}

} // namespace rushes::sandbox
