#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "ui/mainwindow/leaving.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestQuit : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }
    void init();
    void cleanup();

    void theWordsSayWhatGoesOn_data();
    void theWordsSayWhatGoesOn();
    void withoutWorkItClosesAtOnce();
    void paidWorkIsAskedAbout();
    void stayingStays();
    void quittingQuits();
    void theAnswerToAPaidRequestIsWaitedFor();
    void theEndOfASessionIsNotHeldUp();

private:
    void send(); //!< one job, accepted and never finished
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(u"quitDialog"_s); }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<TempStudio> m_studio;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

void TestQuit::init()
{
    m_server = std::make_unique<FaultServer>();
    m_studio = std::make_unique<TempStudio>();
    m_studio->setup.base = m_server->url(u"/v1"_s);
    m_studio->setup.environmentKey = "sk-test";
    m_preferences = std::make_unique<Preferences>(m_studio->setup.folders.config);
    m_server->always(
        Script::json(R"({"credits": 12480, "tier": "popular", "taskId": "t-1", "task_id": "t-1",)"
                     R"( "id": "t-1", "status": "processing", "progress": 20})"));
    QVERIFY(m_studio->open());
    m_window = std::make_unique<MainWindow>(**m_studio, *m_preferences);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestQuit::cleanup()
{
    m_window.reset();
    m_studio.reset();
    m_preferences.reset();
    m_server.reset();
}

void TestQuit::send()
{
    Recipe recipe;
    recipe.prompt = u"A lighthouse at dusk"_s;
    (*m_studio)->queue().add(recipe, 1);
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            std::optional<UnderWay> now;
            (*m_studio)->queue().underWay(this, [&now](const Result<UnderWay> &underWay) {
                if (underWay)
                    now = *underWay;
            });
            return QTest::qWaitFor([&now] { return now.has_value(); })
                   && now->waiting + now->sending == 0 && now->atService == 1;
        }(),
        10'000);
}

void TestQuit::theWordsSayWhatGoesOn_data()
{
    QTest::addColumn<UnderWay>("underWay");
    QTest::addColumn<QStringList>("parts");
    const QDateTime until(QDate(2026, 4, 14), QTime(14, 28), Qt::UTC);
    QTest::newRow("nothing") << UnderWay{} << QStringList();
    QTest::newRow("at the service")
        << UnderWay{.atService = 2, .saving = 1, .until = until}
        << QStringList{u"3 clips keep rendering at the service. They are paid and are collected "
                       "next time, before Tue 14:28."_s};
    QTest::newRow("what waits is named too")
        << UnderWay{.waiting = 4, .atService = 1, .until = until}
        << QStringList{u"4 jobs wait and are not sent."_s, u"before Tue 14:28."_s};
    QTest::newRow("what only waits is not under way") << UnderWay{.waiting = 4} << QStringList();
    QTest::newRow("the sandbox is free") << UnderWay{.sandbox = 2} << QStringList();
    QTest::newRow("being sent") << UnderWay{.sending = 1}
                                << QStringList{u"ends when the service has answered"_s};
}

void TestQuit::theWordsSayWhatGoesOn()
{
    QFETCH(UnderWay, underWay);
    QFETCH(QStringList, parts);
    const QString words = leavingWords(underWay);
    QCOMPARE(words.isEmpty(), parts.isEmpty());
    for (const QString &part : parts)
        QVERIFY2(words.contains(part), qPrintable(words));
}

void TestQuit::withoutWorkItClosesAtOnce()
{
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!question());
}

void TestQuit::paidWorkIsAskedAbout()
{
    send();
    m_window->close();
    m_window->close(); // said twice, asked once
    QTRY_VERIFY(question());
    QVERIFY(m_window->isVisible());
    QVERIFY(question()->isModal());
    QCOMPARE(m_window->findChildren<QMessageBox *>(u"quitDialog"_s).size(), 1);
    QVERIFY(question()->informativeText().contains(u"collected next time, before "_s));
}

void TestQuit::stayingStays()
{
    send();
    m_window->close();
    QTRY_VERIFY(question());
    question()->findChild<QPushButton *>(u"quitStay"_s)->click();
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    m_window->close(); // and it may be asked again
    QTRY_VERIFY(question());
}

void TestQuit::quittingQuits()
{
    send();
    m_window->close();
    QTRY_VERIFY(question());
    question()->findChild<QPushButton *>(u"quitQuit"_s)->click();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestQuit::theAnswerToAPaidRequestIsWaitedFor()
{
    m_server->always([](const SeenRequest &request) {
        Script answer = Script::json(R"({"credits": 12480, "tier": "popular", "task_id": "t-1",)"
                                     R"( "status": "processing", "progress": 20})");
        if (request.method == "POST")
            answer.delay = std::chrono::seconds(2);
        return answer;
    });
    Recipe recipe;
    recipe.prompt = u"A lighthouse at dusk"_s;
    const JobId job = (*m_studio)->queue().add(recipe, 1).first();
    QTRY_COMPARE(m_server->count("POST"), 1);
    m_window->close();
    QTRY_VERIFY(question());
    QVERIFY(question()->informativeText().contains(u"ends when the service has answered"_s));
    question()->findChild<QPushButton *>(u"quitQuit"_s)->click();
    m_window->close(); // said again, asked once
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 20'000);
    QVERIFY(!question());
    QTRY_VERIFY(m_studio->stage(job) == Stage::Queued || m_studio->stage(job) == Stage::Rendering);
    QCOMPARE(m_server->count("POST"), 1);
}

void TestQuit::theEndOfASessionIsNotHeldUp()
{
    send();
    // Qt makes the session's own object, and reads nothing from it here.
    alignas(8) static char stands[8];
    emit qApp->commitDataRequest(reinterpret_cast<QSessionManager &>(stands));
    QVERIFY(m_window->close());
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestQuit)
#include "tst_quit.moc"
