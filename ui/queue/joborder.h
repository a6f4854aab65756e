#pragma once

#include "app/base/ids.h"

#include <QList>

#include <optional>

namespace rushes {

//! Jobs that go, as one block and in this order, in front of another; empty: to the end.
struct Placing {
    QList<JobId> jobs;
    JobId before;

    friend bool operator==(const Placing &, const Placing &) = default;
};

//! `chosen` of those that wait in `order`, put in front of the place `target` (0: the first, size:
//! the end); nullopt where they stand there already.
std::optional<Placing> placedAt(const QList<JobId> &order, const QList<JobId> &chosen,
                                qsizetype target);
//! One place up (-1) or down (1).
std::optional<Placing> placedBy(const QList<JobId> &order, const QList<JobId> &chosen, int step);
//! What brings `moved` back to where they were in `was`, one after another; `now` is the order of
//! today: some may be gone, and others new.
QList<Placing> wayBack(const QList<JobId> &was, const QList<JobId> &moved, const QList<JobId> &now);

} // namespace rushes
