#pragma once

#include "ui/player/soundoutput.h"

#include <QIODevice>
#include <QTimer>

class QAudioSink;

namespace rushes {

//! Decoded sound as a device without an end: it repeats its loop, then silence.
class SoundSource final : public QIODevice {
    Q_OBJECT

public:
    SoundSource() { open(ReadOnly); }

    void setSound(const ClipSound &sound) { m_sound = sound; }
    void cue(const SoundCue &cue);
    bool isEmpty() const { return m_sound.pcm.isEmpty(); }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 bytesAt(qint64 ms) const;

    ClipSound m_sound;
    qint64 m_at = 0; //!< bytes
    qint64 m_loopStart = 0;
    qint64 m_loopEnd = -1;
};

//! The sound device's side of SoundOutput; all of it in the sound thread.
class Speaker final : public QObject {
    Q_OBJECT

public:
    Speaker();
    ~Speaker() override;

    void setSound(const ClipSound &sound);
    void start(const SoundCue &cue);
    void stop();
    void setVolume(double volume);

private:
    bool openSink();
    void look();

    SoundSource m_source;
    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_watch{this};
    double m_volume = 1;
    qint64 m_processed = 0; //!< microseconds, when last looked at
    int m_frozen = 0; //!< looks without a change
    bool m_dead = false; //!< the device went away: silence until the next clip
};

} // namespace rushes
