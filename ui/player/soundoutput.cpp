#include "ui/player/soundoutput.h"

#include "ui/player/speaker.h"

namespace rushes {

SoundOutput::SoundOutput(QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_speaker(std::make_unique<Speaker>().release())
{
    m_thread->setObjectName(QStringLiteral("sound"));
    m_speaker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_speaker, &QObject::deleteLater);
    m_thread->start();
}

SoundOutput::~SoundOutput()
{
    stop();
    m_thread->quit();
    // A sound system that hangs must not keep the program from ending.
    if (!m_thread->wait(std::chrono::seconds(1)))
        m_thread.release(); // NOLINT(bugprone-unused-return-value)
}

void SoundOutput::setSound(const ClipSound &sound)
{
    QMetaObject::invokeMethod(m_speaker,
                              [speaker = m_speaker, sound] { speaker->setSound(sound); });
}

void SoundOutput::start(SoundCue cue)
{
    cue.issued = std::chrono::steady_clock::now();
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker, cue] { speaker->start(cue); });
}

void SoundOutput::stop()
{
    QMetaObject::invokeMethod(m_speaker, [speaker = m_speaker] { speaker->stop(); });
}

void SoundOutput::setVolume(double volume)
{
    QMetaObject::invokeMethod(m_speaker,
                              [speaker = m_speaker, volume] { speaker->setVolume(volume); });
}

} // namespace rushes
