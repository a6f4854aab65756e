#include "ui/queue/takesdelegate.h"

#include "ui/queue/jobdelegate.h"
#include "ui/queue/pictures.h"
#include "ui/queue/takesmodel.h"
#include "ui/shared/format.h"
#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rushes {
namespace {

// On pictures the colours are the same in both themes.
constexpr QColor ringColor(0xF2, 0xC2, 0x30);
constexpr QColor barColor(0x82, 0xB1, 0xFF);
constexpr QColor barGround(255, 255, 255, 64);
constexpr QColor takeVeil(14, 15, 16, 178);
constexpr int takeMargin = 4; // room for the ring of the current card
constexpr int plateInset = 4;

QFont figureFont()
{
    return Theme::font(Theme::Step::Title);
}

void paintPicture(QPainter &painter, const QRect &where, const QPixmap &picture)
{
    QPainterPath shape;
    shape.addRoundedRect(where, 4, 4);
    painter.fillPath(shape, Theme::color(Theme::Role::Canvas));
    if (picture.isNull())
        return;
    const QSizeF size = picture.deviceIndependentSize().scaled(where.size(), Qt::KeepAspectRatio);
    QRectF place({0, 0}, size);
    place.moveCenter(QRectF(where).center());
    painter.save();
    painter.setClipPath(shape);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, picture, QRectF(picture.rect()));
    painter.restore();
}

void paintVeil(QPainter &painter, const QRect &where)
{
    painter.setPen(QPen(Theme::color(Theme::Role::Line), 1));
    painter.setBrush(takeVeil);
    painter.drawRoundedRect(QRectF(where).adjusted(.5, .5, -.5, -.5), 4, 4);
}

//! Text on a plate in a lower corner of the picture.
void paintPlate(QPainter &painter, const QRect &picture, const QString &text, Qt::Edge side)
{
    const QFont font = Theme::font(Theme::Step::Caption);
    const int width = std::max(QFontMetrics(font).horizontalAdvance(text) + 12, 24);
    const int left = side == Qt::LeftEdge ? picture.left() + plateInset
                                          : picture.right() + 1 - plateInset - width;
    const QRect plate(left, picture.bottom() + 1 - plateInset - 22, width, 22);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Theme::Role::Plate));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintMark(QPainter &painter, const QRect &picture, QStringView name, Theme::Role role)
{
    const QRect plate(picture.topLeft() + QPoint(plateInset, plateInset), QSize(22, 22));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Theme::Role::Plate));
    painter.drawRoundedRect(plate, 4, 4);
    paintIcon(painter, plate.adjusted(4, 4, -4, -4), name, role);
}

void paintClip(QPainter &painter, const QRect &where, const TakeLook &look)
{
    if (look.rejected)
        paintVeil(painter, where);
    paintPlate(painter, where, format::number(look.take), Qt::LeftEdge);
    if (look.circled)
        paintRing(painter, {where.left() + plateInset, where.bottom() + 1 - plateInset - 22});
    if (!look.length.isEmpty())
        paintPlate(painter, where, look.length, Qt::RightEdge);
    if (look.rejected)
        paintMark(painter, where, u"reject", Theme::Role::OnAccent);
    else if (look.sandbox) // the violet that is right on dark ground
        paintMark(painter, where, u"sandbox",
                  Theme::current().isDark() ? Theme::Role::Sandbox : Theme::Role::SandboxTint);
}

