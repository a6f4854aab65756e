#pragma once

#include "app/domain/recipe.h"

#include <QRect>
#include <QSize>

namespace rushes {

//! Whether a picture has another shape than the clip will have: by more than 1 %.
bool differsFrom(const QSize &picture, Aspect aspect);

//! The largest part of the picture in that shape. `place`: where it lies along the side that loses
//! something, 0 at the left or top, 1 at the other end; kept inside.
QRect cropFor(const QSize &picture, Aspect aspect, double place);

//! How many pixels `place` can move cropFor() by, along each side; one of them is 0.
QSize cropRoom(const QSize &picture, Aspect aspect);

} // namespace rushes
