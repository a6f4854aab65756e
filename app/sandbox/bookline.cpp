#include "app/sandbox/bookline.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {

QJsonObject chargeLine(const QList<Entry> &entries, const QUrl &webhook)
{
    QJsonArray tasks;
    for (const Entry &entry : entries)
        tasks.append(toJson(entry));
    return {{u"what"_s, u"charge"_s},
            {u"tasks"_s, tasks},
            {u"batch"_s, entries.first().batch},
            {u"webhook"_s, webhook.toString(QUrl::FullyEncoded)}};
}

QJsonObject batchLine(const QString &id, const QUrl &webhook, bool told)
{
    return {{u"what"_s, u"batch"_s},
            {u"batch"_s, id},
            {u"webhook"_s, webhook.toString(QUrl::FullyEncoded)},
            {u"told"_s, told}};
}

QJsonObject taskLine(const Entry &entry)
{
    return {{u"what"_s, u"task"_s}, {u"task"_s, toJson(entry)}};
}

QJsonObject ledgerLine(const Entry &entry)
{
    return {{u"task_id"_s, entry.id},
            {u"batch_id"_s, entry.batch},
            {u"type"_s, entry.order.type},
            {u"model"_s, entry.order.model},
            {u"prompt"_s, entry.order.prompt},
            {u"metadata"_s, entry.order.metadata},
            {u"rushes_ref"_s, entry.order.metadata[u"rushes_ref"_s]},
            {u"credits"_s, entry.order.credits},
            {u"status"_s, entry.status},
            {u"time"_s, stamp(entry.created)},
            {u"time_ms"_s, milliseconds(entry.created)},
            {u"ended_ms"_s, milliseconds(entry.ended)},
            {u"file_size"_s, entry.size},
            {u"sha256"_s, entry.checksum}};
}

} // namespace rushes::sandbox
