#pragma once

#include <QPixmap>
#include <QStyledItemDelegate>

namespace rushes {

constexpr QSize thumbnailSize(60, 34);

struct JobLook;
class Pictures;

//! Paints a row of the queue: picture, name and credits, state and time, bar; and the heads.
class JobDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit JobDelegate(Pictures &pictures, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QStyleOptionViewItem &option,
                   const JobLook &look) const;
    void paintJob(QPainter &painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;

    Pictures &m_pictures;
};

//! Where a waiting job is gripped to be moved.
QRect gripIn(const QRect &row, Qt::LayoutDirection direction);
//! The first of `files` that is a picture and read already; null while it is not.
QPixmap thumbnailOf(Pictures &pictures, const QStringList &files, const QWidget *on);
//! The 60 × 34 picture of a job, or a sparkle where it has none yet.
void paintThumbnail(QPainter &painter, const QRect &where, const QPixmap &picture);
//! The 4 px bar in the theme's colours.
void paintBar(QPainter &painter, const QRect &where, double done, Qt::LayoutDirection direction);

} // namespace rushes
