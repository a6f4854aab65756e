#include "ui/compose/takesstepper.h"

#include "ui/compose/calmwheel.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int buttonWidth = 30;

} // namespace

TakesStepper::TakesStepper(QWidget *parent)
    : QSpinBox(parent)
    , m_minus(new QToolButton(this))
    , m_plus(new QToolButton(this))
{
    setObjectName(u"takes"_s);
    setRange(1, 10);
    setButtonSymbols(NoButtons);
    setAlignment(Qt::AlignCenter);
    setFixedWidth(102);
    setFocusPolicy(Qt::StrongFocus);
    keepWheelCalm(this);
    // The number stands between the two buttons, which lie over the field's ends.
    setStyleSheet(u"QSpinBox { padding: 0 %1px; }"_s.arg(buttonWidth));
    m_minus->setObjectName(u"takesMinus"_s);
    m_minus->setAccessibleName(tr("Fewer takes"));
    m_minus->setIcon(icon(u"minus"));
    m_plus->setObjectName(u"takesPlus"_s);
    m_plus->setAccessibleName(tr("More takes"));
    m_plus->setIcon(icon(u"plus"));
    for (QToolButton *button : {m_minus, m_plus}) {
        setLook(button, Look::Icon);
        button->setAutoRepeat(true);
        button->setFocusPolicy(Qt::NoFocus); // Up and Down in the field do the same
        button->setCursor(Qt::ArrowCursor);
    }
    connect(m_minus, &QToolButton::clicked, this, &QSpinBox::stepDown);
    connect(m_plus, &QToolButton::clicked, this, &QSpinBox::stepUp);
    connect(this, &QSpinBox::valueChanged, this, &TakesStepper::onValue);
    onValue(value());
}

void TakesStepper::resizeEvent(QResizeEvent *event)
{
    QSpinBox::resizeEvent(event);
    place();
}

void TakesStepper::changeEvent(QEvent *event)
{
    QSpinBox::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

void TakesStepper::place()
{
    const QSize size(28, 28);
    const QRect first(QPoint(2, (height() - size.height()) / 2), size);
    const QRect last = first.translated(width() - size.width() - 4, 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_minus->setGeometry(mirrored ? last : first);
    m_plus->setGeometry(mirrored ? first : last);
}

void TakesStepper::paintEvent(QPaintEvent *event)
{
    QSpinBox::paintEvent(event);
    QPainter painter(this);
    painter.setPen(Theme::color(Theme::Role::Line));
    for (const int x : {buttonWidth, width() - buttonWidth - 1})
        painter.drawLine(x, 1, x, height() - 2);
}

void TakesStepper::onValue(int takes)
{
    m_minus->setEnabled(takes > minimum());
    m_plus->setEnabled(takes < maximum());
    setAccessibleName(tr("Takes, %1").arg(takes));
}

} // namespace rushes
