#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/domain/job.h"
#include "app/studio/accounts.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>

#include <functional>
#include <map>

namespace rushes {

//! The way to the engine of a data folder, be it the window's, another terminal's or our own
//! (see app/studio/engineprotocol.h). Everything comes back in this thread.
class EngineLink : public QObject {
    Q_OBJECT

public:
    EngineLink(const QString &dataFolder, Clock &clock, QObject *parent = nullptr);
    ~EngineLink() override;

    //! Connects, or connects anew; an engine that is just starting is waited for. lost() if there
    //! is none. What is asked meanwhile is sent then.
    void open();

    // The answers come with the link's life as their scope.
    void add(const Recipe &recipe, int takes, const AccountId &account, const QString &folder,
             Reply<QList<JobId>> done);
    void list(Reply<QList<Job>> done);
    void sendAgain(const JobId &job, Reply<JobId> done);
    void takeBack(const JobId &job);
    void release(const JobId &job);
    void saveAgain(const JobId &job);
    void continueSending();
    void wake(const AccountId &account); //!< fetches its key, or starts the sandbox
    void readCredits(const AccountId &account);

signals:
    //! First of all, and then whenever one changes. `current` may be empty.
    void accounts(const QList<rushes::AccountState> &accounts, const rushes::AccountId &current);
    void job(const rushes::Job &job); //!< added or changed
    void bytes(const rushes::JobId &job, qint64 done, qint64 total);
    void lost(const rushes::Error &error);

private:
    void attempt();
    void tryAgain();
    void onConnected();
    void onBytes();
    void onLine(const QJsonObject &line);
    void onEvent(const QJsonObject &event);
    void ask(const QString &what, QJsonObject request,
             std::function<void(const Result<QJsonObject> &)> done);
    void tell(const QString &what, const QJsonObject &request);

    const QString m_name;
    Clock &m_clock;
    QLocalSocket m_socket;
    QByteArray m_unread;
    QByteArray m_unsent; //!< asked before the connection stood
    std::map<qint64, std::function<void(const Result<QJsonObject> &)>> m_asked;
    qint64 m_lastId = 0;
    int m_attempts = 0;
};

} // namespace rushes
