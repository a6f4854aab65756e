#include "app/api/seedanceclient.h"
#include "app/api/submitoutcome.h"
#include "tests/support/faultserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;
using Class = SubmitOutcome::Class;
using End = Script::End;

namespace {

const QByteArray acceptedBody
    = R"({"task_id":"task_abc123","status":"queued","credits_charged":607})";

Submission jsonSubmission()
{
    return {u"generate/text-to-video"_s, "application/json", R"({"model":"m","prompt":"p"})"};
}

//! As big as an upload is, so that the network takes it in many bites.
Submission bigSubmission(qint64 bytes = 2'000'000)
{
    return {u"generate/image-to-video"_s, "multipart/form-data; boundary=b",
            patternBytes(7, 0, bytes)};
}

} // namespace

Q_DECLARE_METATYPE(rushes::Submission)
Q_DECLARE_METATYPE(rushes::Script)

class TestSubmit : public QObject {
    Q_OBJECT

private slots:

    void init()
    {
        m_pace = {};
        m_pace.postDeadline = 15s;
        m_server = std::make_unique<FaultServer>();
        m_server->always(Script::json(acceptedBody));
        m_scope = std::make_unique<QObject>();
        m_outcome.reset();
        m_outcomes = 0;
        m_commits = 0;
        connectTo(m_server->url(u"/v1"_s));
    }

    void cleanup()
    {
        m_client.reset();
        m_limiter.reset();
    }

