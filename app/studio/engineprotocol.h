#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"
#include "app/studio/accounts.h"

#include <QJsonObject>

namespace rushes {

//! What the engine of a data folder and its clients say to each other over a local socket, one
//! JSON object a line.
//!
//! Client: {"id": 7, "do": "add", …}; answered by {"id": 7, "ok": {…}} or {"id": 7, "error": {…}}.
//!   add {recipe, takes, account, folder} → {jobs}     list → {jobs}    send_again {job} → {job}
//!   take_back, release, save_again {job}    continue    wake, read_credits {account}
//!   raise (the window comes to the front)
//! Engine, unasked: {"event": "accounts", "accounts", "current"} (also as the first line),
//!   {"event": "job", "job"}, {"event": "bytes", "job", "done", "total"}.
namespace engine {

constexpr qint64 longestLine = 4 * 1024 * 1024; //!< bytes; nobody needs more

//! Where the engine of this data folder listens: in the folder itself, or, where its path is too
//! long for a socket, in the temporary folder under a hash of it. (On Windows: a pipe's name.)
QString socketName(const QString &dataFolder);

QJsonObject toJson(const AccountState &state);
Result<AccountState> accountFromJson(const QJsonObject &json);
//! A job and an error as the library keeps them.
Result<Job> jobFromJson(const QJsonObject &json);
Error errorFromJson(const QJsonObject &json);

} // namespace engine

} // namespace rushes
