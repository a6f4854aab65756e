#include "app/sandbox/film.h"

#include <QPainter>

#include <algorithm>

namespace rushes::sandbox {

Film Film::scene(const QString &prompt, const QSize &frame, int frames)
{
    Film film(themeOf(prompt), frame, frames);
    film.addPlace();
    film.add(makeFinish(frame));
    return film;
}

Film Film::camera(const QImage &photo, const QString &prompt, const QSize &frame, int frames)
{
    Film film(themeOf(prompt), frame, frames);
    film.add(makePhoto(frame, photo));
    film.add(makeWeather({.frame = frame, .theme = film.m_theme}));
    film.add(makeFinish(frame));
    return film;
}

void Film::add(ElementPtr element)
{
    if (element)
        m_elements.push_back(std::move(element));
}

void Film::addPlace()
{
    using Place = Theme::Place;
    const double sunX = (m_theme.seed & 2U) != 0 ? 0.68 : 0.34;
    Stage stage{.frame = m_size, .theme = m_theme, .sunX = sunX};
    const bool isRaining = m_theme.weather == Theme::Weather::Rain;
    stage.horizon = m_theme.place == Place::Sea ? 0.56 : 0.62;
    add(makeSky(stage));
    if (m_theme.place == Place::Space)
        add(makePlanet(stage));
    else if (m_theme.place != Place::Lights && !isRaining)
        add(makeSun(stage));
    if (m_theme.place == Place::Sea || m_theme.place == Place::Hills)
        add(makeClouds(stage));
    addGround(stage);
    add(makeWeather(stage));
}

void Film::addGround(const Stage &stage)
{
    using Place = Theme::Place;
    switch (m_theme.place) {
    case Place::Hills:
        for (const double nearness : {0.0, 0.25, 0.55, 1.0})
            add(makeHills(stage, nearness));
        break;
    case Place::Forest:
        add(makeHills(stage, 0.0));
        for (const double nearness : {0.15, 0.4})
            add(makeTrees(stage, nearness));
        if (!m_theme.palette.isDark)
            add(makeShafts(stage));
        add(makeTrees(stage, 0.8));
        break;
    case Place::Sea:
        add(makeWater(stage));
        add(makeBoat(stage));
        break;
    case Place::City:
        for (const double nearness : {0.0, 0.35, 0.75})
            add(makeSkyline(stage, nearness));
        add(makeTraffic(stage));
        break;
    case Place::Space: break;
    case Place::Lights:
        add(makeBokeh(stage));
        add(makeRibbons(stage));
        break;
    }
}

View Film::view(int number) const
{
    const double seconds = double(number) / perSecond;
    const double part = m_frames > 1 ? double(number) / (m_frames - 1) : 0.5;
    const auto &motion = m_theme.motion;
    const double reach = std::min(1.0, motion.speed) * 0.14;
    return {.seconds = seconds * motion.speed,
            .pan = (part - 0.5) * motion.pan * reach * 1.6,
            .zoom = 1.08 + motion.zoom * (motion.zoom < 0 ? part - 1 : part),
            .roll = (part - 0.5) * motion.roll};
}

QImage Film::frame(int number) const
{
    QImage image(m_size, QImage::Format_RGB32);
    image.fill(m_theme.palette.near);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const View now = view(number);
    for (const ElementPtr &element : m_elements)
        element->paint(painter, now);
    return image;
}

} // namespace rushes::sandbox