void paintRunning(QPainter &painter, const QRect &where, const TakeLook &look)
{
    paintVeil(painter, where);
    painter.setPen(Qt::white);
    painter.setFont(figureFont());
    const QRect upper = where.adjusted(6, look.left.isEmpty() ? 26 : 20, -6, 0);
    const QString state
        = painter.fontMetrics().elidedText(look.state, Qt::ElideRight, upper.width());
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignTop, state);
    painter.setFont(Theme::font(Theme::Step::Small));
    painter.drawText(where.adjusted(6, 44, -6, 0), Qt::AlignHCenter | Qt::AlignTop, look.left);
    if (!look.done)
        return;
    // Time runs from left to right in every language.
    const QRectF ground(where.left() + 9, where.bottom() - 12, where.width() - 18, 4);
    QRectF part(ground);
    part.setWidth(std::max(ground.width() * *look.done, 4.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(barGround);
    painter.drawRoundedRect(ground, 2, 2);
    if (*look.done <= 0)
        return;
    painter.setBrush(barColor);
    painter.drawRoundedRect(part, 2, 2);
}

void paintCaption(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                  const TakeLook &look)
{
    constexpr int starSize = 12;
    constexpr int step = 14;
    const int stars = look.rating * step;
    QRect title = line;
    title.setWidth(line.width() - stars - (stars > 0 ? 6 : 0));
    painter.setFont(Theme::font(Theme::Step::Small));
    painter.setPen(Theme::color(Theme::Role::Text2));
    painter.drawText(QStyle::visualRect(option.direction, line, title),
                     int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter
                         | Qt::TextSingleLine),
                     painter.fontMetrics().elidedText(look.title, Qt::ElideRight, title.width()));
    for (int i = 0; i < look.rating; ++i) {
        const QRect place(line.right() + 1 - stars + i * step + (step - starSize),
                          line.top() + (line.height() - starSize) / 2, starSize, starSize);
        paintIcon(painter, QStyle::visualRect(option.direction, line, place), u"star-filled",
                  Theme::Role::Text);
    }
}

void paintEdge(QPainter &painter, const QRect &where, Theme::Role role)
{
    painter.setPen(QPen(Theme::color(role), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(where).adjusted(-2, -2, 2, 2), 6, 6);
}

} // namespace

TakesDelegate::TakesDelegate(Pictures &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures)
{
}

void TakesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto look = index.data(TakesModel::LookRole).value<TakeLook>();
    const auto clip = index.data(TakesModel::ClipRole);
    const QRect place(option.rect.topLeft() + QPoint(takeMargin, takeMargin), picture);
    const QRect where = QStyle::visualRect(option.direction, option.rect, place);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPixmap shown = pictureOf(option, index);
    paintPicture(*painter, where, shown);
    if (!look.state.isEmpty())
        paintRunning(*painter, where, look);
    else
        paintClip(*painter, where, look);
    if (shown.isNull() && look.state.isEmpty()) {
        QRect middle(0, 0, 16, 16);
        middle.moveCenter(where.center());
        paintIcon(*painter, middle, look.still ? u"image" : u"film", Theme::Role::OnAccent);
    }
    const bool current = clip.isValid() && clip.value<Clip>().id == m_current;
    const bool cursor = option.state.testFlag(QStyle::State_HasFocus)
                        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (current || cursor)
        paintEdge(*painter, where, current ? Theme::Role::Focus : Theme::Role::Control);
    paintCaption(*painter, option, QRect(where.left(), where.bottom() + 5, where.width(), 18),
                 look);
    painter->restore();
}

QPixmap TakesDelegate::pictureOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qreal scale = option.widget ? option.widget->devicePixelRatioF() : 1;
    const QStringList files = index.data(TakesModel::PicturesRole).toStringList();
    for (const QString &file : files) {
        const QPixmap found = m_pictures.find(file, picture, scale);
        if (!found.isNull())
            return found;
    }
    return {};
}

void paintRing(QPainter &painter, const QPoint &corner)
{
    QPainterPath ring(QPointF(15.2, 2.6));
    ring.cubicTo(9.5, 1, 3.6, 4, 3, 10.2);
    ring.cubicTo(2.4, 15.8, 7, 19.5, 12.6, 19.3);
    ring.cubicTo(17.9, 19.1, 21.5, 15.3, 21.1, 10.3);
    ring.cubicTo(20.7, 5, 16, 1.8, 9.2, 3.4);
    painter.setPen(QPen(ringColor, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(ring.translated(corner));
}

} // namespace rushes
