#pragma once

#include "app/studio/accounts.h"
#include "app/studio/queue.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace rushes {

class MessageBars;
class OpenJobs;
class Studio;

//! Which troubles of account and queue the window speaks of, and what can be done about each.
class WindowMessages final : public QObject {
    Q_OBJECT

public:
    //! All are borrowed and outlive this.
    WindowMessages(Studio &studio, MessageBars &bars, const OpenJobs &jobs,
                   QObject *parent = nullptr);

    void setAccount(const AccountState &account);
    void setQueue(const QueueState &state);
    void tellCollected(const ClipId &clip); //!< it came while nobody looked
    void tellLinks(const QDateTime &now); //!< results that are gone soon; UTC
    void saveNow(); //!< what is paid and not on disk

signals:
    void clipWanted(const rushes::ClipId &clip);
    void networkWanted(); //!< the settings
    void newKeyWanted(const rushes::AccountId &account);
    void folderWanted();

private:
    void sayKey(const AccountState &account);
    void sayConnection(const AccountState &account);
    void saySandbox(const AccountState &account);
    void sayPause(const QueueState &state);
    void sayContinue(const QueueState &state);
    void sayTrouble(const QueueState &state);
    void sayCollected();
    void showCollected();
    void forgetCollected();

    Studio &m_studio;
    MessageBars &m_bars;
    const OpenJobs &m_jobs;
    QueueState m_queue;
    QTimer m_every{this}; //!< a link's time goes on by itself
    QList<ClipId> m_collected;
};

} // namespace rushes