    void anAcceptedPostIsOneRequestWithTheKeyAndTheBytes()
    {
        m_server->always(Script::json(acceptedBody, "201 Created"));
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Accepted);
        QCOMPARE(m_outcome->task.id.value, u"task_abc123"_s);
        QCOMPARE(m_outcome->task.creditsCharged, 607);
        QCOMPARE(m_server->seen().size(), 1);
        const auto &request = m_server->seen().first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.path, "/v1/generate/text-to-video");
        QCOMPARE(request.body, jsonSubmission().body);
        QCOMPARE(request.header("Authorization"), "Bearer sk-secret");
        QCOMPARE(request.header("Content-Type"), "application/json");
        QCOMPARE(request.header("Content-Length"), QByteArray::number(request.body.size()));
        QCOMPARE(request.header("Accept-Encoding"), "identity");
        QCOMPARE(m_outcome->evidence.bytesRead, request.body.size());
        QVERIFY(m_outcome->evidence.complete);
        QCOMPARE(m_outcome->evidence.body, acceptedBody);
        QCOMPARE(m_commits, 1);
    }

    void aBigUploadArrivesWholeAndReportsItsWay()
    {
        qint64 lastSent = 0;
        submit(bigSubmission(), [&](qint64 sent, qint64 total) {
            QCOMPARE(total, 2'000'000);
            QVERIFY(sent >= lastSent);
            lastSent = sent;
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Accepted);
        QCOMPARE(m_server->seen().first().body, bigSubmission().body);
        QCOMPARE(lastSent, 2'000'000);
    }

    void aSwallowedPostIsSentOnce_data()
    {
        QTest::addColumn<Submission>("submission");
        QTest::addColumn<Script>("script");
        Script fin;
        fin.cutAt = 0;
        fin.end = End::Fin;
        Script reset = fin;
        reset.end = End::Reset;
        Script partial;
        partial.raw = "HTTP/1.1 2";
        partial.end = End::Fin;
        Script halfHeader = partial;
        halfHeader.raw = "HTTP/1.1 200 OK\r\nContent-Le";
        Script goOn = partial;
        goOn.raw = "HTTP/1.1 100 Continue\r\n\r\n";
        Script halfBody = Script::json("{\"task_id\":\"task_ab");
        halfBody.headers.emplaceBack("Content-Length", "60");
        halfBody.framing = Script::Framing::UntilClose;
        const std::array rows{std::pair("FIN", fin),
                              std::pair("RST", reset),
                              std::pair("part of a status line", partial),
                              std::pair("part of a header", halfHeader),
                              std::pair("100 Continue", goOn),
                              std::pair("half a body", halfBody)};
        for (const auto &[name, script] : rows) {
            QTest::addRow("JSON, %s", name) << jsonSubmission() << script;
            QTest::addRow("multipart, %s", name) << bigSubmission() << script;
        }
    }

    void aSwallowedPostIsSentOnce()
    {
        QFETCH(Submission, submission);
        QFETCH(Script, script);
        m_server->always(script);
        submit(submission);
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Unknown);
        QCOMPARE(m_outcome->error.kind, Error::Kind::Unsure);
        QVERIFY(m_outcome->hint.isEmpty());
        QCOMPARE(m_outcome->evidence.bytesRead, submission.body.size());
        QVERIFY(!m_outcome->evidence.complete);
        QTest::qWait(100); // a second POST would come at once
        QCOMPARE(m_server->count("POST"), 1);
        QCOMPARE(m_server->connections(), 1);
        QCOMPARE(m_outcomes, 1);
    }

    // F003: whatever part of the answer arrived, the POST went out once and is never "refused".
    void anAnswerCutAnywhereIsNeverSentAgain()
    {
        const Script whole = Script::json(acceptedBody);
        qint64 cut = 0;
        for (; cut < 400; cut += 7) {
            Script script = whole;
            script.cutAt = cut;
            script.end = End::Fin;
            const auto before = m_server->count("POST");
            m_server->always(script);
            m_outcome.reset();
            submit(jsonSubmission());
            QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
            QCOMPARE(m_server->count("POST"), before + 1);
            if (m_outcome->outcome == Class::Accepted)
                break;
            QCOMPARE(m_outcome->outcome, Class::Unknown);
            const auto body = m_outcome->evidence.body;
            QCOMPARE(m_outcome->hint.value,
                     body.contains("task_abc123\"") ? u"task_abc123"_s : u""_s);
        }
        QVERIFY2(cut > 100 && cut < 400, "the whole answer must end the loop");
    }

    void anAnswerThatComesLateIsTaken()
    {
        m_pace.postStall = 200ms;
        connectTo(m_server->url(u"/v1"_s));
        Script late = Script::json(acceptedBody);
        late.delay = 900ms;
        m_server->always(late);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Accepted);
    }

    void anAnswerThatNeverComesEndsAtTheDeadline()
    {
        m_pace.postDeadline = 400ms;
        connectTo(m_server->url(u"/v1"_s));
        Script silent;
        silent.cutAt = 0;
        silent.end = End::Stall;
        m_server->always(silent);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Unknown);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void aStalledAnswerIsUnknownWithItsHint()
    {
        m_pace.postStall = 200ms;
        connectTo(m_server->url(u"/v1"_s));
        Script script = Script::json(acceptedBody);
        script.headers.emplaceBack("X-Padding", QByteArray(10, 'x'));
        script.cutAt = 150;
        script.end = End::Stall;
        m_server->always(script);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Unknown);
        QCOMPARE(m_outcome->evidence.httpStatus, 200);
        QCOMPARE(m_outcome->hint.value, u"task_abc123"_s);
    }

    // F006
    void aRefusedConnectionProvesThatNothingWasSent()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const auto port = closed.serverPort();
        closed.close();
        connectTo(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port)));
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::NotSent);
        QCOMPARE(m_outcome->error.kind, Error::Kind::Network);
        QCOMPARE(m_outcome->evidence.bytesRead, 0);
        QCOMPARE(m_commits, 1);
    }

    void failedTlsProvesThatNothingWasSent()
    {
        QUrl base = m_server->url(u"/v1"_s);
        base.setScheme(u"https"_s); // the server answers a TLS greeting with nonsense
        m_server->always(Script::json("{}"));
        connectTo(base);
        m_pace.postStall = 300ms;
        connectTo(base);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::NotSent);
        QCOMPARE(m_outcome->evidence.bytesRead, 0);
        QCOMPARE(m_server->count("POST"), 0);
    }

    // F007
    void aConnectionLostDuringTheUploadProvesThatNothingWasReceived()
    {
        Script midway;
        midway.answerAfter = 100'000;
        midway.cutAt = 0;
        midway.end = End::Reset;
        m_server->always(midway);
        submit(bigSubmission(8'000'000)); // more than the kernels on the way can hold
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::NotSent);
        QVERIFY(m_outcome->evidence.bytesRead > 0);
        QVERIFY(m_outcome->evidence.bytesRead < m_outcome->evidence.bodySize);
        QCOMPARE(m_server->count("POST"), 0);
    }

    void anUploadThatNobodyReadsIsGivenUp()
    {
        m_pace.postStall = 300ms;
        connectTo(m_server->url(u"/v1"_s));
        Script deaf;
        deaf.answerAfter = 1;
        deaf.cutAt = 0;
        deaf.end = End::Stall;
        m_server->always(deaf);
        submit({u"generate/image-to-video"_s, "x/y", QByteArray(60'000'000, 'x')});
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::NotSent);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Class>("outcome");
        QTest::addColumn<Error::Kind>("kind");
        const auto refused = [](const char *status, Error::Kind kind) {
            QTest::addRow("%s", status) << QByteArray(status) << Class::Refused << kind;
        };
        refused("400 Bad Request", Error::Kind::Invalid);
        refused("401 Unauthorized", Error::Kind::Unauthorized);
        refused("402 Payment Required", Error::Kind::OutOfCredits);
        refused("403 Forbidden", Error::Kind::Unauthorized);
        refused("404 Not Found", Error::Kind::NotFound);
        refused("405 Method Not Allowed", Error::Kind::Invalid);
        refused("411 Length Required", Error::Kind::Invalid);
        refused("413 Too Large", Error::Kind::Invalid);
        refused("414 Too Long", Error::Kind::Invalid);
        refused("415 Unsupported", Error::Kind::Invalid);
        refused("422 Unprocessable", Error::Kind::Invalid);
        refused("429 Too Many Requests", Error::Kind::RateLimited);
        refused("431 Headers Too Large", Error::Kind::Invalid);
        for (const char *status :
             {"200 OK", "202 Accepted", "204 No Content", "301 Moved", "302 Found", "303 See Other",
              "307 Temporary", "308 Permanent", "408 Timeout", "409 Conflict", "425 Too Early",
              "499 Closed", "500 Oops", "502 Bad Gateway", "503 Unavailable", "504 Gateway Timeout",
              "520 Unknown", "527 Railgun"})
            QTest::addRow("%s", status)
                << QByteArray(status) << Class::Unknown << Error::Kind::Unsure;
    }

    void refusals()
    {
        QFETCH(QByteArray, status);
        QFETCH(Class, outcome);
        QFETCH(Error::Kind, kind);
        m_server->always(Script::json(R"({"error":{"code":"c","message":"m"}})", status));
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, outcome);
        QCOMPARE(m_outcome->error.kind, kind);
        QCOMPARE(m_outcome->error.httpStatus, status.first(3).toInt());
        QCOMPARE(m_server->count("POST"), 1);
    }

    // F022, F115
    void aRedirectIsNotFollowedAndSeesNoKey_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301 a", "302 b", "303 c", "307 d", "308 e"})
            QTest::addRow("%s", status) << QByteArray(status);
    }

    void aRedirectIsNotFollowedAndSeesNoKey()
    {
        QFETCH(QByteArray, status);
        FaultServer elsewhere;
        Script script = Script::json("{}", status);
        script.headers.emplaceBack("Location", elsewhere.url(u"/steal?token=hush"_s).toEncoded());
        m_server->always(script);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Unknown);
        QVERIFY(m_outcome->error.detail.contains("127.0.0.1"_L1));
        QVERIFY(!m_outcome->evidence.headers.contains("hush"));
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void anAuthenticationChallengeIsNotAnswered()
    {
        Script script = Script::json("{}", "401 Unauthorized");
        script.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"x\"");
        m_server->always(script);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::Refused);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void withoutACommitNoByteLeaves()
    {
        bool asked = false;
        m_client->submit(
            jsonSubmission(), m_scope.get(),
            [&] {
                asked = true;
                return false;
            },
            {}, [&](const SubmitOutcome &outcome) { take(outcome); });
        QVERIFY(!asked); // never in the same event
        QTRY_VERIFY(asked);
        QTest::qWait(100);
        QCOMPARE(m_server->connections(), 0);
        QVERIFY(!m_outcome);
    }

    void aSubmissionWhoseScopeDiesBeforeItsTurnIsNotSent()
    {
        submit(jsonSubmission());
        m_scope.reset();
        QTest::qWait(100);
        QCOMPARE(m_commits, 0);
        QCOMPARE(m_server->connections(), 0);
    }

    void everyPostHasAConnectionOfItsOwn()
    {
        for (int i = 1; i <= 3; ++i) {
            m_outcome.reset();
            submit(jsonSubmission());
            QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
            QCOMPARE(m_server->connections(), i);
        }
    }

    void aTooManyRequestsHoldsTheLimiter()
    {
        Script script = Script::json("{}", "429 Too Many Requests");
        script.headers.emplaceBack("Retry-After", "7");
        m_server->always(script);
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->error.retryAfter, std::chrono::milliseconds(7s));
        QVERIFY(m_limiter->pausedFor() > 6s);
        QVERIFY(m_limiter->pausedFor() <= 8s);
    }

    void aKeyThatCouldBreakTheHeaderIsNeverSent()
    {
        m_key = "sk\r\nX-Evil: 1";
        connectTo(m_server->url(u"/v1"_s));
        m_key = "sk-secret";
        submit(jsonSubmission());
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(m_outcome->outcome, Class::NotSent);
        QCOMPARE(m_outcome->error.kind, Error::Kind::Unauthorized);
        QCOMPARE(m_server->connections(), 0);
    }

    void theOutcomeMayDestroyTheClient()
    {
        m_client->submit(
            jsonSubmission(), m_scope.get(), [] { return true; }, {},
            [&](const SubmitOutcome &outcome) {
                take(outcome);
                m_client.reset();
            });
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QTest::qWait(50);
        QCOMPARE(m_outcomes, 1);
    }

private:
    void connectTo(const QUrl &base)
    {
        m_client.reset();
        m_limiter = std::make_unique<RateLimiter>(m_clock, m_pace, QString());
        m_client
            = std::make_unique<SeedanceClient>(Endpoint{base, m_key}, *m_limiter, m_clock, m_pace);
    }

    void submit(const Submission &submission, std::function<void(qint64, qint64)> moved = {})
    {
        m_client->submit(
            submission, m_scope.get(),
            [this] {
                ++m_commits;
                return true;
            },
            std::move(moved), [this](const SubmitOutcome &outcome) { take(outcome); });
    }

    void take(const SubmitOutcome &outcome)
    {
        ++m_outcomes;
        m_outcome = outcome;
    }

    SystemClock m_clock;
    Pace m_pace;
    QByteArray m_key = "sk-secret";
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<RateLimiter> m_limiter;
    std::unique_ptr<SeedanceClient> m_client;
    std::unique_ptr<QObject> m_scope;
    std::optional<SubmitOutcome> m_outcome;
    int m_outcomes = 0;
    int m_commits = 0;
};

QTEST_GUILESS_MAIN(TestSubmit)
#include "tst_submit.moc"
