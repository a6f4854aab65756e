#include "ui/queue/takesswitch.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

SwitchPart::SwitchPart(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true); // Left and Right move within the switch
    setFont(Theme::font(Theme::Step::SmallMedium));
    setAttribute(Qt::WA_Hover);
}

QSize SwitchPart::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 20, 22};
}

void SwitchPart::paintEvent(QPaintEvent *)
{
    using Role = Theme::Role;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
    if (isChecked()) {
        painter.setPen(Theme::color(Role::ButtonEdge));
        painter.setBrush(Theme::color(Role::Raised));
        painter.drawRoundedRect(shape, 4, 4);
    } else if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Role::Hover));
        painter.drawRoundedRect(shape, 4, 4);
    }
    painter.setPen(Theme::color(isChecked() ? Role::Text : Role::Text2));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

TakesSwitch::TakesSwitch(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Which takes"));
    auto *newest = new SwitchPart(tr("Newest"), this);
    auto *thisRecipe = new SwitchPart(tr("This recipe"), this);
    newest->setObjectName(u"takesNewest"_s);
    thisRecipe->setObjectName(u"takesThisRecipe"_s);
    newest->setAccessibleName(tr("Takes, newest, 1 of 2"));
    thisRecipe->setAccessibleName(tr("Takes, this recipe, 2 of 2"));
    newest->setChecked(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    row->addWidget(newest);
    row->addWidget(thisRecipe);
    // Toggled rather than clicked: the arrow keys move it too.
    connect(newest, &QAbstractButton::toggled, this, [this, newest] {
        newest->isChecked() ? emit newestWanted() : emit thisRecipeWanted();
    });
}

void TakesSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = Theme::current().isDark();
    painter.setPen(Theme::color(Theme::Role::ButtonEdge));
    painter.setBrush(Theme::color(dark ? Theme::Role::Base : Theme::Role::Hover));
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 6, 6);
}

} // namespace rushes
