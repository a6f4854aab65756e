#include "ui/settings/accountdraft.h"

#include "ui/settings/accountwords.h"
#include "ui/settings/outcomeline.h"
#include "ui/shared/keyfield.h"
#include "ui/shared/parts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

AccountDraft::AccountDraft(Accounts &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_key(new KeyField(this))
    , m_outcome(new OutcomeLine(u"draftOutcome"_s, this))
{
    setObjectName(u"accountDraft"_s);
    build();
    for (QLineEdit *field : {m_name, m_address, static_cast<QLineEdit *>(m_key)})
        connect(field, &QLineEdit::returnPressed, this, &AccountDraft::add);
    connect(m_verify, &QPushButton::clicked, this, &AccountDraft::add);
    connect(m_address, &QLineEdit::textChanged, this,
            [this] { setStanding(m_address, Standing::Fine); });
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        setStanding(m_key, Standing::Fine);
        m_verify->setEnabled(!m_verifying && !m_key->key().isEmpty());
    });
}

void AccountDraft::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(8);
    grid->setColumnMinimumWidth(0, 100);
    grid->setColumnStretch(1, 1);
    grid->addWidget(parts::words(tr("A new account"), Theme::Step::Subtitle, Tone::Normal, this), 0,
                    0, 1, 2);
    const auto add = [&](const QString &label, QLineEdit *field, const QString &name) {
        auto *said = parts::words(label, Theme::Step::SmallMedium, Tone::Secondary, this);
        said->setWordWrap(false);
        said->setBuddy(field);
        field->setAccessibleName(label);
        field->setObjectName(name);
        const int row = grid->rowCount();
        grid->addWidget(said, row, 0);
        grid->addWidget(field, row, 1);
    };
    add(tr("Name"), m_name, u"draftName"_s);
    m_name->setPlaceholderText(tr("Studio"));
    m_name->setMaxLength(60);
    add(tr("Address"), m_address, u"draftAddress"_s);
    m_address->setPlaceholderText(m_accounts.usualAddress().toString());
    add(tr("API key"), m_key, u"draftKey"_s);
    grid->addWidget(m_outcome, grid->rowCount(), 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_verify = parts::button(tr("Verify and add"), u"draftVerify"_s, Look::Primary, this);
    m_cancel = parts::button(tr("Cancel"), u"draftCancel"_s, Look::Flat, this);
    row->addWidget(m_verify);
    row->addWidget(m_cancel);
    row->addStretch(1);
    grid->addLayout(row, grid->rowCount(), 1);
    connect(m_cancel, &QPushButton::clicked, this, &AccountDraft::left);
}

void AccountDraft::begin()
{
    for (QLineEdit *field : {m_name, m_address, static_cast<QLineEdit *>(m_key)})
        field->clear();
    m_outcome->clear();
    setVerifying(false);
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void AccountDraft::add()
{
    if (m_verifying)
        return;
    if (m_key->key().isEmpty())
        return m_key->setFocus(Qt::OtherFocusReason);
    if (!m_key->looksLikeKey()) {
        setStanding(m_key, Standing::Wrong);
        return m_outcome->say(Tone::Failure, KeyField::malformed());
    }
    setVerifying(true);
    m_outcome->say(Tone::Normal, tr("Verifying…"));
    const QString name = m_name->text().simplified();
    m_accounts.add({.name = name.isEmpty() ? tr("Studio") : name,
                    .address = QUrl(m_address->text().trimmed(), QUrl::StrictMode),
                    .key = m_key->key()},
                   this, [this](const Result<AccountState> &answer) { onAnswer(answer); });
}

void AccountDraft::onAnswer(const Result<AccountState> &answer)
{
    setVerifying(false);
    if (!answer) {
        const bool key = answer.error().kind == Error::Kind::Unauthorized;
        const bool address = answer.error().kind == Error::Kind::Invalid;
        setStanding(m_key, key ? Standing::Wrong : Standing::Fine);
        setStanding(m_address, address ? Standing::Wrong : Standing::Fine);
        m_outcome->say(key || address ? Tone::Failure : Tone::Warning,
                       accountwords::refusal(answer.error()));
        return (address ? m_address : m_key)->setFocus(Qt::OtherFocusReason);
    }
    m_key->clear(); // seen once
    emit added(answer->id);
}

void AccountDraft::setVerifying(bool verifying)
{
    m_verifying = verifying;
    for (QLineEdit *field : {m_name, m_address, static_cast<QLineEdit *>(m_key)})
        field->setReadOnly(verifying);
    m_verify->setEnabled(!verifying && !m_key->key().isEmpty());
    m_cancel->setEnabled(!verifying); // what is on its way would be added all the same
}

void AccountDraft::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (!m_verifying)
        emit left();
}

} // namespace rushes
