#pragma once

#include "app/media/frameserver.h"

#include <functional>

// Private to app/media.
namespace rushes {

//! All sound of a clip, at most ten minutes of it, starting with its first picture. Empty if there
//! is none or it can't be decoded; null as soon as `stop` says so.
ClipSound decodeSound(const QString &file, const std::function<bool()> &stop);

} // namespace rushes
