#pragma once

#include "app/domain/job.h"
#include "app/store/database.h"

#include <QList>

namespace rushes {

class JobStore {
public:
    explicit JobStore(Database &database)
        : m_database(database)
    {
    }

    //! Inserts or replaces by id, durable when it returns. Errors: Disk, DiskFull, Busy; Invalid if
    //! the task id belongs to another job (F020).
    Result<> put(const Job &job);
    //! The same with the durable compare-and-swap of the money path: only if the row's stage is
    //! `expected`, else Invalid and nothing is written (F023, F024).
    Result<> put(const Job &job, Stage expected);
    Result<Job> find(const JobId &id) const;
    Result<Job> findByTask(const TaskId &task) const;
    //! Every job that is not ended, and the ended ones since `since`, by order.
    Result<QList<Job>> load(const QDateTime &since) const;
    //! How long that model's last jobs took at the service, newest last, at most `most`.
    Result<QList<std::chrono::seconds>> pastDurations(const QString &model, int most) const;
    Result<qint64> nextOrder() const;
    //! Takes an ended job out of the list; its clip and file stay.
    Result<> hide(const JobId &id);
    //! Brings back what hide() took. Errors: NotFound.
    Result<Job> show(const JobId &id);

private:
    Database &m_database;
};

} // namespace rushes
