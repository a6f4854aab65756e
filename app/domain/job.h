#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/domain/recipe.h"
#include "app/domain/task.h"

#include <QDateTime>
#include <QMetaType>

#include <array>
#include <optional>
#include <variant>

namespace rushes {

//! The only list of a job's states.
enum class Stage {
    Waiting, //!< nothing was sent
    Held, //!< nothing was sent, and something must happen first (Job::hold)
    Sending, //!< the intent is durable; bytes may leave
    Queued, //!< accepted: the task id is on disk
    Rendering,
    Saving, //!< finished at the service; being collected
    NotSaved, //!< finished, paid, and trouble on our side; can go on
    Done, //!< on disk
    Failed, //!< the service failed it, or the link ended
    Refused, //!< definitely not accepted
    Cancelled, //!< cancelled at the service
    TakenBack, //!< the user's word, before anything was sent
    Unsure, //!< may have been accepted; never sent again by itself
    LetGo //!< unsure, and the user doesn't wait for it any longer
};

inline constexpr std::array allStages{
    Stage::Waiting,   Stage::Held,      Stage::Sending, Stage::Queued, Stage::Rendering,
    Stage::Saving,    Stage::NotSaved,  Stage::Done,    Stage::Failed, Stage::Refused,
    Stage::Cancelled, Stage::TakenBack, Stage::Unsure,  Stage::LetGo};

QString toWord(Stage stage); //!< for the database and logs ("not_saved")
std::optional<Stage> stageFromWord(QStringView word);
bool isEnded(
    Stage stage); //!< nothing goes on by itself, and nothing is asked (Unsure is not ended)
bool isAtService(Stage stage); //!< Sending, Queued, Rendering: counts among the five
bool isUnsent(Stage stage); //!< Waiting or Held: can be edited, moved, taken back

//! Why a held job is held.
enum class Hold {
    None,
    KeyMissing, //!< no key for its account yet
    KeyRefused, //!< 401
    OutOfCredits, //!< 402, or the balance is known to be too small
    Network, //!< could not be reached; nothing was sent
    RateLimited, //!< 429; goes on by itself
    Disk, //!< the intent could not be recorded safely, or the clips' disk is too full
    Continue, //!< Rushes was away for long: goes on at the user's word
    Edit //!< its recipe is being changed
};

QString toWord(Hold hold);
Hold holdFromWord(QStringView word);

//! One recipe on its way to one clip. A value: it crosses threads and signals.
struct Job {
    JobId id = {};
    AccountId account = {};
    Recipe recipe = {};
    int take = 1; //!< number of this take of its recipe, from 1
    Stage stage = Stage::Waiting;
    Hold hold = Hold::None;
    //! While it is edited or taken back: what it was held for, and is again afterwards.
    Hold heldBefore = Hold::None;
    qint64 order = 0; //!< place in the queue, ascending
    int estimate = 0; //!< credits
    std::optional<int> charged = {}; //!< credits, as the service said
    QString outputFolder = {}; //!< where the file goes; empty: the library folder
    QString partFolder = {}; //!< where it is fetched to first; empty: the data folder
    int attempts = 0; //!< POSTs begun, each proved not to have been received but the last
    std::optional<qint64> balanceBefore = {}; //!< the last reading before sending
    TaskId task = {};
    QString statusWord = {}; //!< the service's, kept for unknown ones
    std::optional<int> progress = {}; //!< per cent; never goes back
    TaskResult result = {};
    std::optional<Error> error = {}; //!< the last trouble, if it matters still
    ClipId clip = {};
    QString file = {}; //!< absolute path, once Done
    JobId sentAgainAs = {}; //!< the new job, if the user sent an unsure one again
    JobId sentAgainOf = {}; //!< and the link back
    QDateTime created = {}; //!< UTC, as all times
    QDateTime sentAt = {}; //!< when Sending began
    QDateTime acceptedAt = {};
    QDateTime estimatedCompletion = {};
    QDateTime completedAt = {}; //!< at the service; the 24 hours count from here
    QDateTime retryAt = {}; //!< Saving: not before that is it tried again; invalid: now
    QDateTime endedAt = {}; //!< when the job reached an ended stage

    friend bool operator==(const Job &, const Job &) = default;
};

//! Whether it is held for that reason, or will be when its editing ends.
bool waitsFor(const Job &job, Hold hold);

// --- News: what can happen to a job. Each is what someone saw, not what should follow. ---

struct SendingBegan {
    QDateTime at = {};
    std::optional<qint64> balanceBefore = {};
};
//! An answer with a task id, now or late, or an id the user attached: to an unsure job, or to one
//! that failed because that very id was not found.
struct Accepted {
    Task task = {};
    QDateTime at = {};
};
struct RefusedByService { //!< a definite 4xx
    Error error = {};
    QDateTime at = {};
};
struct ProvedNotSent { //!< the body never left whole; `hold` says what to wait for
    Error error = {};
    Hold hold = Hold::Network;
};
struct AnswerLost { //!< everything else that can end a POST
    Error error = {};
};
struct HeldBack {
    Hold hold = Hold::Network;
    std::optional<Error> error = {};
};
//! The reason is over, or looked at anew. A job that is being edited stays so without it.
struct Released { };
struct TaskSeen { //!< the answer to a poll
    Task task = {};
    QDateTime at = {};
};
struct SaveTrouble {
    Error error = {};
};
struct SaveDelayed { //!< tried again by itself, not before `until` (invalid: now)
    std::optional<Error> error = {};
    QDateTime until = {};
};
struct SaveAgain { };
struct SaveElsewhere { //!< into that folder, by way of no other
    QString folder = {};
};
struct Saved {
    ClipId clip = {};
    QString file = {};
    QDateTime at = {};
};
struct TaskUnknown { //!< the service says for certain that there is no such task (F048)
    Error error = {};
    QDateTime at = {};
};
struct LinkLost { //!< the address is dead for good (48 h after completion)
    Error error = {};
    QDateTime at = {};
};
struct TakenBackByUser {
    QDateTime at = {};
};
struct PutBack { }; //!< taken back by mistake
struct LetGoByUser {
    QDateTime at = {};
    JobId sentAgainAs = {}; //!< set if it is let go because it was sent again
};
struct EditBegan { };
struct EditEnded { }; //!< unchanged
struct Edited {
    Recipe recipe = {};
    int estimate = 0;
    int take = 1;
};

using News = std::variant<SendingBegan, Accepted, RefusedByService, ProvedNotSent, AnswerLost,
                          HeldBack, Released, TaskSeen, TaskUnknown, SaveTrouble, SaveDelayed,
                          SaveAgain, SaveElsewhere, Saved, LinkLost, TakenBackByUser, PutBack,
                          LetGoByUser, EditBegan, EditEnded, Edited>;

//! The job after that news, or nullopt where the news means nothing in this stage (a poll's answer
//! for a job that is on disk, a second "accepted"). The only place that assigns a stage.
std::optional<Job> next(const Job &job, const News &news);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Job)
