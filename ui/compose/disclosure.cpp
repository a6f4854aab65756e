#include "ui/compose/disclosure.h"

#include "ui/shared/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace rushes {

Disclosure::Disclosure(const QString &word, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Disclosure::setSummary(const QString &summary)
{
    m_summary = summary;
    setAccessibleName(tr("%1, %2").arg(text(), summary));
    update();
}

QSize Disclosure::sizeHint() const
{
    return {160, 28};
}

void Disclosure::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const auto placed = [this](const QRect &where) {
        return QStyle::visualRect(layoutDirection(), rect(), where);
    };
    paintIcon(painter, placed({0, (height() - 16) / 2, 16, 16}),
              isChecked() ? u"chevron-down" : u"chevron-right", Theme::Role::Text);
    painter.setFont(Theme::font(Theme::Step::BodyMedium));
    painter.setPen(Theme::color(Theme::Role::Text));
    const int words = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(placed({22, 0, words + 2, height()}), int(Qt::AlignVCenter | Qt::AlignLeading),
                     text());
    painter.setFont(Theme::font(Theme::Step::Small));
    painter.setPen(Theme::color(Theme::Role::Text2));
    const int from = 22 + words + 12;
    const QString shown
        = painter.fontMetrics().elidedText(m_summary, Qt::ElideRight, width() - from);
    painter.drawText(placed({from, 0, width() - from, height()}),
                     int(Qt::AlignVCenter | Qt::AlignTrailing), shown);
}

void Disclosure::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && !(event->modifiers() & Qt::ControlModifier))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace rushes
