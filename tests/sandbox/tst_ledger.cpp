#include "tests/support/sandbox.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

QJsonObject clip(const QString &ref, const QString &prompt = u"A lighthouse"_s)
{
    return {{u"model"_s, u"seedance-1.0-lite"_s},
            {u"prompt"_s, prompt},
            {u"duration"_s, 2},
            {u"metadata"_s, QJsonObject{{u"rushes_ref"_s, ref}}}};
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void chargesSurviveAKill();
    void aTaskThatWasUnderWayEndsAfterTheRestart();
    void resultsAndAddressesSurviveARestart();
    void aTornLastLineIsForgotten();
    void anotherOpeningFigureSetsTheBalance();
    void everyRequestIsWrittenDown();
    void aRequestThatBreaksOffIsNotWrittenDown();
    void twoDoNotShareAFolder();
    void twoDoNotShareAPort();
    void itEndsWhenItIsTold();
    void itEndsWhenItsInputCloses();
    void itEndsWithAnyProcessItIsToFollow();
    void itEndsWithItsKilledParent();
    void withoutFfmpegItSaysSo();

private:
    QString submit(const SandboxChild &sandbox, const QJsonObject &body) const
    {
        return sandbox.post(u"/generate/text-to-video"_s, body).json()[u"task_id"_s].toString();
    }
};

void TestLedger::chargesSurviveAKill()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    for (int i = 0; i < 10; ++i) {
        const QString id = submit(sandbox, clip(u"ref-%1"_s.arg(i)));
        sandbox.kill(); // the answer is out: the charge is on the disk
        QVERIFY(!id.isEmpty());
        QVERIFY_OK(sandbox.restart());
        const QJsonArray charges = sandbox.charges();
        QCOMPARE(charges.size(), i + 1);
        QCOMPARE(charges.last()[u"task_id"_s].toString(), id);
        QCOMPARE(charges.last()[u"rushes_ref"_s].toString(), u"ref-%1"_s.arg(i));
        QCOMPARE(sandbox.ledger()[u"credits"_s].toInt(), 2750 - 14 * (i + 1));
        QCOMPARE(sandbox.submissions(u"ref-%1"_s.arg(i)), 1);
    }
}

void TestLedger::aTaskThatWasUnderWayEndsAfterTheRestart()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start({u"--speed"_s, u"8"_s, u"--media"_s, u"cached"_s}));
    QStringList ids;
    for (int i = 0; i < 7; ++i)
        ids.append(submit(sandbox, clip(u"r"_s)));
    QTRY_COMPARE(sandbox.statusOf(ids.first()), u"processing"_s);
    sandbox.kill();
    QVERIFY_OK(sandbox.restart());
    for (const QString &id : ids)
        QTRY_COMPARE_WITH_TIMEOUT(sandbox.statusOf(id), u"completed"_s, 30'000);
    QCOMPARE(sandbox.ledger()[u"credits"_s].toInt(), 2750 - 7 * 14);
}

void TestLedger::resultsAndAddressesSurviveARestart()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    const QString id = submit(sandbox, clip(u"r"_s));
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.statusOf(id), u"completed"_s, 30'000);
    const QJsonObject before = sandbox.get(u"/tasks/"_s + id).json();
    const QUrl base = sandbox.baseUrl();
    const QByteArray key = sandbox.key();
    const QByteArray secret = sandbox.webhookSecret();
    sandbox.stop();
    QVERIFY_OK(sandbox.restart());
    QCOMPARE(sandbox.baseUrl(), base);
    QCOMPARE(sandbox.key(), key);
    QCOMPARE(sandbox.webhookSecret(), secret);
    QCOMPARE(sandbox.get(u"/tasks/"_s + id).json(), before);
    const QUrl url(before[u"result"_s].toObject()[u"video_url"_s].toString());
    QCOMPARE(ask("GET", url).status, 200);
}

void TestLedger::aTornLastLineIsForgotten()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    submit(sandbox, clip(u"r"_s));
    sandbox.kill();
    QFile books(sandbox.folder() + u"/books.ndjson"_s);
    QVERIFY(books.open(QIODevice::Append));
    books.write("{\"what\":\"charge\",\"tasks\":[{\"id\":\"task_x\",\"ord"); // power went out here
    books.close();
    QVERIFY_OK(sandbox.restart());
    QCOMPARE(sandbox.charges().size(), 1);
    QVERIFY(!submit(sandbox, clip(u"s"_s)).isEmpty());
    QVERIFY_OK(sandbox.restart());
    QCOMPARE(sandbox.charges().size(), 2);
}

void TestLedger::anotherOpeningFigureSetsTheBalance()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    submit(sandbox, clip(u"r"_s));
    QVERIFY_OK(sandbox.restart());
    QCOMPARE(sandbox.ledger()[u"credits"_s].toInt(), 2736);
    sandbox.stop();
    QVERIFY_OK(sandbox.start(SandboxChild::quick() + QStringList{u"--credits"_s, u"100"_s}));
    QCOMPARE(sandbox.ledger()[u"credits"_s].toInt(), 100);
    QVERIFY_OK(sandbox.restart());
    QCOMPARE(sandbox.ledger()[u"opening"_s].toInt(), 100);
    QCOMPARE(sandbox.charges().size(), 1);
}

