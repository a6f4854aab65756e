#pragma once

#include "app/media/container.h"

#include <map>

// Private to app/media.
namespace rushes {

//! Decoded frames around the one that is looked at. They are kept as the decoder made them: that
//! takes less than a third of the memory of pictures, and another view size costs no decoding.
class FrameCache {
public:
    //! Forgets everything; `width` and `height` decide how many frames fit.
    void reset(int width, int height);
    const AVFrame *find(int frame) const;
    //! Keeps a reference, if the frame is near enough.
    void put(int frame, const AVFrame &decoded);
    //! The frame that is looked at; frames on the side it moves to are kept longer.
    void lookAt(int frame);
    //! These stay: where a loop starts again.
    void keepFrom(int frame) { m_kept = frame; }
    //! The first frame after (before, while moving back) the one looked at that is not here.
    int firstMissing() const;
    int lookedAt() const { return m_at; }
    bool movesBack() const { return m_back; }

private:
    int cost(int frame) const;
    bool isKept(int frame) const;
    void trim();

    std::map<int, Av<AVFrame>> m_frames;
    size_t m_most = 48;
    int m_at = 0;
    int m_kept = 0;
    bool m_back = false;
};

} // namespace rushes
