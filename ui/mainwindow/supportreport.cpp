#include "ui/mainwindow/supportreport.h"

#include "ui/queue/jobacts.h"

#include <QDateTime>
#include <QStringList>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString standingOf(const AccountState &account)
{
    using Standing = AccountState::Standing;
    switch (account.standing) {
    case Standing::Starting: return u"starting"_s;
    case Standing::WaitingForKeyring: return u"waiting for the keyring"_s;
    case Standing::Ready: return u"ready"_s;
    case Standing::Offline: return u"offline"_s;
    case Standing::KeyMissing: return u"no key"_s;
    case Standing::KeyRefused: return u"key refused"_s;
    case Standing::KeyringTrouble: return u"keyring trouble"_s;
    case Standing::SandboxTrouble: return u"sandbox trouble"_s;
    }
    Q_UNREACHABLE();
}

QString lineOf(const AccountState &account)
{
    QString line = u"account: %1, %2"_s.arg(account.sandbox ? u"sandbox"_s : u"service"_s,
                                            standingOf(account));
    if (account.error)
        line += u", error: %1 %2 %3"_s.arg(toWord(account.error->kind), account.error->code)
                    .arg(account.error->httpStatus);
    return line;
}

} // namespace

QString supportReport(const QList<AccountState> &accounts, const QList<Job> &jobs)
{
    QStringList parts{u"Rushes " RUSHES_VERSION ", Qt %1, %2, %3"_s.arg(
                          QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                          QSysInfo::currentCpuArchitecture()),
                      QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    for (const AccountState &account : accounts)
        parts.append(lineOf(account));
    for (const Job &job : jobs)
        parts.append(u'\n' + reportOf(job));
    return parts.join(u'\n') + u'\n';
}

} // namespace rushes
