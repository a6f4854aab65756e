#include "ui/player/speaker.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>

#include <algorithm>
#include <cstring>

namespace rushes {
namespace {

constexpr int lookEvery = 250; // ms
constexpr int looksUntilDead = 4; // a device that takes nothing for a second has gone
constexpr int bytesPerFrame = 4;
constexpr int buffered = 48000 * bytesPerFrame / 10; // 100 ms: a seek is heard soon

} // namespace

void SoundSource::cue(const SoundCue &cue)
{
    m_loopStart = bytesAt(cue.loopStart);
    m_loopEnd = cue.loopEnd < 0 ? -1 : bytesAt(cue.loopEnd);
    const auto late = std::chrono::steady_clock::now() - cue.issued;
    m_at = bytesAt(cue.from + std::chrono::duration_cast<std::chrono::milliseconds>(late).count());
}

qint64 SoundSource::bytesAt(qint64 ms) const
{
    return ms * m_sound.sampleRate / 1000 * m_sound.channels * qint64(sizeof(qint16));
}

qint64 SoundSource::bytesAvailable() const
{
    return buffered + QIODevice::bytesAvailable(); // there is always more, if only silence
}

qint64 SoundSource::readData(char *data, qint64 most)
{
    const qint64 wanted = most / bytesPerFrame * bytesPerFrame;
    for (qint64 done = 0; done < wanted;) {
        if (m_loopEnd > m_loopStart && m_at >= m_loopEnd)
            m_at = m_loopStart + (m_at - m_loopEnd) % (m_loopEnd - m_loopStart);
        const qint64 end = m_loopEnd > m_loopStart ? m_loopEnd : m_at + wanted;
        const qint64 piece = std::min(wanted - done, end - m_at);
        const qint64 heard = std::clamp<qint64>(m_sound.pcm.size() - m_at, 0, piece);
        std::memcpy(data + done, m_sound.pcm.constData() + (heard > 0 ? m_at : 0), size_t(heard));
        std::memset(data + done + heard, 0, size_t(piece - heard));
        m_at += piece;
        done += piece;
    }
    return wanted;
}

Speaker::Speaker()
{
    m_source.setParent(this); // moves along to the thread
    m_watch.setInterval(lookEvery);
    connect(&m_watch, &QTimer::timeout, this, &Speaker::look);
}

Speaker::~Speaker()
{
    stop();
    m_source.setParent(nullptr);
}

void Speaker::setSound(const ClipSound &sound)
{
    stop();
    m_source.setSound(sound);
    m_dead = false;
}

bool Speaker::openSink()
{
    if (m_sink)
        return true;
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return false;
    QAudioFormat format;
    format.setSampleRate(48000);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    m_sink = std::make_unique<QAudioSink>(device, format);
    m_sink->setBufferSize(buffered);
    setVolume(m_volume);
    return true;
}

void Speaker::start(const SoundCue &cue)
{
    stop();
    if (m_dead || m_source.isEmpty() || !openSink())
        return;
    m_source.cue(cue);
    m_processed = -1;
    m_frozen = 0;
    m_sink->start(&m_source);
    m_watch.start();
}

void Speaker::stop()
{
    m_watch.stop();
    if (m_sink)
        m_sink->stop();
}

void Speaker::setVolume(double volume)
{
    m_volume = volume;
    if (m_sink) {
        m_sink->setVolume(QAudio::convertVolume(float(volume), QAudio::LogarithmicVolumeScale,
                                                QAudio::LinearVolumeScale));
    }
}

//! A device that was pulled out says nothing: its clock just stands still.
void Speaker::look()
{
    const qint64 processed = m_sink->processedUSecs();
    m_frozen = processed == m_processed ? m_frozen + 1 : 0;
    m_processed = processed;
    if (m_frozen < looksUntilDead && m_sink->error() != QAudio::FatalError)
        return;
    stop();
    m_sink.reset();
    m_dead = true;
}

} // namespace rushes
