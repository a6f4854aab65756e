#include "app/api/submitoutcome.h"

#include <QTest>

using namespace rushes;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Class = SubmitOutcome::Class;

namespace {

const QByteArray accepted = R"({"task_id":"task_1","status":"queued"})";
const QDateTime now(QDate(2026, 10, 21), QTime(7, 28), Qt::UTC);

PostEvidence evidence(int status, const QByteArray &body, qint64 read = 100)
{
    return {.httpStatus = status,
            .headers = "Content-Type: application/json\n",
            .body = body,
            .complete = status != 0,
            .bytesRead = read,
            .bodySize = 100};
}

PostEvidence cut(PostEvidence whole)
{
    whole.complete = false;
    return whole;
}

} // namespace

Q_DECLARE_METATYPE(rushes::PostEvidence)

class TestClassify : public QObject {
    Q_OBJECT

private slots:

    void theTable_data()
    {
        QTest::addColumn<PostEvidence>("seen");
        QTest::addColumn<Class>("outcome");
        QTest::addColumn<QString>("id"); // of the task, or the hint
        const auto row
            = [](const char *name, const PostEvidence &seen, Class outcome,
                 const QString &id = {}) { QTest::newRow(name) << seen << outcome << id; };
        const QString id = u"task_1"_s;
        for (const int status : {200, 201, 202})
            QTest::addRow("%d with an id", status)
                << evidence(status, accepted) << Class::Accepted << id;
        row("203 with an id", evidence(203, accepted), Class::Unknown, id);
        row("200, cut behind the id", cut(evidence(200, accepted)), Class::Unknown, id);
        row("200, cut in the id", cut(evidence(200, accepted.first(16))), Class::Unknown);
        row("200, cut before the quote", cut(evidence(200, accepted.first(18))), Class::Unknown);
        row("200, cut behind the quote", cut(evidence(200, accepted.first(19))), Class::Unknown,
            id);
        row("500 with an id", evidence(500, accepted), Class::Unknown, id);
        row("400 with an id", evidence(400, accepted), Class::Unknown, id);
        row("303 with an id", evidence(303, accepted), Class::Unknown, id);
        row("200, odd fields beside the id",
            evidence(200, R"({"task_id":"task_1","status":7,"result":"x"})"), Class::Accepted, id);
        row("200, odd figures beside the id",
            evidence(200, R"({"task_id":"task_1","credits_charged":"607","estimated_time":[]})"),
            Class::Accepted, id);
        // F018, F019
        row("200, empty", evidence(200, {}), Class::Unknown);
        row("200, a page", evidence(200, "<html>sign in</html>"), Class::Unknown);
        row("200, no id", evidence(200, R"({"status":"queued"})"), Class::Unknown);
        row("200, id a number", evidence(200, R"({"task_id":7})"), Class::Unknown);
        row("200, id empty", evidence(200, R"({"task_id":""})"), Class::Unknown);
        row("200, id a path", evidence(200, R"({"task_id":"/..%00"})"), Class::Unknown);
        row("200, id of 300", evidence(200, "{\"task_id\":\"" + QByteArray(300, 'a') + "\"}"),
            Class::Unknown);
        row("200, a list", evidence(200, "[" + accepted + "]"), Class::Unknown, id);
        row("204", evidence(204, {}), Class::Unknown);
        for (const int status : {400, 401, 402, 403, 404, 405, 411, 413, 414, 415, 422, 429, 431})
            QTest::addRow("%d", status) << evidence(status, "{}") << Class::Refused << QString();
        row("429, its body cut", cut(evidence(429, "{")), Class::Refused);
        row("413 in the middle of the upload", evidence(413, "{}", 40), Class::Refused);
        // F016, F017, F022
        for (const int status : {301, 302, 303, 307, 308, 406, 408, 409, 410, 412, 418, 421, 423,
                                 425, 428, 451, 499, 500, 501, 502, 503, 504, 507, 520, 524, 527})
            QTest::addRow("%d", status) << evidence(status, "{}") << Class::Unknown << QString();
        row("500 in the middle of the upload", evidence(500, "{}", 40), Class::Unknown);
        // F006, F007, F001
        row("nothing sent", evidence(0, {}, 0), Class::NotSent);
        row("one byte sent", evidence(0, {}, 1), Class::NotSent);
        row("all but one byte sent", evidence(0, {}, 99), Class::NotSent);
        row("all sent, no answer", evidence(0, {}, 100), Class::Unknown);
    }

    void theTable()
    {
        QFETCH(PostEvidence, seen);
        QFETCH(Class, outcome);
        QFETCH(QString, id);
        const auto result = classify(seen, now);
        QCOMPARE(result.outcome, outcome);
        QCOMPARE(result.evidence.body, seen.body);
        if (outcome == Class::Accepted) {
            QCOMPARE(result.task.id.value, id);
            QVERIFY(result.hint.isEmpty());
            return;
        }
        QCOMPARE(result.hint.value, id);
        QCOMPARE(result.error.httpStatus, seen.httpStatus);
        QCOMPARE(result.error.kind == Error::Kind::Unsure, outcome == Class::Unknown);
        QVERIFY(!result.error.detail.isEmpty());
    }

    void whatWasNotSentSaysWhy()
    {
        auto seen = evidence(0, {}, 0);
        seen.transport = u"Connection refused"_s;
        QCOMPARE(classify(seen, now).error.kind, Error::Kind::Network);
        QVERIFY(classify(seen, now).error.detail.contains("Connection refused"_L1));
        seen.tlsTrouble = true;
        QCOMPARE(classify(seen, now).error.kind, Error::Kind::Tls);
    }

    // F010
    void anEmptyAccountSaysBothNumbers()
    {
        const auto error = classify(evidence(402, R"({"error":{"code":"insufficient_credits",
            "message":"m","required_credits":607,"available_credits":150}})"),
                                    now)
                               .error;
        QCOMPARE(error.kind, Error::Kind::OutOfCredits);
        QCOMPARE(error.requiredCredits, 607);
        QCOMPARE(error.availableCredits, 150);
    }

    // F012, F013
    void aPauseIsReckonedAgainstTheServersClock()
    {
        auto seen = evidence(429, "{}");
        seen.headers = "date: Wed, 21 Oct 2026 09:00:00 GMT\n"
                       "retry-after: Wed, 21 Oct 2026 09:00:20 GMT\n";
        QCOMPARE(classify(seen, now).error.retryAfter, std::chrono::milliseconds(20s));
        seen.headers = "Retry-After: Wed, 21 Oct 2026 07:28:05 GMT\n";
        QCOMPARE(classify(seen, now).error.retryAfter, std::chrono::milliseconds(5s));
        seen.headers = "Content-Type: text/plain\n";
        QVERIFY(!classify(seen, now).error.retryAfter);
    }
};

QTEST_GUILESS_MAIN(TestClassify)
#include "tst_classify.moc"
