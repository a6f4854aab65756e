#pragma once

#include "app/domain/clip.h"
#include "app/domain/job.h"
#include "ui/shared/phrases.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace rushes {

//! What one card of the takes strip shows.
struct TakeLook {
    QString title;
    int take = 1;
    bool circled = false;
    bool rejected = false;
    bool sandbox = false;
    bool still = false;
    int rating = 0;
    QString length; //!< "8 s"
    QString state; //!< of a running job: "65 %", "Queued"; empty: a clip
    QString left; //!< "≈ 0:38 left"
    std::optional<double> done; //!< 0 … 1

    friend bool operator==(const TakeLook &, const TakeLook &) = default;
};

//! The newest clips, with the jobs on their way to one in front. Owns its rows; is fed with values.
class TakesModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        LookRole = Qt::UserRole + 1, //!< TakeLook
        ClipRole, //!< Clip; invalid for a running job
        JobRole, //!< Job; invalid for a clip
        PicturesRole //!< QStringList: files that may show it, the best first
    };

    using PosterPath = std::function<QString(const ClipId &)>;

    explicit TakesModel(PosterPath posterPath = {}, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    QModelIndex indexOf(const ClipId &clip) const;
    std::optional<Clip> newest() const;
    int runningCount() const;

public slots:
    void setClips(const QList<rushes::Clip> &newestFirst);
    void setJobs(const QList<rushes::Job> &jobs);
    void put(const rushes::Clip &clip); //!< added or changed
    void put(const rushes::Job &job);
    void remove(const rushes::JobId &job);
    void setTransfer(const rushes::JobId &job, qint64 done, qint64 total);
    void setNow(const QDateTime &now); //!< UTC
    //! Only takes of that recipe; none: all.
    void setFilter(const std::optional<rushes::Recipe> &recipe);

private:
    struct Row {
        std::optional<Clip> clip = {};
        Job job = {}; //!< of a running one
        TakeLook look = {};
    };

    bool isShown(const Recipe &recipe) const;
    void rebuild();
    void insertRow(int at, Row row);
    void removeRowAt(int at);
    void renew(int row);
    int rowOf(const JobId &job) const;
    int rowOf(const ClipId &clip) const;
    TakeLook lookOf(const Row &row) const;
    QStringList picturesOf(const Row &row) const;
    QString spoken(const Row &row) const;

    const PosterPath m_posterPath;
    std::vector<Row> m_rows;
    QList<Clip> m_clips; //!< all that were told, newest first
    QHash<JobId, Job> m_jobs; //!< those under way
    QHash<JobId, phrases::Surroundings> m_transfers;
    std::optional<Recipe> m_filter;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::TakeLook)
