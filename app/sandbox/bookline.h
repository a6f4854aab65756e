#pragma once

#include "app/sandbox/entry.h"

#include <QList>

namespace rushes::sandbox {

//! The lines of books.ndjson, each a whole change: a charge with its tasks (one, or a batch), a
//! task as it then was, a batch and whether its webhook was told.
QJsonObject chargeLine(const QList<Entry> &entries, const QUrl &webhook);
QJsonObject taskLine(const Entry &entry);
QJsonObject batchLine(const QString &id, const QUrl &webhook, bool told);

//! A charge as GET /sandbox/ledger shows it.
QJsonObject ledgerLine(const Entry &entry);

} // namespace rushes::sandbox
