#pragma once

#include "app/studio/accounts.h"
#include "app/studio/queue.h"
#include "ui/queue/joblook.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <vector>

namespace rushes {

//! The jobs of the queue in groups, each under a head. Owns its rows; it is told of jobs,
//! transfers, accounts and the time, and asks nobody.
class QueueModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IsHeadRole = Qt::UserRole + 1,
        GroupRole, //!< int of Group
        JobRole, //!< Job
        LookRole, //!< JobLook; of a head: title, and what is reserved as credits
        PicturesRole //!< QStringList: files that may show it, the best first
    };

    struct Counts {
        int running = 0; //!< at the service
        int needYou = 0;
        int waiting = 0;
        int reserved = 0; //!< estimated credits of what is not charged yet, on the account in use

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    //! Where the poster of a clip is or will be.
    using PosterPath = std::function<QString(const ClipId &)>;

    explicit QueueModel(PosterPath posterPath = {}, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex indexOf(const JobId &job) const;
    const Job *find(const JobId &job) const;
    QList<Job> jobs(Group group) const; //!< in the order of their rows
    QList<Job> jobs() const;
    Counts counts() const { return m_counts; }
    const QueueState &state() const { return m_state; }
    phrases::Surroundings around(const JobId &job) const;
    QDateTime now() const { return m_now; }
    //! How soon some row's time will read differently; zero if none will.
    std::chrono::milliseconds timeChangesIn() const;

public slots:
    void setJobs(const QList<rushes::Job> &jobs);
    void put(const rushes::Job &job); //!< added or changed
    void remove(const rushes::JobId &job);
    //! Told to the view at most four times a second.
    void setTransfer(const rushes::JobId &job, qint64 done, qint64 total);
    void setState(const rushes::QueueState &state);
    void setAccount(const rushes::AccountId &current);
    void setOdds(const rushes::JobId &job, rushes::phrases::Odds odds);
    void setNow(const QDateTime &now); //!< UTC

signals:
    void countsChanged();

private:
    struct Row {
        Group group = Group::Done;
        JobId job = {}; //!< empty: the head of the group
    };
    struct Entry {
        Job job = {};
        phrases::Surroundings around = {};
        JobLook look = {};
    };

    void refresh(); //!< looks, heads and counts after any change; tells only what differs
    void refreshHeads();
    bool updateLook(Entry &entry);
    void insertRow(const Job &job);
    void moveRow(int from, const Job &job);
    void removeRowAt(int row);
    void ensureHead(Group group);
    void dropHead(Group group);
    int rowOf(const JobId &job) const;
    int headOf(Group group) const;
    int placeFor(const Job &job) const;
    Counts count() const;
    JobLook headLook(Group group) const;
    QStringList picturesOf(const Job &job) const;
    QVariant jobData(const Entry &entry, int role) const;

    const PosterPath m_posterPath;
    std::vector<Row> m_rows;
    QHash<JobId, Entry> m_entries;
    QHash<int, JobLook> m_heads;
    Counts m_counts;
    QueueState m_state;
    AccountId m_account;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    QTimer m_transfers; //!< gathers transfers
};

} // namespace rushes
