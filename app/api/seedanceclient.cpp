#include "app/api/seedanceclient.h"

#include "app/api/flight.h"
#include "app/api/paidpost.h"
#include "app/api/strictnetwork.h"
#include "app/base/log.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! What broke a GET before it had a whole answer.
Error transportError(const Landing &landing)
{
    const auto with = [&landing](Error::Kind kind, const QString &detail) {
        return Error{.kind = kind, .detail = detail, .httpStatus = landing.status};
    };
    switch (landing.cut) {
    case Landing::Cut::Deadline: return with(Error::Kind::Timeout, u"no whole answer in time"_s);
    case Landing::Cut::Stalled: return with(Error::Kind::Timeout, u"no byte for too long"_s);
    case Landing::Cut::TooLong: return with(Error::Kind::Protocol, u"the answer is too long"_s);
    case Landing::Cut::No: break;
    }
    if (landing.wayTrouble)
        return with(Error::Kind::Tls, landing.words);
    const bool timedOut = landing.error == QNetworkReply::TimeoutError;
    return with(timedOut ? Error::Kind::Timeout : Error::Kind::Network, landing.words);
}

//! Deletes a manager once the last of its replies is gone.
void retire(StrictNetwork *network)
{
    const auto replies = network->findChildren<QNetworkReply *>();
    if (replies.isEmpty()) {
        network->deleteLater();
        return;
    }
    auto left = std::make_shared<qsizetype>(replies.size());
    for (auto *reply : replies) {
        QObject::connect(reply, &QObject::destroyed, network, [network, left] {
            if (--*left == 0)
                network->deleteLater();
        });
    }
}

//! What the answer asks for, measured against its own Date (F013).
std::optional<std::chrono::milliseconds> statedPause(const Landing &landing, const QDateTime &now)
{
    if (!landing.has("Retry-After"))
        return std::nullopt;
    const auto said = httpDate(landing.header("Date"));
    const auto value = landing.header("Retry-After");
    return retryAfter(value.isNull() ? QByteArray("") : value, said.isValid() ? said : now);
}

} // namespace

