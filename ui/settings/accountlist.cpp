#include "ui/settings/accountlist.h"

#include "ui/settings/accountrow.h"
#include "ui/settings/accountwords.h"
#include "ui/shared/theme.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int rowHeight = 52;
constexpr int mostRows = 6; // more of them scroll

//! What lies under the rows: selection, hairlines.
class Ground final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            paintTint(*painter, option.rect, Theme::Role::Selection);
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)),
                              Theme::color(Theme::Role::Line));
        const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus)
                             && option.state.testFlag(QStyle::State_KeyboardFocusChange);
        if (focused) {
            painter->setPen(QPen(Theme::color(Theme::Role::Focus), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }
};

} // namespace

AccountList::AccountList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"accountList"_s);
    setAccessibleName(tr("Accounts"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setItemDelegate(new Ground(this));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && !m_quiet)
            emit chosen(m_accounts.at(row).id);
    });
}

void AccountList::setAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    QList<AccountState> sorted = accounts; // the sandbox last
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const AccountState &a, const AccountState &b) { return !a.sandbox && b.sandbox; });
    const auto sameIds
        = std::equal(sorted.begin(), sorted.end(), m_accounts.begin(), m_accounts.end(),
                     [](const auto &a, const auto &b) { return a.id == b.id; });
    const AccountId selectedBefore = selected().id;
    m_accounts = sorted;
    if (!sameIds)
        rebuild(selectedBefore.isEmpty() ? current : selectedBefore);
    for (int row = 0; row < count(); ++row) {
        const AccountState &account = m_accounts.at(row);
        const bool inUse = account.id == current;
        item(row)->setData(Qt::AccessibleTextRole, accountwords::spoken(account, inUse));
        static_cast<AccountRow *>(itemWidget(item(row)))->setAccount(account, inUse);
    }
}

void AccountList::rebuild(const AccountId &selected)
{
    const QScopedValueRollback quiet(m_quiet, true);
    clear();
    for (const AccountState &account : std::as_const(m_accounts)) {
        auto *row = new AccountRow;
        row->setObjectName(u"account-"_s + account.id.value);
        connect(row, &AccountRow::newKeyWanted, this, [this, id = account.id] {
            select(id);
            emit newKeyWanted(id);
        });
        setItemWidget(new QListWidgetItem(this), row);
    }
    select(selected);
    if (currentRow() < 0)
        setCurrentRow(0);
    updateGeometry();
}

AccountState AccountList::selected() const
{
    const int row = currentRow();
    return row < 0 || row >= m_accounts.size() ? AccountState{} : m_accounts.at(row);
}

void AccountList::select(const AccountId &account)
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts.at(row).id == account)
            setCurrentRow(row);
    }
}

QSize AccountList::sizeHint() const
{
    return {400, std::clamp(count(), 1, mostRows) * rowHeight + 2 * frameWidth()};
}

} // namespace rushes
