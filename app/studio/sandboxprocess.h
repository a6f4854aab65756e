#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QObject>
#include <QUrl>

#include <utility>

class QProcess;

namespace rushes {

//! The sandbox as a child process: started once, started again if it dies, ended with us.
class SandboxProcess : public QObject {
    Q_OBJECT

public:
    //! `program` is `rushes`; `folder` the sandbox's own; `options` are handed on.
    SandboxProcess(QString program, QString folder, QStringList options, Clock &clock,
                   QObject *parent = nullptr);
    ~SandboxProcess() override;

    //! Also after it gave up: its deaths until then are forgiven.
    void start();

signals:
    //! Base URL and key, after each start; or why it doesn't start.
    void ready(const rushes::Result<std::pair<QUrl, QByteArray>> &where);

private:
    void launch();
    void onLine();
    void onEnded();

    const QString m_program;
    const QString m_folder;
    const QStringList m_options;
    Clock &m_clock;
    QProcess *m_process = nullptr;
    bool m_announced = false;
    int m_deaths = 0;
};

} // namespace rushes
