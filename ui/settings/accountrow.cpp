#include "ui/settings/accountrow.h"

#include "app/studio/accounts.h"
#include "ui/settings/accountwords.h"
#include "ui/shared/format.h"
#include "ui/shared/parts.h"
#include "ui/shared/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Stands = AccountState::Standing;

//! A word in an edge of its own, beside a name.
class Badge final : public QLabel {
public:
    explicit Badge(const QString &text, QWidget *parent)
        : QLabel(text, parent)
    {
        setFont(Theme::font(Theme::Step::Caption));
        setContentsMargins(6, 1, 6, 2);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::color(Theme::Role::Control));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        QLabel::paintEvent(event);
    }
};

QLabel *figure(Theme::Step step, Tone tone, QWidget *parent)
{
    auto *label = parts::words({}, step, tone, parent);
    label->setWordWrap(false);
    return label;
}

} // namespace

AccountRow::AccountRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new TintedIcon({}, Theme::Role::Good, this))
    , m_name(figure(Theme::Step::BodyMedium, Tone::Normal, this))
    , m_badge(new Badge(tr("Default"), this))
    , m_line(figure(Theme::Step::Small, Tone::Secondary, this))
    , m_number(figure(Theme::Step::Subtitle, Tone::Normal, this))
    , m_word(figure(Theme::Step::Body, Tone::Secondary, this))
    , m_replace(parts::button(tr("Replace key…"), u"accountRowReplace"_s, Look::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(4);
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_name);
    names->addWidget(m_badge);
    names->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addLayout(names);
    words->addWidget(m_line);
    words->addStretch(1);
    m_line->setWordWrap(true);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_number);
    row->addWidget(m_word);
    row->addWidget(m_replace);
    row->setSpacing(5);
    m_icon->setContentsMargins(0, 0, 4, 0);
    connect(m_replace, &QPushButton::clicked, this, &AccountRow::newKeyWanted);
}

void AccountRow::setAccount(const AccountState &account, bool current)
{
    m_account = account;
    const bool refused
        = account.standing == Stands::KeyRefused || account.standing == Stands::KeyMissing;
    const bool wrong = !accountwords::trouble(account).isEmpty();
    m_name->setText(account.name);
    setTone(m_name, account.sandbox ? Tone::Sandbox : Tone::Normal);
    m_badge->setVisible(current);
    m_line->setText(accountwords::line(account));
    m_line->setVisible(!m_line->text().isEmpty()); // the name stands in the middle then
    setTone(m_line, refused ? Tone::Failure : wrong ? Tone::Warning : Tone::Secondary);
    setStandingIcon(account);
    const bool known = account.credits && !account.sandbox;
    m_number->setText(known ? format::number(*account.credits) : QString());
    m_word->setText(account.sandbox ? tr("Free") : tr("credits"));
    m_number->setVisible(known && !refused);
    m_word->setVisible(account.sandbox || (known && !refused));
    m_replace->setVisible(refused && account.id != Accounts::environmentId);
    m_replace->setAccessibleName(tr("Replace the key of %1").arg(account.name));
    update();
}

void AccountRow::setStandingIcon(const AccountState &account)
{
    const bool refused
        = account.standing == Stands::KeyRefused || account.standing == Stands::KeyMissing;
    if (account.sandbox)
        m_icon->setPicture(u"sandbox"_s, Theme::Role::Sandbox);
    else if (refused)
        m_icon->setPicture(u"error"_s, Theme::Role::Failure);
    else if (account.standing == Stands::Offline)
        m_icon->setPicture(u"network-offline"_s, Theme::Role::Warning);
    else if (!accountwords::trouble(account).isEmpty())
        m_icon->setPicture(u"warning"_s, Theme::Role::Warning);
    else
        m_icon->setPicture({}, Theme::Role::Good); // a dot: see paintEvent()
}

void AccountRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_account.sandbox || !accountwords::trouble(m_account).isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool ready = m_account.standing == Stands::Ready;
    painter.setBrush(Theme::color(ready ? Theme::Role::Good : Theme::Role::Control));
    painter.drawEllipse(QRectF(m_icon->geometry()).center() + QPointF(0, 0), 4, 4);
}

} // namespace rushes
