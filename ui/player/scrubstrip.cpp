#include "ui/player/scrubstrip.h"

#include "ui/player/timecode.h"
#include "ui/shared/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int margin = 16;
constexpr int above = 8;
constexpr int stripHeight = 40;
constexpr int handle = 8;
constexpr int reach = 6; //!< how far beside a handle the mouse still takes it
constexpr QColor rangeColor(0x82, 0xb1, 0xff);
constexpr QColor veil(0x0e, 0x0f, 0x10, 0xb2);

} // namespace

ScrubStrip::ScrubStrip(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setObjectName(u"scrub"_s);
    setAccessibleName(tr("Scrub strip"));
    setLayoutDirection(Qt::LeftToRight);
    setFixedHeight(sizeHint().height());
    setStyleSheet(u"min-height: %1px;"_s.arg(sizeHint().height())); // else that of all sliders wins
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setRange(0, 0);
    // Only others set a value with signals on: assistive tools.
    connect(this, &QSlider::valueChanged, this,
            [this](int frame) { emit sought(frame, Player::Seek::Exact); });
}

void ScrubStrip::setFacts(const ClipFacts &facts)
{
    m_facts = facts;
    setRange(0, std::max(0, facts.frames - 1));
    setPageStep(std::max(1, int(facts.framesPerSecond)));
    setEnabled(facts.frames > 1);
    update();
}

void ScrubStrip::setFrame(int frame)
{
    const QSignalBlocker quiet(this);
    setValue(frame);
}

void ScrubStrip::setMarks(const Player::Marks &marks)
{
    m_marks = marks;
    update();
}

void ScrubStrip::setThumbnails(const QImage &strip, int tiles)
{
    m_tiles = strip;
    m_count = tiles;
    renderThumbnails();
    update();
}

QRect ScrubStrip::strip() const
{
    return {margin, above, std::max(1, width() - 2 * margin), stripHeight};
}

//! As many thumbnails as fit in their own shape, cut where they don't.
void ScrubStrip::renderThumbnails()
{
    m_rendered = {};
    if (m_tiles.isNull() || m_count < 1)
        return;
    const QSize tile(m_tiles.width() / m_count, m_tiles.height());
    const qreal ratio = devicePixelRatioF();
    const QRect where({}, strip().size());
    m_rendered = QPixmap((QSizeF(where.size()) * ratio).toSize());
    m_rendered.setDevicePixelRatio(ratio);
    m_rendered.fill(Qt::black);
    QPainter painter(&m_rendered);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const qreal wished = qreal(tile.width()) * stripHeight / tile.height();
    const int places = std::max(m_count, int(std::ceil(where.width() / wished)));
    const qreal wide = qreal(where.width()) / places;
    for (int i = 0; i < places; ++i) {
        const int shown = std::min(m_count - 1, int((i + 0.5) * m_count / places));
        const qreal cut = tile.width() * std::min(1.0, wide / wished);
        const QRectF source(shown * tile.width() + (tile.width() - cut) / 2, 0, cut, tile.height());
        painter.drawImage(QRectF(i * wide, 0, wide, stripHeight), m_tiles, source);
    }
}

qreal ScrubStrip::xOf(qreal frame) const
{
    return strip().left() + frame * strip().width() / std::max(1, m_facts.frames);
}

int ScrubStrip::frameAt(int x) const
{
    const int frame = int(qint64(x - strip().left()) * m_facts.frames / strip().width());
    return std::clamp(frame, 0, maximum());
}

ScrubStrip::Part ScrubStrip::partAt(const QPoint &point) const
{
    const auto near = [&](qreal x) { return std::abs(point.x() - x) <= reach; };
    if (near(xOf(m_marks.in.value_or(0)) - (m_marks.in ? 0 : 2)))
        return Part::In;
    if (near(xOf(m_marks.out.value_or(maximum()) + 1) + (m_marks.out ? 0 : 2)))
        return Part::Out;
    return Part::Playhead;
}

void ScrubStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_facts.frames < 2)
        return;
    m_dragged = partAt(event->position().toPoint());
    drag(int(event->position().x()));
}

void ScrubStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = int(event->position().x());
    if (m_dragged != Part::None)
        drag(m_hover);
    const Part part = m_dragged != Part::None ? m_dragged : partAt(event->position().toPoint());
    setCursor(part == Part::Playhead ? Qt::ArrowCursor : Qt::SplitHCursor);
    update();
}

void ScrubStrip::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragged != Part::None)
        emit sought(value(), Player::Seek::Exact);
    m_dragged = Part::None;
    update();
}

void ScrubStrip::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

void ScrubStrip::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a wheel over the strip is not meant for it
}

//! Its own arrows would count a page or a step of a slider; the Stage has keys for all of it.
void ScrubStrip::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

void ScrubStrip::resizeEvent(QResizeEvent *)
{
    renderThumbnails();
}

void ScrubStrip::drag(int x)
{
    const int frame = frameAt(x);
    Player::Marks marks = m_marks;
    if (m_dragged == Part::In)
        marks.in = std::min(frame, marks.out.value_or(maximum()));
    else if (m_dragged == Part::Out)
        marks.out = std::max(frame, marks.in.value_or(0));
    if (marks != m_marks)
        emit marksWanted(marks);
    setFrame(frame);
    emit sought(frame, Player::Seek::Scrubbing);
}

void ScrubStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Theme::Role::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(strip(), 3, 3);
    painter.setClipPath(shape);
    painter.fillRect(strip(), Theme::color(Theme::Role::Canvas));
    if (!m_rendered.isNull())
        painter.drawPixmap(strip().topLeft(), m_rendered);
    painter.setClipping(false);
    if (m_facts.frames < 2)
        return;
    paintRange(painter);
    if (m_hover >= 0)
        paintHover(painter);
    paintPlayhead(painter);
}

void ScrubStrip::paintRange(QPainter &painter) const
{
    if (!m_marks.in && !m_marks.out)
        return;
    const QRectF whole = strip();
    const qreal left = xOf(m_marks.in.value_or(0));
    const qreal right = xOf(m_marks.out.value_or(maximum()) + 1);
    painter.fillRect(QRectF(whole.left(), whole.top(), left - whole.left(), whole.height()), veil);
    painter.fillRect(QRectF(right, whole.top(), whole.right() - right, whole.height()), veil);
    QPainterPath frame;
    frame.setFillRule(Qt::OddEvenFill);
    const qreal room = std::min<qreal>(handle, (right - left) / 3);
    frame.addRoundedRect(QRectF(left, whole.top(), right - left, whole.height()), 3, 3);
    frame.addRect(
        QRectF(left + room, whole.top() + 2, right - left - 2 * room, whole.height() - 4));
    painter.fillPath(frame, rangeColor);
}

void ScrubStrip::paintPlayhead(QPainter &painter) const
{
    const qreal x = xOf(value());
    const QColor color = Theme::color(Theme::Role::Text);
    painter.fillRect(QRectF(x - 1, above - 4, 2, stripHeight + 9), color);
    QPainterPath head;
    head.moveTo(x - 6, 2);
    head.lineTo(x + 6, 2);
    head.lineTo(x, 9);
    head.closeSubpath();
    painter.fillPath(head, color);
}

void ScrubStrip::paintHover(QPainter &painter) const
{
    const int frame = frameAt(m_hover);
    const QString words = u"%1  f %2"_s.arg(timecode::of(frame, m_facts), QString::number(frame));
    const QFont font = Theme::font(Theme::Step::Caption);
    QRectF plate(0, 0, QFontMetricsF(font).horizontalAdvance(words) + 12, 20);
    plate.moveCenter({qreal(m_hover), QRectF(strip()).center().y()});
    plate.moveLeft(std::clamp(plate.left(), qreal(strip().left()) + 2,
                              qreal(strip().right()) - plate.width() - 2));
    painter.fillRect(QRectF(m_hover - 0.5, strip().top(), 1, stripHeight),
                     QColor(255, 255, 255, 140));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Theme::Role::Plate));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, words);
}

} // namespace rushes
