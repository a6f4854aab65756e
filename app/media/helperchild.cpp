#include "app/media/helperchild.h"

#include "app/base/json.h"
#include "app/base/log.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr std::chrono::seconds patience{20}; // F129
constexpr qint64 mostOutput = 1024 * 1024; // F132

QString programBesideUs()
{
#ifdef Q_OS_WIN
    const QLatin1String name("/rushes-media-helper.exe");
#else
    const QLatin1String name("/rushes-media-helper");
#endif
    return QCoreApplication::applicationDirPath() + name;
}

} // namespace

MediaHelper::Child::Child(Clock &clock, const QString &program, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_program(program.isEmpty() ? programBesideUs() : program)
{
}

MediaHelper::Child::~Child()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000); // only collects the dead: a kill can't be refused
}

void MediaHelper::Child::ask(const QJsonObject &request, QObject *scope, Reply<QJsonObject> done)
{
    const qint64 id = ++m_lastId;
    QJsonObject line = request;
    line.insert("id"_L1, id);
    connect(scope, &QObject::destroyed, this, [this, id] { forget(id); });
    m_waiting.push_back({id, line, std::move(done)});
    pump();
}

void MediaHelper::Child::forget(qint64 id)
{
    const auto from = m_waiting.begin() + (m_busy ? 1 : 0);
    const auto found = std::find_if(from, m_waiting.end(),
                                    [id](const Request &request) { return request.id == id; });
    if (found != m_waiting.end())
        m_waiting.erase(found);
}

void MediaHelper::Child::pump()
{
    if (m_busy || m_waiting.empty())
        return;
    m_busy = true;
    m_deadline = std::make_unique<QObject>();
    m_clock.after(patience, m_deadline.get(), [this] {
        giveUp({Error::Kind::Timeout, u"the media helper did not answer in time"_s});
    });
    if (!m_process)
        start();
    if (m_process) // it may have failed to start at once
        m_process->write(toLine(m_waiting.front().line) + '\n');
}

void MediaHelper::Child::start()
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment; // nothing of ours: no key, no proxy, no loader path
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process->setProcessEnvironment(environment);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &Child::readAnswer);
    connect(m_process.get(), &QProcess::finished, this,
            [this](int, QProcess::ExitStatus status) { childEnded(status); });
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && m_process)
                giveUp({Error::Kind::Disk, u"the media helper cannot be started"_s});
        },
        Qt::QueuedConnection); // never from inside start()
    m_process->start(m_program, {});
}

void MediaHelper::Child::readAnswer()
{
    if (!m_process->canReadLine()) {
        if (m_process->bytesAvailable() > mostOutput)
            giveUp({Error::Kind::Protocol, u"the media helper prints without end"_s});
        return;
    }
    takeLine(m_process->readLine(mostOutput));
}

void MediaHelper::Child::takeLine(const QByteArray &line)
{
    const auto parsed = parseObject(line);
    const bool ours = m_busy && parsed && !m_process->bytesAvailable()
                      && parsed->value("id"_L1).toInteger(-1) == m_waiting.front().id;
    if (!ours) {
        giveUp({Error::Kind::Protocol, u"the media helper prints junk"_s});
        return;
    }
    const QString word = parsed->value("error"_L1).toString();
    if (word.isEmpty())
        answer(*parsed);
    else
        answer(Error{errorKindFromWord(word), parsed->value("detail"_L1).toString()});
}

void MediaHelper::Child::childEnded(QProcess::ExitStatus status)
{
    const bool died = status == QProcess::CrashExit;
    if (m_busy && died && !m_waiting.front().again) { // perhaps not because of this file
        m_waiting.front().again = true;
        qCWarning(logMedia, "the media helper died, it is started again");
        dropProcess();
        m_busy = false;
        pump();
        return;
    }
    // One that leaves by itself without a word is not ours, or lacks a library: that says nothing
    // of the file.
    giveUp(died ? Error{Error::Kind::Damaged, u"the media helper died of it"_s}
                : Error{Error::Kind::Protocol, u"the media helper left without an answer"_s});
}

//! This child is of no use any more; the next request gets a new one.
void MediaHelper::Child::giveUp(const Error &error)
{
    dropProcess();
    if (m_busy)
        answer(error);
}

void MediaHelper::Child::answer(Result<QJsonObject> result)
{
    m_deadline.reset();
    const Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_busy = false;
    request.done(std::move(result));
    pump();
}

void MediaHelper::Child::dropProcess()
{
    if (!m_process)
        return;
    QProcess *process = m_process.release();
    process->disconnect(this);
    process->setParent(this);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
    else
        process->kill();
}

} // namespace rushes
