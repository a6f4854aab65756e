#include "ui/queue/queuemodel.h"

#include "ui/shared/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto transferPause = 250ms; // bars move at most four times a second

} // namespace

QueueModel::QueueModel(PosterPath posterPath, QObject *parent)
    : QAbstractListModel(parent)
    , m_posterPath(std::move(posterPath))
{
    m_transfers.setSingleShot(true);
    m_transfers.setInterval(transferPause);
    connect(&m_transfers, &QTimer::timeout, this, &QueueModel::refresh);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows[size_t(index.row())].job.isEmpty())
        return Qt::ItemNeverHasChildren; // heads are passed over by the keyboard
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == GroupRole)
        return int(row.group);
    if (role == IsHeadRole)
        return row.job.isEmpty();
    if (!row.job.isEmpty())
        return jobData(*m_entries.constFind(row.job), role);
    const JobLook look = m_heads.value(int(row.group));
    if (role == LookRole)
        return QVariant::fromValue(look);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return look.title;
    return {};
}

QVariant QueueModel::jobData(const Entry &entry, int role) const
{
    switch (role) {
    case JobRole: return QVariant::fromValue(entry.job);
    case LookRole: return QVariant::fromValue(entry.look);
    case PicturesRole: return picturesOf(entry.job);
    case Qt::DisplayRole: return entry.look.title;
    case Qt::ToolTipRole: return entry.job.recipe.prompt.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(entry.look.title, spoken(entry.look, entry.job, m_now));
    case Qt::AccessibleDescriptionRole: return entry.job.recipe.prompt;
    default: return {};
    }
}

QStringList QueueModel::picturesOf(const Job &job) const
{
    QStringList files;
    if (m_posterPath && !job.clip.isEmpty())
        files << m_posterPath(job.clip);
    if (!job.recipe.imageFile.isEmpty())
        files << job.recipe.imageFile;
    return files;
}

QModelIndex QueueModel::indexOf(const JobId &job) const
{
    const int row = rowOf(job);
    return row < 0 ? QModelIndex() : index(row);
}

const Job *QueueModel::find(const JobId &job) const
{
    const auto entry = m_entries.constFind(job);
    return entry == m_entries.cend() ? nullptr : &entry->job;
}

QList<Job> QueueModel::jobs(Group group) const
{
    QList<Job> found;
    for (const Row &row : m_rows) {
        if (row.group == group && !row.job.isEmpty())
            found << m_entries.constFind(row.job)->job;
    }
    return found;
}

QList<Job> QueueModel::jobs() const
{
    QList<Job> found;
    for (const Group group : allGroups)
        found << jobs(group);
    return found;
}

phrases::Surroundings QueueModel::around(const JobId &job) const
{
    return m_entries.value(job).around;
}

std::chrono::milliseconds QueueModel::timeChangesIn() const
{
    const bool counting
        = std::any_of(m_entries.cbegin(), m_entries.cend(), [this](const Entry &entry) {
              return savesAgainIn(entry.job, m_now).count() > 0;
          });
    if (counting || headOf(Group::AtService) >= 0)
        return 1s;
    const bool links = std::any_of(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) {
        return entry.job.stage == Stage::Saving || entry.job.stage == Stage::NotSaved;
    });
    return links ? 30s : 0s;
}

void QueueModel::setJobs(const QList<Job> &jobs)
{
    beginResetModel();
    m_entries.clear();
    m_heads.clear();
    m_rows.clear();
    for (const Job &job : jobs)
        m_entries.insert(job.id, {.job = job});
    for (const Group group : allGroups) {
        std::vector<Row> rows;
        for (const Entry &entry : std::as_const(m_entries)) {
            if (groupOf(entry.job) == group)
                rows.push_back({group, entry.job.id});
        }
        std::sort(rows.begin(), rows.end(), [this](const Row &a, const Row &b) {
            return standsBefore(m_entries[a.job].job, m_entries[b.job].job);
        });
        if (!rows.empty())
            m_rows.push_back({group, {}});
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
    m_counts = count();
    for (Entry &entry : m_entries)
        updateLook(entry);
    for (const Group group : allGroups)
        m_heads[int(group)] = headLook(group);
    endResetModel();
    emit countsChanged();
}

void QueueModel::put(const Job &job)
{
    const int row = rowOf(job.id);
    if (row < 0) {
        insertRow(job);
    } else {
        Entry &entry = m_entries[job.id];
        if (entry.job.stage != job.stage)
            entry.around = {};
        moveRow(row, job);
    }
    refresh();
}

void QueueModel::remove(const JobId &job)
{
    const int row = rowOf(job);
    if (row < 0)
        return;
    removeRowAt(row);
    refresh();
}

void QueueModel::setTransfer(const JobId &job, qint64 done, qint64 total)
{
    const auto entry = m_entries.find(job);
    if (entry == m_entries.end())
        return;
    entry->around.done = done;
    entry->around.total = total;
    if (!m_transfers.isActive())
        m_transfers.start();
}

void QueueModel::setState(const QueueState &state)
{
    m_state = state;
    refresh();
    emit countsChanged(); // pause and trouble are told with the counts
}

void QueueModel::setAccount(const AccountId &current)
{
    m_account = current;
    refresh();
}

void QueueModel::setOdds(const JobId &job, phrases::Odds odds)
{
    const auto entry = m_entries.find(job);
    if (entry == m_entries.end())
        return;
    entry->around.odds = odds;
    refresh();
}

void QueueModel::setNow(const QDateTime &now)
{
    m_now = now;
    refresh();
}

void QueueModel::refresh()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].job.isEmpty())
            continue;
        if (updateLook(m_entries[m_rows[i].job]))
            emit dataChanged(index(int(i)), index(int(i)));
    }
    refreshHeads();
    const Counts counts = count();
    if (counts == m_counts)
        return;
    m_counts = counts;
    emit countsChanged();
}

