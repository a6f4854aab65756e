#pragma once

#include "app/media/mediahelper.h"

#include <QJsonObject>
#include <QProcess>

#include <deque>
#include <memory>

// Private to app/media.
namespace rushes {

//! The child process and the queue before it.
class MediaHelper::Child : public QObject {
    Q_OBJECT

public:
    Child(Clock &clock, const QString &program, QObject *parent);
    ~Child() override;

    //! `done` runs in this thread, once, even if the scope is gone by then; what still waits when
    //! its scope goes is forgotten.
    void ask(const QJsonObject &request, QObject *scope, Reply<QJsonObject> done);

private:
    struct Request {
        qint64 id = 0;
        QJsonObject line;
        Reply<QJsonObject> done;
        bool again = false; //!< a child has died of it once
    };

    void forget(qint64 id);
    void pump();
    void start();
    void readAnswer();
    void takeLine(const QByteArray &line);
    void childEnded(QProcess::ExitStatus status);
    void giveUp(const Error &error);
    void answer(Result<QJsonObject> result);
    void dropProcess();

    Clock &m_clock;
    const QString m_program;
    std::deque<Request> m_waiting; //!< the first one is under way if m_busy
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QObject> m_deadline; //!< destroying it calls the watchdog off
    qint64 m_lastId = 0;
    bool m_busy = false;
};

} // namespace rushes
