#include "ui/queue/balancecheck.h"

#include "ui/queue/queuemodel.h"
#include "ui/shared/format.h"

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr int readingsWanted = 3;
constexpr auto readingPatience = 60s; // as long as the service may take to answer

} // namespace

BalanceCheck::BalanceCheck(const JobId &job, Accounts &accounts, const QueueModel &model,
                           std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_accounts(accounts)
    , m_model(model)
{
    m_next.setSingleShot(true);
    m_next.setInterval(pause);
    m_patience.setSingleShot(true);
    m_patience.setInterval(readingPatience);
    connect(&m_next, &QTimer::timeout, this, &BalanceCheck::read);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        emit noted(tr("The balance could not be read. Check it again in a while."));
        finish(Evidence::CannotTell);
    });
    connect(&accounts, &Accounts::changed, this, &BalanceCheck::onAccounts);
    read();
}

void BalanceCheck::read()
{
    const Job *job = m_model.find(m_job);
    if (!job)
        return;
    m_asked = QDateTime::currentDateTimeUtc();
    m_patience.start();
    m_accounts.readCredits(job->account);
}

void BalanceCheck::onAccounts(const QList<AccountState> &accounts)
{
    const Job *job = m_model.find(m_job);
    if (!job || m_next.isActive())
        return;
    for (const AccountState &account : accounts) {
        if (account.id == job->account && account.credits && account.readAt >= m_asked)
            return take(account);
    }
}

void BalanceCheck::take(const AccountState &account)
{
    m_patience.stop();
    const Job job = *m_model.find(m_job);
    const qint64 now = *account.credits;
    m_same = m_last == now ? m_same + 1 : 1;
    m_last = now;
    const QString numbers = job.balanceBefore
                                ? tr("The balance was %1 before and is %2 now.")
                                      .arg(format::number(*job.balanceBefore), format::number(now))
                                : tr("The balance is %1 now; before sending it was not read.")
                                      .arg(format::number(now));
    if (m_same < readingsWanted) {
        emit noted(tr("%1 Reading it again to be sure.").arg(numbers));
        return m_next.start();
    }
    const Evidence evidence = weighBalance(job, now, m_model.jobs());
    emit noted(evidence == Evidence::CannotTell
                   ? tr("%1 Other charges may be in it, so it cannot tell.").arg(numbers)
                   : numbers);
    finish(evidence);
}

//! Once only: readings that come before it is deleted are not its own any more.
void BalanceCheck::finish(Evidence evidence)
{
    disconnect(&m_accounts, nullptr, this, nullptr);
    m_patience.stop();
    emit finished(evidence);
}

} // namespace rushes
