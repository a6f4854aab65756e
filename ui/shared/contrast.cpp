#include "ui/shared/contrast.h"

#include <algorithm>
#include <cmath>

namespace rushes {
namespace {

//! Relative luminance of an opaque sRGB colour.
double luminanceOf(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastOf(const QColor &a, const QColor &b)
{
    const double first = luminanceOf(a);
    const double second = luminanceOf(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace rushes
