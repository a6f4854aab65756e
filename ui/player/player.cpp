#include "ui/player/player.h"

#include <algorithm>
#include <cmath>

namespace rushes {
namespace {

constexpr int patience = 500; // ms for the first picture; then time runs without it

} // namespace

Player::Player(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
    connect(&m_server, &FrameServer::failed, this, &Player::failed);
    connect(&m_server, &FrameServer::grabbed, this, &Player::grabbed);
    connect(&m_server, &FrameServer::soundReady, this, [this](const ClipSound &sound) {
        m_sound.setSound(sound);
        startSound();
    });
    connect(&m_server, &FrameServer::opened, this, [this](const ClipFacts &facts) {
        m_facts = facts;
        emit opened(facts);
        emit frameChanged(m_frame);
    });
    connect(&m_server, &FrameServer::frameReady, this, [this](int frame, const QImage &image) {
        m_shown = frame;
        emit pictureChanged(frame, image);
        if (m_waits)
            startClock();
    });
}

void Player::open(const QString &file)
{
    close();
    m_server.open(file);
    m_server.want(0);
}

void Player::close()
{
    pause();
    m_sound.setSound({});
    m_server.close();
    m_facts = {};
    m_base = 0;
    m_frame = 0;
    m_shown = -1;
    m_scrubs = false;
    setMarks({});
}

void Player::setViewSize(const QSize &pixels)
{
    m_server.setViewSize(pixels);
}

double Player::startOf(int frame) const
{
    if (frame >= int(m_facts.startsMs.size()))
        return double(m_facts.durationMs);
    return double(m_facts.startsMs.at(std::max(0, frame)));
}

int Player::frameAt(double ms) const
{
    const auto &starts = m_facts.startsMs;
    const auto after = std::upper_bound(starts.begin(), starts.end(), qint64(std::floor(ms + 0.5)));
    return std::clamp(int(after - starts.begin()) - 1, 0, lastFrame());
}

double Player::rangeStart() const
{
    return startOf(m_marks.in.value_or(0));
}

double Player::rangeEnd() const
{
    return startOf(m_marks.out.value_or(lastFrame()) + 1);
}

double Player::now() const
{
    return m_clock.isValid() ? m_base + double(m_clock.nsecsElapsed()) / 1e6 * m_rate : m_base;
}

double Player::moment() const
{
    double ms = now();
    wrap(ms);
    return std::clamp(ms, 0.0, double(m_facts.durationMs));
}

qint64 Player::positionMs() const
{
    return qint64(moment());
}

//! Brings a moment past the loop's edge back into it. True if it was past.
bool Player::wrap(double &ms) const
{
    const double length = rangeEnd() - rangeStart();
    const bool past = m_rate > 0 ? ms >= rangeEnd() : ms < rangeStart();
    if (!m_looping || !past || length <= 0)
        return false;
    ms = m_rate > 0 ? rangeStart() + std::fmod(ms - rangeEnd(), length)
                    : rangeEnd() - std::fmod(rangeStart() - ms, length) - 1;
    return true;
}

void Player::play()
{
    start(m_speed);
}

void Player::toggle()
{
    if (m_playing)
        pause();
    else
        play();
}

void Player::start(double rate)
{
    m_base = now();
    m_clock.invalidate();
    m_rate = rate;
    const bool atEnd = isOpen() && m_frame == lastFrame() && rate > 0;
    const bool atStart = isOpen() && m_frame == 0 && rate < 0;
    if (atEnd || (m_looping && isOpen() && m_base >= rangeEnd()))
        m_base = m_looping ? rangeStart() : 0;
    else if (atStart)
        m_base = startOf(lastFrame());
    if (isOpen())
        show(frameAt(m_base), Seek::Exact);
    setPlaying(true);
    m_waits = m_shown != m_frame;
    if (m_waits)
        m_timer.start(patience);
    else
        startClock();
}

void Player::startClock()
{
    m_waits = false;
    if (!m_playing || m_scrubs)
        return;
    m_clock.start();
    startSound();
    schedule();
}

void Player::startSound()
{
    if (!m_clock.isValid() || m_rate != 1 || m_muted) {
        m_sound.stop();
        return;
    }
    SoundCue cue{.from = positionMs()};
    if (m_looping) {
        cue.loopStart = qint64(rangeStart());
        cue.loopEnd = qint64(rangeEnd());
    }
    m_sound.start(cue);
}

void Player::pause()
{
    m_base = moment();
    m_clock.invalidate();
    m_timer.stop();
    m_waits = false;
    m_sound.stop();
    m_rate = m_speed;
    if (isOpen() && m_playing)
        show(frameAt(m_base), Seek::Exact);
    setPlaying(false);
}

void Player::tick()
{
    if (m_waits || !m_clock.isValid()) {
        if (isOpen())
            startClock();
        return;
    }
    double ms = now();
    if (wrap(ms)) {
        m_base = ms;
        m_clock.start();
    } else if (ms >= double(m_facts.durationMs) || ms < 0) {
        m_base = startOf(ms < 0 ? 0 : lastFrame());
        m_clock.invalidate();
        pause();
        return;
    }
    show(frameAt(ms), Seek::Exact);
    schedule();
}

//! Wakes up when the next frame is due, not before.
void Player::schedule()
{
    const double next = m_rate > 0 ? startOf(m_frame + 1) : startOf(m_frame) - 1;
    m_timer.start(std::max(1, int(std::ceil((next - now()) / m_rate))));
}

void Player::show(int frame, Seek how)
{
    const bool changed = frame != m_frame;
    m_frame = frame;
    if (changed || how == Seek::Scrubbing || m_shown != frame)
        m_server.want(frame, how == Seek::Scrubbing);
    if (changed)
        emit frameChanged(frame);
}

void Player::setSpeed(double speed)
{
    m_speed = speed;
    if (m_playing)
        start(speed);
    else
        m_rate = speed;
    emit speedChanged(speed);
}

void Player::setMarks(const Marks &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    if (m_marks.in && m_marks.out && *m_marks.in > *m_marks.out)
        std::swap(m_marks.in, m_marks.out);
    m_server.keepFrom(m_marks.in.value_or(0));
    if (m_clock.isValid())
        startSound();
    emit marksChanged();
}

void Player::setLooping(bool looping)
{
    m_looping = looping;
    if (m_clock.isValid())
        startSound();
}

void Player::setMuted(bool muted)
{
    m_muted = muted;
    if (m_clock.isValid())
        startSound();
}

void Player::setVolume(int percent)
{
    m_sound.setVolume(std::clamp(percent, 0, 100) / 100.0);
}

void Player::grab()
{
    m_server.grab(m_frame);
}

void Player::setPlaying(bool playing)
{
    if (m_playing == playing)
        return;
    m_playing = playing;
    emit playingChanged(playing);
}

} // namespace rushes
