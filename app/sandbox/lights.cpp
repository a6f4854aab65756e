#include "app/sandbox/elements.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {
namespace {

//! A light out of focus: a disc with a brighter rim.
QImage disc(const QColor &color, int size)
{
    QImage image = emptyImage({size, size});
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QRadialGradient light(size / 2.0, size / 2.0, size / 2.0);
    light.setColorAt(0, faded(color, 0.42));
    light.setColorAt(0.8, faded(color, 0.5));
    light.setColorAt(0.9, faded(mix(color, Qt::white, 0.4), 0.75));
    light.setColorAt(1, faded(color, 0));
    painter.fillRect(image.rect(), light);
    return image;
}

//! Lights out of focus that drift and breathe.
class Bokeh : public Element {
public:
    explicit Bokeh(const Stage &stage)
        : m_stage(stage)
    {
        const auto &palette = stage.theme.palette;
        for (const QColor &tint : {palette.sun, palette.accent, palette.low, palette.middle})
            m_discs.push_back(disc(tint, 160));
        Dice dice(stage.theme.seed + 31);
        for (int i = 0; i < 46; ++i) {
            m_lights.push_back({.x = dice.between(-0.15, 1.15),
                                .y = dice.between(0.02, 0.98),
                                .size = 0.025 + 0.15 * std::pow(dice.between(0, 1), 2),
                                .phase = dice.between(0, 6.28),
                                .disc = size_t(dice.below(4))});
        }
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const QSize frame = m_stage.frame;
        const double unit = std::min(frame.width(), frame.height());
        painter.save();
        painter.setCompositionMode(QPainter::CompositionMode_Screen);
        for (const Light &light : m_lights) {
            const double depth = light.size * 5;
            const double x
                = light.x - view.pan * depth + 0.012 * std::sin(view.seconds * 0.5 + light.phase);
            const double y = light.y - 0.01 * view.seconds * depth
                             + 0.012 * std::cos(view.seconds * 0.4 + light.phase);
            const double size = unit * light.size * view.zoom;
            painter.setOpacity(0.32 + 0.2 * std::sin(view.seconds * 0.8 + light.phase));
            painter.drawImage(
                QRectF(frame.width() * x - size / 2, frame.height() * y - size / 2, size, size),
                m_discs[light.disc]);
        }
        painter.restore();
    }

private:
    struct Light {
        double x;
        double y;
        double size; //!< of the shorter side
        double phase;
        size_t disc;
    };

    const Stage m_stage;
    std::vector<QImage> m_discs;
    std::vector<Light> m_lights;
};

//! Folds of silk that wander through the frame.
class Ribbons : public Element {
public:
    explicit Ribbons(const Stage &stage)
        : m_stage(stage)
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        painter.save();
        painter.setPen(Qt::NoPen);
        for (int i = 0; i < count; ++i)
            paintOne(painter, view, i);
        painter.restore();
    }

private:
    static constexpr int count = 5;

    void paintOne(QPainter &painter, const View &view, int number) const
    {
        const auto &palette = m_stage.theme.palette;
        const double width = m_stage.frame.width();
        const double height = m_stage.frame.height();
        const double part = double(number) / (count - 1);
        const double shift
            = view.seconds * (0.35 + 0.12 * number) + double(m_stage.theme.seed % 97);
        const double middle = height * (0.4 + 0.42 * part);
        QPolygonF upper;
        QPolygonF lower;
        for (int i = 0; i <= 60; ++i) {
            const double along = double(i) / 60;
            const double wave = std::sin(along * (3.2 + number) + shift)
                                + 0.5 * std::sin(along * (6.1 - number) - shift * 0.7);
            const double y = middle + height * 0.09 * wave;
            upper.append({along * width, y});
            lower.prepend(
                {along * width,
                 y + height * (0.13 + 0.07 * std::sin(along * 4 + shift * 0.6 + number))});
        }
        QLinearGradient silk(0, middle - height * 0.15, 0, middle + height * 0.25);
        const QColor tint = mix(palette.low, palette.near, 0.15 + 0.7 * part);
        silk.setColorAt(0, faded(mix(tint, palette.sun, 0.5), 0.75));
        silk.setColorAt(0.5, faded(tint, 0.5));
        silk.setColorAt(1, faded(palette.near, 0.05));
        painter.setBrush(silk);
        painter.drawPolygon(upper + lower);
    }

