#include "ui/player/elidedlabel.h"

#include <QPainter>

#include <algorithm>

namespace rushes {

void ElidedLabel::setTexts(const QStringList &longestFirst)
{
    m_texts = longestFirst;
    setText(longestFirst.value(0)); // what a screen reader reads
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const auto fits = [this](const QString &candidate) {
        return fontMetrics().horizontalAdvance(candidate) <= width();
    };
    const auto found = std::find_if(m_texts.begin(), m_texts.end(), fits);
    const QString whole = found != m_texts.end() ? *found : m_texts.value(m_texts.size() - 1);
    const QString shown = fontMetrics().elidedText(whole, Qt::ElideRight, width());
    const QString tip = shown == text() ? QString() : text();
    if (toolTip() != tip)
        setToolTip(tip);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignLeading | Qt::AlignVCenter), shown);
}

} // namespace rushes
