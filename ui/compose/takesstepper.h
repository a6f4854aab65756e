#pragma once

#include <QSpinBox>

class QToolButton;

namespace rushes {

//! Minus, number, plus: 1 to 10 takes.
class TakesStepper : public QSpinBox {
    Q_OBJECT

public:
    explicit TakesStepper(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void onValue(int takes);

    QToolButton *m_minus;
    QToolButton *m_plus;
};

} // namespace rushes
