#pragma once

#include "app/base/json.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/types.h>

namespace rushes {

//! `rushes` as a user of a terminal runs it: the real program, with folders of its own, no screen
//! and no keyring.
class Terminal {
public:
    Terminal()
        : environment(QProcessEnvironment::systemEnvironment())
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM",
                                 "SEEDANCE_API_KEY", "SEEDANCE_BASE_URL"})
            environment.remove(QString::fromLatin1(name));
        // An address that nobody answers: no test may come near the developer's own keyring.
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=")
                               + m_folder.filePath(QStringLiteral("none")));
    }

    QProcessEnvironment environment;

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    void useService(const QUrl &base, const QByteArray &key)
    {
        environment.insert(QStringLiteral("SEEDANCE_BASE_URL"), base.toString());
        environment.insert(QStringLiteral("SEEDANCE_API_KEY"), QString::fromLatin1(key));
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments,
                                    const QByteArray &input = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_folder.path());
        process->start(QStringLiteral(RUSHES_BIN_DIR "/rushes"),
                       arguments + QStringList{QStringLiteral("--data-dir"), data()});
        process->write(input);
        process->closeWriteChannel();
        return process;
    }

    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;

        //! stdout as JSON lines; one empty object more for anything that is none.
        QList<QJsonObject> lines() const
        {
            QList<QJsonObject> objects;
            const auto all = out.split('\n');
            for (const QByteArray &line : all) {
                if (line.isEmpty())
                    continue;
                const auto object = parseObject(line);
                objects.append(object ? *object : QJsonObject());
            }
            return objects;
        }

        QJsonObject line() const { return lines().value(0); }

        QString status0() const { return line()[QStringLiteral("status")].toString(); }
    };

    static Outcome wait(QProcess &process)
    {
        constexpr int patienceMs = 90'000;
        const bool ended
            = process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs);
        if (!ended) {
            process.kill();
            process.waitForFinished();
        }
        const bool regular = ended && process.exitStatus() == QProcess::NormalExit;
        return {regular ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        const auto process = start(arguments, input);
        return wait(*process);
    }

    static void signal(const QProcess &process, int number)
    {
        ::kill(pid_t(process.processId()), number);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace rushes
