#pragma once

#include "app/media/container.h"

#include <QImage>
#include <QSize>

// Private to app/media.
namespace rushes {

//! Turns decoded frames into pictures, with the colour matrix and range the frame states (or, where
//! it states none, BT.709 from 720 lines up, as everybody does). Not thread-safe.
class FrameImage {
public:
    enum class Quality { Fast, Best };

    //! Exactly `size`; null if the frame can't be converted.
    QImage convert(const AVFrame &frame, const QSize &size, Quality quality);

private:
    Av<SwsContext> m_scaler;
};

} // namespace rushes
