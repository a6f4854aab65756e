#include "app/domain/crop.h"

#include <algorithm>
#include <cmath>

namespace rushes {
namespace {

QSize shapeOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Wide: return {16, 9};
    case Aspect::Tall: return {9, 16};
    case Aspect::Square: return {1, 1};
    }
    Q_UNREACHABLE();
}

QSize cropSize(const QSize &picture, Aspect aspect)
{
    const QSizeF fitted = QSizeF(shapeOf(aspect)).scaled(QSizeF(picture), Qt::KeepAspectRatio);
    return fitted.toSize().boundedTo(picture).expandedTo({1, 1});
}

} // namespace

bool differsFrom(const QSize &picture, Aspect aspect)
{
    constexpr double tolerance = 0.01;
    if (picture.isEmpty())
        return false;
    const QSize shape = shapeOf(aspect);
    const double wanted = double(shape.width()) / shape.height();
    const double is = double(picture.width()) / picture.height();
    return std::abs(is / wanted - 1) > tolerance;
}

QRect cropFor(const QSize &picture, Aspect aspect, double place)
{
    const QSize room = cropRoom(picture, aspect);
    const double along = std::clamp(place, 0.0, 1.0);
    const QPoint corner(int(std::lround(room.width() * along)),
                        int(std::lround(room.height() * along)));
    return {corner, cropSize(picture, aspect)};
}

QSize cropRoom(const QSize &picture, Aspect aspect)
{
    return picture - cropSize(picture, aspect);
}

} // namespace rushes
