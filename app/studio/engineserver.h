#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"
#include "app/studio/accounts.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include <map>

class QLocalSocket;

namespace rushes {

class Queue;

//! Lets `rushes` subcommands of the same user hand their jobs to the engine that holds the data
//! folder, and follow them (see engineprotocol.h). Lives in the studio's thread.
class EngineServer : public QObject {
    Q_OBJECT

public:
    EngineServer(Queue &queue, Accounts &accounts, const QString &dataFolder,
                 QObject *parent = nullptr);
    ~EngineServer() override;

    //! The folder's lock is ours: a socket that stands there is a dead engine's. Errors: Disk.
    Result<> listen();

signals:
    //! Somebody started the window again for this data folder.
    void windowWanted();

private:
    void onConnection();
    void onBytes(QLocalSocket *client);
    void obey(QLocalSocket *client, const QJsonObject &request);
    void list(QLocalSocket *client, const QJsonValue &id);
    void sendAgain(QLocalSocket *client, const QJsonValue &id, const JobId &job);
    Result<QJsonObject> carryOut(const QString &what, const QJsonObject &request);
    Result<QJsonObject> add(const QJsonObject &request);
    void onAccounts(const QList<rushes::AccountState> &accounts, const rushes::AccountId &current);
    void tellAll(const QJsonObject &event);
    void tellJob(const rushes::Job &job);
    static void send(QLocalSocket *client, const QJsonObject &line);

    Queue &m_queue;
    Accounts &m_accounts;
    const QString m_name;
    QLocalServer m_server;
    std::map<QLocalSocket *, QByteArray> m_clients; //!< and what is half read of each
    QJsonObject m_greeting;
};

} // namespace rushes
