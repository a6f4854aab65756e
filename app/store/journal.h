#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QFile>
#include <QJsonObject>
#include <QList>

#include <memory>

namespace rushes {

//! journal.ndjson: the append-only second place for what cannot be derived: intents, SENDING, raw
//! answers, task ids, SAVED hashes. Each line has a CRC-32 and is on disk (fdatasync) before
//! append() returns.
class Journal {
public:
    struct Entry {
        qint64 seq = 0;
        QDateTime wall = {};
        JobId job = {};
        QString event = {}; //!< "intent", "sending", "answer", "accepted", "unsure", "saved", …
        QJsonObject data = {};
    };

    struct Contents {
        QList<Entry> entries;
        int damaged = 0; //!< lines skipped because their CRC or shape is wrong (F092)
    };

    //! Creates it with mode 0600 if need be. Errors: Disk, DiskFull.
    static Result<std::unique_ptr<Journal>> open(const QString &path, Clock &clock);
    static Result<Contents> read(const QString &path);

    //! Durable when it returns. After a failed sync the journal refuses every further append
    //! (a sync that failed once cannot be believed later, F034).
    Result<> append(const QString &event, const JobId &job, const QJsonObject &data);

private:
    Journal(std::unique_ptr<QFile> file, Clock &clock, qint64 nextSeq);

    std::unique_ptr<QFile> m_file;
    Clock &m_clock;
    const QString m_bootId;
    qint64 m_nextSeq;
    bool m_torn = false; //!< the last line has no end; the next one begins with a line break
    bool m_broken = false;
};

} // namespace rushes
