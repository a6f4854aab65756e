#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace rushes {

//! One part of a switch: raised where it is on.
class SwitchPart final : public QAbstractButton {
    Q_OBJECT

public:
    explicit SwitchPart(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

//! "Newest | This recipe": which takes the strip shows.
class TakesSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit TakesSwitch(QWidget *parent = nullptr);

signals:
    void newestWanted();
    void thisRecipeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace rushes
