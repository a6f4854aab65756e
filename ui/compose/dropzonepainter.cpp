#include "ui/compose/dropzonepainter.h"

#include "ui/shared/icons.h"

#include <QPainterPath>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int radius = 4;
constexpr int iconSize = 20;

QPainterPath outline(const QRect &rect, qreal inset)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    return path;
}

//! Fills the place if little is cut away by it, else fits the picture in.
QSizeF sizeIn(const QSizeF &image, const QSizeF &place)
{
    const QSizeF filling = image.scaled(place, Qt::KeepAspectRatioByExpanding);
    const qreal kept = (place.width() * place.height()) / (filling.width() * filling.height());
    return kept >= 0.65 ? filling : image.scaled(place, Qt::KeepAspectRatio);
}

} // namespace

DropZonePainter::DropZonePainter(QPainter &painter, const QRect &rect,
                                 Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_rect(rect)
    , m_direction(direction)
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    m_painter.setLayoutDirection(direction);
}

void DropZonePainter::card(const Card &card)
{
    frame(card);
    const QFontMetrics title(Theme::font(Theme::Step::BodyMedium));
    const QFontMetrics small(Theme::font(Theme::Step::Small));
    const int lines = int(!card.words.line.isEmpty()) + int(!card.third.isEmpty());
    const int high = iconSize + 8 + title.height() + lines * (small.height() + 4);
    int y = m_rect.top() + std::max(8, (m_rect.height() - high) / 2);
    paintIcon(m_painter, {m_rect.center().x() - iconSize / 2 + 1, y, iconSize, iconSize}, card.icon,
              card.ink);
    y += iconSize + 8;
    const QRect across = m_rect.adjusted(12, 0, -12, 0);
    const auto row
        = [&across, &y](int height) { return QRect(across.left(), y, across.width(), height); };
    words(card.words.title, row(title.height()), Theme::Step::BodyMedium, Theme::Role::Text);
    y += title.height() + 4;
    if (!card.words.line.isEmpty()) {
        words(card.words.line, row(small.height()), Theme::Step::Small, Theme::Role::Text2);
        y += small.height() + 4;
    }
    words(card.third, row(small.height()), Theme::Step::Caption, Theme::Role::Text2);
}

void DropZonePainter::frame(const Card &card)
{
    QPen pen(Theme::color(card.edge), card.width, card.line);
    if (card.line == Qt::DashLine)
        pen.setDashPattern({3, 2.4});
    m_painter.setPen(pen);
    m_painter.setBrush(Theme::color(card.fill));
    m_painter.drawPath(outline(m_rect, card.width / 2));
}

//! One centred line; the part in <a></a> is drawn as a link, wherever a translation puts it.
void DropZonePainter::words(const QString &text, const QRect &where, Theme::Step step,
                            Theme::Role role)
{
    const QFont font = Theme::font(step);
    const QString before = text.section(u"<a>"_s, 0, 0);
    const QString link = text.section(u"<a>"_s, 1).section(u"</a>"_s, 0, 0);
    const QString after = text.section(u"</a>"_s, 1);
    QFont linkFont = font;
    linkFont.setWeight(QFont::Medium);
    const QFontMetrics metrics(font);
    const int linkWide = QFontMetrics(linkFont).horizontalAdvance(link);
    const int wide
        = metrics.horizontalAdvance(before) + linkWide + metrics.horizontalAdvance(after);
    m_painter.setPen(Theme::color(role));
    m_painter.setFont(font);
    if (link.isEmpty() || wide > where.width()) {
        QString plain = text;
        plain.remove(u"<a>"_s).remove(u"</a>"_s);
        m_painter.drawText(where, Qt::AlignCenter,
                           metrics.elidedText(plain, Qt::ElideMiddle, where.width()));
        return;
    }
    int x = (where.width() - wide) / 2;
    const auto piece = [&](const QString &part, int width, bool linked) {
        m_painter.setFont(linked ? linkFont : font);
        m_painter.setPen(Theme::color(linked ? Theme::Role::AccentText : role));
        const QRect spot = where.adjusted(x, 0, 0, 0);
        m_painter.drawText(
            QStyle::visualRect(m_direction, where,
                               {spot.left(), where.top(), width + 2, where.height()}),
            int(Qt::AlignVCenter | Qt::AlignLeading), part);
        x += width;
    };
    piece(before, metrics.horizontalAdvance(before), false);
    piece(link, linkWide, true);
    piece(after, metrics.horizontalAdvance(after), false);
}

void DropZonePainter::picture(const QImage &shown, const QString &name, const QString &facts)
{
    frame({.icon = {}, .words = {}, .edge = Theme::Role::Line, .line = Qt::SolidLine});
    image(shown);
    const QFont small = Theme::font(Theme::Step::Small);
    const QFontMetrics metrics(small);
    const int factsWide = metrics.horizontalAdvance(facts);
    m_painter.setFont(small);
    m_painter.setPen(Theme::color(Theme::Role::Text2));
    const QRect row = footer().adjusted(10, 0, -10, 0);
    m_painter.drawText(row, int(Qt::AlignVCenter | Qt::AlignTrailing), facts);
    const QRect left = placed(row.adjusted(0, 0, -factsWide - 12, 0));
    m_painter.drawText(left, int(Qt::AlignVCenter | Qt::AlignLeading),
                       metrics.elidedText(name, Qt::ElideRight, left.width()));
}

void DropZonePainter::warning(const QImage &shown, const QString &text, int reserved)
{
    frame({.icon = {}, .words = {}, .edge = Theme::Role::Warning, .line = Qt::SolidLine});
    image(shown);
    const QRect row = footer().adjusted(10, 0, -reserved - 10, 0);
    paintIcon(m_painter, placed({row.left(), row.center().y() - 7, 14, 14}), u"warning",
              Theme::Role::Warning);
    const QFont small = Theme::font(Theme::Step::Small);
    m_painter.setFont(small);
    m_painter.setPen(Theme::color(Theme::Role::Text2));
    const QRect words = placed(row.adjusted(22, 0, 0, 0));
    m_painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeading),
                       QFontMetrics(small).elidedText(text, Qt::ElideRight, words.width()));
}

void DropZonePainter::image(const QImage &shown)
{
    const QRect place = m_rect.adjusted(1, 1, -1, -footerHeight);
    m_painter.save();
    QPainterPath upper;
    upper.addRoundedRect(QRectF(m_rect).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    m_painter.setClipPath(upper);
    m_painter.setClipRect(place, Qt::IntersectClip);
    m_painter.fillRect(place, Theme::color(Theme::Role::Canvas));
    if (shown.isNull()) {
        paintIcon(m_painter, {place.center().x() - 11, place.center().y() - 11, 24, 24}, u"image",
                  Theme::Role::Text3);
    } else {
        QRectF target({}, sizeIn(shown.size(), place.size()));
        target.moveCenter(QRectF(place).center());
        m_painter.drawImage(target, shown);
    }
    m_painter.restore();
}

QRect DropZonePainter::footer() const
{
    return {m_rect.left(), m_rect.bottom() - footerHeight + 1, m_rect.width(), footerHeight};
}

QRect DropZonePainter::placed(const QRect &where) const
{
    return QStyle::visualRect(m_direction, m_rect, where);
}

} // namespace rushes
