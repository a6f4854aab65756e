#include "ui/settings/accountform.h"

#include "ui/settings/accountwords.h"
#include "ui/settings/keyplace.h"
#include "ui/settings/outcomeline.h"
#include "ui/shared/format.h"
#include "ui/shared/keyfield.h"
#include "ui/shared/parts.h"
#include "ui/shared/phrases.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rushes {

using Stands = AccountState::Standing;

AccountForm::AccountForm(Accounts &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_reading(accounts)
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_keys(new QStackedWidget(this))
    , m_outcome(new OutcomeLine(u"accountOutcome"_s, this))
{
    setObjectName(u"accountForm"_s);
    build();
    connect(m_name, &QLineEdit::editingFinished, this, &AccountForm::keepName);
    connect(m_address, &QLineEdit::editingFinished, this, &AccountForm::keepAddress);
    connect(m_address, &QLineEdit::textEdited, this,
            [this] { setStanding(m_address, Standing::Fine); });
    connect(&m_reading, &BalanceReading::ended, this, [this](const AccountState &account) {
        m_verify->setEnabled(true);
        m_said = false;
        if (account.id == m_account.id)
            setAccount(account, m_current);
    });
}

void AccountForm::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(8);
    grid->setColumnMinimumWidth(0, 100);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &label, QWidget *field, const QString &name) {
        auto *said = parts::words(label, Theme::Step::SmallMedium, Tone::Secondary, this);
        said->setWordWrap(false);
        said->setBuddy(field);
        field->setAccessibleName(label);
        field->setObjectName(name);
        const int row = grid->rowCount();
        grid->addWidget(said, row, 0);
        grid->addWidget(field, row, 1, 1, 3);
    };
    add(tr("Name"), m_name, u"accountName"_s);
    add(tr("Address"), m_address, u"accountAddress"_s);
    m_name->setMaxLength(60);
    buildKey(grid);
    grid->addWidget(m_outcome, grid->rowCount(), 1, 1, 3);
    buildActs(grid);
}

void AccountForm::buildKey(QGridLayout *grid)
{
    m_place = new KeyPlace(m_keys);
    m_place->setObjectName(u"accountKeyPlace"_s);
    m_key = new KeyField(m_keys);
    m_key->setObjectName(u"accountKey"_s);
    m_key->setAccessibleName(tr("New API key"));
    m_key->setPlaceholderText(tr("Paste the new key"));
    m_keys->addWidget(m_place);
    m_keys->addWidget(m_key);
    m_keys->setFixedHeight(32);
    m_replace = parts::button(tr("Replace…"), u"accountReplace"_s, Look::Normal, this);
    m_replace->setAccessibleName(tr("Replace the key"));
    m_verify = parts::button(tr("Verify"), u"accountVerify"_s, Look::Normal, this);
    m_verify->setToolTip(tr("Reads the balance, which costs nothing"));
    auto *label = parts::words(tr("API key"), Theme::Step::SmallMedium, Tone::Secondary, this);
    label->setWordWrap(false);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    auto *line = new QHBoxLayout; // without the buttons, the field is as long as the others
    line->setSpacing(8);
    line->addWidget(m_keys, 1);
    line->addWidget(m_replace);
    line->addWidget(m_verify);
    grid->addLayout(line, row, 1, 1, 3);
    connect(m_replace, &QPushButton::clicked, this,
            [this] { m_keys->currentWidget() == m_key ? leaveKey() : replaceKey(); });
    connect(m_verify, &QPushButton::clicked, this,
            [this] { m_keys->currentWidget() == m_key ? keepKey() : verify(); });
    connect(m_key, &QLineEdit::returnPressed, this, &AccountForm::keepKey);
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        setStanding(m_key, Standing::Fine);
        m_verify->setEnabled(!m_key->key().isEmpty());
    });
}

void AccountForm::buildActs(QGridLayout *grid)
{
    m_use = parts::button(tr("Use this account"), u"accountUse"_s, Look::Small, this);
    m_remove = parts::button(tr("Remove…"), u"accountRemove"_s, Look::SmallFlat, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_use);
    row->addWidget(m_remove);
    row->addStretch(1);
    grid->addLayout(row, grid->rowCount(), 1, 1, 3);
    connect(m_use, &QPushButton::clicked, this, [this] { m_accounts.use(m_account.id); });
    connect(m_remove, &QPushButton::clicked, this, &AccountForm::askToRemove);
}

void AccountForm::setAccount(const AccountState &account, bool current)
{
    const bool another = account.id != m_account.id;
    if (another || !m_name->isModified())
        m_name->setText(account.name);
    if (another || !m_address->isModified())
        m_address->setText(account.address.toString());
    m_account = account;
    m_current = current;
    if (another) {
        setStanding(m_address, Standing::Fine);
        m_said = false;
        leaveKey();
    }
    tell();
}

void AccountForm::tell()
{
    const bool own = !m_account.sandbox && m_account.id != Accounts::environmentId;
    const bool typing = m_keys->currentWidget() == m_key;
    m_name->setEnabled(own);
    m_address->setEnabled(own);
    m_address->setVisible(true);
    m_place->setText(m_account.sandbox ? tr("The sandbox needs none")
                                       : accountwords::keyPlace(m_account));
    m_replace->setVisible(own);
    m_replace->setText(typing ? tr("Cancel") : tr("Replace…"));
    m_replace->setAccessibleName(typing ? tr("Keep the old key") : tr("Replace the key"));
    m_verify->setVisible(!m_account.sandbox);
    m_verify->setText(typing ? tr("Verify and keep") : tr("Verify"));
    m_verify->setAccessibleName(m_verify->text());
    m_use->setVisible(!m_current || m_account.standing == Stands::SandboxTrouble);
    m_use->setText(m_current ? tr("Try again") : tr("Use this account"));
    m_use->setAccessibleName(m_use->text());
    m_remove->setVisible(own);
    tellOutcome();
}

