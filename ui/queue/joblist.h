#pragma once

#include "ui/queue/jobacts.h"

#include <QListView>
#include <QSortFilterProxyModel>

namespace rushes {

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
    void wanted(rushes::Act act, const rushes::JobId &job);
    void currentMoved(); //!< the row that must be in sight is another

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    const Job *jobAt(const QModelIndex &index) const;
    void open(const QModelIndex &index); //!< Enter or a double click
    bool actOnCurrent(QKeyEvent *event);

    QueueModel &m_model;
    QSortFilterProxyModel *m_rows;
};

//! The menu of a job: what applies now. Shown at once, deletes itself.
void showJobMenu(const Job &job, const QPoint &globalPosition, QWidget *parent,
                 const std::function<void(Act)> &chosen);

} // namespace rushes
