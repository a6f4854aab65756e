#pragma once

#include "app/media/frameserver.h"
#include "ui/player/soundoutput.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace rushes {

//! Plays one clip: one wall clock times the rate decides which frame is due, the frame server
//! shows it, sound runs beside it. Knows no widget.
class Player : public QObject {
    Q_OBJECT

public:
    enum class Seek { Exact, Scrubbing };

    //! Marks are frames; the out frame is part of the range.
    struct Marks {
        std::optional<int> in = {};
        std::optional<int> out = {};

        friend bool operator==(const Marks &, const Marks &) = default;
    };

    explicit Player(QObject *parent = nullptr);

    //! Shows the first frame and stands still. Then opened() or failed().
    void open(const QString &file);
    void close();
    void setViewSize(const QSize &pixels); //!< of the pictures, in device pixels

    void play(); //!< from the start, if it stands at the end; also before opened()
    void pause();
    void toggle();
    //! Goes on playing from there, if it was. While scrubbing, time stands still until an exact
    //! seek ends it.
    void seek(int frame, Seek how = Seek::Exact);
    void step(int frames); //!< pauses
    void jump(qint64 ms); //!< by so much time, playing or not
    void shuttleForward(); //!< plays; again: twice as fast, up to 8 times
    void shuttleBack();

    void setSpeed(double speed); //!< what play() uses; 0.25 to 2
    void setMarks(const Marks &marks);
    void setLooping(bool looping);
    void setMuted(bool muted);
    void setVolume(int percent);
    void grab(); //!< the frame in the clip's own size: grabbed()

    const ClipFacts &facts() const { return m_facts; }
    bool isOpen() const { return m_facts.frames > 0; }
    bool isPlaying() const { return m_playing; }
    bool isLooping() const { return m_looping; }
    int frame() const { return m_frame; } //!< the one that is due
    int lastFrame() const { return qMax(0, m_facts.frames - 1); }
    qint64 positionMs() const;
    double speed() const { return m_speed; }
    const Marks &marks() const { return m_marks; }

signals:
    void opened(const rushes::ClipFacts &facts);
    void failed(const rushes::Error &error);
    void pictureChanged(int frame, const QImage &image);
    void frameChanged(int frame);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void marksChanged();
    void grabbed(int frame, const QImage &image);

private:
    void start(double rate);
    void startClock();
    void tick();
    void schedule();
    void show(int frame, Seek how);
    void setPlaying(bool playing);
    void startSound();
    double now() const;
    double moment() const; //!< now(), inside the loop or the clip
    int frameAt(double ms) const;
    double startOf(int frame) const; //!< ms; that of the frame after the last is the end
    double rangeStart() const;
    double rangeEnd() const;
    bool wrap(double &ms) const;

    FrameServer m_server{this};
    SoundOutput m_sound{this};
    ClipFacts m_facts;
    Marks m_marks;
    QElapsedTimer m_clock; //!< valid while time runs
    QTimer m_timer{this};
    double m_base = 0; //!< ms of the clip when m_clock started
    double m_speed = 1; //!< what the user chose
    double m_rate = 1; //!< what is played at
    int m_frame = 0;
    int m_shown = -1;
    bool m_playing = false;
    bool m_waits = false; //!< for the first picture, before time runs
    bool m_scrubs = false;
    bool m_looping = true;
    bool m_muted = false;
};

} // namespace rushes