void AccountForm::tellOutcome()
{
    if (m_said)
        return;
    const QString wrong = accountwords::trouble(m_account);
    const QString accepted = accountwords::accepted(m_account, QDateTime::currentDateTimeUtc());
    const bool refused = m_account.standing == Stands::KeyRefused;
    if (!wrong.isEmpty())
        m_outcome->say(refused ? Tone::Failure : Tone::Warning, wrong);
    else if (!m_account.sandbox && !accepted.isEmpty())
        m_outcome->say(Tone::Good, accepted);
    else
        m_outcome->clear();
}

void AccountForm::keepName()
{
    const QString name = m_name->text().simplified();
    m_name->setModified(false);
    if (name.isEmpty())
        m_name->setText(m_account.name); // an account has a name
    else if (name != m_account.name)
        m_accounts.rename(m_account.id, name);
}

void AccountForm::keepAddress()
{
    const QUrl typed(m_address->text().trimmed(), QUrl::StrictMode);
    if (!m_address->isModified() || typed == m_account.address) {
        m_address->setModified(false);
        return;
    }
    m_address->setModified(false);
    m_said = true;
    m_outcome->say(Tone::Normal, tr("Verifying this address…"));
    m_accounts.setAddress(
        m_account.id, typed, this, [this, id = m_account.id](const Result<AccountState> &answer) {
            if (id != m_account.id)
                return;
            m_said = !answer;
            if (answer)
                return setAccount(*answer, m_current);
            setStanding(m_address, Standing::Wrong);
            m_outcome->say(Tone::Failure, accountwords::refusal(answer.error()) + u' '
                                              + tr("The address of before is in use."));
        });
}

void AccountForm::replaceKey()
{
    m_keys->setCurrentWidget(m_key);
    m_verify->setEnabled(!m_key->key().isEmpty());
    tell();
    m_key->setFocus(Qt::OtherFocusReason);
}

void AccountForm::leaveKey()
{
    m_key->clear(); // seen once
    m_keys->setCurrentWidget(m_place);
    m_verify->setEnabled(!m_reading.isUnderWay());
    tell();
}

void AccountForm::keepKey()
{
    if (m_key->key().isEmpty() || m_key->isReadOnly())
        return;
    m_said = true;
    if (!m_key->looksLikeKey()) {
        setStanding(m_key, Standing::Wrong);
        return m_outcome->say(Tone::Failure, KeyField::malformed());
    }
    m_key->setReadOnly(true);
    m_verify->setEnabled(false);
    m_replace->setEnabled(false); // the new key is kept if it is good: there is no way back
    m_outcome->say(Tone::Normal, tr("Verifying…"));
    m_accounts.replaceKey(m_account.id, m_key->key(), this,
                          [this](const Result<AccountState> &answer) { onKey(answer); });
}

void AccountForm::onKey(const Result<AccountState> &answer)
{
    m_key->setReadOnly(false);
    m_verify->setEnabled(true);
    m_replace->setEnabled(true);
    if (!answer) {
        const bool refused = answer.error().kind == Error::Kind::Unauthorized;
        setStanding(m_key, refused ? Standing::Wrong : Standing::Fine);
        m_outcome->say(refused ? Tone::Failure : Tone::Warning,
                       accountwords::refusal(answer.error()));
        return;
    }
    const bool kept = answer->keyKept != AccountState::KeyKept::UntilQuit;
    m_said = !kept;
    if (!kept)
        m_outcome->say(Tone::Warning, phrases::keychain(answer->error));
    leaveKey();
    if (answer->id == m_account.id)
        setAccount(*answer, m_current);
}

void AccountForm::verify()
{
    if (m_reading.isUnderWay())
        return;
    m_said = true;
    m_verify->setEnabled(false);
    m_outcome->say(Tone::Normal, tr("Verifying…"));
    m_reading.ask(m_account.id);
}

void AccountForm::askToRemove()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Remove %1").arg(m_account.name),
        tr("Remove the account %1? Its key leaves the keychain of this computer. Clips made with "
           "it stay where they are, with their recipes.")
            .arg(m_account.name),
        QMessageBox::NoButton, this);
    box->setObjectName(u"accountRemoveQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    yes->setObjectName(u"accountRemoveYes"_s);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(yes, &QAbstractButton::clicked, this, &AccountForm::remove);
    box->open();
}

void AccountForm::remove()
{
    const QString name = m_account.name;
    m_accounts.remove(m_account.id, this, [this, name](const Result<> &gone) {
        if (gone)
            return;
        m_said = true;
        if (gone.error().kind == Error::Kind::Busy)
            return m_outcome->say(Tone::Warning,
                                  tr("%1 stays: not all of its jobs have ended. Wait for those "
                                     "that were sent, take the waiting ones back, and try again.")
                                      .arg(name));
        m_outcome->say(Tone::Warning, tr("%1 stays: the keychain did not let its key go. Unlock "
                                         "the keychain and try again.")
                                          .arg(name));
    });
}

} // namespace rushes
