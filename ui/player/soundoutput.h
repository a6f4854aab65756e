#pragma once

#include "app/media/frameserver.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>

namespace rushes {

//! Where sound starts, and the range it repeats, in milliseconds of the clip.
struct SoundCue {
    qint64 from = 0;
    qint64 loopStart = 0;
    qint64 loopEnd = -1; //!< -1: no loop
    std::chrono::steady_clock::time_point issued = {};
};

class Speaker;

//! Plays a clip's sound beside the picture. All of it happens on a thread of its own, since asking
//! for a sound device may take long, or for ever; without a device, or when it goes away, there is
//! silence and nothing else.
class SoundOutput : public QObject {
    Q_OBJECT

public:
    explicit SoundOutput(QObject *parent = nullptr);
    ~SoundOutput() override;

    void setSound(const ClipSound &sound); //!< empty: none
    void start(SoundCue cue);
    void stop();
    void setVolume(double volume); //!< 0 to 1, as the slider stands

private:
    std::unique_ptr<QThread> m_thread;
    Speaker *m_speaker; //!< lives there; destroyed with the thread
};

} // namespace rushes
