#pragma once

#include "app/media/frameserver.h"
#include "ui/player/player.h"
#include "ui/player/stagecommand.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace rushes {

class Shortcuts;

//! Time, frame and the buttons under the picture. Left to right in every language.
class Transport final : public QWidget {
    Q_OBJECT

public:
    //! `shortcuts` are borrowed; the tool tips name their keys.
    explicit Transport(const Shortcuts &shortcuts, QWidget *parent = nullptr);

    void setFacts(const ClipFacts &facts);
    void setFrame(int frame);
    void setPlaying(bool playing);
    void setMarks(const Player::Marks &marks);
    void setLooping(bool looping);
    void setSpeed(double speed);
    void setMuted(bool muted);
    void setVolume(int percent);
    QSize minimumSizeHint() const override { return {320, 48}; }

    static const QList<double> &speeds();

signals:
    void commanded(rushes::StageCommand command);
    void speedChosen(double speed);
    void volumeChosen(int percent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *button(const QString &name, const QString &iconName, const QString &verb,
                        StageCommand command);
    void buildPlay();
    QWidget *buildTime();
    QWidget *buildMiddle();
    QWidget *buildRight();
    void keepSpeedWide();
    void buildSpeeds();
    void hint();
    void updateVolumeIcon();
    int needed() const; //!< width, as it is folded
    void fold();

    const Shortcuts &m_shortcuts;
    QHash<QWidget *, QString> m_keyed; //!< the command each stands for
    ClipFacts m_facts;
    QLabel *m_time = nullptr;
    QLabel *m_length = nullptr;
    QLabel *m_frame = nullptr;
    QPushButton *m_play = nullptr;
    QToolButton *m_in = nullptr;
    QToolButton *m_out = nullptr;
    QToolButton *m_loop = nullptr;
    QToolButton *m_speed = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_volume = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_full = nullptr;
    QWidget *m_line = nullptr;
    bool m_muted = false;
};

} // namespace rushes
