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

//! Figures and file names keep their own order in a window that is mirrored.
QString isolated(const QString &text)
{
    constexpr QChar begin(0x2066); // left-to-right isolate
    constexpr QChar end(0x2069);
    return begin + text + end;
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

QRectF DropZonePainter::target(const QSize &image, const QRect &zone, Show show)
{
    const QRectF place = zone.adjusted(1, 1, -1, -footerHeight);
    const QSizeF whole = QSizeF(image).scaled(place.size(), Qt::KeepAspectRatio);
    QRectF target({}, show == Show::Whole ? whole : sizeIn(image, place.size()));
    target.moveCenter(place.center());
    return target;
}

void DropZonePainter::card(const Card &card, int below)
{
    frame(card);
    const QFontMetrics metrics(Theme::font(Theme::Step::BodyMedium));
    const QFontMetrics small(Theme::font(Theme::Step::Small));
    const QRect across = m_rect.adjusted(12, 0, -12, 0);
    const bool wraps = !card.words.title.contains(u'<')
                       && metrics.horizontalAdvance(card.words.title) > across.width();
    const int titleHeight = metrics.height() * (wraps ? 2 : 1);
    const int lines = int(!card.words.line.isEmpty()) + int(!card.third.isEmpty());
    const int high = iconSize + 8 + titleHeight + lines * (small.height() + 4) + below;
    int y = m_rect.top() + std::max(8, (m_rect.height() - high) / 2);
    paintIcon(m_painter, {m_rect.center().x() - iconSize / 2 + 1, y, iconSize, iconSize}, card.icon,
              card.ink);
    y += iconSize + 8;
    const auto row
        = [&across, &y](int height) { return QRect(across.left(), y, across.width(), height); };
    if (wraps)
        wrapped(card.words.title, row(titleHeight));
    else
        words(card.words.title, row(titleHeight), Theme::Step::BodyMedium, Theme::Role::Text);
    y += titleHeight + 4;
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

//! Two centred lines at most.
void DropZonePainter::wrapped(const QString &text, const QRect &where)
{
    m_painter.setFont(Theme::font(Theme::Step::BodyMedium));
    m_painter.setPen(Theme::color(Theme::Role::Text));
    m_painter.drawText(where, int(Qt::AlignCenter) | Qt::TextWordWrap, text);
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

void DropZonePainter::picture(const QImage &shown, const QString &name, const QString &facts,
                              Show show)
{
    frame({.icon = {}, .words = {}, .edge = Theme::Role::Line, .line = Qt::SolidLine});
    image(shown, show);
    label(name, facts);
}

void DropZonePainter::cropped(const QImage &shown, const QRectF &kept, const QString &name,
                              const QString &facts)
{
    frame({.icon = {}, .words = {}, .edge = Theme::Role::Line, .line = Qt::SolidLine});
    image(shown, Show::Whole);
    label(name, facts);
    const QRectF whole = target(shown.size(), m_rect, Show::Whole);
    const QRectF frame(whole.x() + kept.x() * whole.width(), whole.y() + kept.y() * whole.height(),
                       kept.width() * whole.width(), kept.height() * whole.height());
    QPainterPath outside;
    outside.addRect(whole);
    outside.addRect(frame);
    m_painter.fillPath(outside, QColor(14, 15, 16, 178)); // the design's veil
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(Theme::color(Theme::Role::OnAccent), 1.5));
    m_painter.drawRect(frame.adjusted(0.75, 0.75, -0.75, -0.75));
}

void DropZonePainter::label(const QString &name, const QString &facts)
{
    const QFont small = Theme::font(Theme::Step::Small);
    const QFontMetrics metrics(small);
    const int factsWide = metrics.horizontalAdvance(facts);
    m_painter.setFont(small);
    m_painter.setPen(Theme::color(Theme::Role::Text2));
    const QRect row = footer().adjusted(10, 0, -10, 0);
    m_painter.drawText(row, int(Qt::AlignVCenter | Qt::AlignTrailing), isolated(facts));
    const QRect left = placed(row.adjusted(0, 0, -factsWide - 12, 0));
    m_painter.drawText(left, int(Qt::AlignVCenter | Qt::AlignLeading),
                       isolated(metrics.elidedText(name, Qt::ElideRight, left.width())));
}

void DropZonePainter::warning(const QImage &shown, const QString &text, int reserved)
{
    frame({.icon = {}, .words = {}, .edge = Theme::Role::Warning, .line = Qt::SolidLine});
    image(shown, Show::Filled);
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

void DropZonePainter::image(const QImage &shown, Show show)
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
        m_painter.drawImage(target(shown.size(), m_rect, show), shown);
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
