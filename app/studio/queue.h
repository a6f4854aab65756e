#pragma once

#include "app/api/submitoutcome.h"
#include "app/base/clock.h"
#include "app/base/folders.h"
#include "app/base/pace.h"
#include "app/base/result.h"
#include "app/domain/clip.h"
#include "app/domain/job.h"
#include "app/domain/modelcatalogue.h"
#include "app/studio/freespace.h"
#include "app/studio/underway.h"

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
    //! The same in front of everything that waits.
    QList<JobId> addFirst(const Recipe &recipe, int takes, const AccountId &account = {});
    //! The jobs that are not ended, and those that ended since the last midnight or so.
    void list(QObject *scope, Reply<QList<Job>> done);
    void state(QObject *scope, Reply<QueueState> done);
    //! What closing the window would leave behind.
    void underWay(QObject *scope, Reply<UnderWay> done);
    void takeBack(const JobId &job);
    //! The same for several; how many really came back (the others were sent by then).
    void takeBack(const QList<JobId> &jobs, QObject *scope, Reply<int> done);
    void putBack(const JobId &job); //!< undo of takeBack(): at its old place
    //! An unsent job is not sent while it is edited; after a restart it waits for the user's word.
    void beginEdit(const JobId &job);
    void endEdit(const JobId &job); //!< unchanged: as it was before beginEdit()
    //! A new recipe at the old place, with or without beginEdit(); it ends that.
    void edit(const JobId &job, const Recipe &recipe);
    //! The same, with an answer. Errors: Invalid (it was sent or ended by then), Disk.
    void edit(const JobId &job, const Recipe &recipe, QObject *scope, Reply<> done);
    void move(const JobId &job, const JobId &before); //!< empty `before`: to the end
    //! In the order given, as one block; those that are sent by then are passed over.
    void move(const QList<JobId> &jobs, const JobId &before);
    void retry(const JobId &job); //!< an ended one: a new job of the same recipe
    void release(const JobId &job); //!< a held job tries again now
    void saveAgain(const JobId &job);
    void saveInto(const JobId &job, const QString &folder); //!< one that is not saved yet
    void letGo(const JobId &job); //!< an unsure one
    //! An unsure one, by the user's word: a new job, linked to it; its id. Errors: Invalid (it is
    //! not unsure any more), Disk.
    void sendAgain(const JobId &job, QObject *scope, Reply<JobId> done);
    //! Asks whether the unsure job was accepted under that id, and adopts it if it was. A job that
    //! failed because its task was not found goes on if the same id is found after all.
    void attach(const JobId &job, const TaskId &task, QObject *scope, Reply<Job> done);
    void hide(const JobId &job); //!< an ended one leaves the list; files stay
    void show(const JobId &job); //!< undo of hide()
    void setPaused(bool paused);
    void stopSending(); //!< this engine is about to end: no further request is begun
    //! The same, answered when no paid request is under way, or after Pace::lastPost.
    void stopSending(QObject *scope, Reply<> done);
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
    void insert(Job job, std::optional<qint64> place = {});
    Job fresh(const JobId &id, const Recipe &recipe, const AccountId &account) const;
    QList<JobId> freshIds(int count) const;
    //! Recipe, account and folder are those of `like`. `places`: one each, or none (at the end).
    void enqueue(const QList<JobId> &ids, Job like, const QList<qint64> &places);
    Result<JobId> sendAgain(const JobId &job);
    void tellLastPost();

    // queuepictures.cpp
    std::optional<Error> adoptPicture(Recipe &recipe) const;
    bool ownsPicture(const Job &job);

    // queueorder.cpp: places, editing, undo
    QList<Job *> unsentInOrder();
    QList<qint64> placesInFront(int count);
    void arrange(const QList<Job *> &jobs, const QList<qint64> &places);
    int lastTake(const Recipe &recipe, const JobId &but = {}) const;
    Result<> change(const JobId &job, const Recipe &recipe);

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

    // queuedisk.cpp: room for what sending would bring
    bool canBeSaved(const Job &job);
    void onFreeSpace(const QString &folder);
    void onSilentDisk(const QString &folder);
    void saveIfItFits(const Job &job, qint64 free);
    void askForRoom();
    QString folderOf(const Job &job) const;

    // queuestart.cpp: what a restart finds
    Result<> recover(const Job &job, const QList<QJsonObject> &answers);
    bool wasAwayLong() const;
    void goOnWith(const Job &job, bool away);

    // queuefollowing.cpp: from accepted to on disk, and the heartbeat
    void follow(const Job &job);
    void watch(const Job &job);
    void onSeen(const JobId &job, const Task &task);
    void onNotSeen(const JobId &job, const Error &error);
    bool isUnknownForSure(const Job &job);
    void pumpSaving();
    void collect(const Job &job);
    void onCollected(const JobId &job, const Clip &clip);
    void onNotCollected(const JobId &job, const Error &error);
    void askFreshUrl(const JobId &job, const Error &why);
    void onFreshUrl(const JobId &job, const Result<Task> &task);
    void saveLater(const JobId &job, std::chrono::milliseconds delay);
    void delaySaving(const JobId &job, std::chrono::milliseconds delay, const Error &error);
    void dropFlight(const JobId &job);
    void give(Job &job, const AccountId &account);
    void onReady(const AccountId &account);
    void onAccounts();
    void onClip(const Clip &clip);
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
    struct Unknown {
        std::chrono::milliseconds since{0};
        int answers = 0;
    };
    std::map<JobId, Unknown> m_unknown; //!< the service says that it knows no such task
    std::map<AccountId, QDateTime> m_lost; //!< when its last answer was lost
    FreeSpace m_space;
    QList<Reply<>> m_lastPost; //!< who waits for the last paid request
    std::set<JobId> m_unsaved; //!< moved in memory, and the database refused
    QueueState m_state;
    bool m_beating = false;
    QDateTime m_lastWall;
    std::chrono::milliseconds m_lastBeat{0};
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::QueueState)
