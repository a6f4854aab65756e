#include "app/studio/sandboxprocess.h"

#include "app/base/json.h"
#include "app/base/log.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Where = std::pair<QUrl, QByteArray>;

constexpr int deathsForgiven = 5;

//! What a child needs to find ffmpeg, fonts and its folders; never our own secrets (F112).
QProcessEnvironment cleanEnvironment()
{
    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment clean;
    for (const auto &name :
         {u"PATH"_s, u"HOME"_s, u"LANG"_s, u"LC_ALL"_s, u"TZ"_s, u"TMPDIR"_s, u"TEMP"_s,
          u"SystemRoot"_s, u"XDG_RUNTIME_DIR"_s, u"ASAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s}) {
        if (ours.contains(name))
            clean.insert(name, ours.value(name));
    }
    return clean;
}

} // namespace

SandboxProcess::SandboxProcess(QString program, QString folder, QStringList options, Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_folder(std::move(folder))
    , m_options(std::move(options))
    , m_clock(clock)
{
}

SandboxProcess::~SandboxProcess()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel(); // it ends when its parent's end of the pipe closes
    m_process->terminate();
    if (!m_process->waitForFinished(2000))
        m_process->kill();
}

void SandboxProcess::start()
{
    m_deaths = m_process ? m_deaths : 0;
    launch();
}

void SandboxProcess::launch()
{
    if (m_process)
        return;
    m_announced = false;
    m_process = new QProcess(this);
    m_process->setProcessEnvironment(cleanEnvironment());
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::onLine);
    connect(m_process, &QProcess::finished, this, &SandboxProcess::onEnded);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onEnded();
    });
    m_process->start(m_program,
                     QStringList{u"sandbox"_s, u"--json"_s, u"--quiet"_s, u"--data-dir"_s, m_folder,
                                 u"--credits"_s, u"1000000"_s, u"--parent"_s,
                                 QString::number(QCoreApplication::applicationPid())}
                         + m_options);
}

void SandboxProcess::onLine()
{
    if (m_announced || !m_process->canReadLine())
        return;
    const auto json = parseObject(m_process->readLine(64 * 1024));
    if (!json) {
        emit ready(json.error());
        return;
    }
    JsonReader read(*json);
    const QUrl base(read.string(u"base_url"));
    const QByteArray key = read.string(u"key").toUtf8();
    m_announced = true;
    if (const auto problem = read.problem())
        emit ready(*problem);
    else
        emit ready(Where(base, key));
}

void SandboxProcess::onEnded()
{
    const QString why = m_process->errorString();
    qCWarning(logStudio) << "the sandbox ended:" << why;
    m_process->deleteLater();
    m_process = nullptr;
    if (++m_deaths > deathsForgiven || !m_announced) {
        emit ready(Error{Error::Kind::Server, u"the sandbox could not be started: %1"_s.arg(why)});
        return;
    }
    m_clock.after(std::chrono::seconds(1), this, [this] { launch(); });
}

} // namespace rushes
