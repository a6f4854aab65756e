// How the Player is moved about in its clip; its clock is in player.cpp.
#include "ui/player/player.h"

#include <algorithm>

namespace rushes {
namespace {

constexpr double fastest = 8;

} // namespace

void Player::seek(int frame, Seek how)
{
    if (!isOpen())
        return;
    m_scrubs = how == Seek::Scrubbing;
    m_clock.invalidate();
    m_timer.stop();
    m_sound.stop();
    show(std::clamp(frame, 0, lastFrame()), how);
    m_base = startOf(m_frame);
    if (m_playing && !m_scrubs)
        start(m_rate);
}

void Player::step(int frames)
{
    pause();
    seek(m_frame + frames);
}

void Player::jump(qint64 ms)
{
    const double end = double(std::max<qint64>(0, m_facts.durationMs - 1));
    seek(frameAt(std::clamp(moment() + double(ms), 0.0, end)));
}

void Player::shuttleForward()
{
    const bool faster = m_playing && m_rate > 0;
    start(faster ? std::min(fastest, m_rate * 2) : m_speed);
}

void Player::shuttleBack()
{
    const bool faster = m_playing && m_rate < 0;
    start(faster ? std::max(-fastest, m_rate * 2) : -m_speed);
}

} // namespace rushes
