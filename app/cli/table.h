#pragma once

#include "app/base/result.h"
#include "app/cli/request.h"

#include <QByteArray>
#include <QList>

namespace rushes {

//! A row of a table with the name by which messages call it ("row 3 (line 4)", "task 3").
struct TableRow {
    QString name = {};
    Draft draft = {};
};

struct Table {
    QList<TableRow> rows = {};
    QStringList warnings = {};
};

//! Reads CSV or TSV with a header row, or the guide's batch body, or a bare array of its tasks
//! (what it is shows in its bytes); UTF-8 with or without BOM. Local images are taken as relative
//! to `folder`. Invalid names the row and the field.
Result<Table> readTable(const QByteArray &bytes, const QString &folder);

//! Cells as text, row by row; blank lines are left out. `lines` gets each row's line, from 1.
struct Cells {
    QList<QStringList> rows = {};
    QList<int> lines = {};
};
//! RFC 4180 with either separator, CR LF or LF. Invalid: a quote that never ends or stands inside
//! a cell, or bytes that aren't UTF-8.
Result<Cells> readCells(const QByteArray &bytes, char separator);

} // namespace rushes