SeedanceClient::SeedanceClient(Endpoint endpoint, RateLimiter &limiter, Clock &clock,
                               const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_limiter(limiter)
    , m_clock(clock)
    , m_pace(pace)
    , m_network(new StrictNetwork(this))
{
}

SeedanceClient::~SeedanceClient() = default;

std::unique_ptr<SeedanceClient> SeedanceClient::at(const QUrl &base, RateLimiter &limiter) const
{
    return std::make_unique<SeedanceClient>(Endpoint{base, m_endpoint.key}, limiter, m_clock,
                                            m_pace);
}

void SeedanceClient::credits(QObject *scope, Reply<Credits> done)
{
    get(u"account/credits"_s, RateLimiter::Lane::User, scope,
        [done = std::move(done)](const Result<QByteArray> &body) {
            done(body ? creditsFromJson(*body) : body.error());
        });
}

void SeedanceClient::task(const TaskId &id, QObject *scope, Reply<Task> done)
{
    if (!isValidTaskId(id.value)) { // it would become part of a path (F019)
        m_clock.after(0ms, scope, [done = std::move(done)] {
            done(Error{Error::Kind::Invalid, u"not a task id"_s});
        });
        return;
    }
    get("tasks/"_L1 + id.value, RateLimiter::Lane::Poll, scope,
        [id, done = std::move(done)](const Result<QByteArray> &body) {
            auto task = body ? taskFromJson(*body) : body.error();
            if (task && task->id != id) // somebody else's answer (F055)
                task = Error{Error::Kind::Protocol, u"task_id: another task's answer"_s};
            done(std::move(task));
        });
}

void SeedanceClient::get(const QString &path, RateLimiter::Lane lane, QObject *scope,
                         Reply<QByteArray> done)
{
    if (!hasUsableKey()) {
        m_clock.after(0ms, scope, [done = std::move(done)] {
            done(Error{Error::Kind::Unauthorized, u"the key can't be sent"_s});
        });
        return;
    }
    const QPointer<SeedanceClient> self(this);
    m_limiter.run(lane, scope, [self, path, scope, done = std::move(done)] {
        if (self)
            self->start(path, scope, done);
    });
}

void SeedanceClient::start(const QString &path, QObject *scope, const Reply<QByteArray> &done)
{
    const FlightRules rules{.deadline = m_pace.getDeadline, .stall = m_pace.stall};
    auto *flight = new Flight(
        m_network->get(request(path)), m_clock, rules,
        [this, path, done](const Landing &landing) {
            learn(landing);
            const auto body = judge(landing);
            qCDebug(logApi) << "GET" << path << landing.status
                            << (body ? u"ok"_s : toWord(body.error().kind));
            done(body); // may well destroy us
        },
        this);
    connect(scope, &QObject::destroyed, flight, [flight] { delete flight; });
}

Result<QByteArray> SeedanceClient::judge(const Landing &landing) const
{
    if (landing.status == 0 || (landing.broke() && landing.status < 400))
        return transportError(landing);
    if (landing.status >= 300 && landing.status < 400) {
        const QUrl to(QString::fromLatin1(landing.header("Location")));
        return Error{.kind = Error::Kind::Protocol,
                     .detail = u"redirected to %1"_s.arg(to.host(QUrl::FullyEncoded)),
                     .httpStatus = landing.status};
    }
    if (landing.status >= 400)
        return errorFromAnswer(landing.status, landing.body, statedPause(landing, m_clock.now()));
    const QByteArray coding = landing.header("Content-Encoding").toLower();
    if (!coding.isEmpty() && coding != "identity")
        return Error{.kind = Error::Kind::Protocol,
                     .detail = u"compressed, though not asked for"_s,
                     .httpStatus = landing.status};
    return landing.body;
}

void SeedanceClient::submit(Submission submission, QObject *scope, std::function<bool()> commit,
                            std::function<void(qint64, qint64)> progress,
                            std::function<void(SubmitOutcome)> done)
{
    const auto guardedMove = [scope = QPointer<QObject>(scope), progress](qint64 sent, qint64 all) {
        if (scope && progress)
            progress(sent, all);
    };
    const auto guardedEnd = [scope = QPointer<QObject>(scope), done](const SubmitOutcome &outcome) {
        if (scope)
            done(outcome);
    };
    m_limiter.run(RateLimiter::Lane::User, scope,
                  [self = QPointer<SeedanceClient>(this), submission = std::move(submission),
                   commit = std::move(commit), guardedMove, guardedEnd] {
                      if (self && commit())
                          self->post(submission, guardedMove, guardedEnd);
                  });
}

void SeedanceClient::post(const Submission &submission,
                          const std::function<void(qint64, qint64)> &moved,
                          const std::function<void(const SubmitOutcome &)> &done)
{
    if (!hasUsableKey()) {
        SubmitOutcome outcome;
        outcome.outcome = SubmitOutcome::Class::NotSent;
        outcome.error = {Error::Kind::Unauthorized, u"the key can't be sent"_s};
        outcome.evidence.bodySize = submission.body.size();
        m_clock.after(0ms, this, [done, outcome] { done(outcome); });
        return;
    }
    const auto landed = [this, done](const Landing &landing, const PostEvidence &evidence) {
        learn(landing);
        const auto outcome = classify(evidence, m_clock.now());
        qCDebug(logApi) << "POST" << evidence.httpStatus << evidence.bytesRead << "of"
                        << evidence.bodySize << int(outcome.outcome);
        done(outcome); // may well destroy us
    };
    new PaidPost(request(submission.path), submission, m_clock,
                 {.deadline = m_pace.postDeadline, .stall = m_pace.postStall}, moved, landed, this);
}

QNetworkRequest SeedanceClient::request(const QString &path) const
{
    QUrl url = m_endpoint.base;
    url.setPath(url.path() + u'/' + path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_endpoint.key);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Cache-Control", "no-cache");
    return request;
}

bool SeedanceClient::hasUsableKey() const
{
    const auto key = checkedKey(QString::fromUtf8(m_endpoint.key));
    return key && *key == m_endpoint.key;
}

void SeedanceClient::learn(const Landing &landing)
{
    const auto said = httpDate(landing.header("Date"));
    if (said.isValid())
        m_serverOffset = std::chrono::milliseconds(m_clock.now().msecsTo(said));
    if (landing.status != 429) {
        m_limitedInARow = landing.status == 0 ? m_limitedInARow : 0;
        return;
    }
    ++m_limitedInARow;
    const double random = QRandomGenerator::global()->generateDouble();
    const auto asked = statedPause(landing, m_clock.now());
    // F012: as asked and up to a second more; F014: nothing asked, so full jitter below 2^n s.
    const auto ceiling = std::min<std::chrono::milliseconds>(
        300s, std::chrono::seconds(1LL << std::min(m_limitedInARow, 9)));
    const auto jitter = [random](std::chrono::milliseconds most) {
        return std::chrono::milliseconds(qint64(random * double(most.count())));
    };
    m_limiter.pauseFor(asked ? *asked + jitter(1s)
                             : std::max<std::chrono::milliseconds>(1s, jitter(ceiling)));
}

void SeedanceClient::forgetConnections()
{
    retire(std::exchange(m_network, new StrictNetwork(this)));
}

} // namespace rushes
