#include "app/sandbox/sandbox.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestOptions : public QObject {
    Q_OBJECT

private slots:
    void withoutArgumentsThingsAreAsTheHelpSays();
    void everyOptionIsRead();
    void aValueMayFollowAnEqualsSign();
    void whatIsUnknownOrMalformedIsNamed_data();
    void whatIsUnknownOrMalformedIsNamed();
};

void TestOptions::withoutArgumentsThingsAreAsTheHelpSays()
{
    const auto options = parseSandboxOptions({});
    QVERIFY_OK(options);
    QCOMPARE(options->port, 0);
    QCOMPARE(options->speed, 1.0);
    QCOMPARE(options->credits, 2750);
    QCOMPARE(options->media, SandboxOptions::Media::Rendered);
    QCOMPARE(options->requestsPerMinute, 60);
    QVERIFY(!options->json && !options->quiet);
    QVERIFY(options->key.isEmpty() && options->webhookSecret.isEmpty());
}

void TestOptions::everyOptionIsRead()
{
    const auto options
        = parseSandboxOptions({u"--port"_s,   u"8080"_s,   u"--cdn-port"_s,       u"8081"_s,
                               u"--speed"_s,  u"2.5"_s,    u"--credits"_s,        u"0"_s,
                               u"--key"_s,    u"abc"_s,    u"--webhook-secret"_s, u"def"_s,
                               u"--media"_s,  u"cached"_s, u"--data-dir"_s,       u"some/where"_s,
                               u"--parent"_s, u"17"_s,     u"--json"_s,           u"--quiet"_s});
    QVERIFY_OK(options);
    QCOMPARE(options->port, 8080);
    QCOMPARE(options->cdnPort, 8081);
    QCOMPARE(options->speed, 2.5);
    QCOMPARE(options->credits, 0);
    QCOMPARE(options->key, "abc");
    QCOMPARE(options->webhookSecret, "def");
    QCOMPARE(options->media, SandboxOptions::Media::Cached);
    QCOMPARE(options->dataFolder, QDir::current().absoluteFilePath(u"some/where"_s));
    QCOMPARE(options->parentPid, 17);
    QVERIFY(options->json && options->quiet);
}

void TestOptions::aValueMayFollowAnEqualsSign()
{
    const auto options = parseSandboxOptions({u"--key=a=b"_s, u"--port=99"_s});
    QVERIFY_OK(options);
    QCOMPARE(options->key, "a=b");
    QCOMPARE(options->port, 99);
}

void TestOptions::whatIsUnknownOrMalformedIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");

    QTest::newRow("unknown") << QStringList{u"--fast"_s} << u"--fast"_s;
    QTest::newRow("stray") << QStringList{u"now"_s} << u"now"_s;
    QTest::newRow("one dash") << QStringList{u"-p"_s, u"1"_s} << u"-p"_s;
    QTest::newRow("twice") << QStringList{u"--json"_s, u"--json"_s} << u"--json"_s;
    QTest::newRow("no value") << QStringList{u"--port"_s} << u"--port"_s;
    QTest::newRow("flag with value") << QStringList{u"--json=1"_s} << u"--json"_s;
    QTest::newRow("port too high") << QStringList{u"--port"_s, u"65536"_s} << u"--port"_s;
    QTest::newRow("port negative") << QStringList{u"--port"_s, u"-1"_s} << u"--port"_s;
    QTest::newRow("port text") << QStringList{u"--port"_s, u"http"_s} << u"--port"_s;
    QTest::newRow("credits fraction") << QStringList{u"--credits"_s, u"1.5"_s} << u"--credits"_s;
    QTest::newRow("speed zero") << QStringList{u"--speed"_s, u"0"_s} << u"--speed"_s;
    QTest::newRow("speed nan") << QStringList{u"--speed"_s, u"nan"_s} << u"--speed"_s;
    QTest::newRow("speed text") << QStringList{u"--speed"_s, u"2x"_s} << u"--speed"_s;
    QTest::newRow("media") << QStringList{u"--media"_s, u"live"_s} << u"--media"_s;
    QTest::newRow("key with space") << QStringList{u"--key"_s, u"a b"_s} << u"--key"_s;
    QTest::newRow("key empty") << QStringList{u"--key"_s, u""_s} << u"--key"_s;
    QTest::newRow("secret with umlaut")
        << QStringList{u"--webhook-secret"_s, u"ü"_s} << u"--webhook-secret"_s;
    QTest::newRow("data dir empty") << QStringList{u"--data-dir"_s, u""_s} << u"--data-dir"_s;
    QTest::newRow("parent text") << QStringList{u"--parent"_s, u"me"_s} << u"--parent"_s;
    QTest::newRow("no requests at all")
        << QStringList{u"--requests-per-minute"_s, u"0"_s} << u"--requests-per-minute"_s;
}

void TestOptions::whatIsUnknownOrMalformedIsNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto options = parseSandboxOptions(arguments);
    QVERIFY_ERROR(options, Error::Kind::Invalid);
    QVERIFY2(options.error().detail.contains(named), qPrintable(options.error().detail));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
