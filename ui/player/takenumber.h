#pragma once

#include <QWidget>

namespace rushes {

//! A take's number; where the take is circled, with the drawn ring around it.
class TakeNumber final : public QWidget {
    Q_OBJECT

public:
    explicit TakeNumber(QWidget *parent = nullptr);

    void setTake(int take, bool circled);
    QSize sizeHint() const override { return {24, 22}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_take = 1;
    bool m_circled = false;
};

} // namespace rushes
