#include "app/sandbox/books.h"

#include "app/base/json.h"
#include "app/base/log.h"
#include "app/sandbox/bookline.h"
#include "app/sandbox/durable.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

QString newId(QLatin1StringView kind)
{
    const quint64 random = QRandomGenerator::system()->generate64() & 0xFFFF'FFFF'FFFFU;
    return kind + u"%1"_s.arg(random, 12, 16, QLatin1Char('0'));
}

Refusal outOfCredits(qint64 available, qint64 required)
{
    return {.status = 402,
            .code = u"insufficient_credits"_s,
            .message
            = u"Your account has %1 credits but this generation requires %2 credits."_s.arg(
                QString::number(available), QString::number(required)),
            .required = required,
            .available = available};
}

Refusal diskTrouble(const Error &error)
{
    return {.status = 500,
            .code = u"internal_error"_s,
            .message = u"Nothing was charged: %1"_s.arg(error.detail)};
}

} // namespace

Books::Books(const QString &folder)
    : m_folder(folder)
    , m_file(folder + "/books.ndjson"_L1)
{
}

Result<std::unique_ptr<Books>> Books::open(const QString &folder, qint64 credits)
{
    std::unique_ptr<Books> books(new Books(folder)); // private constructor
    for (const auto name : {"/outputs"_L1, "/sources"_L1}) {
        if (!QDir().mkpath(folder + name))
            return Error{Error::Kind::Disk, u"can't create %1"_s.arg(folder + name)};
    }
    if (const auto loaded = books->load(credits); !loaded)
        return loaded.error();
    return books;
}

Result<> Books::load(qint64 credits)
{
    if (m_file.open(QIODevice::ReadOnly)) {
        while (!m_file.atEnd()) {
            const auto line = parseObject(m_file.readLine());
            if (line) // a torn last line was never answered
                replay(*line);
        }
        m_file.close();
    }
    if (m_opening != credits)
        m_balance = m_opening = credits;
    if (const auto done = rewrite(); !done)
        return done;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return Error{Error::Kind::Disk, m_file.errorString()};
    return {};
}

void Books::replay(const QJsonObject &line)
{
    const QString what = line[u"what"_s].toString();
    const QString batch = line[u"batch"_s].toString();
    const auto keep = [this](const QJsonValue &json) {
        const auto entry = entryFromJson(json.toObject());
        if (!entry)
            return;
        if (!m_entries.contains(entry->id))
            m_ids.append(entry->id);
        m_entries[entry->id] = *entry;
    };
    if (what == "opening"_L1) {
        m_opening = line[u"credits"_s].toInteger();
        m_balance = line[u"balance"_s].toInteger();
    }
    if (what == "task"_L1)
        keep(line[u"task"_s]);
    if (!batch.isEmpty())
        m_batches[batch]
            = {.webhook = QUrl(line[u"webhook"_s].toString()), .told = line[u"told"_s].toBool()};
    if (what != "charge"_L1)
        return;
    const QJsonArray tasks = line[u"tasks"_s].toArray();
    for (const auto &task : tasks) {
        keep(task);
        m_balance -= task.toObject()[u"order"_s].toObject()[u"credits"_s].toInteger();
    }
}

Result<> Books::rewrite()
{
    QSaveFile file(m_file.fileName());
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Kind::Disk, file.errorString()};
    const auto put = [&file](const QJsonObject &line) { file.write(toLine(line) + '\n'); };
    put({{u"what"_s, u"opening"_s}, {u"credits"_s, m_opening}, {u"balance"_s, m_balance}});
    for (auto batch = m_batches.cbegin(); batch != m_batches.cend(); ++batch)
        put(batchLine(batch.key(), batch->webhook, batch->told));
    for (const Entry &entry : inOrder())
        put(taskLine(entry));
    if (!file.commit())
        return Error{Error::Kind::Disk, file.errorString()};
    return {};
}

Result<> Books::append(const QJsonObject &line)
{
    const QByteArray bytes = toLine(line) + '\n';
    if (m_file.write(bytes) != bytes.size())
        return Error{Error::Kind::Disk, m_file.errorString()};
    return {};
}

