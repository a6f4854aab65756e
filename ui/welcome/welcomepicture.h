#pragma once

#include <QWidget>

namespace rushes {

//! The picture beside the welcome: two walkers against a low sun, drawn, sharp at every size.
class WelcomePicture final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePicture(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {400, 640}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintName(QPainter &painter) const;
};

} // namespace rushes
