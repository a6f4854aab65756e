#pragma once

#include "app/studio/accounts.h"
#include "app/studio/queue.h"

#include <QObject>

namespace rushes {

class MessageBars;
class Studio;

//! Which troubles of account and queue the window speaks of, and what can be done about each.
class WindowMessages final : public QObject {
    Q_OBJECT

public:
    WindowMessages(Studio &studio, MessageBars &bars, QObject *parent = nullptr);

    void setAccount(const AccountState &account);
    void setQueue(const QueueState &state);

signals:
    void newKeyWanted(const rushes::AccountId &account);
    void folderWanted();

private:
    void sayKey(const AccountState &account);
    void sayConnection(const AccountState &account);
    void saySandbox(const AccountState &account);
    void sayPause(const QueueState &state);
    void sayContinue(const QueueState &state);
    void sayTrouble(const QueueState &state);

    Studio &m_studio;
    MessageBars &m_bars;
};

} // namespace rushes
