#include "ui/queue/jobdelegate.h"

#include "ui/queue/joblook.h"
#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"
#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace rushes {
namespace {

constexpr int jobRowHeight = 48;
constexpr int jobRowHeightWithBar = 55;
constexpr int groupHeadHeight = 32;
constexpr int rowPadding = 16;
constexpr int pictureGap = 12;
constexpr int stateIconSize = 14;
constexpr int barHeight = 4;

constexpr int stateIndentInRow = stateIconSize + 5;
constexpr int thirdLineHeight = 17;
constexpr int gripWidth = 16;

//! RowPlaces in left-to-right coordinates, turned around at the end.
struct RowPlaces {
    QRect picture;
    QRect title;
    QRect credits;
    QRect icon;
    QRect state;
    QRect moreState; //!< the state's second line, where it needs one
    QRect time;
    QRect bar;
};

//! The words below the title. Nothing is cut off while a line more can hold it.
struct RowLines {
    QString state;
    QString moreState;
    QString time;
    bool isHigher = false; //!< a third line, with the time in it
};

RowPlaces placesIn(const QRect &row, int creditsWidth, int timeWidth, bool isHigher)
{
    RowPlaces at;
    at.picture = QRect(row.topLeft() + QPoint(rowPadding, 7), thumbnailSize);
    const int left = at.picture.right() + 1 + pictureGap;
    const int right = row.right() + 1 - rowPadding;
    const int firstLine = row.top() + 6;
    const int secondLine = firstLine + 19;
    at.credits = {right - creditsWidth, firstLine, creditsWidth, 18};
    at.title = {left, firstLine, at.credits.left() - 8 - left, 18};
    const int lastLine = secondLine + (isHigher ? thirdLineHeight : 0);
    at.time = {right - timeWidth, lastLine, timeWidth, 16};
    at.icon = {left, secondLine + 1, stateIconSize, stateIconSize};
    const int stateLeft = left + stateIndentInRow;
    const int besideTime = at.time.left() - (timeWidth > 0 ? 8 : 0) - stateLeft;
    at.state = {stateLeft, secondLine, isHigher ? right - stateLeft : besideTime, 16};
    at.moreState = {stateLeft, lastLine, besideTime, 16};
    at.bar = {left, lastLine + 19, right - left, barHeight};
    return at;
}

struct RowText {
    QRect where;
    QString words;
    Theme::Step step = Theme::Step::Small;
    Theme::Role role = Theme::Role::Text2;
    Qt::Alignment alignment = Qt::AlignLeft;
};

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const RowText &text)
{
    const QFont font = Theme::font(text.step);
    const QString shown
        = QFontMetrics(font).elidedText(text.words, Qt::ElideRight, text.where.width());
    painter.setFont(font);
    painter.setPen(Theme::color(text.role));
    const auto alignment = QStyle::visualAlignment(option.direction, text.alignment);
    painter.drawText(QStyle::visualRect(option.direction, option.rect, text.where),
                     int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

int widthOf(const QString &text, Theme::Step step)
{
    return text.isEmpty() ? 0 : QFontMetrics(Theme::font(step)).horizontalAdvance(text) + 1;
}

//! Words of `text` that fit into `width`; at least one.
QString firstLineOf(const QString &text, int width)
{
    QString line;
    const auto words = text.split(u' ');
    for (const QString &word : words) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && widthOf(longer, Theme::Step::Small) > width)
            break;
        line = longer;
    }
    return line;
}

RowLines linesOf(const JobLook &look, int rowWidth)
{
    const int room
        = rowWidth - 2 * rowPadding - thumbnailSize.width() - pictureGap - stateIndentInRow;
    const int state = widthOf(look.state, Theme::Step::Small);
    const auto fitsBeside = [&](const QString &time) {
        const int width = widthOf(time, Theme::Step::Small);
        return state + (width > 0 ? width + 8 : 0) <= room;
    };
    if (rowWidth <= 0 || fitsBeside(look.time))
        return {look.state, {}, look.time, false};
    if (fitsBeside(look.shortTime))
        return {look.state, {}, look.shortTime, false};
    const QString first = firstLineOf(look.state, room);
    return {first, look.state.mid(first.size()).trimmed(), look.time, true};
}

//! How wide the rows of its view are; 0 where that is not known yet.
int rowWidthIn(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        paintTint(painter, option.rect, Theme::Role::Selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, Theme::color(Theme::Role::Hover));
    const bool keyboard = option.state.testFlag(QStyle::State_KeyboardFocusChange)
                          && option.state.testFlag(QStyle::State_HasFocus);
    if (!keyboard)
        return;
    painter.setPen(QPen(Theme::color(Theme::Role::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 1, -3, -1), 4, 4);
}

} // namespace

