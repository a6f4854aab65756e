#include "ui/compose/aspectchoice.h"

#include "ui/shared/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString nameOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Wide: return u"aspectWide"_s;
    case Aspect::Tall: return u"aspectTall"_s;
    case Aspect::Square: return u"aspectSquare"_s;
    }
    Q_UNREACHABLE();
}

QString spokenName(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Wide: return AspectChoice::tr("Aspect ratio, 16 to 9");
    case Aspect::Tall: return AspectChoice::tr("Aspect ratio, 9 to 16");
    case Aspect::Square: return AspectChoice::tr("Aspect ratio, 1 to 1");
    }
    Q_UNREACHABLE();
}

QSizeF shapeOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Wide: return {15, 9};
    case Aspect::Tall: return {8, 14};
    case Aspect::Square: return {11, 11};
    }
    Q_UNREACHABLE();
}

} // namespace

AspectButton::AspectButton(Aspect aspect, QWidget *parent)
    : QAbstractButton(parent)
    , m_aspect(aspect)
{
    setObjectName(nameOf(aspect));
    setText(toWord(aspect));
    setCheckable(true);
    setAccessibleName(spokenName(aspect));
    setFont(Theme::font(Theme::Step::Body));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AspectButton::sizeHint() const
{
    return {16 + 6 + fontMetrics().horizontalAdvance(text()) + 16, 32};
}

void AspectButton::paintEvent(QPaintEvent *)
{
    using Role = Theme::Role;
    const Role fill = !isEnabled()   ? Role::DisabledFill
                      : isChecked()  ? Role::Selection
                      : underMouse() ? Role::Hover
                                     : Role::Base;
    const Role edge = !isEnabled() ? Role::Line : isChecked() ? Role::Focus : Role::Control;
    const Role ink = !isEnabled() ? Role::Text3 : isChecked() ? Role::Text : Role::Text2;
    const qreal width = isChecked() ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(edge), width));
    painter.setBrush(Theme::color(fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            6, 6);
    const QSizeF shape = shapeOf(m_aspect);
    const qreal words = fontMetrics().horizontalAdvance(text());
    const qreal start = (this->width() - shape.width() - 7 - words) / 2;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal shapeAt = mirrored ? this->width() - start - shape.width() : start;
    painter.setPen(QPen(Theme::color(ink), 1.35));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF({shapeAt, (height() - shape.height()) / 2}, shape), 1.5, 1.5);
    const qreal wordsAt = mirrored ? start : start + shape.width() + 7;
    painter.drawText(QRectF(wordsAt, 0, words + 1, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

AspectChoice::AspectChoice(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    auto *group = new QButtonGroup(this);
    for (const Aspect aspect : {Aspect::Wide, Aspect::Tall, Aspect::Square}) {
        auto *button = new AspectButton(aspect, this);
        group->addButton(button);
        row->addWidget(button);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::toggled, this, [this, button](bool on) {
            button->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
            if (on)
                emit changed();
        });
        m_buttons.append(button);
    }
    setAspect(Aspect::Wide);
}

Aspect AspectChoice::aspect() const
{
    const auto on = std::ranges::find_if(m_buttons, &QAbstractButton::isChecked);
    return on == m_buttons.end() ? Aspect::Wide : (*on)->aspect();
}

void AspectChoice::setAspect(Aspect aspect)
{
    button(aspect)->setChecked(true);
}

void AspectChoice::setOffered(const QList<Aspect> &aspects)
{
    for (AspectButton *button : m_buttons) {
        const bool offered = aspects.contains(button->aspect());
        button->setEnabled(offered);
        button->setToolTip(offered ? QString() : tr("This model does not make this shape"));
    }
    if (!aspects.isEmpty() && !aspects.contains(aspect()))
        setAspect(aspects.first());
}

bool AspectChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const bool onward = (key == Qt::Key_Right) != (layoutDirection() == Qt::RightToLeft);
            step(onward ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

AspectButton *AspectChoice::button(Aspect aspect) const
{
    return *std::ranges::find(m_buttons, aspect, &AspectButton::aspect);
}

void AspectChoice::step(int by)
{
    qsizetype at = m_buttons.indexOf(button(aspect())) + by;
    while (at >= 0 && at < m_buttons.size() && !m_buttons[at]->isEnabled())
        at += by;
    if (at < 0 || at >= m_buttons.size())
        return;
    m_buttons[at]->setChecked(true);
    m_buttons[at]->setFocus(Qt::TabFocusReason); // by keyboard: the ring goes along
}

} // namespace rushes
