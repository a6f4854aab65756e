#pragma once

#include <QWidget>

namespace rushes {

//! The violet hatched line across the top of the window: the sandbox.
class Hatch final : public QWidget {
    Q_OBJECT

public:
    explicit Hatch(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace rushes