    const Stage m_stage;
};

//! White lights that come and red ones that go, along a street.
class Traffic : public Element {
public:
    explicit Traffic(const Stage &stage)
        : m_stage(stage)
        , m_white(glow(QColor(0xFFF1D6), 64))
        , m_red(glow(QColor(0xFF3B30), 64))
    {
        Dice dice(stage.theme.seed + 55);
        for (int i = 0; i < 34; ++i)
            m_cars.push_back({.start = dice.between(0, 1.4), .pace = dice.between(0.07, 0.16)});
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const double width = m_stage.frame.width();
        const double height = m_stage.frame.height();
        painter.save();
        QLinearGradient street(0, height * 0.84, 0, height);
        street.setColorAt(0, faded(m_stage.theme.palette.near, 0));
        street.setColorAt(0.35, m_stage.theme.palette.near);
        painter.fillRect(QRectF(0, height * 0.84, width, height * 0.16), street);
        painter.setCompositionMode(QPainter::CompositionMode_Screen);
        for (size_t i = 0; i < m_cars.size(); ++i) {
            const bool comes = i % 2 == 0;
            const double way
                = std::fmod(m_cars[i].start + view.seconds * m_cars[i].pace, 1.4) - 0.2;
            const double x = width * (comes ? way : 1 - way) - view.pan * width * 0.8;
            const double y = height * (comes ? 0.935 : 0.905);
            const double size = height * (comes ? 0.05 : 0.036);
            const QImage &light = comes ? m_white : m_red;
            painter.drawImage(QRectF(x - size / 2, y - size / 2, size, size), light);
            painter.setOpacity(0.35); // on the wet street
            painter.drawImage(QRectF(x - size / 3, y + size * 0.2, size * 0.66, size * 2), light);
            painter.setOpacity(1);
        }
        painter.restore();
    }

private:
    struct Car {
        double start;
        double pace; //!< widths of the frame a second
    };

    const Stage m_stage;
    const QImage m_white;
    const QImage m_red;
    std::vector<Car> m_cars;
};

//! Beams of sun between trees.
class Shafts : public Element {
public:
    explicit Shafts(const Stage &stage)
        : m_stage(stage)
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const double width = m_stage.frame.width();
        const double height = m_stage.frame.height();
        painter.save();
        painter.setPen(Qt::NoPen);
        const QColor sun = m_stage.theme.palette.sun;
        for (int i = 0; i < 5; ++i) {
            const double sway = std::sin(view.seconds * 0.3 + i * 1.9);
            const double x = width * (m_stage.sunX - 0.3 + 0.14 * i) + sway * width * 0.015;
            const double lean = width * (0.16 - 0.05 * i);
            QLinearGradient beam(x, 0, x, height * 0.95);
            beam.setColorAt(0, faded(sun, 0.13 + 0.05 * sway));
            beam.setColorAt(1, faded(sun, 0));
            painter.setBrush(beam);
            painter.drawPolygon(QPolygonF({{x, -10},
                                           {x + width * 0.035, -10},
                                           {x + width * 0.11 - lean, height},
                                           {x - width * 0.05 - lean, height}}));
        }
        painter.restore();
    }

private:
    const Stage m_stage;
};

} // namespace

ElementPtr makeBokeh(const Stage &stage)
{
    return std::make_unique<Bokeh>(stage);
}

ElementPtr makeRibbons(const Stage &stage)
{
    return std::make_unique<Ribbons>(stage);
}

ElementPtr makeTraffic(const Stage &stage)
{
    return std::make_unique<Traffic>(stage);
}

ElementPtr makeShafts(const Stage &stage)
{
    return std::make_unique<Shafts>(stage);
}

} // namespace rushes::sandbox
