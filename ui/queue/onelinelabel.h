#pragma once

#include <QLabel>

namespace rushes {

//! One line of plain text that ends in "…" where there is no room, with the whole as tool tip.
class OneLineLabel final : public QLabel {
    Q_OBJECT

public:
    explicit OneLineLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace rushes
