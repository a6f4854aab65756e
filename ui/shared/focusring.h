#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace rushes {

//! The 2 px ring, 1 px outside the control: on keyboard focus for buttons, on any focus for fields.
//! A style sheet cannot paint outside a widget; a frame of its own can. A widget of ours that is
//! neither asks for the ring by the property "focusRing".
class FocusRing final : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawAnew();
    void follow(QWidget *target, Qt::FocusReason reason);

    QPointer<QFocusFrame> m_frame; //!< a child of the window it was last seen in
};

} // namespace rushes
