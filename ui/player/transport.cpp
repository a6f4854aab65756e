#include "ui/player/transport.h"

#include "ui/player/timecode.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"
#include "ui/shared/shortcuts.h"
#include "ui/shared/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int transportHeight = 48;
constexpr int frameFoldsUnder = 760; //!< and the volume slider

QString speedText(double speed)
{
    return u"%1×"_s.arg(QLocale().toString(speed, 'g', 3));
}

QHBoxLayout *rowIn(QWidget *widget, int spacing)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    return row;
}

} // namespace

const QList<double> &Transport::speeds()
{
    static const QList<double> list{0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};
    return list;
}

Transport::Transport(const Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
{
    setFixedHeight(transportHeight);
    setLayoutDirection(Qt::LeftToRight);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 0, 12, 0);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(buildTime(), 0, 0, Qt::AlignLeft);
    grid->addWidget(buildMiddle(), 0, 1, Qt::AlignCenter);
    grid->addWidget(buildRight(), 0, 2, Qt::AlignRight);
    buildSpeeds();
    setFacts({});
    setMuted(false);
    setSpeed(1);
    connect(&m_shortcuts, &Shortcuts::changed, this, &Transport::hint);
    fold();
}

void Transport::hint()
{
    for (auto keyed = m_keyed.constBegin(); keyed != m_keyed.constEnd(); ++keyed)
        keyed.key()->setToolTip(m_shortcuts.withKey(keyed.key()->accessibleName(), *keyed));
}

QToolButton *Transport::button(const QString &name, const QString &iconName, const QString &verb,
                               StageCommand command)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setIcon(icon(iconName));
    made->setAccessibleName(verb);
    made->setToolTip(m_shortcuts.withKey(verb, idOf(command)));
    m_keyed.insert(made, idOf(command));
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the picture
    setLook(made, Look::Icon);
    connect(made, &QToolButton::clicked, this, [this, command] { emit commanded(command); });
    return made;
}

QWidget *Transport::buildTime()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"box"_s);
    auto *row = rowIn(box, 0);
    m_time = new QLabel(box);
    m_time->setObjectName(u"timecode"_s);
    m_time->setFont(Theme::font(Theme::Step::Timecode));
    m_length = new QLabel(box);
    m_length->setObjectName(u"length"_s);
    setTone(m_length, Tone::Secondary);
    m_frame = new QLabel(box);
    m_frame->setObjectName(u"frameNumber"_s);
    setTone(m_frame, Tone::Secondary);
    row->addWidget(m_time);
    row->addSpacing(8);
    row->addWidget(m_length);
    row->addSpacing(12);
    row->addWidget(m_frame);
    return box;
}

void Transport::buildPlay()
{
    m_play = new QPushButton(this);
    m_play->setObjectName(u"play"_s);
    m_play->setFocusPolicy(Qt::TabFocus);
    m_play->setStyleSheet(u"padding: 0;"_s); // an icon alone, in a button of normal height
    m_play->setFixedSize(40, 32);
    connect(m_play, &QPushButton::clicked, this,
            [this] { emit commanded(StageCommand::TogglePlay); });
    m_keyed.insert(m_play, idOf(StageCommand::TogglePlay));
    setPlaying(false);
}

QWidget *Transport::buildMiddle()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"box"_s);
    auto *row = rowIn(box, 2);
    row->addWidget(button(u"previousTake"_s, u"media-skip-backward"_s, tr("Previous take"),
                          StageCommand::PreviousTake));
    row->addWidget(
        button(u"stepBack"_s, u"step-back"_s, tr("One frame back"), StageCommand::StepBack));
    row->addSpacing(4);
    buildPlay();
    row->addWidget(m_play);
    row->addSpacing(4);
    row->addWidget(button(u"stepForward"_s, u"step-forward"_s, tr("One frame forward"),
                          StageCommand::StepForward));
    row->addWidget(
        button(u"nextTake"_s, u"media-skip-forward"_s, tr("Next take"), StageCommand::NextTake));
    row->addSpacing(6);
    m_line = new QFrame(box);
    m_line->setProperty("line", true);
    m_line->setFixedSize(1, 16);
    row->addWidget(m_line);
    row->addSpacing(6);
    m_in = button(u"markIn"_s, u"mark-in"_s, tr("Mark in"), StageCommand::MarkIn);
    m_out = button(u"markOut"_s, u"mark-out"_s, tr("Mark out"), StageCommand::MarkOut);
    m_loop = button(u"loop"_s, u"media-playlist-repeat"_s, tr("Loop"), StageCommand::ToggleLoop);
    for (QToolButton *toggle : {m_in, m_out, m_loop}) {
        toggle->setCheckable(true);
        row->addWidget(toggle);
    }
    return box;
}

