#pragma once

#include "app/base/result.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <memory>

namespace rushes {

struct ClipFacts {
    int frames = 0;
    double framesPerSecond = 24;
    QSize size = {};
    bool hasAudio = false;
    qint64 durationMs = 0;
    QList<qint64> startsMs = {}; //!< presentation time of each frame; exact for variable rates too
};

//! Decoded sound: 48 kHz, two channels, signed 16 bit, interleaved.
struct ClipSound {
    QByteArray pcm = {};
    int sampleRate = 48000;
    int channels = 2;
};

//! Exact frames of one verified clip by number, decoded on a thread of its own and converted to
//! view size there. Signals arrive in the owner's thread.
class FrameServer : public QObject {
    Q_OBJECT

public:
    explicit FrameServer(QObject *parent = nullptr);
    ~FrameServer() override;

    //! Answers with opened() or failed(), then soundReady() if there is sound.
    void open(const QString &file);
    void close();
    //! Frames come at this size (device pixels), aspect kept.
    void setViewSize(const QSize &pixels);
    //! The newest wish wins: a decode under way whose target changed is given up. While `scrubbing`
    //! the nearest key frame may come first, the exact frame follows.
    void want(int frame, bool scrubbing = false);
    //! A few frames from here on stay at hand: where a loop starts again.
    void keepFrom(int frame);
    //! Answers with grabbed(): the frame in the clip's own size.
    void grab(int frame);

signals:
    void opened(const rushes::ClipFacts &facts);
    void failed(const rushes::Error &error);
    void frameReady(int frame, const QImage &image, bool exact);
    void grabbed(int frame, const QImage &image);
    void soundReady(const rushes::ClipSound &sound);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::ClipFacts)
Q_DECLARE_METATYPE(rushes::ClipSound)
