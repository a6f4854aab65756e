#pragma once

#include "app/domain/job.h"
#include "app/domain/modelcatalogue.h"
#include "app/domain/validate.h"
#include "app/studio/accounts.h"

#include <QString>

#include <chrono>
#include <optional>

namespace rushes::phrases {

//! What the balance says about a job whose answer was lost.
enum class Odds { Unknown, Accepted, NotAccepted };

//! What a row knows besides its job.
struct Surroundings {
    bool paused = false; //!< sending is paused by the user
    bool next = false; //!< the first that waits
    qint64 done = 0; //!< bytes, while Sending or Saving
    qint64 total = 0; //!< 0: not known
    Odds odds = Odds::Unknown;
    std::optional<std::chrono::seconds> again = {}; //!< until saving is tried once more
};

//! The state in a job's row: "Rendering 65 %", "Waiting, sending is paused", "Not saved: the disk
//! is full".
QString state(const Job &job, const Surroundings &around = {});
//! One or two sentences for a row that needs the user: what happened, what it means for the
//! credits, what to do next. Empty where the state says everything. `account` is its name.
QString trouble(const Job &job, const QString &account, Odds odds = Odds::Unknown);
//! What to do about a length that the service refused, whatever the catalogue says.
QString refusedDuration(int seconds, const Model &model);
//! Why a job waits: "Waiting for the network".
QString waiting(Hold hold, const std::optional<Error> &error);

//! What went wrong, for the user, where it isn't about one job.
QString sentence(const Error &error);
//! Why a key lasts until quit only: there is no keychain, or it stayed locked.
QString keychain(const std::optional<Error> &error);
//! The reason under Generate, or why a field is wrong.
QString sentence(const Issue &issue);
//! How an account stands, in a word or two; empty when all is well.
QString standing(const AccountState &account);

//! The picture that goes with a state, by icon name.
QString iconFor(const Job &job);

} // namespace rushes::phrases
