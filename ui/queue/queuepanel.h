#pragma once

#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/secondhand.h"
#include "ui/shared/undostep.h"

#include <QHash>
#include <QWidget>

#include <chrono>

namespace rushes {

class BalanceCheck;
class QueueActs;
class QueueView;
class Studio;

//! The queue of the Create workspace: listens to the studio, shows it, and passes on what the user
//! wants.
class QueuePanel final : public QWidget {
    Q_OBJECT

public:
    QueuePanel(Studio &studio, QWidget *parent = nullptr);

    QueueModel &model() { return m_model; }
    //! Between two readings of the balance (15 s); tests shorten it.
    void setReadingPause(std::chrono::milliseconds pause) { m_readingPause = pause; }

signals:
    void undoable(const rushes::UndoStep &step);
    void editWanted(const rushes::Job &job); //!< one that waits: to be edited at its place
    void clipChosen(const rushes::ClipId &clip);
    void recipeWanted(const rushes::Recipe &recipe);
    //! `reservedCredits`: estimates of what is not charged yet, on the account in use.
    void countsChanged(int running, int needYou, int reservedCredits);
    void keyWanted(const rushes::AccountId &account); //!< paste or replace it
    void networkSettingsWanted(); //!< the connection is refused on the way
    void otherAccountWanted(const rushes::AccountId &instead);

private:
    void passOn();
    void listen();
    void load();
    void onJob(const Job &job);
    void onAccounts(const QList<AccountState> &accounts, const AccountId &current);
    void tellCounts();
    void keepTime();
    void checkBalance(const JobId &job);
    void askForId(const JobId &job);
    void attach(const JobId &job, const QString &id);

    Studio &m_studio;
    Pictures m_pictures;
    QueueModel m_model;
    QueueView *m_view = nullptr;
    QueueActs *m_acts = nullptr;
    SecondHand m_clock{this}; //!< runs only while a row's time changes
    QHash<JobId, BalanceCheck *> m_checks;
    std::chrono::milliseconds m_readingPause = std::chrono::seconds(15);
};

} // namespace rushes
