#pragma once

#include "app/base/error.h"
#include "app/domain/task.h"

#include <QByteArray>
#include <QDateTime>

namespace rushes {

//! What was seen of one paid POST: enough to classify it, and written to the journal as it is.
struct PostEvidence {
    int httpStatus = 0; //!< 0: no complete status line
    QByteArray headers = {}; //!< "Name: value\n" of an allow-list (Content-Type, Date, …)
    QByteArray body = {}; //!< at most 64 KiB
    bool complete = false; //!< the whole body arrived, by Content-Length or chunk end
    qint64 bytesRead = 0; //!< bytes the network took from the one-shot device
    qint64 bodySize = 0;
    QString transport = {}; //!< Qt's words for what broke, for the log
    bool tlsTrouble = false;
};

//! How a paid POST ended (reliability protocol, classification table).
struct SubmitOutcome {
    enum class Class {
        Accepted, //!< `task` is ours
        Refused, //!< a definite 4xx: nothing was charged
        NotSent, //!< the server cannot have a whole request
        Unknown //!< everything else; `hint` may hold a task id to ask about
    };

    Class outcome = Class::Unknown;
    Task task = {};
    TaskId hint = {};
    Error error = {};
    PostEvidence evidence = {};
};

//! Pure: evidence in, class out. The first matching row of the table decides.
SubmitOutcome classify(const PostEvidence &evidence, const QDateTime &now);

} // namespace rushes
