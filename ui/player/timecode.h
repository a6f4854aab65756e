#pragma once

#include "app/media/frameserver.h"

#include <QString>

namespace rushes::timecode {

//! "00:03:07": minutes, seconds, frames since the second began.
QString of(int frame, const ClipFacts &facts);
//! The clip's whole length in the same way.
QString length(const ClipFacts &facts);
//! "3 seconds 7 frames", to be read aloud.
QString spoken(int frame, const ClipFacts &facts);

} // namespace rushes::timecode
