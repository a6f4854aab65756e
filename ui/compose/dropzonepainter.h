#pragma once

#include "ui/compose/picturewords.h"
#include "ui/shared/theme.h"

#include <QPainter>
#include <QRect>

namespace rushes {

//! Draws the states of the drop zone. All sizes in logical pixels.
class DropZonePainter {
public:
    static constexpr int footerHeight = 30;

    //! An icon over two or three lines.
    struct Card {
        QString icon;
        PictureWords words;
        QString third = {}; //!< small, under the line
        Theme::Role edge = Theme::Role::Control;
        Theme::Role fill = Theme::Role::Base;
        Theme::Role ink = Theme::Role::Text2; //!< of the icon
        Qt::PenStyle line = Qt::DashLine;
        qreal width = 1;
    };

    DropZonePainter(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction);

    //! Where the picture lies. `whole`: nothing of it is hidden, as where a frame is moved on it.
    enum class Show { Filled, Whole };
    static QRectF target(const QSize &image, const QRect &zone, Show show);

    //! `below`: room left free at its foot, for a button.
    void card(const Card &card, int below = 0);
    //! The picture over a footer of `name` and `facts`.
    void picture(const QImage &image, const QString &name, const QString &facts, Show show);
    //! The same with a thin frame around what is kept (0…1 of the picture), the rest dimmed.
    void cropped(const QImage &image, const QRectF &kept, const QString &name,
                 const QString &facts);
    //! The picture over a footer that says what is wrong, up to `reserved` px from its end.
    void warning(const QImage &image, const QString &text, int reserved);

private:
    void frame(const Card &card);
    void words(const QString &text, const QRect &where, Theme::Step step, Theme::Role role);
    void image(const QImage &image, Show show);
    void label(const QString &name, const QString &facts);
    void wrapped(const QString &text, const QRect &where);
    QRect footer() const;
    QRect placed(const QRect &where) const;

    QPainter &m_painter;
    const QRect m_rect;
    const Qt::LayoutDirection m_direction;
};

} // namespace rushes
