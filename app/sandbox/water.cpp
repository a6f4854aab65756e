#include "app/sandbox/elements.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {
namespace {

//! A surface from the horizon to the lower edge: long swells, and the light of the sun on them.
class Water : public Element {
public:
    explicit Water(const Stage &stage)
        : m_stage(stage)
        , m_glint(glow(mix(stage.theme.palette.sun, Qt::white, 0.3), 64))
    {
        Dice dice(stage.theme.seed + 21);
        for (int i = 0; i < 190; ++i) {
            const double depth = std::pow(dice.between(0, 1), 1.5);
            const double spread
                = (0.02 + 0.2 * depth) * (dice.between(-1, 1) + dice.between(-1, 1));
            m_glints.push_back({.x = spread, .depth = depth, .phase = dice.between(0, 6.28)});
        }
    }

    void paint(QPainter &painter, const View &view) const override
    {
        painter.save();
        look(painter, m_stage.frame, view, 0.25);
        paintSurface(painter);
        painter.restore();
        for (int i = 0; i < swells; ++i)
            paintSwell(painter, view, i);
        painter.save();
        look(painter, m_stage.frame, view, 0.25);
        paintGlints(painter, view);
        painter.restore();
    }

private:
    static constexpr int swells = 6;

    struct Glint {
        double x; //!< widths of the frame from the sun
        double depth; //!< 0 at the horizon, 1 in front
        double phase;
    };

    double horizon() const { return m_stage.frame.height() * m_stage.horizon; }

    void paintSurface(QPainter &painter) const
    {
        const auto &palette = m_stage.theme.palette;
        const double width = m_stage.frame.width();
        const double height = m_stage.frame.height();
        QLinearGradient water(0, horizon(), 0, height);
        water.setColorAt(0, mix(palette.low, palette.far, 0.35));
        water.setColorAt(0.25, mix(palette.middle, palette.far, 0.5));
        water.setColorAt(1, mix(palette.far, palette.near, 0.75));
        painter.fillRect(QRectF(-0.2 * width, horizon(), 1.4 * width, height), water);
    }

    void paintGlints(QPainter &painter, const View &view) const
    {
        const double width = m_stage.frame.width();
        const double below = m_stage.frame.height() - horizon();
        painter.setCompositionMode(QPainter::CompositionMode_Screen);
        for (const Glint &glint : m_glints) {
            const double flicker
                = std::sin(view.seconds * (1.6 + 1.4 * glint.depth) + glint.phase * 3);
            if (flicker < -0.2)
                continue;
            const double length = width * (0.03 + 0.1 * glint.depth) * (0.6 + 0.4 * flicker);
            const double thick = 4 + 15 * glint.depth;
            const QPointF at(width * (m_stage.sunX + glint.x)
                                 + 6 * std::sin(view.seconds + glint.phase),
                             horizon() + 3 + below * glint.depth * 0.95);
            painter.setOpacity((0.2 + 0.8 * flicker) * (1 - 0.35 * glint.depth));
            painter.drawImage(QRectF(at.x() - length / 2, at.y() - thick / 2, length, thick),
                              m_glint);
        }
        painter.setOpacity(1);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }

    //! One crest from edge to edge; near ones are higher, darker and faster.
    void paintSwell(QPainter &painter, const View &view, int number) const
    {
        const double nearness = double(number + 1) / swells;
        const double width = m_stage.frame.width();
        const double below = m_stage.frame.height() - horizon();
        const double base = horizon() + below * (0.1 + 0.78 * nearness * nearness);
        const double rise = below * (0.012 + 0.05 * nearness);
        const double shift
            = view.seconds * (0.25 + 0.55 * nearness) + number * 1.7 + view.pan * nearness * 9;
        QPolygonF crest;
        for (int i = 0; i <= 80; ++i) {
            const double along = double(i) / 80;
            const double swell = std::sin(along * (16 - 8 * nearness) + shift)
                                 + 0.45 * std::sin(along * (37 - 15 * nearness) - shift * 1.4)
                                 + 0.2 * std::sin(along * 83 + shift * 2.1);
            crest.append({along * width, base - rise * swell
                                             + rise * 0.6 * std::sin(view.seconds * 0.7 + number)});
        }
        QPolygonF body = crest;
        body.append({width, base + rise * 7});
        body.append({0, base + rise * 7});
        const QColor tint
            = mix(m_stage.theme.palette.middle, m_stage.theme.palette.near, 0.35 + 0.5 * nearness);
        QLinearGradient shade(0, base - rise * 1.5, 0, base + rise * 6);
        shade.setColorAt(0, faded(tint, 0.62));
        shade.setColorAt(1, faded(tint, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(shade);
        painter.drawPolygon(body);
        painter.setPen(
            QPen(faded(m_stage.theme.palette.sun, 0.16 + 0.14 * nearness), 1 + 1.4 * nearness));
        painter.drawPolyline(crest);
    }

    const Stage m_stage;
    const QImage m_glint;
    std::vector<Glint> m_glints;
};

//! A sail far out, rocking.
class Boat : public Element {
public:
    explicit Boat(const Stage &stage)
        : m_stage(stage)
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const QSize frame = m_stage.frame;
        const double size = std::min(frame.width(), frame.height()) * 0.13;
        const double x = frame.width() * (m_stage.sunX > 0.5 ? 0.26 : 0.72) + view.seconds * 5;
        painter.save();
        look(painter, frame, view, 0.35);
        painter.translate(x, frame.height() * (m_stage.horizon + 0.035)
                                 + std::sin(view.seconds * 1.2) * 2);
        painter.rotate(std::sin(view.seconds * 0.9) * 2.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_stage.theme.palette.near);
        painter.drawPolygon(QPolygonF({{-size * 0.4, 0},
                                       {size * 0.42, 0},
                                       {size * 0.28, size * 0.1},
                                       {-size * 0.28, size * 0.1}}));
        painter.setBrush(mix(m_stage.theme.palette.near, m_stage.theme.palette.sun, 0.25));
        painter.drawPolygon(
            QPolygonF({{0, -size}, {size * 0.36, -size * 0.08}, {0, -size * 0.08}}));
        painter.setBrush(mix(m_stage.theme.palette.near, m_stage.theme.palette.sun, 0.12));
        painter.drawPolygon(QPolygonF({{-size * 0.03, -size * 0.9},
                                       {-size * 0.03, -size * 0.08},
                                       {-size * 0.3, -size * 0.08}}));
        painter.restore();
    }

private:
    const Stage m_stage;
};

} // namespace

ElementPtr makeWater(const Stage &stage)
{
    return std::make_unique<Water>(stage);
}

ElementPtr makeBoat(const Stage &stage)
{
    return std::make_unique<Boat>(stage);
}

} // namespace rushes::sandbox
