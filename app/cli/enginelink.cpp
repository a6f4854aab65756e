#include "app/cli/enginelink.h"

#include "app/base/json.h"
#include "app/studio/engineprotocol.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr milliseconds betweenAttempts{100};
constexpr int mostAttempts = 100; //!< an engine that reads a large library first takes seconds

} // namespace

EngineLink::EngineLink(const QString &dataFolder, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_name(engine::socketName(dataFolder))
    , m_clock(clock)
{
    connect(&m_socket, &QLocalSocket::connected, this, &EngineLink::onConnected);
    connect(&m_socket, &QLocalSocket::readyRead, this, &EngineLink::onBytes);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &EngineLink::tryAgain);
}

EngineLink::~EngineLink()
{
    m_socket.disconnect(this);
}

void EngineLink::open()
{
    m_attempts = 0;
    m_unread.clear();
    m_unsent.clear();
    m_asked.clear();
    attempt();
}

void EngineLink::attempt()
{
    ++m_attempts;
    m_socket.abort(); // it may not have noticed yet that the last connection is over
    m_socket.connectToServer(m_name);
}

void EngineLink::onConnected()
{
    m_socket.write(std::exchange(m_unsent, {}));
}

void EngineLink::tryAgain()
{
    const bool wasThere = m_socket.error() == QLocalSocket::PeerClosedError;
    if (!wasThere && m_attempts < mostAttempts)
        return m_clock.after(betweenAttempts, this, [this] { attempt(); });
    const Error error{Error::Kind::Network, wasThere ? u"the running Rushes has ended"_s
                                                     : u"the running Rushes does not answer"_s};
    // Later: the socket is still in the middle of telling us.
    m_clock.after(milliseconds(0), this, [this, error] { emit lost(error); });
}

void EngineLink::onBytes()
{
    m_unread += m_socket.readAll();
    qsizetype from = 0;
    for (auto end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n', from)) {
        const auto line = parseObject(m_unread.mid(from, end - from));
        from = end + 1;
        if (line)
            onLine(*line);
    }
    m_unread.remove(0, from);
}

void EngineLink::onLine(const QJsonObject &line)
{
    if (line.contains(u"event"_s))
        return onEvent(line);
    const auto asked = m_asked.extract(line[u"id"_s].toInteger(-1));
    if (asked.empty())
        return;
    if (line.contains(u"error"_s))
        asked.mapped()(engine::errorFromJson(line[u"error"_s].toObject()));
    else
        asked.mapped()(line[u"ok"_s].toObject());
}

void EngineLink::onEvent(const QJsonObject &event)
{
    const QString what = event[u"event"_s].toString();
    if (what == "job"_L1) {
        if (const auto changed = engine::jobFromJson(event[u"job"_s].toObject()))
            emit job(*changed);
    } else if (what == "bytes"_L1) {
        emit bytes(JobId{event[u"job"_s].toString()}, event[u"done"_s].toInteger(),
                   event[u"total"_s].toInteger());
    } else if (what == "accounts"_L1) {
        QList<AccountState> states;
        const auto rows = event[u"accounts"_s].toArray();
        for (const auto &row : rows) {
            if (const auto state = engine::accountFromJson(row.toObject()))
                states.append(*state);
        }
        emit accounts(states, AccountId{event[u"current"_s].toString()});
    }
}

void EngineLink::ask(const QString &what, QJsonObject request,
                     std::function<void(const Result<QJsonObject> &)> done)
{
    request[u"id"_s] = ++m_lastId;
    request[u"do"_s] = what;
    m_asked[m_lastId] = std::move(done);
    const QByteArray line = toLine(request) + '\n';
    if (m_socket.state() == QLocalSocket::ConnectedState)
        m_socket.write(line);
    else
        m_unsent += line;
}

void EngineLink::tell(const QString &what, const QJsonObject &request)
{
    ask(what, request, [](const Result<QJsonObject> &) {});
}

void EngineLink::add(const Recipe &recipe, int takes, const AccountId &account,
                     const QString &folder, Reply<QList<JobId>> done)
{
    const QJsonObject request{{u"recipe"_s, toJson(recipe)},
                              {u"takes"_s, takes},
                              {u"account"_s, account.value},
                              {u"folder"_s, folder}};
    ask(u"add"_s, request, [done = std::move(done)](const Result<QJsonObject> &answer) {
        if (!answer)
            return done(answer.error());
        QList<JobId> ids;
        const auto rows = answer->value(u"jobs"_s).toArray();
        for (const auto &row : rows)
            ids.append(JobId{row.toString()});
        done(ids);
    });
}

void EngineLink::list(Reply<QList<Job>> done)
{
    ask(u"list"_s, {}, [done = std::move(done)](const Result<QJsonObject> &answer) {
        if (!answer)
            return done(answer.error());
        QList<Job> jobs;
        const auto rows = answer->value(u"jobs"_s).toArray();
        for (const auto &row : rows) {
            const auto one = engine::jobFromJson(row.toObject());
            if (!one)
                return done(one.error());
            jobs.append(*one);
        }
        done(jobs);
    });
}

void EngineLink::sendAgain(const JobId &job, Reply<JobId> done)
{
    ask(u"send_again"_s, {{u"job"_s, job.value}},
        [done = std::move(done)](const Result<QJsonObject> &answer) {
            if (!answer)
                return done(answer.error());
            done(JobId{answer->value(u"job"_s).toString()});
        });
}

void EngineLink::takeBack(const JobId &job)
{
    tell(u"take_back"_s, {{u"job"_s, job.value}});
}

void EngineLink::release(const JobId &job)
{
    tell(u"release"_s, {{u"job"_s, job.value}});
}

void EngineLink::saveAgain(const JobId &job)
{
    tell(u"save_again"_s, {{u"job"_s, job.value}});
}

void EngineLink::continueSending()
{
    tell(u"continue"_s, {});
}

void EngineLink::wake(const AccountId &account)
{
    tell(u"wake"_s, {{u"account"_s, account.value}});
}

void EngineLink::readCredits(const AccountId &account)
{
    tell(u"read_credits"_s, {{u"account"_s, account.value}});
}

} // namespace rushes
