#include "ui/shared/focusring.h"

#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

#include <memory>

namespace rushes {
namespace {

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget);
}

//! Qt's own lists; ours draw the current row's edge themselves.
bool isPlainList(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view && QByteArray(view->metaObject()->className()).startsWith('Q');
}

//! A widget of our own asks for the ring by the property "focusRing".
bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QLabel *>(widget)
           || isPlainList(widget)
           || (qobject_cast<const QAbstractSlider *>(widget)
               && !qobject_cast<const QScrollBar *>(widget))
           || widget->property("focusRing").toBool();
}

bool isByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
           || reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason;
}

class Frame final : public QFocusFrame {
public:
    Frame() { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(Theme::Role::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
};

} // namespace

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    connect(&Theme::current(), &Theme::changed, this, &FocusRing::drawAnew);
}

//! A new style sheet hides the frame.
void FocusRing::drawAnew()
{
    if (!m_frame || !m_frame->widget())
        return;
    QWidget *target = m_frame->widget();
    m_frame->setWidget(nullptr);
    m_frame->setWidget(target);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType())
        follow(static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
    else if (event->type() == QEvent::FocusOut && m_frame && watched == m_frame->widget())
        m_frame->setWidget(nullptr);
    return false;
}

void FocusRing::follow(QWidget *target, Qt::FocusReason reason)
{
    const bool ringed = isField(target) || (wantsRing(target) && isByKeyboard(reason));
    if (!ringed || target->isWindow())
        return;
    if (!m_frame)
        m_frame = std::make_unique<Frame>().release(); // its parent will be the target's window
    m_frame->setWidget(target);
}

} // namespace rushes
