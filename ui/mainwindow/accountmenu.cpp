#include "ui/mainwindow/accountmenu.h"

#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/phrases.h"
#include "ui/shared/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

void addRow(QGridLayout *grid, const QString &name, const QString &value)
{
    const int row = grid->rowCount();
    auto *what = new QLabel(name);
    setTone(what, Tone::Secondary);
    auto *figure = new QLabel(value);
    figure->setFont(Theme::font(Theme::Step::BodyMedium));
    figure->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    figure->setAccessibleName(name + u", "_s + value);
    grid->addWidget(what, row, 0);
    grid->addWidget(figure, row, 1);
}

} // namespace

AccountMenu::AccountMenu(Accounts &accounts, QWidget *parent)
    : QMenu(parent)
    , m_accounts(accounts)
{
    setObjectName(u"accountMenu"_s);
    setAccessibleName(tr("Account"));
}

void AccountMenu::setAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    m_states = accounts;
    m_current = current;
}

AccountState AccountMenu::current() const
{
    const auto found
        = std::find_if(m_states.begin(), m_states.end(),
                       [this](const AccountState &state) { return state.id == m_current; });
    return found == m_states.end() ? AccountState{} : *found;
}

void AccountMenu::refresh()
{
    clear();
    const AccountState account = current();
    if (!account.id.isEmpty())
        addFacts(account);
    addAccounts();
    addSeparator();
    addActs(account);
}

void AccountMenu::addFacts(const AccountState &account)
{
    auto *facts = new QWidget(this);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(28, 6, 20, 8);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(4);
    if (account.sandbox) {
        addRow(grid, tr("Balance"), tr("Free"));
    } else if (account.credits) {
        addRow(grid, tr("Balance"), format::credits(*account.credits));
        addRow(grid, tr("Reserved by the queue"), format::about(m_reserved));
        addRow(grid, tr("After the queue"), format::about(*account.credits - m_reserved));
        addRow(grid, tr("Read at"), format::clockTime(account.readAt));
    } else {
        addRow(grid, tr("Balance"), phrases::standing(account));
    }
    auto *holder = new QWidgetAction(this);
    holder->setDefaultWidget(facts);
    addAction(holder);
    addSeparator();
}

void AccountMenu::addAccounts()
{
    m_group = std::make_unique<QActionGroup>(this);
    for (const AccountState &account : m_states) {
        QString text = account.name;
        if (account.sandbox)
            text = tr("%1 · free").arg(account.name);
        else if (account.credits)
            text = tr("%1 · %2").arg(account.name, format::credits(*account.credits));
        QAction *action = add(text, u"account-"_s + account.id.value);
        action->setCheckable(true);
        action->setChecked(account.id == m_current);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = account.id] { m_accounts.use(id); });
    }
}

void AccountMenu::addActs(const AccountState &account)
{
    if (!account.id.isEmpty()) {
        connect(add(tr("Read Balance Now"), u"accountRead"_s), &QAction::triggered, this,
                [this, id = account.id] { m_accounts.readCredits(id); });
    }
    if (account.standing == AccountState::Standing::KeyringTrouble
        || account.standing == AccountState::Standing::SandboxTrouble) {
        connect(add(tr("Try Again"), u"accountAgain"_s), &QAction::triggered, this,
                [this, id = account.id] { m_accounts.retryKeyring(id); });
    }
    const bool ownKey = !account.id.isEmpty() && !account.sandbox
                        && account.keyKept != AccountState::KeyKept::Environment;
    if (ownKey) {
        connect(add(tr("Replace Key…"), u"accountReplace"_s), &QAction::triggered, this,
                [this, id = account.id] { emit newKeyWanted(id); });
    }
    connect(add(tr("Add a Key…"), u"accountAdd"_s), &QAction::triggered, this,
            &AccountMenu::anotherKeyWanted);
    connect(add(tr("Manage Accounts…"), u"accountManage"_s), &QAction::triggered, this,
            &AccountMenu::managingWanted);
}

QAction *AccountMenu::add(const QString &text, const QString &name)
{
    QString shown = text;
    QAction *action = addAction(shown.replace(u'&', u"&&"_s)); // a name may hold an ampersand
    action->setObjectName(name);
    return action;
}

} // namespace rushes
