#include "app/sandbox/ffmpeg.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

constexpr auto longest = std::chrono::minutes(2);
constexpr int stepMs = 50;

//! Only what a program needs to start: no proxy, no report file, no locale of the user's.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment bare;
    const auto all = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"PATH"_s, u"HOME"_s, u"TMPDIR"_s, u"XDG_CACHE_HOME"_s, u"SystemRoot"_s, u"TEMP"_s}) {
        if (all.contains(name))
            bare.insert(name, all.value(name));
    }
    bare.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return bare;
}

void dieWithThisThread(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#else
    Q_UNUSED(process);
#endif
}

//! Writes until the feed ends, the child goes away or we are told to stop.
void pour(QProcess &process, const std::function<QByteArray()> &feed, const std::stop_token &stop)
{
    while (!stop.stop_requested() && process.state() == QProcess::Running) {
        const QByteArray piece = feed();
        if (piece.isEmpty()) {
            process.closeWriteChannel();
            return;
        }
        process.write(piece);
        while (process.bytesToWrite() > piece.size()) { // one piece ahead of the child
            if (!process.waitForBytesWritten(10'000))
                return;
        }
    }
}

} // namespace

Result<QString> findFfmpeg()
{
    const QString path = QStandardPaths::findExecutable(u"ffmpeg"_s);
    if (path.isEmpty())
        return Error{Error::Kind::NotFound,
                     u"the sandbox renders its clips with ffmpeg, which is not in PATH "
                     u"(Debian: apt install ffmpeg)"_s};
    return path;
}

Result<> runFfmpeg(const FfmpegRun &run, const std::stop_token &stop)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.setWorkingDirectory(run.folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    if (!run.feed)
        process.setStandardInputFile(QProcess::nullDevice());
    dieWithThisThread(process);
    process.start(run.program,
                  QStringList{u"-nostdin"_s, u"-y"_s, u"-v"_s, u"error"_s} + run.arguments);
    if (!process.waitForStarted())
        return Error{Error::Kind::Failed, process.errorString()};
    if (run.feed)
        pour(process, run.feed, stop);
    const QDeadlineTimer deadline{longest};
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(stepMs)) {
        if (stop.stop_requested() || deadline.hasExpired()) {
            process.kill();
            process.waitForFinished();
            return Error{Error::Kind::Timeout, u"rendering was ended"_s};
        }
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return Error{Error::Kind::Failed,
                 QString::fromUtf8(process.readAllStandardError()).trimmed().right(500)};
}

} // namespace rushes::sandbox
