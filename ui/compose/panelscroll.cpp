#include "ui/compose/panelscroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace rushes {

PanelScroll::PanelScroll(QWidget *content, int padding, QWidget *parent)
    : QScrollArea(parent)
    , m_padding(padding)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    // After setWidget, which turns the content's own ground on.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->installEventFilter(this);
}

QSize PanelScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), 120};
}

bool PanelScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == verticalScrollBar()
        && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        fitPadding();
    return QScrollArea::eventFilter(watched, event);
}

void PanelScroll::fitPadding()
{
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    QMargins margins = widget()->layout()->contentsMargins();
    const int end = m_padding - bar;
    margins.setLeft(layoutDirection() == Qt::RightToLeft ? end : m_padding);
    margins.setRight(layoutDirection() == Qt::RightToLeft ? m_padding : end);
    widget()->layout()->setContentsMargins(margins);
}

} // namespace rushes
