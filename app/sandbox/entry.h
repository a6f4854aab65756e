#pragma once

#include "app/sandbox/order.h"
#include "app/sandbox/wallclock.h"

#include <QSize>

#include <optional>

namespace rushes::sandbox {

//! A charged generation and how far it is.
struct Entry {
    QString id = {}; //!< "task_…"
    QString batch = {}; //!< "batch_…" or empty
    Order order = {}; //!< without the uploaded picture, which lies in Books::source()
    QString status = {}; //!< the guide's words
    Moment created = {};
    Moment started = {}; //!< of "processing"
    Moment ended = {};
    QString file = {}; //!< name of the result inside outputs/
    qint64 size = 0; //!< bytes of it
    QString checksum = {}; //!< SHA-256 in hex, which also is the ETag
    QSize resolution = {};
    QString errorCode = {};
    QString errorMessage = {};
    bool told = false; //!< its webhook was handed to the sender

    bool isOver() const { return status != u"queued" && status != u"processing"; }
};

//! For our own file on disk.
QJsonObject toJson(const Entry &entry);
std::optional<Entry> entryFromJson(const QJsonObject &json);

} // namespace rushes::sandbox
