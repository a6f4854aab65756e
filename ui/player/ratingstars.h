#pragma once

#include <QWidget>

namespace rushes {

//! Five stars; a click on the one that is the rating takes it back.
class RatingStars final : public QWidget {
    Q_OBJECT

public:
    explicit RatingStars(QWidget *parent = nullptr);

    void setRating(int rating); //!< 0 to 5
    QSize sizeHint() const override;

signals:
    void rated(int rating);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int starAt(const QPointF &position) const;
    void choose(int rating);

    int m_rating = 0;
    int m_hovered = 0;
};

} // namespace rushes
