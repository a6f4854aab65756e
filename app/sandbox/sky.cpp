#include "app/sandbox/elements.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {
namespace {

constexpr double skyMargin = 0.12; // of the frame, on every side of what moves

//! A picture as large as the frame and its margins, at one depth.
class Backdrop : public Element {
public:
    Backdrop(const QSize &frame, QImage image, double depth)
        : m_frame(frame)
        , m_image(std::move(image))
        , m_depth(depth)
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        painter.save();
        look(painter, m_frame, view, m_depth);
        painter.drawImage(QPointF(-skyMargin * m_frame.width(), -skyMargin * m_frame.height()),
                          m_image);
        painter.restore();
    }

private:
    const QSize m_frame;
    const QImage m_image;
    const double m_depth;
};

QSize withMargins(const QSize &frame)
{
    return QSizeF(frame.width() * (1 + 2 * skyMargin), frame.height() * (1 + 2 * skyMargin))
        .toSize();
}

void scatterStars(QPainter &painter, const QSize &area, Dice &dice, int count)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const double size = std::pow(dice.between(0, 1), 4) * 2.2 + 0.5;
        const QColor tint = mix(Qt::white, QColor(0xB8CCFF), dice.between(0, 1));
        painter.setBrush(faded(tint, dice.between(0.25, 0.95)));
        painter.drawEllipse(QPointF(dice.between(0, area.width()), dice.between(0, area.height())),
                            size, size);
    }
}

//! Broad clouds of light, for space.
void paintNebula(QPainter &painter, const QSize &area, const Theme::Palette &palette, Dice &dice)
{
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    const QColor tints[] = {palette.low, palette.accent, QColor(0x7A3FF2), QColor(0x2F7FD1)};
    for (int i = 0; i < 26; ++i) {
        const double along = dice.between(0, 1);
        const QPointF at(area.width() * along, area.height() * (0.75 - 0.55 * along)
                                                   + dice.between(-0.2, 0.2) * area.height());
        const double radius = area.width() * dice.between(0.08, 0.26);
        QRadialGradient cloud(at, radius);
        const QColor tint = tints[dice.below(4)];
        cloud.setColorAt(0, faded(tint, dice.between(0.08, 0.22)));
        cloud.setColorAt(1, faded(tint, 0));
        painter.fillRect(QRectF(QPointF(0, 0), area), cloud);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

class Sun : public Element {
public:
    explicit Sun(const Stage &stage)
        : m_stage(stage)
        , m_glow(glow(faded(stage.theme.palette.sun, 0.85), 512))
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const QSize frame = m_stage.frame;
        const double unit = std::min(frame.width(), frame.height());
        const double height = m_stage.theme.palette.isDark ? 0.52 : 0.13;
        const QPointF at(frame.width() * m_stage.sunX,
                         frame.height() * m_stage.horizon - unit * (height + 0.006 * view.seconds));
        painter.save();
        look(painter, frame, view, 0.12);
        const double halo = unit * 1.25;
        painter.setCompositionMode(QPainter::CompositionMode_Screen);
        painter.drawImage(QRectF(at.x() - halo / 2, at.y() - halo / 2, halo, halo), m_glow);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(m_stage.theme.palette.sun, Qt::white, 0.35));
        const double radius = unit * (m_stage.theme.palette.isDark ? 0.045 : 0.07);
        painter.drawEllipse(at, radius, radius);
        painter.restore();
    }

private:
    const Stage m_stage;
    const QImage m_glow;
};

//! A bank of soft puffs with a flat foot.
QImage paintCloud(const Theme::Palette &palette, Dice &dice, const QSize &size)
{
    QImage image = emptyImage(size);
    QPainter painter(&image);
    const double foot = size.height() * 0.72;
    for (int i = 0; i < 60; ++i) {
        const double along = dice.between(0.12, 0.88);
        const double bulge = std::sin(along * 3.14159);
        const double radius = size.height() * dice.between(0.1, 0.3) * (0.4 + 0.6 * bulge);
        const double y = foot - bulge * size.height() * dice.between(0, 0.42);
        const QColor tint = mix(palette.low, palette.sun, 0.75 - 0.6 * y / size.height());
        QRadialGradient puff(QPointF(size.width() * along, y), radius);
        puff.setColorAt(0, faded(tint, 0.2));
        puff.setColorAt(0.6, faded(tint, 0.09));
        puff.setColorAt(1, faded(tint, 0));
        painter.setBrush(puff);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(puff.center(), radius * 1.7, radius);
    }
    return image;
}

