#include "tests/support/sandbox.h"

#include "app/base/json.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int patienceMs = 30'000;

} // namespace

SandboxChild::SandboxChild() = default;

SandboxChild::~SandboxChild()
{
    kill();
}

QStringList SandboxChild::quick()
{
    return {u"--speed"_s, u"200"_s, u"--media"_s, u"cached"_s};
}

Result<> SandboxChild::start(const QStringList &options)
{
    m_options = options;
    return restart();
}

Result<> SandboxChild::restart()
{
    stop();
    m_process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    // Shared by all tests: a shape is rendered once.
    environment.insert(u"XDG_CACHE_HOME"_s, QStringLiteral(RUSHES_ARTEFACTS_DIR "/cache"));
    m_process->setProcessEnvironment(environment);
    const QStringList own{u"sandbox"_s,    u"--json"_s,
                          u"--data-dir"_s, m_folder.path(),
                          u"--parent"_s,   QString::number(QCoreApplication::applicationPid())};
    m_process->start(QStringLiteral(RUSHES_BIN_DIR "/rushes"), own + m_options);
    return readAnnouncement();
}

Result<> SandboxChild::readAnnouncement()
{
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(patienceMs)) {
            return Error{Error::Kind::Failed,
                         u"the sandbox does not start: %1 %2"_s.arg(
                             m_process->errorString(),
                             QString::fromUtf8(m_process->readAllStandardError()))};
        }
    }
    const auto line = parseObject(m_process->readLine());
    if (!line)
        return line.error();
    JsonReader read(*line);
    m_baseUrl = QUrl(read.string(u"base_url"));
    m_cdnUrl = QUrl(read.string(u"cdn_url"));
    m_key = read.string(u"key").toLatin1();
    m_webhookSecret = read.string(u"webhook_secret").toLatin1();
    if (const auto problem = read.problem())
        return *problem;
    return {};
}

void SandboxChild::stop()
{
    if (!isRunning())
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(patienceMs))
        kill();
}

void SandboxChild::kill()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished(patienceMs);
}

bool SandboxChild::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

qint64 SandboxChild::pid() const
{
    return m_process ? m_process->processId() : 0;
}

int SandboxChild::exitCode() const
{
    return m_process ? m_process->exitCode() : -1;
}

void SandboxChild::closeInput()
{
    m_process->closeWriteChannel();
}

bool SandboxChild::waitForEnd()
{
    return !isRunning() || m_process->waitForFinished(patienceMs);
}

Asked SandboxChild::get(const QString &path) const
{
    return ask("GET", QUrl(m_baseUrl.toString() + path), {{"Authorization", "Bearer " + m_key}});
}

Asked SandboxChild::post(const QString &path, const QJsonObject &body) const
{
    return ask("POST", QUrl(m_baseUrl.toString() + path),
               {{"Authorization", "Bearer " + m_key}, {"Content-Type", "application/json"}},
               toLine(body));
}

QJsonObject SandboxChild::ledger() const
{
    return ask("GET", m_baseUrl.resolved(QUrl(u"/sandbox/ledger"_s)),
               {{"Authorization", "Bearer " + m_key}})
        .json();
}

QString SandboxChild::statusOf(const QString &taskId) const
{
    const QJsonArray all = charges();
    for (const auto &charge : all) {
        if (charge[u"task_id"_s].toString() == taskId)
            return charge[u"status"_s].toString();
    }
    return {};
}

QJsonArray SandboxChild::charges() const
{
    return ledger()[u"charges"_s].toArray();
}

QList<QJsonObject> SandboxChild::requests() const
{
    QList<QJsonObject> all;
    QFile file(m_folder.filePath(u"requests.ndjson"_s));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        if (const auto line = parseObject(file.readLine()))
            all.append(*line);
    }
    return all;
}

int SandboxChild::submissions(const QString &ref) const
{
    int count = 0;
    for (const QJsonObject &request : requests()) {
        const bool isPost = request[u"method"_s].toString() == "POST"_L1;
        count += isPost && request[u"rushes_ref"_s].toString() == ref ? 1 : 0;
    }
    return count;
}

} // namespace rushes
