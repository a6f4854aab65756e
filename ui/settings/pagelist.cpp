#include "ui/settings/pagelist.h"

#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int rowHeight = 36;
constexpr int margin = 8; // around the rows
constexpr int textAt = 36;
constexpr int narrowest = 232;
constexpr int iconRole = Qt::UserRole;

class PageRow final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString name = index.data().toString();
        return {textAt + option.fontMetrics.horizontalAdvance(name) + 12, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (selected && Theme::current().isHighContrast()) {
            paintTint(*painter, option.rect, Theme::Role::Selection);
        } else if (selected || hovered) {
            painter->setBrush(Theme::color(selected ? Theme::Role::Selection : Theme::Role::Hover));
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus)
                             && option.state.testFlag(QStyle::State_KeyboardFocusChange);
        if (focused) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(Theme::color(Theme::Role::Focus), 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
        }
        const auto placed = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect box(option.rect.left() + 10, option.rect.center().y() - 7, 16, 16);
        paintIcon(*painter, placed(box), index.data(iconRole).toString(),
                  selected ? Theme::Role::Text : Theme::Role::Text2);
        painter->setPen(Theme::color(Theme::Role::Text));
        painter->setFont(option.font);
        painter->drawText(
            placed(option.rect.adjusted(textAt, 0, -8, 0)),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            index.data().toString());
        painter->restore();
    }
};

} // namespace

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"settingsPages"_s);
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(margin, margin + 4, margin, margin);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base); // the margins, too
    setAutoFillBackground(true);
    setTabKeyNavigation(false);
    setItemDelegate(new PageRow(this));
}

void PageList::addPage(const QString &icon, const QString &name)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(iconRole, icon);
    item->setData(Qt::AccessibleTextRole, name);
}

QSize PageList::sizeHint() const
{
    return {std::max(narrowest - 1, sizeHintForColumn(0) + 2 * margin), 400};
}

} // namespace rushes
