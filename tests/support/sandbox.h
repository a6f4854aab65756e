#pragma once

#include "app/base/result.h"
#include "tests/support/ask.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace rushes {

//! The real sandbox, `rushes sandbox --json`, as a child process with a data folder of its own
//! that goes with this object. Waits block (it is a test's); no event loop is needed.
class SandboxChild {
public:
    SandboxChild();
    SandboxChild(const SandboxChild &) = delete;
    SandboxChild &operator=(const SandboxChild &) = delete;
    ~SandboxChild(); //!< kills it

    //! Starts it with these options and waits until it answers. Failed carries its stderr.
    //! "--data-dir", "--parent" and "--json" are given already.
    Result<> start(const QStringList &options = quick());
    //! The same options, folder, ports, key and ledger again, after stop() or kill() (or without).
    Result<> restart();
    void stop(); //!< SIGTERM, and waits for its end
    void kill(); //!< SIGKILL, and waits for its end
    void closeInput(); //!< ends the pipe to its standard input

    //! Hardly any waiting, one clip a shape: a task is complete after about 50 ms.
    static QStringList quick();

    bool isRunning() const;
    bool waitForEnd(); //!< false if it still runs after 30 s
    qint64 pid() const;
    int exitCode() const;

    QUrl baseUrl() const { return m_baseUrl; } //!< ends in /v1

    QUrl cdnUrl() const { return m_cdnUrl; }

    QByteArray key() const { return m_key; }

    QByteArray webhookSecret() const { return m_webhookSecret; }

    QString folder() const { return m_folder.path(); }

    //! A call of the API with the key: `path` is "/account/credits", "/tasks/…".
    Asked get(const QString &path) const;
    Asked post(const QString &path, const QJsonObject &body) const;

    //! GET /sandbox/ledger: {"opening", "credits", "charges": […]}; empty if it doesn't answer.
    //! It does not count for the rate limit.
    QJsonObject ledger() const;
    QJsonArray charges() const;
    //! The status of a task by the ledger, so without a poll.
    QString statusOf(const QString &taskId) const;
    //! requests.ndjson, every complete request of the API so far, in the order of the answers.
    QList<QJsonObject> requests() const;
    //! Of those, how many POSTs carried this rushes_ref.
    int submissions(const QString &ref) const;

private:
    Result<> readAnnouncement();

    QTemporaryDir m_folder;
    QStringList m_options;
    std::unique_ptr<QProcess> m_process;
    QUrl m_baseUrl;
    QUrl m_cdnUrl;
    QByteArray m_key;
    QByteArray m_webhookSecret;
};

} // namespace rushes