Result<> Books::keepSource(const Entry &entry, const QByteArray &image) const
{
    QSaveFile file(source(entry.id)); // syncs before it renames
    if (!file.open(QIODevice::WriteOnly) || file.write(image) != image.size() || !file.commit())
        return Error{Error::Kind::Disk, file.errorString()};
    return {};
}

std::variant<QList<Entry>, Refusal> Books::charge(const Order &order)
{
    return charge({order}, {}, {});
}

std::variant<QList<Entry>, Refusal> Books::charge(const BatchOrder &batch)
{
    return charge(batch.orders, newId("batch_"_L1), batch.webhook);
}

std::variant<QList<Entry>, Refusal> Books::charge(const QList<Order> &orders, const QString &batch,
                                                  const QUrl &webhook)
{
    const std::lock_guard lock(m_mutex);
    qint64 sum = 0;
    for (const Order &order : orders)
        sum += order.credits;
    if (sum > m_balance)
        return outOfCredits(m_balance, sum);
    QList<Entry> entries;
    for (const Order &order : orders) {
        Entry entry{.id = newId("task_"_L1),
                    .batch = batch,
                    .order = order,
                    .status = u"queued"_s,
                    .created = wallClock()};
        entry.order.image.clear();
        if (!order.image.isEmpty()) {
            if (const auto kept = keepSource(entry, order.image); !kept)
                return diskTrouble(kept.error());
        }
        entries.append(entry);
    }
    const auto written = append(chargeLine(entries, webhook));
    if (!written)
        return diskTrouble(written.error());
    if (const auto synced = syncToDisk(m_file); !synced)
        return diskTrouble(synced.error());
    m_balance -= sum;
    if (!batch.isEmpty())
        m_batches[batch] = {.webhook = webhook};
    for (const Entry &entry : entries) {
        m_ids.append(entry.id);
        m_entries[entry.id] = entry;
    }
    return entries;
}

std::optional<Entry> Books::find(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? std::nullopt : std::optional(*found);
}

void Books::change(const QString &id, const std::function<void(Entry &)> &edit)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    edit(*found);
    // No sync: a kill keeps what was written, and a power cut only lets a task run once more.
    if (const auto written = append(taskLine(*found)); !written)
        qCWarning(logSandbox, "books: %ls", qUtf16Printable(written.error().detail));
}

qint64 Books::credits() const
{
    const std::lock_guard lock(m_mutex);
    return m_balance;
}

QList<Entry> Books::inOrder() const
{
    QList<Entry> entries;
    for (const QString &id : m_ids)
        entries.append(m_entries[id]);
    return entries;
}

QList<Entry> Books::all() const
{
    const std::lock_guard lock(m_mutex);
    return inOrder();
}

QList<Entry> Books::ofBatch(const QString &batch) const
{
    QList<Entry> entries = all();
    entries.removeIf([&](const Entry &entry) { return entry.batch != batch; });
    return entries;
}

QJsonObject Books::ledger() const
{
    const std::lock_guard lock(m_mutex);
    QJsonArray charges;
    for (const Entry &entry : inOrder())
        charges.append(ledgerLine(entry));
    return {{u"opening"_s, m_opening}, {u"credits"_s, m_balance}, {u"charges"_s, charges}};
}

bool Books::isWholeBatchOver(const QString &batch) const
{
    return std::all_of(m_entries.cbegin(), m_entries.cend(),
                       [&](const Entry &entry) { return entry.batch != batch || entry.isOver(); });
}

QUrl Books::takeWebhook(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || !entry->isOver())
        return {};
    if (entry->batch.isEmpty()) {
        if (entry->told || entry->order.webhook.isEmpty())
            return {};
        entry->told = true;
        return append(taskLine(*entry)) ? entry->order.webhook : QUrl();
    }
    Batch &batch = m_batches[entry->batch];
    if (batch.told || batch.webhook.isEmpty() || !isWholeBatchOver(entry->batch))
        return {};
    batch.told = true;
    return append(batchLine(entry->batch, batch.webhook, true)) ? batch.webhook : QUrl();
}

} // namespace rushes::sandbox
