#pragma once

#include <QDateTime>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace rushes {

//! A string that names one kind of thing, so that a task's id can't be handed in for a job's.
template<class Tag> struct Id {
    QString value = {};

    bool isEmpty() const { return value.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.value == b.value; }

    friend bool operator<(const Id &a, const Id &b) { return a.value < b.value; }

    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using JobId = Id<struct JobTag>; //!< UUIDv7, made by us; also the `rushes_ref` sent as metadata
using TaskId = Id<struct TaskTag>; //!< the service's; [A-Za-z0-9_-]{1,128}
using ClipId = Id<struct ClipTag>; //!< UUIDv7, made by us
using AccountId = Id<struct AccountTag>; //!< UUIDv7; "sandbox" and "environment" are fixed

//! A new UUIDv7 (RFC 9562): sorts by the time it was made, `now` in UTC.
QString uuid7(const QDateTime &now);

//! Whether the service's task id may be stored and put into a path (F019).
bool isValidTaskId(QStringView id);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::JobId)
Q_DECLARE_METATYPE(rushes::TaskId)
Q_DECLARE_METATYPE(rushes::ClipId)
Q_DECLARE_METATYPE(rushes::AccountId)
