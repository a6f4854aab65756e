#pragma once

#include "app/base/ids.h"

#include <QStyledItemDelegate>

namespace rushes {

struct TakeLook;
class Pictures;

//! Paints a card of the takes strip: picture with its plates, name and stars below.
class TakesDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr QSize picture{160, 90};
    static constexpr QSize card{172, 122}; //!< with the gap to the next one

    explicit TakesDelegate(Pictures &pictures, QObject *parent = nullptr);

    void setCurrent(const ClipId &clip) { m_current = clip; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return card;
    }

private:
    QPixmap pictureOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Pictures &m_pictures;
    ClipId m_current; //!< the one on the stage
};

//! The grease-pencil ring of a circled take, in a box of 24 × 22 at `corner`.
void paintRing(QPainter &painter, const QPoint &corner);

} // namespace rushes
