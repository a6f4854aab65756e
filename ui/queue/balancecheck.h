#pragma once

#include "app/domain/balance.h"
#include "app/studio/accounts.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class QueueModel;

//! Answers "Check balance" for one unsure job: reads the balance until three readings in a row are
//! the same (a cache may lag behind), then weighs it. Makes its own end: delete it in finished().
class BalanceCheck final : public QObject {
    Q_OBJECT

public:
    //! `pause` between two readings; the first is asked for at once.
    BalanceCheck(const JobId &job, Accounts &accounts, const QueueModel &model,
                 std::chrono::milliseconds pause, QObject *parent = nullptr);

signals:
    //! What to show under the row: the balance before and now, or what went wrong.
    void noted(const QString &words);
    void finished(rushes::Evidence evidence);

private:
    void read();
    void onAccounts(const QList<AccountState> &accounts);
    void take(const AccountState &account);
    void finish(Evidence evidence);

    const JobId m_job;
    Accounts &m_accounts;
    const QueueModel &m_model;
    QTimer m_next;
    QTimer m_patience;
    QDateTime m_asked; //!< a reading counts if it is not older
    std::optional<qint64> m_last;
    int m_same = 0;
};

} // namespace rushes