void QueueModel::refreshHeads()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].job.isEmpty())
            continue;
        const JobLook look = headLook(m_rows[i].group);
        if (look == std::exchange(m_heads[int(m_rows[i].group)], look))
            continue;
        emit dataChanged(index(int(i)), index(int(i)));
    }
}

bool QueueModel::updateLook(Entry &entry)
{
    const int head = headOf(Group::Waiting);
    entry.around.paused = m_state.paused;
    entry.around.next = head >= 0 && m_rows[size_t(head) + 1].job == entry.job.id;
    JobLook look = lookOf(entry.job, entry.around, m_now);
    return look != std::exchange(entry.look, look);
}

void QueueModel::insertRow(const Job &job)
{
    ensureHead(groupOf(job));
    const int place = placeFor(job);
    beginInsertRows({}, place, place);
    Entry entry{.job = job};
    m_rows.insert(m_rows.begin() + place, Row{groupOf(job), job.id});
    m_entries.insert(job.id, entry);
    updateLook(m_entries[job.id]);
    endInsertRows();
}

void QueueModel::moveRow(int from, const Job &job)
{
    const Group before = m_rows[size_t(from)].group;
    const Group after = groupOf(job);
    ensureHead(after);
    from = rowOf(job.id);
    int place = placeFor(job); // where it goes, counted with its old row still in place
    if (place != from && place != from + 1) {
        beginMoveRows({}, from, from, {}, place);
        m_rows.erase(m_rows.begin() + from);
        place -= place > from ? 1 : 0;
        m_rows.insert(m_rows.begin() + place, Row{after, job.id});
        m_entries[job.id].job = job;
        endMoveRows();
    } else {
        m_entries[job.id].job = job;
        m_rows[size_t(from)].group = after;
        place = from;
    }
    // Even where it looks the same: its job is another now, and its buttons go by that.
    updateLook(m_entries[job.id]);
    emit dataChanged(index(place), index(place));
    dropHead(before);
}

void QueueModel::removeRowAt(int row)
{
    const Row gone = m_rows[size_t(row)];
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_entries.remove(gone.job);
    endRemoveRows();
    dropHead(gone.group);
}

void QueueModel::ensureHead(Group group)
{
    if (headOf(group) >= 0)
        return;
    const auto after = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [group](const Row &row) { return row.group > group; });
    const int place = int(after - m_rows.cbegin());
    beginInsertRows({}, place, place);
    m_rows.insert(after, Row{group, {}});
    m_heads[int(group)] = headLook(group);
    endInsertRows();
}

void QueueModel::dropHead(Group group)
{
    const int head = headOf(group);
    const size_t next = size_t(head) + 1;
    if (head < 0 || (next < m_rows.size() && m_rows[next].group == group))
        return;
    beginRemoveRows({}, head, head);
    m_rows.erase(m_rows.begin() + head);
    endRemoveRows();
}

int QueueModel::rowOf(const JobId &job) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [&job](const Row &r) { return r.job == job; });
    return row == m_rows.cend() || job.isEmpty() ? -1 : int(row - m_rows.cbegin());
}

int QueueModel::headOf(Group group) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [group](const Row &r) {
        return r.group == group && r.job.isEmpty();
    });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

int QueueModel::placeFor(const Job &job) const
{
    const Group group = groupOf(job);
    size_t place = size_t(headOf(group)) + 1;
    for (; place < m_rows.size() && m_rows[place].group == group; ++place) {
        const JobId &other = m_rows[place].job;
        if (other != job.id && standsBefore(job, m_entries.constFind(other)->job))
            break;
    }
    return int(place);
}

QueueModel::Counts QueueModel::count() const
{
    Counts counts;
    for (const Entry &entry : m_entries) {
        const Group group = groupOf(entry.job);
        counts.running += group == Group::AtService ? 1 : 0;
        counts.needYou += group == Group::NeedsYou ? 1 : 0;
        counts.waiting += group == Group::Waiting ? 1 : 0;
        const bool uncharged = group == Group::Waiting || entry.job.stage == Stage::Sending;
        if (uncharged && entry.job.account == m_account && m_account != Accounts::sandboxId)
            counts.reserved += entry.job.estimate;
    }
    return counts;
}

JobLook QueueModel::headLook(Group group) const
{
    int jobs = 0;
    int credits = 0;
    for (const Row &row : m_rows) {
        if (row.group != group || row.job.isEmpty())
            continue;
        const Job &job = m_entries.constFind(row.job)->job;
        ++jobs;
        credits += job.account == Accounts::sandboxId ? 0 : job.estimate;
    }
    JobLook look;
    look.title = tr("%1 · %2").arg(groupName(group), format::number(jobs));
    look.tone = group == Group::NeedsYou ? Theme::Role::Warning : Theme::Role::Text2;
    if (group == Group::Waiting && credits > 0)
        look.credits = tr("%1 reserved").arg(format::about(credits));
    return look;
}

} // namespace rushes
