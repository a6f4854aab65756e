#include "ui/queue/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace rushes {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(6);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    const auto places = arrange({0, 0, width, 0});
    const QMargins margins = contentsMargins();
    return (places.empty() ? margins.top() : places.back().bottom() + 1) + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width, height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const auto places = arrange(rect);
    for (size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setGeometry(
            QStyle::visualRect(parentWidget()->layoutDirection(), rect, places[i]));
}

std::vector<QRect> FlowLayout::arrange(const QRect &rect) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    std::vector<QRect> places;
    QPoint at = room.topLeft();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        const QSize size = item->sizeHint().boundedTo({std::max(room.width(), 1), QWIDGETSIZE_MAX});
        const bool first = at.x() == room.left();
        if (!first && at.x() + size.width() > room.left() + room.width()) {
            at = {room.left(), at.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        places.emplace_back(at, size);
        at.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return places;
}

} // namespace rushes
