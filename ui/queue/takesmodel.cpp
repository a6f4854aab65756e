#include "ui/queue/takesmodel.h"

#include "app/domain/clipname.h"
#include "app/studio/accounts.h"
#include "ui/queue/joblook.h"
#include "ui/shared/format.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qsizetype mostClips = 50;

bool isUnderWay(const Job &job)
{
    return groupOf(job) == Group::AtService || groupOf(job) == Group::Saving;
}

bool startedBefore(const Job &a, const Job &b)
{
    return a.sentAt != b.sentAt ? a.sentAt < b.sentAt : a.order < b.order;
}

TakeLook lookOfClip(const Clip &clip)
{
    return {.title = clip.title,
            .take = clip.take,
            .circled = clip.verdict == Clip::Verdict::Circled,
            .rejected = clip.verdict == Clip::Verdict::Rejected,
            .sandbox = clip.sandbox,
            .still = clip.still,
            .rating = clip.rating,
            .length = clip.seconds && !clip.still ? format::seconds(*clip.seconds) : QString(),
            .state = {},
            .left = {},
            .done = {}};
}

} // namespace

TakesModel::TakesModel(PosterPath posterPath, QObject *parent)
    : QAbstractListModel(parent)
    , m_posterPath(std::move(posterPath))
{
}

int TakesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags TakesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows[size_t(index.row())].clip ? plain | Qt::ItemIsDragEnabled : plain;
}

QVariant TakesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case LookRole: return QVariant::fromValue(row.look);
    case ClipRole: return row.clip ? QVariant::fromValue(*row.clip) : QVariant();
    case JobRole: return row.clip ? QVariant() : QVariant::fromValue(row.job);
    case PicturesRole: return picturesOf(row);
    case Qt::DisplayRole: return row.look.title;
    case Qt::ToolTipRole:
        return (row.clip ? row.clip->recipe : row.job.recipe).prompt.toHtmlEscaped();
    case Qt::AccessibleTextRole: return spoken(row);
    case Qt::AccessibleDescriptionRole: return row.look.title;
    default: return {};
    }
}

QString TakesModel::spoken(const Row &row) const
{
    if (!row.clip)
        return tr("%1, %2").arg(
            row.look.title,
            rushes::spoken(rushes::lookOf(row.job, m_transfers.value(row.job.id), m_now), row.job,
                           m_now));
    QStringList parts{tr("Take %1").arg(row.look.take)};
    if (row.look.circled)
        parts << tr("circled");
    if (row.look.rejected)
        parts << tr("rejected");
    if (row.look.rating > 0)
        parts << (row.look.rating == 1 ? tr("1 star") : tr("%n stars", nullptr, row.look.rating));
    if (row.clip->seconds && !row.clip->still)
        parts << tr("%1 seconds").arg(format::number(qRound64(*row.clip->seconds)));
    if (row.look.still)
        parts << tr("still picture");
    if (row.look.sandbox)
        parts << tr("sandbox");
    return parts.join(tr(", "));
}

QStringList TakesModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

QMimeData *TakesModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> files;
    for (const QModelIndex &index : indexes) {
        const auto clip = index.data(ClipRole);
        if (clip.isValid())
            files << QUrl::fromLocalFile(clip.value<Clip>().file);
    }
    if (files.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setUrls(files);
    return data.release(); // the view's drag owns it
}

QModelIndex TakesModel::indexOf(const ClipId &clip) const
{
    const int row = rowOf(clip);
    return row < 0 ? QModelIndex() : index(row);
}

std::optional<Clip> TakesModel::newest() const
{
    return m_clips.isEmpty() ? std::nullopt : std::optional(m_clips.constFirst());
}

int TakesModel::runningCount() const
{
    return int(m_jobs.size());
}

void TakesModel::setClips(const QList<Clip> &newestFirst)
{
    m_clips = newestFirst;
    rebuild();
}

void TakesModel::setJobs(const QList<Job> &jobs)
{
    m_jobs.clear();
    for (const Job &job : jobs) {
        if (isUnderWay(job))
            m_jobs.insert(job.id, job);
    }
    rebuild();
}

void TakesModel::put(const Clip &clip)
{
    const auto known = std::find_if(m_clips.begin(), m_clips.end(),
                                    [&clip](const Clip &c) { return c.id == clip.id; });
    if (known != m_clips.end()) {
        *known = clip;
        const int row = rowOf(clip.id);
        if (row < 0)
            return;
        m_rows[size_t(row)].clip = clip;
        return renew(row);
    }
    m_clips.prepend(clip);
    if (m_clips.size() > mostClips) {
        const int last = rowOf(m_clips.takeLast().id);
        if (last >= 0)
            removeRowAt(last);
    }
    if (!isShown(clip.recipe))
        return;
    const auto first = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [](const Row &row) { return row.clip.has_value(); });
    insertRow(int(first - m_rows.cbegin()), {.clip = clip});
}

