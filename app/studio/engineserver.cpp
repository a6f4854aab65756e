#include "app/studio/engineserver.h"

#include "app/base/json.h"
#include "app/base/log.h"
#include "app/store/jobjson.h"
#include "app/studio/engineprotocol.h"
#include "app/studio/queue.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int mostTakes = 100;
constexpr qint64 mostUnread = 64 * 1024 * 1024; //!< bytes; a client that doesn't read is dropped

QJsonArray toJson(const QList<Job> &jobs)
{
    QJsonArray array;
    for (const Job &job : jobs)
        array.append(rushes::toJson(job));
    return array;
}

} // namespace

EngineServer::EngineServer(Queue &queue, Accounts &accounts, const QString &dataFolder,
                           QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_accounts(accounts)
    , m_name(engine::socketName(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &EngineServer::onConnection);
    connect(&m_queue, &Queue::added, this, &EngineServer::tellJob);
    connect(&m_queue, &Queue::changed, this, &EngineServer::tellJob);
    connect(&m_queue, &Queue::progressed, this,
            [this](const JobId &job, qint64 done, qint64 total) {
                tellAll({{u"event"_s, u"bytes"_s},
                         {u"job"_s, job.value},
                         {u"done"_s, done},
                         {u"total"_s, total}});
            });
    connect(&m_accounts, &Accounts::changed, this, &EngineServer::onAccounts);
}

EngineServer::~EngineServer()
{
    for (const auto &[client, bytes] : m_clients)
        client->disconnect(this);
}

Result<> EngineServer::listen()
{
    QLocalServer::removeServer(m_name);
    m_accounts.list(this, [this](const Result<QList<AccountState>> &accounts) {
        if (accounts && m_greeting.isEmpty())
            onAccounts(*accounts, m_accounts.current());
    });
    if (!m_server.listen(m_name))
        return Error{Error::Kind::Disk, m_name + u": "_s + m_server.errorString()};
    return {};
}

void EngineServer::onConnection()
{
    while (QLocalSocket *client = m_server.nextPendingConnection()) {
        m_clients[client] = {};
        connect(client, &QLocalSocket::readyRead, this, [this, client] { onBytes(client); });
        connect(client, &QLocalSocket::disconnected, this, [this, client] {
            m_clients.erase(client);
            client->deleteLater();
        });
        if (!m_greeting.isEmpty())
            send(client, m_greeting);
    }
}

void EngineServer::onBytes(QLocalSocket *client)
{
    QByteArray &buffer = m_clients[client];
    buffer += client->readAll();
    for (auto end = buffer.indexOf('\n'); end >= 0; end = buffer.indexOf('\n')) {
        const auto request = parseObject(buffer.left(end));
        buffer.remove(0, end + 1);
        if (!request)
            return client->abort();
        obey(client, *request);
        if (!m_clients.contains(client))
            return;
    }
    if (buffer.size() > engine::longestLine)
        client->abort();
}

void EngineServer::obey(QLocalSocket *client, const QJsonObject &request)
{
    const QJsonValue id = request[u"id"_s];
    const QString what = request[u"do"_s].toString();
    if (what == "list"_L1)
        return list(client, id);
    if (what == "send_again"_L1)
        return sendAgain(client, id, JobId{request[u"job"_s].toString()});
    const auto done = carryOut(what, request);
    if (done)
        send(client, {{u"id"_s, id}, {u"ok"_s, *done}});
    else
        send(client, {{u"id"_s, id}, {u"error"_s, rushes::toJson(done.error())}});
}

void EngineServer::list(QLocalSocket *client, const QJsonValue &id)
{
    m_queue.list(client, [client, id](const Result<QList<Job>> &jobs) {
        if (jobs)
            send(client, {{u"id"_s, id}, {u"ok"_s, QJsonObject{{u"jobs"_s, toJson(*jobs)}}}});
        else
            send(client, {{u"id"_s, id}, {u"error"_s, rushes::toJson(jobs.error())}});
    });
}

void EngineServer::sendAgain(QLocalSocket *client, const QJsonValue &id, const JobId &job)
{
    m_queue.sendAgain(job, client, [client, id](const Result<JobId> &again) {
        if (again)
            send(client, {{u"id"_s, id}, {u"ok"_s, QJsonObject{{u"job"_s, again->value}}}});
        else
            send(client, {{u"id"_s, id}, {u"error"_s, rushes::toJson(again.error())}});
    });
}

Result<QJsonObject> EngineServer::carryOut(const QString &what, const QJsonObject &request)
{
    const JobId job{request[u"job"_s].toString()};
    const AccountId account{request[u"account"_s].toString()};
    if (what == "add"_L1)
        return add(request);
    if (what == "take_back"_L1)
        m_queue.takeBack(job);
    else if (what == "release"_L1)
        m_queue.release(job);
    else if (what == "save_again"_L1)
        m_queue.saveAgain(job);
    else if (what == "continue"_L1)
        m_queue.continueSending();
    else if (what == "wake"_L1)
        m_accounts.retryKeyring(account);
    else if (what == "read_credits"_L1)
        m_accounts.readCredits(account);
    else if (what == "raise"_L1)
        emit windowWanted();
    else
        return Error{Error::Kind::Invalid, u"no such command: %1"_s.arg(what)};
    return QJsonObject();
}

Result<QJsonObject> EngineServer::add(const QJsonObject &request)
{
    JsonReader read(request);
    const auto recipe = recipeFromJson(read.object(u"recipe"));
    const qint64 takes = read.integer(u"takes");
    const AccountId account{read.optionalString(u"account").value_or(QString())};
    const QString folder = read.optionalString(u"folder").value_or(QString());
    if (const auto problem = read.problem())
        return *problem;
    if (!recipe)
        return recipe.error();
    if (takes < 1 || takes > mostTakes)
        return Error{Error::Kind::Invalid, u"takes: 1 to %1"_s.arg(mostTakes)};
    QJsonArray ids;
    const auto jobs = m_queue.add(*recipe, int(takes), account, folder);
    for (const JobId &job : jobs)
        ids.append(job.value);
    return QJsonObject{{u"jobs"_s, ids}};
}

void EngineServer::onAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    QJsonArray states;
    for (const AccountState &account : accounts)
        states.append(engine::toJson(account));
    m_greeting
        = {{u"event"_s, u"accounts"_s}, {u"accounts"_s, states}, {u"current"_s, current.value}};
    tellAll(m_greeting);
}

void EngineServer::tellJob(const Job &job)
{
    tellAll({{u"event"_s, u"job"_s}, {u"job"_s, rushes::toJson(job)}});
}

void EngineServer::tellAll(const QJsonObject &event)
{
    QList<QLocalSocket *> asleep;
    for (const auto &[client, bytes] : m_clients) {
        if (client->bytesToWrite() > mostUnread)
            asleep.append(client);
        else
            send(client, event);
    }
    for (QLocalSocket *client : asleep)
        client->abort();
}

void EngineServer::send(QLocalSocket *client, const QJsonObject &line)
{
    client->write(toLine(line) + '\n');
}

} // namespace rushes
