#pragma once

#include "ui/queue/jobacts.h"
#include "ui/queue/jobgroup.h"

#include <QListView>
#include <QSortFilterProxyModel>

namespace rushes {

class JobDrag;
class Pictures;
class QueueModel;

//! The jobs that need nobody, painted. As high as its rows: it stands in the panel's scroll area.
class JobList final : public QListView {
    Q_OBJECT

public:
    JobList(QueueModel &model, Pictures &pictures, QWidget *parent = nullptr);

    //! The current row's, in the list's coordinates; null if there is none.
    QRect currentRect() const;

signals:
    //! One job, or all that are selected and that the act applies to.
    void wanted(rushes::Act act, const QList<rushes::JobId> &jobs);
    void dropped(const QList<rushes::JobId> &jobs, qsizetype target); //!< as JobDrag
    void sightWanted(const QPoint &inList);
    void groupMenuWanted(rushes::Group group, const QPoint &globalPosition);
    void currentMoved(); //!< the row that must be in sight is another

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    const Job *jobAt(const QModelIndex &index) const;
    void open(const QModelIndex &index); //!< Enter or a double click
    bool actOnCurrent(QKeyEvent *event);
    //! Those that an act on this row is about: all selected ones if it is among them.
    QList<Job> jobsFor(const QModelIndex &index) const;
    void tell(Act act, const QList<Job> &jobs);
    void selectAllJobs();
    void showGrip(const QPoint &at);

    QueueModel &m_model;
    QSortFilterProxyModel *m_rows;
    JobDrag *m_drag;
    bool m_selectOnRelease = false; //!< a press on one of several: it may become a drag of all
};

//! The menu of jobs: what applies now. Shown at once, deletes itself.
void showJobMenu(const QList<Job> &jobs, const QPoint &globalPosition, QWidget *parent,
                 const std::function<void(Act)> &chosen);

} // namespace rushes