class Clouds : public Element {
public:
    explicit Clouds(const Stage &stage)
        : m_stage(stage)
    {
        Dice dice(stage.theme.seed + 3);
        for (int i = 0; i < 3; ++i)
            m_images.push_back(paintCloud(stage.theme.palette, dice, {520, 190}));
        for (int i = 0; i < 7; ++i) {
            m_clouds.push_back({.x = dice.between(-0.2, 1.2),
                                .y = dice.between(0.02, 0.78),
                                .image = size_t(dice.below(3))});
        }
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const QSize frame = m_stage.frame;
        for (const Cloud &cloud : m_clouds) {
            const double nearness = 1 - cloud.y; // low ones are far away
            const double width = frame.width() * (0.2 + 0.38 * nearness);
            const double lap = 1.8;
            const double x
                = std::fmod(cloud.x + view.seconds * (0.006 + 0.012 * nearness) + lap, lap) - 0.5;
            painter.save();
            look(painter, frame, view, 0.1 + 0.2 * nearness);
            painter.drawImage(QRectF(frame.width() * x,
                                     frame.height() * m_stage.horizon * (cloud.y - 0.08), width,
                                     width * (0.2 + 0.16 * nearness)),
                              m_images[cloud.image]);
            painter.restore();
        }
    }

private:
    struct Cloud {
        double x;
        double y;
        size_t image;
    };

    const Stage m_stage;
    std::vector<QImage> m_images;
    std::vector<Cloud> m_clouds;
};

QImage paintPlanet(const Theme::Palette &palette, Dice &dice, int size)
{
    QImage image = emptyImage({size, size});
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = size * 0.3;
    const QPointF middle(size / 2.0, size / 2.0);
    painter.drawImage(QRectF(0, 0, size, size), glow(faded(palette.low, 0.5), 256));
    QPainterPath disc;
    disc.addEllipse(middle, radius, radius);
    painter.setClipPath(disc);
    painter.fillRect(image.rect(), mix(palette.low, palette.middle, 0.35));
    painter.translate(middle);
    painter.rotate(-18);
    for (int i = 0; i < 22; ++i) { // bands of weather
        const double y = dice.between(-radius, radius);
        painter.fillRect(QRectF(-radius, y, 2 * radius, dice.between(3, radius * 0.16)),
                         faded(mix(palette.sun, palette.top, dice.between(0, 1)), 0.22));
    }
    painter.resetTransform();
    QRadialGradient shade(middle - QPointF(radius * 0.5, radius * 0.5), radius * 1.9);
    shade.setColorAt(0, faded(Qt::white, 0.18));
    shade.setColorAt(0.45, faded(Qt::black, 0.05));
    shade.setColorAt(0.95, faded(Qt::black, 0.9));
    painter.fillRect(image.rect(), shade);
    return image;
}

class Planet : public Element {
public:
    explicit Planet(const Stage &stage)
        : m_stage(stage)
    {
        Dice dice(stage.theme.seed + 9);
        m_image = paintPlanet(stage.theme.palette, dice, 760);
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const QSize frame = m_stage.frame;
        const double size = std::min(frame.width(), frame.height()) * 1.15;
        painter.save();
        look(painter, frame, view, 0.6);
        painter.drawImage(QRectF(frame.width() * m_stage.sunX - size / 2,
                                 frame.height() * 0.46 - size / 2, size, size),
                          m_image);
        painter.restore();
    }

private:
    const Stage m_stage;
    QImage m_image;
};

} // namespace

ElementPtr makeSky(const Stage &stage)
{
    const QSize area = withMargins(stage.frame);
    QImage image(area, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &palette = stage.theme.palette;
    const bool isSpace = stage.theme.place == Theme::Place::Space;
    const double horizon = (stage.horizon + skyMargin) / (1 + 2 * skyMargin);
    QLinearGradient air(0, 0, 0, area.height());
    air.setColorAt(0, palette.top);
    air.setColorAt(horizon * 0.55,
                   isSpace ? mix(palette.top, palette.middle, 0.3) : palette.middle);
    air.setColorAt(horizon, isSpace ? palette.top : palette.low);
    air.setColorAt(1, isSpace ? palette.top : mix(palette.low, palette.near, 0.4));
    painter.fillRect(image.rect(), air);
    Dice dice(stage.theme.seed + 1);
    if (isSpace)
        paintNebula(painter, area, palette, dice);
    if (palette.isDark || isSpace)
        scatterStars(painter, {area.width(), int(area.height() * (isSpace ? 1 : 0.55))}, dice,
                     isSpace ? 900 : 260);
    painter.end();
    return std::make_unique<Backdrop>(stage.frame, image, 0.06);
}

ElementPtr makeSun(const Stage &stage)
{
    return std::make_unique<Sun>(stage);
}

ElementPtr makeClouds(const Stage &stage)
{
    return std::make_unique<Clouds>(stage);
}

ElementPtr makePlanet(const Stage &stage)
{
    return std::make_unique<Planet>(stage);
}

} // namespace rushes::sandbox