QWidget *Transport::buildRight()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"box"_s);
    auto *row = rowIn(box, 2);
    m_speed = new QToolButton(box);
    m_speed->setObjectName(u"speed"_s);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_speed->setLayoutDirection(Qt::RightToLeft); // the chevron stands behind the number
    m_speed->setIcon(icon(u"chevron-down"));
    row->addWidget(m_speed);
    keepSpeedWide();
    row->addSpacing(4);
    m_mute = button(u"mute"_s, u"audio-volume-high"_s, tr("Mute"), StageCommand::ToggleMute);
    row->addWidget(m_mute);
    m_volume = new QSlider(Qt::Horizontal, box);
    m_volume->setObjectName(u"volume"_s);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    m_volume->setRange(0, 100);
    m_volume->setFixedWidth(56);
    m_volume->setFocusPolicy(Qt::TabFocus);
    connect(m_volume, &QSlider::valueChanged, this, &Transport::volumeChosen);
    row->addWidget(m_volume);
    row->addSpacing(4);
    m_save
        = button(u"saveFrame"_s, u"camera-photo"_s, tr("Save the frame"), StageCommand::SaveFrame);
    m_full = button(u"fullScreen"_s, u"view-fullscreen"_s, tr("Full screen"),
                    StageCommand::ToggleFullScreen);
    row->addWidget(m_save);
    row->addWidget(m_full);
    return box;
}

//! As wide as its longest text: the buttons beside it stay where they are.
void Transport::keepSpeedWide()
{
    int widest = 0;
    for (const double speed : speeds()) {
        m_speed->setText(speedText(speed));
        widest = qMax(widest, m_speed->sizeHint().width());
    }
    m_speed->setFixedWidth(widest);
}

void Transport::buildSpeeds()
{
    auto *menu = new QMenu(m_speed);
    for (const double speed : speeds()) {
        QAction *action
            = menu->addAction(speedText(speed), this, [this, speed] { emit speedChosen(speed); });
        action->setCheckable(true);
        action->setData(speed);
    }
    m_speed->setMenu(menu);
}

void Transport::setFacts(const ClipFacts &facts)
{
    m_facts = facts;
    m_length->setText(u"/ %1"_s.arg(timecode::length(facts)));
    m_play->setEnabled(facts.frames > 1);
    for (auto *part : findChildren<QToolButton *>())
        part->setEnabled(facts.frames > 1 || part->objectName().endsWith("Take"_L1));
    m_save->setEnabled(facts.frames > 0);
    m_full->setEnabled(facts.frames > 0);
    m_mute->setEnabled(facts.hasAudio);
    m_volume->setEnabled(facts.hasAudio);
    setFrame(0);
}

void Transport::setFrame(int frame)
{
    m_time->setText(timecode::of(frame, m_facts));
    m_frame->setText(tr("f %1", "frame number").arg(frame));
}

void Transport::setPlaying(bool playing)
{
    m_play->setIcon(icon(playing ? u"media-playback-pause" : u"media-playback-start"));
    const QString verb = playing ? tr("Pause") : tr("Play");
    m_play->setAccessibleName(verb);
    m_play->setToolTip(m_shortcuts.withKey(verb, idOf(StageCommand::TogglePlay)));
}

void Transport::setMarks(const Player::Marks &marks)
{
    m_in->setChecked(marks.in.has_value());
    m_out->setChecked(marks.out.has_value());
}

void Transport::setLooping(bool looping)
{
    m_loop->setChecked(looping);
}

void Transport::setSpeed(double speed)
{
    m_speed->setText(speedText(speed));
    m_speed->setAccessibleName(tr("Speed, %1 times").arg(QLocale().toString(speed, 'g', 3)));
    m_speed->setToolTip(tr("Speed"));
    for (QAction *action : m_speed->menu()->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), speed));
}

void Transport::setMuted(bool muted)
{
    m_muted = muted;
    m_mute->setAccessibleName(muted ? tr("Unmute") : tr("Mute"));
    hint();
    updateVolumeIcon();
}

void Transport::setVolume(int percent)
{
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(percent);
    updateVolumeIcon();
}

void Transport::updateVolumeIcon()
{
    const bool silent = m_muted || m_volume->value() == 0;
    m_mute->setIcon(icon(silent ? u"audio-volume-muted" : u"audio-volume-high"));
}

int Transport::needed() const
{
    const auto boxes = findChildren<QWidget *>(u"box"_s, Qt::FindDirectChildrenOnly);
    int sum = layout()->contentsMargins().left() + layout()->contentsMargins().right() + 16;
    for (const QWidget *box : boxes) {
        box->layout()->invalidate();
        sum += box->layout()->minimumSize().width();
    }
    return sum;
}

//! First what the design folds, then, one by one, what there is still no room for; their keys work.
void Transport::fold()
{
    m_frame->setVisible(width() >= frameFoldsUnder);
    m_volume->setVisible(width() >= frameFoldsUnder);
    const QWidgetList rest{m_length, m_save, m_full, m_speed, m_line, m_in, m_out};
    for (QWidget *part : rest)
        part->show();
    for (QWidget *part : rest) {
        if (needed() <= width())
            break;
        part->hide();
    }
}

void Transport::resizeEvent(QResizeEvent *)
{
    fold();
}

void Transport::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(Theme::Role::Window));
}

} // namespace rushes
