#pragma once

#include "app/base/ids.h"

#include <QList>
#include <QObject>
#include <QPoint>
#include <QTimer>

#include <optional>

class QListView;

namespace rushes {

//! Moving waiting jobs with the mouse within their group: from the press on a row to the drop. By
//! plain mouse events; nothing leaves the list, so no drag of the desktop's is begun.
class JobDrag final : public QObject {
    Q_OBJECT

public:
    explicit JobDrag(QListView &list);

    //! A press on a row of what waits; it becomes a drag when the pointer goes far enough.
    void press(const QPoint &at, const QList<JobId> &jobs);
    void moveTo(const QPoint &at);
    //! Ends it; true if it was a drag.
    bool drop();
    void cancel();
    bool isOn() const { return m_on; }
    bool isPressed() const { return !m_jobs.isEmpty(); }
    //! Where the line that shows the target stands, in the list; nullopt while there is none.
    std::optional<int> line() const;

signals:
    //! Before that of what waits; its number of rows: to the end.
    void dropped(const QList<rushes::JobId> &jobs, qsizetype target);
    void sightWanted(const QPoint &inList); //!< scroll there: the pointer is at the edge

private:
    QList<QModelIndex> rows() const; //!< of what waits, from the top

    QListView &m_list;
    QList<JobId> m_jobs;
    QPoint m_start;
    QPoint m_global;
    bool m_on = false;
    qsizetype m_target = 0;
    QTimer m_scroll{this};
};

} // namespace rushes
