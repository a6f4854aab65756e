#include "app/sandbox/elements.h"

#include <QLineF>
#include <QList>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {
namespace {

//! Where something that falls or rises is: it leaves on one side and comes back on the other.
double wrapped(double place)
{
    return place - std::floor(place);
}

struct Drop {
    double x;
    double y;
    double depth; //!< 0 far … 1 near
    double phase;
};

std::vector<Drop> scatter(quint32 seed, int count)
{
    Dice dice(seed);
    std::vector<Drop> drops;
    drops.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        drops.push_back({.x = dice.between(0, 1),
                         .y = dice.between(0, 1),
                         .depth = std::pow(dice.between(0, 1), 1.6),
                         .phase = dice.between(0, 6.28)});
    }
    return drops;
}

class Rain : public Element {
public:
    explicit Rain(const Stage &stage)
        : m_frame(stage.frame)
        , m_drops(scatter(stage.theme.seed + 81, 420))
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        QList<QLineF> far;
        QList<QLineF> near;
        for (const Drop &drop : m_drops) {
            const double y = wrapped(drop.y + view.seconds * (1.1 + 0.9 * drop.depth)) * 1.2 - 0.1;
            const double x = wrapped(drop.x - view.pan * drop.depth - y * 0.07) * 1.1 - 0.05;
            const double length = m_frame.height() * (0.025 + 0.07 * drop.depth);
            const QPointF from(x * m_frame.width(), y * m_frame.height());
            (drop.depth > 0.4 ? near : far).append({from, from + QPointF(-length * 0.12, length)});
        }
        painter.setPen(QPen(QColor(225, 235, 245, 70), 1));
        painter.drawLines(far);
        painter.setPen(QPen(QColor(230, 240, 250, 95), 1.7));
        painter.drawLines(near);
    }

private:
    const QSize m_frame;
    const std::vector<Drop> m_drops;
};

//! Snow falls, embers and motes of dust rise; each is a small light with its own way.
class Flakes : public Element {
public:
    struct Kind {
        QColor tint;
        int count;
        double rise; //!< heights of the frame a second; negative: it falls
        double size; //!< of the nearest, parts of the shorter side
        double sway;
        bool glows;
    };

    Flakes(const Stage &stage, const Kind &kind)
        : m_frame(stage.frame)
        , m_kind(kind)
        , m_sprite(glow(kind.tint, 64))
        , m_drops(scatter(stage.theme.seed + 91, kind.count))
    {
    }

    void paint(QPainter &painter, const View &view) const override
    {
        const double unit = std::min(m_frame.width(), m_frame.height());
        painter.save();
        if (m_kind.glows)
            painter.setCompositionMode(QPainter::CompositionMode_Screen);
        for (const Drop &drop : m_drops) {
            const double pace = m_kind.rise * (0.35 + 0.65 * drop.depth);
            const double y = wrapped(drop.y - view.seconds * pace) * 1.2 - 0.1;
            const double wind = m_kind.sway * std::sin(view.seconds * 0.9 + drop.phase);
            const double x = wrapped(drop.x - view.pan * drop.depth + wind) * 1.1 - 0.05;
            const double size = unit * m_kind.size * (0.25 + 0.75 * drop.depth);
            const double flicker = m_kind.glows ? std::sin(view.seconds * 2.3 + drop.phase * 5) : 1;
            painter.setOpacity(0.55 + 0.4 * flicker);
            painter.drawImage(
                QRectF(x * m_frame.width() - size / 2, y * m_frame.height() - size / 2, size, size),
                m_sprite);
        }
        painter.restore();
    }

private:
    const QSize m_frame;
    const Kind m_kind;
    const QImage m_sprite;
    const std::vector<Drop> m_drops;
};

} // namespace

ElementPtr makeWeather(const Stage &stage)
{
    using Weather = Theme::Weather;
    switch (stage.theme.weather) {
    case Weather::Clear: return nullptr;
    case Weather::Rain: return std::make_unique<Rain>(stage);
    case Weather::Snow:
        return std::make_unique<Flakes>(stage, Flakes::Kind{.tint = Qt::white,
                                                            .count = 260,
                                                            .rise = -0.14,
                                                            .size = 0.024,
                                                            .sway = 0.02,
                                                            .glows = false});
    case Weather::Embers:
        return std::make_unique<Flakes>(stage, Flakes::Kind{.tint = QColor(0xFFA040),
                                                            .count = 130,
                                                            .rise = 0.16,
                                                            .size = 0.03,
                                                            .sway = 0.03,
                                                            .glows = true});
    case Weather::Motes:
        return std::make_unique<Flakes>(stage, Flakes::Kind{.tint = stage.theme.palette.accent,
                                                            .count = 90,
                                                            .rise = 0.02,
                                                            .size = 0.035,
                                                            .sway = 0.025,
                                                            .glows = true});
    }
    Q_UNREACHABLE();
}

} // namespace rushes::sandbox
