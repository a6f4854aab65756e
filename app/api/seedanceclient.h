#pragma once

#include "app/api/ratelimiter.h"
#include "app/api/submitoutcome.h"
#include "app/api/wire.h"
#include "app/base/pace.h"
#include "app/base/result.h"

#include <QNetworkRequest>
#include <QUrl>

#include <memory>

namespace rushes {

struct Landing;
class StrictNetwork;

//! Where an account's requests go, and as whom.
struct Endpoint {
    QUrl base; //!< "https://api.seedance.it.com/v1"; plain http for loopback only
    QByteArray key;
};

//! The service's own address, or what SEEDANCE_BASE_URL says. Errors: Invalid (plain http to
//! anything but loopback, credentials in the URL, no host).
Result<QUrl> checkedBaseUrl(const QString &text);
extern const char *const defaultBaseUrl;

//! A key as pasted, without white space, BOM and "Bearer ". Errors: Invalid (empty, over 4096
//! characters, or anything but printable ASCII, which could end the header and begin another).
Result<QByteArray> checkedKey(const QString &text);

//! One account's line to the service: a function per endpoint. It alone holds the key; nothing
//! else sees it and nothing logs it. Lives in one thread. Clean of retries: who asks decides.
//! A key that `checkedKey` would refuse is never sent: every call then answers Unauthorized.
class SeedanceClient : public QObject {
    Q_OBJECT

public:
    SeedanceClient(Endpoint endpoint, RateLimiter &limiter, Clock &clock, const Pace &pace,
                   QObject *parent = nullptr);
    ~SeedanceClient() override;

    //! `done` runs once, later, while `scope` lives. Destroying `scope` aborts silently.
    //! Errors: every kind of a GET; RateLimited also pauses the limiter.
    void credits(QObject *scope, Reply<Credits> done);
    void task(const TaskId &id, QObject *scope, Reply<Task> done);

    //! The paid door. When its turn comes, `commit` is asked right before the first byte and in
    //! the same event; it makes the intent durable and says whether to go on. If it says no, no
    //! byte leaves and `done` never runs. Otherwise `done` runs exactly once: one POST, on a fresh
    //! connection, from a one-shot device; at the latest Pace::postDeadline later. `scope` must
    //! outlive that (the Queue itself): no panel and no cancel may drop a paid request.
    void submit(Submission submission, QObject *scope, std::function<bool()> commit,
                std::function<void(qint64 sent, qint64 total)> progress,
                std::function<void(SubmitOutcome)> done);

    //! Server time minus ours, from the last Date header; zero until one was seen.
    std::chrono::milliseconds serverOffset() const { return m_serverOffset; }

    //! After sleep or a network change: dead kept-alive connections are dropped.
    void forgetConnections();

    const QUrl &baseUrl() const { return m_endpoint.base; }
    //! A line with the same key to another address; the key stays between the two.
    std::unique_ptr<SeedanceClient> at(const QUrl &base, RateLimiter &limiter) const;

private:
    void get(const QString &path, RateLimiter::Lane lane, QObject *scope, Reply<QByteArray> done);
    void start(const QString &path, QObject *scope, const Reply<QByteArray> &done);
    void post(const Submission &submission, const std::function<void(qint64, qint64)> &moved,
              const std::function<void(const SubmitOutcome &)> &done);
    Result<QByteArray> judge(const Landing &landing) const;
    QNetworkRequest request(const QString &path) const;
    bool hasUsableKey() const;
    //! Notes the server's clock and, on a 429, lets the limiter rest.
    void learn(const Landing &landing);

    const Endpoint m_endpoint;
    RateLimiter &m_limiter;
    Clock &m_clock;
    const Pace m_pace;
    StrictNetwork *m_network;
    std::chrono::milliseconds m_serverOffset{0};
    int m_limitedInARow = 0;
};

} // namespace rushes