JobDelegate::JobDelegate(Pictures &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures)
{
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(QueueModel::IsHeadRole).toBool())
        return {0, groupHeadHeight};
    const auto look = index.data(QueueModel::LookRole).value<JobLook>();
    const int more = linesOf(look, rowWidthIn(option)).isHigher ? thirdLineHeight : 0;
    return {0, (look.done ? jobRowHeightWithBar : jobRowHeight) + more};
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(QueueModel::IsHeadRole).toBool())
        paintHead(*painter, option, index.data(QueueModel::LookRole).value<JobLook>());
    else
        paintJob(*painter, option, index);
    painter->restore();
}

void JobDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option,
                            const JobLook &look) const
{
    const QRect line = option.rect.adjusted(rowPadding, 10, -rowPadding, -6);
    const int width = widthOf(look.credits, Theme::Step::Caption);
    QRect credits = line;
    credits.setLeft(line.right() + 1 - width);
    QRect title = line;
    title.setRight(credits.left() - 8);
    paintText(painter, option, {title, look.title, Theme::Step::Caption, look.tone});
    paintText(painter, option,
              {credits, look.credits, Theme::Step::Caption, Theme::Role::Text2, Qt::AlignRight});
}

void JobDelegate::paintJob(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto look = index.data(QueueModel::LookRole).value<JobLook>();
    const RowLines lines = linesOf(look, rowWidthIn(option));
    const RowPlaces at = placesIn(option.rect, widthOf(look.credits, Theme::Step::Body),
                                  widthOf(lines.time, Theme::Step::Small), lines.isHigher);
    paintGround(painter, option);
    if (index.data(QueueModel::GroupRole).toInt() == int(Group::Waiting))
        paintIcon(painter, gripIn(option.rect, option.direction), u"grip", Theme::Role::Control);
    const QStringList files = index.data(QueueModel::PicturesRole).toStringList();
    paintThumbnail(painter, QStyle::visualRect(option.direction, option.rect, at.picture),
                   thumbnailOf(m_pictures, files, option.widget));
    paintText(painter, option, {at.title, look.title, Theme::Step::BodyMedium, Theme::Role::Text});
    paintText(painter, option,
              {at.credits, look.credits, Theme::Step::Body, Theme::Role::Text2, Qt::AlignRight});
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, at.icon), look.icon,
              look.tone);
    paintText(painter, option, {at.state, lines.state, Theme::Step::Small, look.tone});
    paintText(painter, option, {at.moreState, lines.moreState, Theme::Step::Small, look.tone});
    paintText(painter, option,
              {at.time, lines.time, Theme::Step::Small, look.timeTone, Qt::AlignRight});
    if (look.done)
        paintBar(painter, QStyle::visualRect(option.direction, option.rect, at.bar), *look.done,
                 option.direction);
}

QRect gripIn(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect grip(row.left(), row.top() + 7, gripWidth, thumbnailSize.height());
    return QStyle::visualRect(direction, row, grip);
}

QPixmap thumbnailOf(Pictures &pictures, const QStringList &files, const QWidget *on)
{
    const qreal scale = on ? on->devicePixelRatioF() : 1;
    for (const QString &file : files) {
        const QPixmap picture = pictures.find(file, thumbnailSize, scale);
        if (!picture.isNull())
            return picture;
    }
    return {};
}

void paintThumbnail(QPainter &painter, const QRect &where, const QPixmap &picture)
{
    QPainterPath shape;
    shape.addRoundedRect(where, 3, 3);
    painter.fillPath(shape,
                     Theme::color(picture.isNull() ? Theme::Role::Raised : Theme::Role::Canvas));
    if (picture.isNull()) {
        QRect middle(0, 0, 16, 16);
        middle.moveCenter(where.center());
        paintIcon(painter, middle, u"sparkle", Theme::Role::Text2);
        return;
    }
    const QSizeF size = picture.deviceIndependentSize();
    const QPointF at = QRectF(where).center() - QPointF(size.width() / 2, size.height() / 2);
    painter.save();
    painter.setClipPath(shape);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRectF(at, size), picture, QRectF(picture.rect()));
    painter.restore();
}

void paintBar(QPainter &painter, const QRect &where, double done, Qt::LayoutDirection direction)
{
    const qreal radius = where.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Theme::Role::Line));
    painter.drawRoundedRect(where, radius, radius);
    QRectF part(where);
    part.setWidth(std::max(where.width() * done, double(where.height())));
    if (direction == Qt::RightToLeft)
        part.moveRight(where.right() + 1);
    if (done <= 0)
        return;
    painter.setBrush(Theme::color(Theme::Role::AccentText));
    painter.drawRoundedRect(part, radius, radius);
}

} // namespace rushes
