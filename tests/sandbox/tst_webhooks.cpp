#include "app/sandbox/webhooks.h"
#include "tests/support/faultserver.h"
#include "tests/support/sandbox.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

//! A real receiver on another port; the signature is computed anew over the raw body.
class TestWebhooks : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }
    void theSignatureIsHexHmacSha256();
    void aTaskIsToldOnceAndSigned();
    void aFailureIsToldToo();
    void aBatchIsToldOnceWhenAllIsOver();
    void whoIsDownMissesIt();
    void aRestartDoesNotTellTwice();

private:
    QJsonObject clip(const QString &prompt) const
    {
        return {{u"type"_s, u"text-to-video"_s},
                {u"model"_s, u"seedance-1.0-lite"_s},
                {u"prompt"_s, prompt},
                {u"duration"_s, 2}};
    }

    QJsonObject bodyOf(int number) const
    {
        return QJsonDocument::fromJson(m_receiver->seen()[number].body).object();
    }

    void verifySignature(int number) const;

    std::unique_ptr<SandboxChild> m_sandbox;
    std::unique_ptr<FaultServer> m_receiver;
};

void TestWebhooks::init()
{
    m_receiver = std::make_unique<FaultServer>();
    m_receiver->always(Script::json("{}"));
    m_sandbox = std::make_unique<SandboxChild>();
    QVERIFY_OK(m_sandbox->start());
}

void TestWebhooks::verifySignature(int number) const
{
    const SeenRequest &seen = m_receiver->seen()[number];
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.header("Content-Type"), "application/json");
    QCOMPARE(seen.header("X-Seedance-Signature"),
             QMessageAuthenticationCode::hash(seen.body, m_sandbox->webhookSecret(),
                                              QCryptographicHash::Sha256)
                 .toHex());
    QVERIFY(seen.header("Authorization").isNull());
}

//! RFC 4231, test case 2.
void TestWebhooks::theSignatureIsHexHmacSha256()
{
    QCOMPARE(sandbox::Webhooks::signature("what do ya want for nothing?", "Jefe"),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

void TestWebhooks::aTaskIsToldOnceAndSigned()
{
    QJsonObject body = clip(u"Waves"_s);
    const QJsonObject metadata{{u"campaign_id"_s, u"summer-2026"_s}, {u"variant"_s, u"A"_s}};
    body[u"webhook_url"_s] = m_receiver->url(u"/hook"_s).toString() + u"?a=b"_s;
    body[u"metadata"_s] = metadata;
    const QString id
        = m_sandbox->post(u"/generate/text-to-video"_s, body).json()[u"task_id"_s].toString();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->seen().size(), 1, 30'000);
    verifySignature(0);
    QCOMPARE(m_receiver->seen().first().path, "/hook?a=b");
    QFile file(QStringLiteral(RUSHES_SOURCE_DIR "/tests/data/guide/webhook-completed.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto wanted = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject told = bodyOf(0);
    QCOMPARE(told.keys(), wanted.keys());
    QCOMPARE(told[u"result"_s].toObject().keys(), wanted[u"result"_s].toObject().keys());
    QCOMPARE(told[u"event"_s].toString(), u"task.completed"_s);
    QCOMPARE(told[u"task_id"_s].toString(), id);
    QCOMPARE(told[u"metadata"_s].toObject(), metadata);
}

void TestWebhooks::aFailureIsToldToo()
{
    QJsonObject body = clip(u"Waves [fail]"_s);
    body[u"webhook_url"_s] = m_receiver->url(u"/hook"_s).toString();
    m_sandbox->post(u"/generate/text-to-video"_s, body);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->seen().size(), 1, 30'000);
    verifySignature(0);
    QCOMPARE(bodyOf(0)[u"event"_s].toString(), u"task.failed"_s);
    QCOMPARE(bodyOf(0)[u"error"_s].toObject()[u"code"_s].toString(), u"content_filtered"_s);
}

void TestWebhooks::aBatchIsToldOnceWhenAllIsOver()
{
    const QJsonArray tasks{clip(u"One"_s), clip(u"Two [fail]"_s), clip(u"Three"_s)};
    const QJsonObject body{{u"tasks"_s, tasks},
                           {u"webhook_url"_s, m_receiver->url(u"/batch"_s).toString()}};
    const QJsonObject batch = m_sandbox->post(u"/generate/batch"_s, body).json();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->seen().size(), 1, 30'000);
    verifySignature(0);
    const QJsonObject told = bodyOf(0);
    QCOMPARE(told[u"event"_s].toString(), u"batch.completed"_s);
    QCOMPARE(told[u"batch_id"_s], batch[u"batch_id"_s]);
    const QJsonArray ended = told[u"tasks"_s].toArray();
    QCOMPARE(ended.size(), 3);
    QCOMPARE(ended[1][u"status"_s].toString(), u"failed"_s);
    for (const int done : {0, 2})
        QVERIFY(ended[done][u"result"_s].toObject().contains(u"video_url"_s));
}

void TestWebhooks::whoIsDownMissesIt()
{
    QJsonObject body = clip(u"Waves"_s);
    body[u"webhook_url"_s] = u"http://127.0.0.1:1/hook"_s; // nobody
    m_sandbox->post(u"/generate/text-to-video"_s, body);
    body[u"webhook_url"_s] = m_receiver->url(u"/hook"_s).toString();
    m_sandbox->post(u"/generate/text-to-video"_s, body);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->seen().size(), 1, 30'000); // the next one comes
}

void TestWebhooks::aRestartDoesNotTellTwice()
{
    QJsonObject body = clip(u"Waves"_s);
    body[u"webhook_url"_s] = m_receiver->url(u"/first"_s).toString();
    m_sandbox->post(u"/generate/text-to-video"_s, body);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->seen().size(), 1, 30'000);
    m_sandbox->kill();
    QVERIFY_OK(m_sandbox->restart());
    body[u"webhook_url"_s] = m_receiver->url(u"/second"_s).toString();
    m_sandbox->post(u"/generate/text-to-video"_s, body);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->seen().size(), 2, 30'000);
    QCOMPARE(m_receiver->seen().last().path, "/second");
}

QTEST_GUILESS_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
