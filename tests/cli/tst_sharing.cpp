#include "app/studio/engineprotocol.h"
#include "tests/cli/terminal.h"
#include "tests/support/sandbox.h"
#include "tests/support/tempstudio.h"
#include "tests/support/verifyok.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QTest>

#include <sys/stat.h>

using namespace rushes;
using namespace Qt::StringLiterals;

//! One engine for each data folder, and everybody works with it.
class SharingTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SandboxChild> m_sandbox;
    std::unique_ptr<Terminal> m_terminal;

    //! The window's engine, as far as this is about.
    void openStudio(TempStudio &studio)
    {
        studio.setup.folders = Folders::standard(m_terminal->data());
        studio.setup.base = m_sandbox->baseUrl();
        studio.setup.environmentKey = m_sandbox->key();
        QVERIFY(studio.open());
    }

    static QStringList generate(const QString &prompt)
    {
        return {u"generate"_s, u"--prompt"_s, prompt, u"--json"_s, u"--duration"_s, u"4"_s};
    }

    static Terminal::Outcome outcome(QProcess &process)
    {
        (void)QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 80'000);
        return Terminal::wait(process);
    }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<SandboxChild>();
        QVERIFY_OK(m_sandbox->start());
        m_terminal = std::make_unique<Terminal>();
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
    }

    void aTerminalHandsItsJobToTheWindow()
    {
        TempStudio studio;
        openStudio(studio);
        const auto process = m_terminal->start(generate(u"waves"_s));
        const auto made = outcome(*process);
        QVERIFY2(made.status == 0, made.err.constData());
        const JobId job{made.line()[u"job_id"_s].toString()};
        QTRY_COMPARE(studio.stage(job), Stage::Done); // it was the window's engine that made it
        QCOMPARE(studio.job(job).file, made.line()[u"file"_s].toString());
        QCOMPARE(m_sandbox->charges().size(), 1);
        const auto listed = m_terminal->run({u"list"_s, u"--json"_s}); // beside the open library
        QCOMPARE(listed.lines().size(), 1);
        const auto credits = m_terminal->start({u"credits"_s, u"--json"_s});
        QCOMPARE(outcome(*credits).line()[u"credits"_s].toInt(), 2750 - 243);
    }

    void aKeyThatTheWindowHasNotIsToldBeforeAnythingIsSent()
    {
        TempStudio studio;
        studio.setup.folders = Folders::standard(m_terminal->data());
        studio.setup.base = m_sandbox->baseUrl();
        QVERIFY(studio.open());
        const auto process = m_terminal->start(generate(u"waves"_s));
        QCOMPARE(outcome(*process).status, 2);
        QCOMPARE(m_sandbox->charges().size(), 0);
    }

    void theTerminalGoesOnWhenTheWindowIsClosed()
    {
        QVERIFY_OK(m_sandbox->start({u"--speed"_s, u"1"_s, u"--media"_s, u"cached"_s}));
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
        TempStudio studio;
        openStudio(studio);
        const auto process = m_terminal->start(generate(u"waves"_s));
        QTRY_VERIFY_WITH_TIMEOUT(studio.count(Stage::Queued) + studio.count(Stage::Rendering) == 1,
                                 30'000);
        studio.close();
        const auto made = outcome(*process);
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(made.status0(), u"completed"_s);
        QCOMPARE(m_sandbox->charges().size(), 1);
    }

    void twoTerminalsShareOneEngine()
    {
        const auto first = m_terminal->start(generate(u"waves"_s));
        const auto second = m_terminal->start(generate(u"dunes"_s));
        const auto one = outcome(*first);
        const auto two = outcome(*second);
        QVERIFY2(one.status == 0, one.err.constData());
        QVERIFY2(two.status == 0, two.err.constData());
        QCOMPARE(one.lines().size(), 1);
        QCOMPARE(two.lines().size(), 1);
        QVERIFY(one.line()[u"job_id"_s] != two.line()[u"job_id"_s]);
        QCOMPARE(m_sandbox->charges().size(), 2);
    }

    void onlyTheUserMayReachTheEngine()
    {
        TempStudio studio;
        openStudio(studio);
        const QString name = engine::socketName(m_terminal->data());
        QTRY_VERIFY(QFileInfo::exists(name));
        struct stat found { };
        QCOMPARE(::stat(QFile::encodeName(name).constData(), &found), 0);
        QCOMPARE(found.st_mode & 0077U, mode_t(0));
    }

    void nonsenseIsHungUpOnAndHarmsNobody_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("hungUp");
        QTest::newRow("no JSON") << QByteArray("hello\n") << true;
        QTest::newRow("endless line") << QByteArray(8 * 1024 * 1024, 'x') << true;
        QTest::newRow("no such command")
            << QByteArray("{\"id\": 1, \"do\": \"format\"}\n") << false;
        QTest::newRow("no recipe") << QByteArray("{\"id\": 1, \"do\": \"add\"}\n") << false;
        QTest::newRow("a million takes")
            << QByteArray("{\"id\": 1, \"do\": \"add\", \"takes\": 1000000, \"recipe\": "
                          "{\"model\": \"seedance-2.0\", \"prompt\": \"x\", \"seconds\": 4, "
                          "\"aspect\": \"16:9\", \"audio\": true}}\n")
            << false;
    }

    void nonsenseIsHungUpOnAndHarmsNobody()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, hungUp);
        TempStudio studio;
        openStudio(studio);
        QLocalSocket client;
        QByteArray heard;
        QObject::connect(&client, &QLocalSocket::readyRead, &client,
                         [&] { heard += client.readAll(); });
        client.connectToServer(engine::socketName(m_terminal->data()));
        QTRY_VERIFY(heard.contains("accounts")); // the greeting
        client.write(bytes);
        if (hungUp)
            QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        else
            QTRY_VERIFY(heard.contains("\"error\""));
        QCOMPARE(studio.jobs.size(), size_t(0));
        QCOMPARE(m_sandbox->charges().size(), 0);
    }

    void aFolderWithALongNameHasASocketToo()
    {
        const QString longFolder = u"/tmp/"_s + QString(200, u'a');
        const QString name = engine::socketName(longFolder);
        QVERIFY(QFile::encodeName(name).size() < 80);
        QVERIFY(engine::socketName(longFolder + u'b') != name);
    }
};

QTEST_GUILESS_MAIN(SharingTest)
#include "tst_sharing.moc"
