#pragma once

#include "ui/queue/jobacts.h"
#include "ui/shared/undostep.h"

#include <QObject>

namespace rushes {

class QueueModel;
class Studio;
struct Placing;

//! Carries out what a person wants of jobs, and tells how it is undone where it can be.
class QueueActs final : public QObject {
    Q_OBJECT

public:
    //! `window` is where questions are asked.
    QueueActs(Studio &studio, QueueModel &model, QWidget *window);

    //! Jobs that are gone or that the act does not apply to are passed over.
    void act(Act act, const QList<JobId> &jobs);
    //! In front of that place among what waits.
    void move(const QList<JobId> &jobs, qsizetype target);
    void clearFinished(); //!< out of the list; the clips stay

signals:
    void undoable(const rushes::UndoStep &step);
    void editWanted(const rushes::Job &job);
    void recipeWanted(const rushes::Recipe &recipe);
    void clipChosen(const rushes::ClipId &clip);
    void keyWanted(const rushes::AccountId &account);
    void otherAccountWanted(const rushes::AccountId &instead);
    void networkSettingsWanted();
    void balanceWanted(const rushes::JobId &job);
    void idWanted(const rushes::JobId &job);

private:
    void actOnAll(Act act, const QList<Job> &jobs);
    void actOnQueue(Act act, const Job &job);
    void actAlone(Act act, const Job &job);
    void takeBack(const QList<JobId> &jobs);
    void hide(const QList<JobId> &jobs, const QString &words);
    void retry(const QList<Job> &jobs);
    void tryNow(const Job &held);
    void saveElsewhere(const Job &job);
    void place(const std::optional<Placing> &placing);
    QList<JobId> order() const; //!< of what waits

    Studio &m_studio;
    QueueModel &m_model;
    QWidget &m_window;
};

} // namespace rushes
