#include "ui/settings/accountwords.h"

#include "ui/shared/format.h"
#include "ui/shared/phrases.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rushes::accountwords {
namespace {

class AccountWords {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

using Standing = AccountState::Standing;
using KeyKept = AccountState::KeyKept;

QString keychainTrouble(const AccountState &account)
{
    const bool locked = account.error && account.error->code == "locked"_L1;
    return locked ? AccountWords::tr("The keychain is locked. Unlock it, then verify again.")
                  : AccountWords::tr("The keychain does not answer. Replace the key, or try again "
                                     "when it does.");
}

QString ofPlace(const QString &place, const QString &end, const QString &withEnd)
{
    return end.isEmpty() ? place : withEnd.arg(end);
}

} // namespace

QString keyPlace(const AccountState &account)
{
    const QString &end = account.keyEnd;
    switch (account.keyKept) {
    case KeyKept::Keychain:
        return ofPlace(AccountWords::tr("In the system keychain"), end,
                       AccountWords::tr("In the system keychain, ends in %1"));
    case KeyKept::Environment:
        return ofPlace(AccountWords::tr("In the environment"), end,
                       AccountWords::tr("In the environment, ends in %1"));
    case KeyKept::UntilQuit:
        return ofPlace(AccountWords::tr("Until Rushes quits"), end,
                       AccountWords::tr("Until Rushes quits, ends in %1"));
    case KeyKept::Nowhere: break;
    }
    if (account.standing == Standing::KeyMissing)
        return AccountWords::tr("There is none");
    return account.standing == Standing::KeyringTrouble
               ? AccountWords::tr("In the system keychain, not read yet")
               : AccountWords::tr("In the system keychain");
}

QString accepted(const AccountState &account, const QDateTime &now)
{
    if (!account.readAt.isValid() || !account.credits)
        return {};
    const int minutes = int(account.readAt.secsTo(now) / 60);
    const QString when
        = minutes < 1    ? AccountWords::tr("Accepted just now.")
          : minutes < 60 ? AccountWords::tr("Accepted %n minutes ago.", nullptr, minutes)
                         : AccountWords::tr("Accepted %1.").arg(format::when(account.readAt, now));
    const QString credits = format::credits(*account.credits);
    const QString facts = account.tier.isEmpty()
                              ? AccountWords::tr("%1.").arg(credits)
                              : AccountWords::tr("%1, tier %2.").arg(credits, account.tier);
    return when + u' ' + facts;
}

QString trouble(const AccountState &account)
{
    switch (account.standing) {
    case Standing::Ready:
    case Standing::Starting: return {};
    case Standing::WaitingForKeyring:
        return AccountWords::tr("The keychain asks for its password in a window of its own.");
    case Standing::Offline:
        return account.error ? refusal(*account.error) : AccountWords::tr("No network.");
    case Standing::KeyMissing:
        return AccountWords::tr("The keychain has no key for it. Replace the key to go on.");
    case Standing::KeyRefused:
        return AccountWords::tr("The service refuses this key. Replace it, or remove the account.");
    case Standing::KeyringTrouble: return keychainTrouble(account);
    case Standing::SandboxTrouble:
        return AccountWords::tr("The sandbox did not start. Use it again to try once more.");
    }
    Q_UNREACHABLE();
}

QString line(const AccountState &account)
{
    if (const QString wrong = trouble(account); !wrong.isEmpty())
        return wrong;
    if (account.sandbox)
        return AccountWords::tr("Built in, renders on this computer");
    const QString host
        = account.address.port() < 0
              ? account.address.host()
              : u"%1:%2"_s.arg(account.address.host(), QString::number(account.address.port()));
    return account.keyEnd.isEmpty()
               ? host
               : AccountWords::tr("%1 · key ends in %2").arg(host, account.keyEnd);
}

QString refusal(const Error &error)
{
    using Kind = Error::Kind;
    if (error.kind == Kind::Unauthorized)
        return AccountWords::tr("The service refuses this key. Nothing was charged. Copy it again "
                                "from the dashboard, whole.");
    if (error.kind == Kind::Network)
        return AccountWords::tr("No network. Nothing was sent. Connect and try again.");
    if (error.kind == Kind::Invalid)
        return AccountWords::tr("This address cannot be used. Nothing was sent. It begins with "
                                "https://, on this computer http:// will do.");
    if (error.kind == Kind::Tls)
        return AccountWords::tr("A secure connection failed. Nothing was sent. Check the address "
                                "and the proxy.");
    if (error.kind == Kind::NotFound || error.kind == Kind::Protocol)
        return AccountWords::tr("What answers at this address is not the service. Nothing was "
                                "charged. Check the address.");
    if (error.kind == Kind::Keyring)
        return AccountWords::tr("The keychain does not give the key. Nothing was sent. Unlock it "
                                "and try again.");
    if (error.kind == Kind::Busy)
        return AccountWords::tr("Not all of its jobs have ended, and they are known at the address "
                                "of before only. Wait for them, or take them back.");
    return phrases::sentence(error);
}

QString spoken(const AccountState &account, bool current)
{
    QString said = current ? AccountWords::tr("%1, in use").arg(account.name) : account.name;
    said += u", "_s + line(account);
    if (account.sandbox)
        return said + u", "_s + AccountWords::tr("Free");
    return account.credits ? said + u", "_s + format::credits(*account.credits) : said;
}

} // namespace rushes::accountwords
