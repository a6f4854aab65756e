#include "tests/cli/terminal.h"
#include "tests/support/faultserver.h"
#include "tests/support/sandbox.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class CommandsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SandboxChild> m_sandbox;
    std::unique_ptr<Terminal> m_terminal;

    QStringList generate(const QString &prompt, const QStringList &more = {})
    {
        return QStringList{u"generate"_s, u"--prompt"_s,   prompt,
                           u"--json"_s,   u"--duration"_s, u"4"_s}
               + more;
    }

    int paidRequests() const
    {
        int count = 0;
        const auto requests = m_sandbox->requests();
        for (const QJsonObject &request : requests)
            count += request[u"method"_s].toString() == "POST"_L1 ? 1 : 0;
        return count;
    }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<SandboxChild>();
        QVERIFY_OK(m_sandbox->start());
        m_terminal = std::make_unique<Terminal>();
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
    }

    void aPromptBecomesAFile()
    {
        const auto made = m_terminal->run(generate(u"A lighthouse at dusk"_s));
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(made.lines().size(), 1);
        const QJsonObject line = made.line();
        QCOMPARE(line.keys(), QStringList({u"credits_charged"_s, u"error"_s, u"file"_s, u"job_id"_s,
                                           u"model"_s, u"status"_s, u"task_id"_s}));
        QCOMPARE(line[u"status"_s].toString(), u"completed"_s);
        QCOMPARE(line[u"credits_charged"_s].toInt(), 243);
        QVERIFY(line[u"error"_s].isNull());
        const QFileInfo file(line[u"file"_s].toString());
        QVERIFY(file.isAbsolute() && file.isFile() && file.size() > 1000);
        QCOMPARE(m_sandbox->charges().size(), 1);
        QCOMPARE(m_sandbox->submissions(line[u"job_id"_s].toString()), 1);

        const auto listed = m_terminal->run({u"list"_s, u"--json"_s, u"--search"_s, u"light"_s});
        QCOMPARE(listed.status, 0);
        QCOMPARE(listed.lines().size(), 1);
        QCOMPARE(listed.line()[u"file"_s], line[u"file"_s]);
        const auto nothing = m_terminal->run({u"list"_s, u"--json"_s, u"--search"_s, u"zebra"_s});
        QCOMPARE(nothing.status, 0);
        QVERIFY(nothing.out.isEmpty());
    }

    void filesGoWhereTheyShouldAndQuietIsQuiet()
    {
        const QString folder = m_terminal->path(u"some/where"_s);
        const auto made
            = m_terminal->run({u"generate"_s, u"--prompt"_s, u"waves"_s, u"--takes"_s, u"2"_s,
                               u"--duration"_s, u"4"_s, u"--out"_s, folder, u"--quiet"_s});
        QCOMPARE(made.status, 0);
        QVERIFY2(made.err.isEmpty(), made.err.constData());
        const auto files = QString::fromUtf8(made.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(files.size(), 2); // one file a line, for the next program
        for (const QString &file : files) {
            QVERIFY(QFileInfo(file).isFile());
            QCOMPARE(QFileInfo(file).absolutePath(), folder);
        }
        QCOMPARE(m_terminal->run({u"list"_s, u"--json"_s}).lines().size(), 2);
    }

    void aMistakeSendsNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) {
            QTest::newRow(name) << arguments;
        };
        const QStringList prompt{u"generate"_s, u"--json"_s, u"--prompt"_s, u"x"_s};
        row("no such subcommand", {u"paint"_s});
        row("no prompt", {u"generate"_s, u"--json"_s});
        row("blank prompt", {u"generate"_s, u"--json"_s, u"--prompt"_s, u" "_s});
        row("unknown option", prompt + QStringList{u"--bogus"_s});
        row("stray argument", prompt + QStringList{u"y"_s});
        row("fraction", prompt + QStringList{u"--takes"_s, u"1.5"_s});
        row("range by model", prompt + QStringList{u"--duration"_s, u"3"_s});
        row("contradiction", prompt + QStringList{u"--audio"_s, u"--no-audio"_s});
        row("missing picture", prompt + QStringList{u"--image"_s, u"none.png"_s});
        row("picture by name only", prompt + QStringList{u"--image"_s, u"text.png"_s});
        row("empty picture", prompt + QStringList{u"--image"_s, u"empty.png"_s});
        row("no table", {u"batch"_s, u"none.csv"_s});
        row("output is a file", prompt + QStringList{u"--out"_s, u"text.png"_s});
    }

    void aMistakeSendsNothing()
    {
        QFETCH(QStringList, arguments);
        m_terminal->write(u"text.png"_s, "I am no picture");
        m_terminal->write(u"empty.png"_s, "");
        const auto refused = m_terminal->run(arguments);
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(m_sandbox->requests().size(), 0);
    }

    void anUnsafeKeyOrAddressSendsNothing()
    {
        m_terminal->useService(m_sandbox->baseUrl(), "key\nX-Other: 1");
        QCOMPARE(m_terminal->run(generate(u"x"_s)).status, 2);
        m_terminal->useService(QUrl(u"http://service.example/v1"_s), "key");
        QCOMPARE(m_terminal->run(generate(u"x"_s)).status, 2);
        QCOMPARE(m_sandbox->requests().size(), 0);
    }

    void withoutAnyKeyItSaysSo()
    {
        m_terminal->environment.remove(u"SEEDANCE_API_KEY"_s);
        const auto refused = m_terminal->run(generate(u"x"_s));
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.err.contains("key"));
        QCOMPARE(m_sandbox->requests().size(), 0);
    }

    void helpAndVersionNeedNothing()
    {
        QCOMPARE(m_terminal->run({u"generate"_s, u"--help"_s}).status, 0);
        const auto version = m_terminal->run({u"list"_s, u"--version"_s});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith("rushes "));
        QVERIFY(!QDir(m_terminal->data()).exists());
    }

    void aRefusedKeyEndsTheRun()
    {
        m_terminal->useService(m_sandbox->baseUrl(), "not-the-key");
        const auto refused = m_terminal->run(generate(u"x"_s, {u"--takes"_s, u"3"_s}));
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.lines().size(), 1); // the others stay waiting
        QCOMPARE(refused.status0(), u"rejected"_s);
        QVERIFY(refused.line()[u"task_id"_s].isNull());
        QCOMPARE(m_sandbox->charges().size(), 0);
    }

    void withoutCreditsTheRestStaysWaiting()
    {
        QVERIFY_OK(m_sandbox->start(SandboxChild::quick() + QStringList{u"--credits"_s, u"300"_s}));
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
        const auto made = m_terminal->run(generate(u"x"_s, {u"--takes"_s, u"3"_s}));
        QCOMPARE(made.status, 1);
        QStringList statuses;
        for (const QJsonObject &line : made.lines())
            statuses.append(line[u"status"_s].toString());
        statuses.sort();
        QCOMPARE(statuses, QStringList({u"completed"_s, u"rejected"_s}));
        QCOMPARE(m_sandbox->charges().size(), 1);
        // More credits, and resume finishes what was left.
        QVERIFY_OK(
            m_sandbox->start(SandboxChild::quick() + QStringList{u"--credits"_s, u"5000"_s}));
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
        const auto resumed = m_terminal->run({u"resume"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(resumed.status == 0, resumed.err.constData());
        QCOMPARE(resumed.lines().size(), 1);
        QCOMPARE(resumed.status0(), u"completed"_s);
    }

    void aTableBecomesFilesAndOneFailureStopsNothing()
    {
        QImage picture(320, 180, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(m_terminal->path(u"cat.png"_s)));
        const QString table = m_terminal->write(
            u"table.csv"_s, "\xef\xbb\xbfprompt,duration,image,takes,metadata.sku\r\n"
                            "\"A \"\"cat\"\",\r\nasleep\",4,cat.png,1,A-1\r\n"
                            "[fail] storm,4,,1,A-2\r\n"
                            "waves,4,,2,A-3\r\n");
        const auto made = m_terminal->run({u"batch"_s, table, u"--json"_s});
        QVERIFY2(made.status == 1, made.err.constData());
        QStringList statuses;
        for (const QJsonObject &line : made.lines())
            statuses.append(line[u"status"_s].toString());
        statuses.sort();
        QCOMPARE(statuses,
                 QStringList({u"completed"_s, u"completed"_s, u"completed"_s, u"failed"_s}));
        for (const QJsonObject &line : made.lines()) {
            if (line[u"status"_s] == u"failed"_s)
                QCOMPARE(line[u"error"_s][u"code"_s].toString(), u"content_filtered"_s);
        }
    }

    void oneBadRowMeansNoRequest()
    {
        const QString table = m_terminal->write(
            u"table.csv"_s, "prompt,duration,model\ngood,4,seedance-2.0\nbad,99,seedance-2.0\n");
        const auto refused = m_terminal->run({u"batch"_s, table, u"--json"_s});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("row 2 (line 3), duration"), refused.err.constData());
        QCOMPARE(m_sandbox->requests().size(), 0);
        QVERIFY(!QFileInfo::exists(m_terminal->data() + u"/library.db"_s));
    }

    void aDryRunShowsThePriceAndSendsNothing()
    {
        const auto shown = m_terminal->run({u"batch"_s, u"-"_s, u"--dry-run"_s, u"--json"_s},
                                           "[{\"prompt\": \"a\", \"duration\": 4, \"takes\": 2},"
                                           " {\"prompt\": \"b\", \"duration\": 10}]");
        QCOMPARE(shown.status, 0);
        const auto lines = shown.lines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0)[u"credits_estimated"_s].toInt(), 486);
        QCOMPARE(lines.at(1)[u"credits_estimated"_s].toInt(), 607);
        QCOMPARE(lines.at(2)[u"credits_estimated"_s].toInt(), 1093);
        QCOMPARE(lines.at(2)[u"clips"_s].toInt(), 3);
        QCOMPARE(m_sandbox->requests().size(), 0);
    }

    void creditsAreRead()
    {
        const auto read = m_terminal->run({u"credits"_s, u"--json"_s});
        QVERIFY2(read.status == 0, read.err.constData());
        QCOMPARE(read.line(),
                 QJsonObject({{u"credits"_s, 2750}, {u"tier"_s, read.line()[u"tier"_s]}}));
        QCOMPARE(paidRequests(), 0);
        m_terminal->useService(m_sandbox->baseUrl(), "not-the-key");
        QCOMPARE(m_terminal->run({u"credits"_s, u"--json"_s}).status, 1);
    }

    void theSandboxNeedsNoKey()
    {
        m_terminal->environment.remove(u"SEEDANCE_API_KEY"_s);
        m_terminal->useService(QUrl(u"https://service.invalid/v1"_s), "a-real-key");
        const auto made = m_terminal->run(generate(u"waves"_s, {u"--sandbox"_s}));
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(made.status0(), u"completed"_s);
        QCOMPARE(m_sandbox->requests().size(), 0); // it was not that one
    }

    void anInterruptedRunIsFinishedLater_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGKILL") << SIGKILL;
    }

    void anInterruptedRunIsFinishedLater()
    {
        QFETCH(int, signal);
        QVERIFY_OK(m_sandbox->start({u"--speed"_s, u"1"_s, u"--media"_s, u"cached"_s}));
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
        const auto process = m_terminal->start(generate(u"waves"_s));
        QVERIFY(QTest::qWaitFor([&] { return m_sandbox->charges().size() == 1; }, 30'000));
        const QByteArray accepted = ": queued";
        QByteArray err; // accepted, and we know it
        QVERIFY(QTest::qWaitFor(
            [&] {
                process->waitForReadyRead(50);
                err += process->readAllStandardError();
                return err.contains(accepted) || err.contains(": rendering");
            },
            30'000));
        Terminal::signal(*process, signal);
        const auto stopped = Terminal::wait(*process);
        QCOMPARE(stopped.status, signal == SIGKILL ? -1 : 3);
        QVERIFY(stopped.out.isEmpty());
        const auto resumed = m_terminal->run({u"resume"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(resumed.status == 0, resumed.err.constData());
        QCOMPARE(resumed.status0(), u"completed"_s);
        QCOMPARE(m_sandbox->charges().size(), 1);
        const auto nothing = m_terminal->run({u"resume"_s, u"--json"_s});
        QCOMPARE(nothing.status, 0);
        QVERIFY(nothing.out.isEmpty());
    }

    void onePassDoesNotWait()
    {
        QVERIFY_OK(m_sandbox->start({u"--speed"_s, u"0.2"_s, u"--media"_s, u"cached"_s}));
        m_terminal->useService(m_sandbox->baseUrl(), m_sandbox->key());
        const auto timedOut = m_terminal->run(generate(u"waves"_s, {u"--timeout"_s, u"3"_s}));
        QCOMPARE(timedOut.status, 3);
        QCOMPARE(m_sandbox->charges().size(), 1);
        const auto pass = m_terminal->run({u"resume"_s, u"--json"_s});
        QCOMPARE(pass.status, 3); // work remains
        QVERIFY(pass.out.isEmpty());
        QCOMPARE(m_sandbox->charges().size(), 1);
    }

    void aLostAnswerIsUnknownAndIsSentAgainOnlyAtTheUsersWord()
    {
        FaultServer service;
        int posts = 0;
        service.always([&posts](const SeenRequest &request) {
            if (request.method == "POST" && ++posts == 1) // read whole, then hung up
                return Script{.cutAt = 0, .end = Script::End::Fin};
            if (request.method == "POST")
                return Script::json("{\"task_id\": \"task_2\", \"status\": \"queued\", \"model\": "
                                    "\"seedance-2.0\", \"credits_charged\": 243, "
                                    "\"estimated_time\": 1, \"created_at\": "
                                    "\"2026-04-10T14:30:00Z\"}");
            if (request.path.contains("/tasks/"))
                return Script::json("{\"task_id\": \"task_2\", \"status\": \"failed\", \"model\": "
                                    "\"seedance-2.0\", \"error\": {\"code\": \"nsfw\", "
                                    "\"message\": \"no\"}}");
            return Script::json("{\"credits\": 2750, \"tier\": \"popular\"}");
        });
        m_terminal->useService(service.url(u"/v1"_s), "key");
        const auto outcome = [](QProcess &process) { // the server lives in this thread
            (void)QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000);
            return Terminal::wait(process);
        };
        auto process = m_terminal->start(generate(u"waves"_s));
        const auto lost = outcome(*process);
        QCOMPARE(lost.status, 3);
        QCOMPARE(lost.status0(), u"unknown"_s);
        QVERIFY(lost.line()[u"task_id"_s].isNull());
        QCOMPARE(posts, 1);
        const QString job = lost.line()[u"job_id"_s].toString();

        process = m_terminal->start({u"resume"_s, u"--json"_s});
        const auto resumed = outcome(*process);
        QCOMPARE(resumed.status, 3);
        QCOMPARE(resumed.status0(), u"unknown"_s);
        QCOMPARE(posts, 1);

        process = m_terminal->start({u"resume"_s, u"--json"_s, u"--send-again"_s, u"nobody"_s});
        QCOMPARE(outcome(*process).status, 2);
        QCOMPARE(posts, 1);

        process
            = m_terminal->start({u"resume"_s, u"--json"_s, u"--wait"_s, u"--send-again"_s, job});
        const auto again = outcome(*process);
        QVERIFY2(again.status == 1, again.err.constData());
        QCOMPARE(again.lines().size(), 1);
        QCOMPARE(again.status0(), u"failed"_s);
        QVERIFY(again.line()[u"job_id"_s].toString() != job); // a new job, linked to the old one
        QCOMPARE(posts, 2);
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
