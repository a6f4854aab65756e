#include "ui/player/ratingstars.h"

#include "ui/shared/icons.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rushes {
namespace {

constexpr int most = 5;
constexpr int pitch = 15;
constexpr int star = 14;

} // namespace

RatingStars::RatingStars(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::TabFocus);
    setProperty("focusRing", true);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setRating(0);
}

QSize RatingStars::sizeHint() const
{
    return {most * pitch, 24};
}

void RatingStars::setRating(int rating)
{
    m_rating = std::clamp(rating, 0, most);
    setAccessibleName(m_rating == 0 ? tr("Not rated") : tr("%n stars", nullptr, m_rating));
    setToolTip(tr("Rate, 1 to 5; 0 clears"));
    update();
}

int RatingStars::starAt(const QPointF &position) const
{
    const int column = int(position.x()) / pitch;
    return std::clamp(isRightToLeft() ? most - column : column + 1, 1, most);
}

void RatingStars::choose(int rating)
{
    setRating(rating);
    emit rated(m_rating);
}

void RatingStars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int filled = m_hovered > 0 ? m_hovered : m_rating;
    for (int i = 0; i < most; ++i) {
        const int column = isRightToLeft() ? most - 1 - i : i;
        const QRect place(column * pitch, (height() - star) / 2, star, star);
        if (i < filled)
            paintIcon(painter, place, u"star-filled", Theme::Role::Text);
        else
            paintIcon(painter, place, u"star", Theme::Role::Control);
    }
}

void RatingStars::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int chosen = starAt(event->position());
    m_hovered = 0;
    choose(chosen == m_rating ? 0 : chosen);
}

void RatingStars::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = starAt(event->position());
    update();
}

void RatingStars::leaveEvent(QEvent *)
{
    m_hovered = 0;
    update();
}

void RatingStars::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward || event->key() == Qt::Key_Up)
        choose(std::min(most, m_rating + 1));
    else if (event->key() == back || event->key() == Qt::Key_Down)
        choose(std::max(0, m_rating - 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace rushes
