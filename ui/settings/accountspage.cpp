#include "ui/settings/accountspage.h"

#include "ui/settings/accountdraft.h"
#include "ui/settings/accountform.h"
#include "ui/settings/accountlist.h"
#include "ui/settings/accountsnow.h"
#include "ui/shared/icons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

AccountsPage::AccountsPage(Accounts &accounts, Preferences &preferences, QWidget *parent)
    : SettingsPage(u"settingsAccounts"_s, tr("Accounts"), preferences, parent)
    , m_accounts(accounts)
    , m_add(parts::button(tr("Add account"), u"accountAdd"_s, Look::Normal, this))
    , m_list(new AccountList(this))
    , m_form(new AccountForm(accounts, this))
    , m_draft(new AccountDraft(accounts, this))
{
    m_add->setIcon(icon(u"plus"));
    head()->addWidget(m_add);
    column()->addWidget(m_list);
    column()->addSpacing(8);
    column()->addWidget(m_form);
    column()->addWidget(m_draft);
    m_draft->hide();
    addLine();
    buildSpending();
    column()->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::addAccount);
    connect(m_list, &AccountList::chosen, this, &AccountsPage::choose);
    connect(m_list, &AccountList::newKeyWanted, m_form, &AccountForm::replaceKey);
    connect(m_draft, &AccountDraft::left, this, &AccountsPage::leaveDraft);
    connect(m_draft, &AccountDraft::added, this, [this](const AccountId &account) {
        leaveDraft();
        m_list->select(account);
    });
    connect(&m_accounts, &Accounts::changed, this, &AccountsPage::setAccounts);
}

void AccountsPage::buildSpending()
{
    // One sentence with a field in it: a language puts the field where it wants.
    const QString sentence = tr("Ask me before one send costs more than %1 credits");
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_ask = addCheck(u"spendAsk"_s, sentence.section(u"%1"_s, 0, 0).trimmed(),
                     settings::askBeforeSpending);
    column()->removeWidget(m_ask);
    m_above = new QSpinBox(this);
    m_above->setObjectName(u"spendAbove"_s);
    m_above->setAccessibleName(tr("Credits from which Rushes asks"));
    m_above->setRange(1, 1'000'000);
    m_above->setSingleStep(100);
    m_above->setGroupSeparatorShown(true);
    m_above->setFixedWidth(104);
    m_ask->setAccessibleName(sentence.arg(u"…"_s));
    row->addWidget(m_ask);
    row->addWidget(m_above);
    row->addWidget(new QLabel(sentence.section(u"%1"_s, 1).trimmed(), this));
    row->addStretch(1);
    column()->addLayout(row);
    m_tell = addCheck(u"spendTell"_s, tr("Tell me when the queue no longer fits the balance"),
                      settings::tellWhenShort);
    connect(m_ask, &QCheckBox::toggled, m_above, &QWidget::setEnabled);
    connect(m_above, &QSpinBox::valueChanged, this,
            [this](int credits) { preferences().set(settings::askAbove, credits); });
}

void AccountsPage::refresh()
{
    m_ask->setChecked(preferences()[settings::askBeforeSpending]);
    m_above->setValue(preferences()[settings::askAbove]);
    m_above->setEnabled(m_ask->isChecked());
    m_tell->setChecked(preferences()[settings::tellWhenShort]);
    accountsNow(m_accounts, this,
                [this](const QList<AccountState> &accounts, const AccountId &current) {
                    setAccounts(accounts, current);
                });
}

void AccountsPage::setAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    m_current = current;
    m_list->setAccounts(accounts, current);
    choose(m_list->selected().id);
    if (!isVisible() || std::exchange(m_read, true))
        return;
    for (const AccountState &account : accounts) {
        // Those that were not needed yet have told nothing of themselves.
        if (!account.sandbox && !account.credits
            && account.standing == AccountState::Standing::Starting)
            m_accounts.readCredits(account.id);
    }
}

void AccountsPage::choose(const AccountId &account)
{
    const AccountState selected = m_list->selected();
    if (selected.id == account && !account.isEmpty())
        m_form->setAccount(selected, account == m_current);
}

void AccountsPage::addAccount()
{
    m_form->hide();
    m_add->setEnabled(false);
    m_draft->begin();
}

void AccountsPage::leaveDraft()
{
    m_draft->hide();
    m_add->setEnabled(true);
    m_form->show();
    m_list->setFocus(Qt::OtherFocusReason);
}

SettingsPage::Undo AccountsPage::restoreDefaults()
{
    Undo undo;
    restore(settings::askBeforeSpending, undo);
    restore(settings::askAbove, undo);
    restore(settings::tellWhenShort, undo);
    refresh();
    return undo;
}

} // namespace rushes
