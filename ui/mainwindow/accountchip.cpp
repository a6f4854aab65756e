#include "ui/mainwindow/accountchip.h"

#include "ui/shared/format.h"
#include "ui/shared/phrases.h"

using namespace Qt::StringLiterals;

namespace rushes {

using Account = AccountState::Standing;

AccountChip::AccountChip(QWidget *parent)
    : ChipButton(parent)
{
    setObjectName(u"accountChip"_s);
    show();
}

void AccountChip::setAccount(const AccountState &account)
{
    m_account = account;
    show();
}

void AccountChip::setReserved(int credits)
{
    m_reserved = credits;
    show();
}

void AccountChip::setRoom(Room room)
{
    if (m_room == room)
        return;
    m_room = room;
    show();
}

bool AccountChip::fallsShort() const
{
    return !m_account.sandbox && m_account.credits && *m_account.credits < m_reserved;
}

QList<ChipButton::Part> AccountChip::lead() const
{
    using Kind = Part::Kind;
    using Role = Theme::Role;
    if (m_account.sandbox && m_account.standing != Account::SandboxTrouble)
        return {{.kind = Kind::Icon, .text = u"sandbox"_s, .role = Role::Sandbox}};
    if (m_account.standing == Account::KeyRefused || m_account.standing == Account::SandboxTrouble)
        return {{.kind = Kind::Icon, .text = u"error"_s, .role = Role::Failure}};
    if (m_account.standing == Account::KeyMissing || m_account.standing == Account::KeyringTrouble
        || fallsShort())
        return {{.kind = Kind::Icon, .text = u"warning"_s, .role = Role::Warning}};
    if (m_account.standing == Account::Ready)
        return {{.kind = Kind::Dot, .role = Role::Good}};
    return {{.kind = Kind::OpenDot, .role = Role::Text2}};
}

QList<ChipButton::Part> AccountChip::balance() const
{
    using Role = Theme::Role;
    using Step = Theme::Step;
    if (m_account.sandbox && m_account.standing == Account::Ready) {
        QList<Part> parts{{.text = tr("Free"), .step = Step::BodyMedium}};
        if (m_room == Room::Wide)
            parts.append({.text = tr("· nothing is sent"), .role = Role::Text2});
        return parts;
    }
    if (m_account.standing == Account::Offline && m_account.credits)
        return {
            {.text = format::number(*m_account.credits), .step = Step::BodyMedium},
            {.text = tr("at %1").arg(format::clockTime(m_account.readAt)), .role = Role::Text2}};
    if (m_account.standing == Account::Ready && m_account.credits) {
        QList<Part> parts{{.text = format::number(*m_account.credits), .step = Step::BodyMedium}};
        if (m_room == Room::Wide)
            parts.append({.text = tr("credits"), .role = Role::Text2});
        return parts;
    }
    const bool refused = m_account.standing == Account::KeyRefused
                         || m_account.standing == Account::SandboxTrouble;
    return {{.text = phrases::standing(m_account), .role = refused ? Role::Failure : Role::Text2}};
}

void AccountChip::show()
{
    using Role = Theme::Role;
    QList<Part> parts = lead();
    const QString name = m_account.id.isEmpty() ? tr("No account") : m_account.name;
    parts.append({.text = name,
                  .role = m_account.sandbox ? Role::Sandbox : Role::Text,
                  .step = Theme::Step::BodyMedium});
    if (!m_account.id.isEmpty()) {
        parts.append({.kind = Part::Kind::Rule});
        parts.append(balance());
    }
    parts.append({.kind = Part::Kind::Icon, .text = u"chevron-down"_s, .role = Role::Text2});
    setParts(parts);

    const Role first = parts.first().role;
    const bool edged = first == Role::Warning || first == Role::Failure || first == Role::Sandbox;
    setColors(edged ? first : Role::ButtonEdge, m_account.sandbox ? Role::SandboxTint : Role::Base);
    setAccessibleName(spoken());
    const QString shortage
        = fallsShort()
              ? tr("The queue no longer fits: it needs %1.").arg(format::aboutCredits(m_reserved))
              : QString();
    setAccessibleDescription(shortage);
    setToolTip(m_account.error ? phrases::sentence(*m_account.error) : shortage);
}

QString AccountChip::spoken() const
{
    if (m_account.id.isEmpty())
        return tr("Account, none");
    if (m_account.sandbox && m_account.standing == Account::Ready)
        return tr("Account %1, free").arg(m_account.name);
    if (m_account.standing == Account::Ready && m_account.credits)
        return tr("Account %1, %2").arg(m_account.name, format::credits(*m_account.credits));
    return tr("Account %1, %2").arg(m_account.name, phrases::standing(m_account));
}

} // namespace rushes
