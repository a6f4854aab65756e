#pragma once

#include "app/sandbox/paint.h"
#include "app/sandbox/theme.h"

#include <memory>

//! The things a scene is made of. Each makes its pictures once and moves them afterwards, since
//! a clip of 5 s has to be painted in about two.
namespace rushes::sandbox {

using ElementPtr = std::unique_ptr<Element>;

//! How a place is laid out.
struct Stage {
    QSize frame;
    Theme theme;
    double horizon = 0.62; //!< heights of the frame
    double sunX = 0.5; //!< widths of the frame
};

// sky.cpp
ElementPtr makeSky(const Stage &stage);
ElementPtr makeSun(const Stage &stage);
ElementPtr makeClouds(const Stage &stage);
ElementPtr makePlanet(const Stage &stage);

// ground.cpp; `nearness` from 0 (far away) to 1
ElementPtr makeHills(const Stage &stage, double nearness);
ElementPtr makeTrees(const Stage &stage, double nearness);
ElementPtr makeSkyline(const Stage &stage, double nearness);

// water.cpp
ElementPtr makeWater(const Stage &stage);
ElementPtr makeBoat(const Stage &stage);

// lights.cpp
ElementPtr makeBokeh(const Stage &stage);
ElementPtr makeRibbons(const Stage &stage);
ElementPtr makeTraffic(const Stage &stage);
ElementPtr makeShafts(const Stage &stage);

// weather.cpp
ElementPtr makeWeather(const Stage &stage);

// photo.cpp
ElementPtr makePhoto(const QSize &frame, const QImage &photo);
//! A picture frame on a plain ground, where the picture itself could not be had.
QImage placeholder(const QSize &frame);
//! Darker edges, a soft ground under the prompt and the violet mark of the sandbox.
ElementPtr makeFinish(const QSize &frame);

} // namespace rushes::sandbox
