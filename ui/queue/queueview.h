#pragma once

#include "ui/queue/jobacts.h"
#include "ui/queue/jobgroup.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace rushes {

class JobList;
class NeedsYouColumn;
class Pictures;
class QueueModel;

//! The queue as it is seen: head, what needs the user, the jobs, or the sentence of an empty queue.
//! Tells what a person wants; does nothing itself.
class QueueView final : public QWidget {
    Q_OBJECT

public:
    QueueView(QueueModel &model, Pictures &pictures, QWidget *parent = nullptr);

    NeedsYouColumn &needsYou() { return *m_needsYou; }

signals:
    void wanted(rushes::Act act, const rushes::JobId &job);
    void wantedForAll(rushes::Act act, const QList<rushes::JobId> &jobs);
    void dropped(const QList<rushes::JobId> &jobs, qsizetype target); //!< as JobDrag
    void pauseWanted();
    void resumeWanted();
    void clearWanted();
    void needsYouChanged();

private:
    QWidget *buildHead();
    QWidget *buildBody();
    QWidget *buildEmpty();
    void showMore();
    void showGroupMenu(Group group, const QPoint &globalPosition);
    QMenu *newMenu(const QString &objectName);
    void fillMenu(QMenu *menu, Group group);
    void addForAll(QMenu *menu, Act act, const QList<Job> &jobs, const QString &text);
    void onWanted(Act act, const QList<JobId> &jobs);
    void scrollTowards(const QPoint &inList);
    void refresh();
    QString headWords() const;
    void keepCurrentInSight();

    QueueModel &m_model;
    NeedsYouColumn *m_needsYou = nullptr;
    JobList *m_list = nullptr;
    QLabel *m_running = nullptr;
    QPushButton *m_pause = nullptr;
    QToolButton *m_more = nullptr;
    QScrollArea *m_area = nullptr;
    QWidget *m_empty = nullptr;
};

} // namespace rushes
