#pragma once

#include "app/api/submitoutcome.h"
#include "app/base/clock.h"
#include "app/base/folders.h"
#include "app/base/pace.h"
#include "app/base/result.h"
#include "app/domain/job.h"
#include "app/domain/modelcatalogue.h"

#include <QList>
#include <QMetaType>
#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace rushes {

class Accounts;
class Collector;
class Database;
class JobStore;
class Journal;
class Library;
class Watcher;

//! What the queue as a whole is doing.
struct QueueState {
    bool paused = false; //!< by the user
    int continueCount = 0; //!< waiting jobs of an earlier run that wait for the user's word
    int continueCredits = 0;
    std::optional<Error> trouble = {}; //!< the database or the disk refuses; nothing is sent

    friend bool operator==(const QueueState &, const QueueState &) = default;
};

//! The jobs, and the only class that moves one: every change goes through put(), saved first, told
//! afterwards. Lives in the studio's thread; commands and questions may come from any thread.
class Queue : public QObject {
    Q_OBJECT

public:
    struct Setup {
        Folders folders;
        Pace pace;
        ModelCatalogue catalogue;
        //! In the window a 401 or 402 holds the job; in the terminal it ends it (cli.md).
        bool refusalsEnd = false;
        //! Waiting jobs of an earlier run go on by themselves (`rushes resume` is that word).
        bool continueWaiting = false;
    };

    Queue(Setup setup, Database &database, JobStore &jobs, Journal &journal, Accounts &accounts,
          Library &library, Collector &collector, Clock &clock, QObject *parent = nullptr);
    ~Queue() override;

    // --- from any thread ---
    //! `takes` jobs of that recipe, at the end of the queue, for the account in use unless one is
    //! named. Returns at once; the ids are made here. Take numbers go on from the recipe's last.
    QList<JobId> add(const Recipe &recipe, int takes, const AccountId &account = {},
                     const QString &outputFolder = {});
    //! The jobs that are not ended, and those that ended since the last midnight or so.
    void list(QObject *scope, Reply<QList<Job>> done);
    void state(QObject *scope, Reply<QueueState> done);
    void takeBack(const JobId &job);
    void edit(const JobId &job, const Recipe &recipe);
    void move(const JobId &job, const JobId &before); //!< empty `before`: to the end
    void retry(const JobId &job); //!< failed, refused, taken back: a new job of the same recipe
    void release(const JobId &job); //!< a held job tries again now
    void saveAgain(const JobId &job);
    void letGo(const JobId &job); //!< an unsure one
    //! An unsure one, by the user's word: a new job, linked to it. Returns the new job's id.
    JobId sendAgain(const JobId &job);
    //! Asks whether the unsure job was accepted under that id, and adopts it if it was.
    void attach(const JobId &job, const TaskId &task, QObject *scope, Reply<Job> done);
    void hide(const JobId &job); //!< an ended one leaves the list; files stay
    void setPaused(bool paused);
    void continueSending(); //!< the user's word for waiting jobs of an earlier run
    void wake(); //!< the network is back, the computer woke: try now what waits

    // --- in the studio's thread ---
    //! Reads jobs and journal, settles what an unclean end left, and goes on. Called once.
    Result<> start();
    //! Whether any job is under way at the service or being saved.
    bool isBusy() const;

signals:
    void added(const rushes::Job &job);
    void changed(const rushes::Job &job);
    void removed(const rushes::JobId &job);
    //! Bytes going up (Sending) or coming down (Saving). Not kept.
    void progressed(const rushes::JobId &job, qint64 done, qint64 total);
    void stateChanged(const rushes::QueueState &state);

private:
    struct Slot; // what runs for an account

    Result<> put(const Job &job);
    bool move(const JobId &id, const News &news);
    void tellState();
    void addOne(Job job);
    void pump();
    void pump(const AccountId &account);
    Job *firstWaiting(const AccountId &account);
    bool hasRoom(const AccountId &account) const;
    void submit(const Job &job);
    bool beginSending(const JobId &id, const QByteArray &body);
    void onOutcome(const JobId &id, const SubmitOutcome &outcome);
    void onRefused(const Job &job, const Error &error);
    void askHint(const JobId &id, const TaskId &hint);
    void follow(const Job &job);
    void watch(const Job &job);
    void collect(const Job &job);
    void hold(const JobId &id, Hold why, const std::optional<Error> &error,
              std::chrono::milliseconds until);
    void onReady(const AccountId &account);
    Result<> recover();
    Job *find(const JobId &id);

    const Setup m_setup;
    Database &m_database;
    JobStore &m_store;
    Journal &m_journal;
    Accounts &m_accounts;
    Library &m_library;
    Collector &m_collector;
    Clock &m_clock;
    std::map<JobId, Job> m_jobs; //!< UUIDv7: in the order they were made
    std::map<AccountId, bool> m_posting; //!< one POST at a time per account
    std::map<JobId, std::unique_ptr<QObject>> m_flights; //!< scopes of polls and downloads
    std::map<JobId, int> m_failures; //!< of sending, for the backoff
    QueueState m_state;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::QueueState)