void TakesModel::put(const Job &job)
{
    if (!isUnderWay(job))
        return remove(job.id);
    if (m_jobs.value(job.id).stage != job.stage)
        m_transfers.remove(job.id);
    m_jobs[job.id] = job;
    const int row = rowOf(job.id);
    if (row >= 0) {
        m_rows[size_t(row)].job = job;
        return renew(row);
    }
    if (!isShown(job.recipe))
        return;
    const auto after = std::find_if(m_rows.cbegin(), m_rows.cend(), [&job](const Row &r) {
        return r.clip || startedBefore(job, r.job);
    });
    insertRow(int(after - m_rows.cbegin()), {.job = job});
}

void TakesModel::remove(const JobId &job)
{
    m_jobs.remove(job);
    m_transfers.remove(job);
    const int row = rowOf(job);
    if (row >= 0)
        removeRowAt(row);
}

void TakesModel::setTransfer(const JobId &job, qint64 done, qint64 total)
{
    if (!m_jobs.contains(job))
        return;
    m_transfers[job].done = done;
    m_transfers[job].total = total; // shown with the next tick of the clock
}

void TakesModel::setNow(const QDateTime &now)
{
    m_now = now;
    for (int row = 0; row < rowCount() && !m_rows[size_t(row)].clip; ++row)
        renew(row);
}

void TakesModel::setFilter(const std::optional<Recipe> &recipe)
{
    if (recipe == m_filter)
        return;
    m_filter = recipe;
    rebuild();
}

bool TakesModel::isShown(const Recipe &recipe) const
{
    return !m_filter || recipe == *m_filter;
}

void TakesModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const Job &job : std::as_const(m_jobs)) {
        if (isShown(job.recipe))
            m_rows.push_back({.job = job});
    }
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Row &a, const Row &b) { return startedBefore(a.job, b.job); });
    for (const Clip &clip : std::as_const(m_clips)) {
        if (isShown(clip.recipe))
            m_rows.push_back({.clip = clip});
    }
    for (Row &row : m_rows)
        row.look = lookOf(row);
    endResetModel();
}

void TakesModel::insertRow(int at, Row row)
{
    row.look = lookOf(row);
    beginInsertRows({}, at, at);
    m_rows.insert(m_rows.begin() + at, std::move(row));
    endInsertRows();
}

void TakesModel::removeRowAt(int at)
{
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
}

void TakesModel::renew(int row)
{
    Row &changed = m_rows[size_t(row)];
    TakeLook look = lookOf(changed);
    const bool looksTheSame = look == std::exchange(changed.look, look);
    if (!looksTheSame || changed.clip)
        emit dataChanged(index(row), index(row));
}

int TakesModel::rowOf(const JobId &job) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [&job](const Row &r) { return !r.clip && r.job.id == job; });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

int TakesModel::rowOf(const ClipId &clip) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [&clip](const Row &r) { return r.clip && r.clip->id == clip; });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

TakeLook TakesModel::lookOf(const Row &row) const
{
    if (row.clip)
        return lookOfClip(*row.clip);
    const JobLook job = rushes::lookOf(row.job, m_transfers.value(row.job.id), m_now);
    const bool figure = row.job.stage == Stage::Rendering && row.job.progress;
    TakeLook look;
    look.title = job.title;
    look.take = row.job.take;
    look.sandbox = row.job.account == Accounts::sandboxId;
    look.state = figure ? format::percent(*row.job.progress) : job.state;
    look.left = row.job.stage == Stage::Saving ? QString() : timeLeft(row.job, m_now);
    look.done = job.done;
    return look;
}

QStringList TakesModel::picturesOf(const Row &row) const
{
    QStringList files;
    if (row.clip) {
        if (m_posterPath)
            files << m_posterPath(row.clip->id);
        return files;
    }
    if (!row.job.recipe.imageFile.isEmpty())
        files << row.job.recipe.imageFile;
    // Else the last take of the same words: what is coming will look like it.
    for (const Clip &clip : m_clips) {
        if (m_posterPath && clip.recipe.prompt == row.job.recipe.prompt)
            return files << m_posterPath(clip.id);
    }
    return files;
}

} // namespace rushes