void TestLedger::everyRequestIsWrittenDown()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    const QJsonObject body = clip(u"job-7"_s);
    submit(sandbox, body);
    sandbox.get(u"/nothing"_s);
    const auto requests = sandbox.requests();
    QCOMPARE(requests.size(), 2);
    const QByteArray sent = QJsonDocument(body).toJson(QJsonDocument::Compact);
    QCOMPARE(requests[0][u"method"_s].toString(), u"POST"_s);
    QCOMPARE(requests[0][u"path"_s].toString(), u"/v1/generate/text-to-video"_s);
    QCOMPARE(requests[0][u"status"_s].toInt(), 200);
    QCOMPARE(requests[0][u"bytes"_s].toInt(), sent.size());
    QCOMPARE(requests[0][u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(sent, QCryptographicHash::Sha256).toHex());
    QCOMPARE(requests[0][u"rushes_ref"_s].toString(), u"job-7"_s);
    QCOMPARE(requests[1][u"status"_s].toInt(), 404);
    QVERIFY(requests[1][u"rushes_ref"_s].isNull());
}

void TestLedger::aRequestThatBreaksOffIsNotWrittenDown()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(sandbox.baseUrl().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /v1/generate/text-to-video HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                 + sandbox.key()
                 + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"mod");
    QVERIFY(socket.waitForBytesWritten());
    socket.abort();
    sandbox.get(u"/account/credits"_s);
    QTRY_COMPARE(sandbox.requests().size(), 1);
    QVERIFY(sandbox.charges().isEmpty());
}

void TestLedger::twoDoNotShareAFolder()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    QProcess second;
    second.start(QStringLiteral(RUSHES_BIN_DIR "/rushes"),
                 {u"sandbox"_s, u"--json"_s, u"--data-dir"_s, sandbox.folder()});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardOutput().isEmpty());
    QVERIFY(second.readAllStandardError().contains("--data-dir"));
}

void TestLedger::twoDoNotShareAPort()
{
    SandboxChild first;
    QVERIFY_OK(first.start());
    const QString port = QString::number(first.baseUrl().port());
    SandboxChild second;
    const auto refused = second.start(SandboxChild::quick() + QStringList{u"--port"_s, port});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(port), qPrintable(refused.error().detail));
    first.stop();
    QVERIFY_OK(second.restart());
    QVERIFY_OK(first.restart()); // its old port is gone: it takes another
    QVERIFY(first.baseUrl() != second.baseUrl());
    QCOMPARE(first.get(u"/account/credits"_s).status, 200);
    QCOMPARE(second.get(u"/account/credits"_s).status, 200);
}

void TestLedger::itEndsWhenItIsTold()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    sandbox.stop();
    QCOMPARE(sandbox.exitCode(), 0);
}

void TestLedger::itEndsWhenItsInputCloses()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start());
    sandbox.closeInput();
    QVERIFY(sandbox.waitForEnd());
    QCOMPARE(sandbox.exitCode(), 0);
}

void TestLedger::itEndsWithAnyProcessItIsToFollow()
{
    QProcess followed;
    followed.start(u"sleep"_s, {u"600"_s});
    QVERIFY(followed.waitForStarted());
    QTemporaryDir folder;
    QProcess sandbox;
    sandbox.setStandardInputFile(QProcess::nullDevice());
    sandbox.start(QStringLiteral(RUSHES_BIN_DIR "/rushes"),
                  {u"sandbox"_s, u"--json"_s, u"--data-dir"_s, folder.path(), u"--parent"_s,
                   QString::number(followed.processId())});
    QVERIFY(sandbox.waitForReadyRead());
    followed.kill();
    QVERIFY(followed.waitForFinished());
    QVERIFY(sandbox.waitForFinished());
    QCOMPARE(sandbox.exitStatus(), QProcess::NormalExit);
}

void TestLedger::itEndsWithItsKilledParent()
{
    QTemporaryDir folder;
    QProcess shell; // "… & wait" keeps the shell as the parent
    shell.start(u"/bin/sh"_s,
                {u"-c"_s,
                 u"\"$0\" sandbox --json --data-dir \"$1\" --parent $$ < /dev/null & wait"_s,
                 QStringLiteral(RUSHES_BIN_DIR "/rushes"), folder.path()});
    QVERIFY(shell.waitForReadyRead());
    const auto line = QJsonDocument::fromJson(shell.readLine()).object();
    const QUrl base(line[u"base_url"_s].toString());
    QCOMPARE(ask("GET", base).status, 404);
    shell.kill(); // SIGKILL: it can tell nobody
    QVERIFY(shell.waitForFinished());
    QTRY_COMPARE(ask("GET", base).status, 0);
}

void TestLedger::withoutFfmpegItSaysSo()
{
    QTemporaryDir empty;
    QProcess sandbox;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, empty.path());
    sandbox.setProcessEnvironment(environment);
    sandbox.start(QStringLiteral(RUSHES_BIN_DIR "/rushes"),
                  {u"sandbox"_s, u"--data-dir"_s, empty.filePath(u"data"_s)});
    QVERIFY(sandbox.waitForFinished());
    QCOMPARE(sandbox.exitCode(), 1);
    QVERIFY(sandbox.readAllStandardError().contains("ffmpeg"));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
