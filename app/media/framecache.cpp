#include "app/media/framecache.h"

#include <algorithm>
#include <cstdlib>

namespace rushes {
namespace {

constexpr size_t mostFrames = 48;
constexpr size_t fewestFrames = 12;
constexpr size_t mostBytes = 256U * 1024 * 1024;
constexpr int keptFrames = 8;

} // namespace

void FrameCache::reset(int width, int height)
{
    m_frames.clear();
    m_at = 0;
    m_kept = 0;
    m_back = false;
    const size_t bytes = std::max<size_t>(1, size_t(width) * size_t(height) * 3 / 2);
    m_most = std::clamp(mostBytes / bytes, fewestFrames, mostFrames);
}

const AVFrame *FrameCache::find(int frame) const
{
    const auto found = m_frames.find(frame);
    return found == m_frames.end() ? nullptr : found->second.get();
}

void FrameCache::put(int frame, const AVFrame &decoded)
{
    auto &place = m_frames[frame];
    if (!place)
        place.reset(av_frame_clone(&decoded));
    if (!place)
        m_frames.erase(frame); // out of memory: it is decoded again then
    trim();
}

void FrameCache::lookAt(int frame)
{
    if (frame != m_at)
        m_back = frame < m_at && m_at - frame < int(m_most); // a jump home is no way back
    m_at = frame;
}

int FrameCache::firstMissing() const
{
    int frame = m_at;
    while (m_frames.contains(frame))
        frame += m_back ? -1 : 1;
    return frame;
}

bool FrameCache::isKept(int frame) const
{
    return frame >= m_kept && frame < m_kept + keptFrames;
}

//! How little a frame is worth keeping.
int FrameCache::cost(int frame) const
{
    if (isKept(frame) || frame == m_at)
        return 0;
    const bool onTheWay = m_back ? frame < m_at : frame > m_at;
    return std::abs(frame - m_at) * (onTheWay ? 1 : 2);
}

void FrameCache::trim()
{
    while (m_frames.size() > m_most) {
        const auto worst = std::ranges::max_element(
            m_frames, {}, [this](const auto &entry) { return cost(entry.first); });
        m_frames.erase(worst);
    }
}

} // namespace rushes
