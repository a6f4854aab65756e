#pragma once

#include "app/api/submitoutcome.h"
#include "app/base/clock.h"
#include "app/base/folders.h"
#include "app/base/pace.h"
#include "app/base/result.h"
#include "app/domain/clip.h"
#include "app/domain/job.h"
#include "app/domain/modelcatalogue.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QObject>

#include <chrono>
#include <map>
#include <memory>
#include <set>

namespace rushes {

class Accounts;
class ClipStore;
class Collector;
class Database;
class JobStore;
class Journal;
class Library;
class SeedanceClient;

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

    //! What it works with; all of it outlives the queue and lives in its thread.
    struct Rooms {
        Database &database;
        JobStore &jobs;
        ClipStore &clips;
        Journal &journal;
        Accounts &accounts;
        Library &library;
        Collector &collector;
        Clock &clock;
    };

    Queue(Setup setup, const Rooms &rooms, QObject *parent = nullptr);
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
    void stopSending(); //!< this engine is about to end: no further request is begun
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
    // queue.cpp: the door, commands
    bool move(const JobId &job, const News &news);
    //! Whether memory may follow: what happened at the service stands even if the disk refuses.
    bool save(const Job &before, const Job &after);
    void tell(const Job &job);
    void setTrouble(const std::optional<Error> &error);
    void tellState();
    Job *find(const JobId &job);
    QList<Job *> inOrder();
    void insert(Job job);
    Job fresh(const JobId &id, const Recipe &recipe, const AccountId &account) const;
    void place(Job &job, qint64 order);
    int lastTake(const Recipe &recipe) const;

    // queuesending.cpp: from waiting to accepted
    void pump();
    void pump(const AccountId &account);
    Job *firstWaiting(const AccountId &account);
    bool isBlocked(const AccountId &account) const;
    bool hasRoom(const AccountId &account) const;
    void readBalance(const JobId &job);
    void onNoBalance(const JobId &job, const AccountId &account, const Error &error);
    void submit(const JobId &job, const AccountId &account, std::optional<qint64> balance);
    bool beginSending(const JobId &job, const QJsonObject &intent, std::optional<qint64> balance,
                      const SeedanceClient *line);
    void onOutcome(const JobId &job, const SubmitOutcome &outcome);
    void settle(const JobId &job, const SubmitOutcome &outcome);
    void onRefused(const JobId &job, const Error &error);
    void onNotSent(const JobId &job, const SubmitOutcome &outcome);
    void askHint(const JobId &job, const TaskId &hint);
    bool adopt(const JobId &job, const Task &task);
    void holdFor(const JobId &job, std::chrono::milliseconds delay);
    void keepEmergencyNote(const Job &job) const;

    // queuestart.cpp: what a restart finds
    Result<> recover(const Job &job, const QList<QJsonObject> &answers);
    bool wasAwayLong() const;
    void goOnWith(const Job &job, bool away);

    // queuefollowing.cpp: from accepted to on disk, and the heartbeat
    void follow(const Job &job);
    void watch(const Job &job);
    void onSeen(const JobId &job, const Task &task);
    void onNotSeen(const JobId &job, const Error &error);
    void pumpSaving();
    void collect(const Job &job);
    void onCollected(const JobId &job, const Clip &clip);
    void onNotCollected(const JobId &job, const Error &error);
    void askFreshUrl(const JobId &job);
    void onFreshUrl(const JobId &job, const Result<Task> &task);
    void saveLater(const JobId &job, std::chrono::milliseconds delay);
    void dropFlight(const JobId &job);
    void give(Job &job, const AccountId &account);
    void onReady(const AccountId &account);
    void onAccounts();
    void beat();
    void watchHeart();
    void retryUnsaved();

    const Setup m_setup;
    const Rooms m_rooms;
    std::map<JobId, Job> m_jobs;
    std::set<AccountId> m_posting; //!< one POST at a time per account
    std::map<JobId, std::unique_ptr<QObject>> m_flights; //!< scopes of polls and downloads
    std::map<JobId, int> m_failures; //!< in a row, for the backoff
    std::map<JobId, int> m_damaged; //!< downloads that arrived broken
    std::map<JobId, std::chrono::milliseconds> m_notBefore; //!< of the next download
    std::map<JobId, std::chrono::milliseconds> m_asked; //!< last asked for a fresh link
    std::set<JobId> m_unsaved; //!< moved in memory, and the database refused
    QueueState m_state;
    bool m_beating = false;
    QDateTime m_lastWall;
    std::chrono::milliseconds m_lastBeat{0};
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::QueueState)
