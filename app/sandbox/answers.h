#pragma once

#include "app/sandbox/entry.h"
#include "app/sandbox/http.h"
#include "app/sandbox/timing.h"

namespace rushes::sandbox {

//! The guide's JSON, field for field.
Answer toAnswer(const QJsonObject &json);
Answer toAnswer(const Refusal &refusal);

//! The answer to a submission. `ahead` tasks are to be worked on before it.
QJsonObject acceptedJson(const Entry &entry, const Timing &timing, int ahead);
//! The task as it stands `now`; `cdn` is the base URL of results.
QJsonObject taskJson(const Entry &entry, const Timing &timing, const QString &cdn, Moment now);
//! What a webhook tells of one task.
QJsonObject eventJson(const Entry &entry, const QString &cdn);
//! What the one webhook of a batch tells.
QJsonObject batchEventJson(const QList<Entry> &entries, const Timing &timing, const QString &cdn);

} // namespace rushes::sandbox
