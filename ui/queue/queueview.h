#pragma once

#include "ui/queue/jobacts.h"

#include <QWidget>

class QLabel;
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
    void pauseWanted();
    void resumeWanted();
    void clearWanted();
    void needsYouChanged();

private:
    QWidget *buildHead();
    QWidget *buildBody();
    QWidget *buildEmpty();
    void showMore();
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
