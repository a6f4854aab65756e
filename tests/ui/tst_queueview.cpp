#include "tests/support/values.h"
#include "ui/queue/joblist.h"
#include "ui/queue/needsyoucolumn.h"
#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queueview.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestQueueView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyQueueSaysSo();
    void theHeadCountsWhatRuns();
    void pauseAndResumeAreOneButton();
    void troubleShowsItsSentenceAndButtons_data();
    void troubleShowsItsSentenceAndButtons();
    void theBalanceDecidesWhichButtonComesFirst();
    void jobsHeldForOneReasonAreOneRow();
    void continuingNamesWhatItSpends();
    void theServicesWordsAreNeverMarkup();
    void aButtonKeepsItsFocusWhileTimePasses();
    void everyButtonHasAName();
    void theKeyboardReachesEveryAct_data();
    void theKeyboardReachesEveryAct();
    void arrowsWalkOverHeads();
    void theMenuOffersWhatApplies();
    void aReportTellsNoSignedAddress();
    void theListIsAsHighAsItsRows();

private:
    QPushButton *button(const QString &name) const;
    QStringList buttons() const;
    QString text(const QString &label) const;

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<QueueView> m_view;
    QList<std::pair<Act, JobId>> m_wanted;
};

void TestQueueView::initTestCase()
{
    qputenv("TZ", "UTC");
    Theme::install(*qApp, Theme::Scheme::Dark);
}

void TestQueueView::init()
{
    m_wanted.clear();
    m_model = std::make_unique<QueueModel>();
    m_model->setNow(aTime());
    m_model->setAccount({u"studio"_s});
    m_pictures = std::make_unique<Pictures>();
    m_view = std::make_unique<QueueView>(*m_model, *m_pictures);
    connect(m_view.get(), &QueueView::wanted, this, [this](Act act, const JobId &job) {
        m_wanted.append({act, job});
    });
    AccountState account;
    account.id = {u"studio"_s};
    account.name = u"Studio"_s;
    m_view->needsYou().setAccounts({account});
    m_view->resize(320, 700);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestQueueView::cleanup()
{
    m_view.reset();
    m_pictures.reset();
    m_model.reset();
}

QPushButton *TestQueueView::button(const QString &name) const
{
    return m_view->needsYou().findChild<QPushButton *>(name);
}

QStringList TestQueueView::buttons() const
{
    QStringList names;
    const auto all = m_view->needsYou().findChildren<QPushButton *>();
    for (const QPushButton *one : all) {
        if (!one->objectName().isEmpty()) // the others are about to be deleted
            names << one->objectName();
    }
    return names;
}

QString TestQueueView::text(const QString &label) const
{
    const auto *found = m_view->findChild<QLabel *>(label);
    return found ? found->text() : QString();
}

void TestQueueView::anEmptyQueueSaysSo()
{
    QVERIFY(m_view->findChild<QWidget *>(u"queueEmpty"_s)->isVisible());
    m_model->put(aJob(Stage::Waiting));
    QVERIFY(!m_view->findChild<QWidget *>(u"queueEmpty"_s)->isVisible());
    QVERIFY(m_view->findChild<QWidget *>(u"queueList"_s)->isVisible());
}

void TestQueueView::theHeadCountsWhatRuns()
{
    QCOMPARE(text(u"queueRunning"_s), u"nothing waiting"_s);
    m_model->put(aJob(Stage::Waiting));
    QCOMPARE(text(u"queueRunning"_s), u"1 waiting"_s);
    m_model->put(aJob(Stage::Queued));
    m_model->put(aJob(Stage::Rendering));
    QCOMPARE(text(u"queueRunning"_s), u"2 of 5 running"_s);
    for (int i = 0; i < 4; ++i)
        m_model->put(aJob(Stage::Queued));
    QCOMPARE(text(u"queueRunning"_s), u"6 running"_s); // on two accounts
}

void TestQueueView::pauseAndResumeAreOneButton()
{
    const QSignalSpy pause(m_view.get(), &QueueView::pauseWanted);
    const QSignalSpy resume(m_view.get(), &QueueView::resumeWanted);
    auto *button = m_view->findChild<QPushButton *>(u"pauseSending"_s);
    QCOMPARE(button->accessibleName(), u"Pause sending"_s);
    button->click();
    QCOMPARE(pause.size(), 1);
    m_model->setState({.paused = true});
    QCOMPARE(button->text(), u"Resume"_s);
    QCOMPARE(text(u"queueRunning"_s), u"sending is paused"_s);
    button->click();
    QCOMPARE(resume.size(), 1);
    QCOMPARE(pause.size(), 1);
}

void TestQueueView::troubleShowsItsSentenceAndButtons_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("unsure") << aJob(Stage::Unsure) << u"Outcome unknown"_s
                            << u"It was sent, but the answer was lost. It may have been charged."_s
                            << QStringList{u"checkBalance"_s, u"sendAgain"_s, u"letGo"_s};
    QTest::newRow("failed")
        << aJob(Stage::Failed) << u"Failed"_s
        << u"The content filter refused the prompt. 486 charged, no refund seen yet."_s
        << QStringList{u"edit"_s, u"retry"_s, u"dismiss"_s};
    QTest::newRow("refused") << aJob(Stage::Refused) << u"Refused"_s
                             << u"The service does not accept this recipe. Nothing was charged. "
                                "Change it and send it again."_s
                             << QStringList{u"edit"_s, u"dismiss"_s};
    QTest::newRow("not saved") << aJob(Stage::NotSaved) << u"Not saved: the disk is full"_s
                               << u"Free 6.3\u00a0MB and it is saved by itself. The clip is paid "
                                  "and safe at the service until then."_s
                               << QStringList{u"saveElsewhere"_s, u"copyLink"_s};
    QTest::newRow("key refused")
        << aHeldJob(Hold::KeyRefused) << u"Waiting, the key is refused"_s
        << u"The service refuses this key. Nothing was charged. Replace the key to go on, 1 job "
           "waits."_s
        << QStringList{u"replaceKey"_s};
    QTest::newRow("no key") << aHeldJob(Hold::KeyMissing) << u"Waiting for a key"_s
                            << u"There is no key for Studio. Nothing was sent. Paste it to go on, "
                               "1 job waits."_s
                            << QStringList{u"replaceKey"_s};
    QTest::newRow("short of credits")
        << aHeldJob(Hold::OutOfCredits) << u"Waiting, short by ≈\u00a074 credits"_s
        << u"This needs ≈ 486 credits, Studio has 412. Nothing was charged. Add credits, or use "
           "another account."_s
        << QStringList{u"openWebsite"_s, u"otherAccount"_s, u"tryNow"_s};
}

void TestQueueView::troubleShowsItsSentenceAndButtons()
{
    QFETCH(Job, job);
    QFETCH(QStringList, names);
    m_model->put(job);
    QTEST(text(u"needsYouState"_s), "state");
    QTEST(text(u"needsYouSentence"_s), "sentence");
    QCOMPARE(buttons(), names);
    for (const QString &name : std::as_const(names))
        QTest::mouseClick(button(name), Qt::LeftButton);
    QCOMPARE(m_wanted.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(objectNameOf(m_wanted[i].first), names[i]);
        QCOMPARE(m_wanted[i].second, job.id);
    }
    QCOMPARE(m_view->needsYou().count(), 1);
}

void TestQueueView::theBalanceDecidesWhichButtonComesFirst()
{
    const Job job = aJob(Stage::Unsure);
    m_model->put(job);
    m_model->setOdds(job.id, phrases::Odds::Accepted);
    QCOMPARE(text(u"needsYouState"_s), u"Probably accepted"_s);
    QCOMPARE(buttons(), (QStringList{u"letGo"_s, u"sendAgain"_s}));
    QCOMPARE(text(u"needsYouCredits"_s), u"486"_s);
    m_model->setOdds(job.id, phrases::Odds::NotAccepted);
    QCOMPARE(text(u"needsYouSentence"_s),
             u"The balance did not change. Sending again looks safe."_s);
    QCOMPARE(buttons(), (QStringList{u"sendAgain"_s, u"letGo"_s}));
    QCOMPARE(text(u"needsYouCredits"_s), u"0"_s);
    QVERIFY(m_wanted.isEmpty()); // nothing is ever sent by itself
}

void TestQueueView::jobsHeldForOneReasonAreOneRow()
{
    const Job first = aHeldJob(Hold::KeyRefused);
    m_model->setJobs({first, aJob(Stage::Waiting), aJob(Stage::Waiting)});
    QCOMPARE(m_view->needsYou().count(), 1);
    QVERIFY(text(u"needsYouSentence"_s).endsWith(u"Replace the key to go on, 3 jobs wait."_s));
    m_model->put(aHeldJob(Hold::KeyRefused));
    QCOMPARE(m_view->needsYou().count(), 1);
    m_model->remove(first.id);
    QCOMPARE(m_view->needsYou().count(), 1);
    m_model->setJobs({aHeldJob(Hold::Network), aHeldJob(Hold::RateLimited)});
    QCOMPARE(m_view->needsYou().count(), 0); // they end by themselves
}

void TestQueueView::continuingNamesWhatItSpends()
{
    m_model->setJobs({aHeldJob(Hold::Continue), aHeldJob(Hold::Continue)});
    QCOMPARE(button(u"continueSending"_s)->text(),
             u"Continue sending (2 jobs, ≈\u00a0972 credits)"_s);
    m_model->setJobs({aHeldJob(Hold::Continue)});
    QCOMPARE(button(u"continueSending"_s)->text(),
             u"Continue sending (1 job, ≈\u00a0486 credits)"_s);
}

void TestQueueView::theServicesWordsAreNeverMarkup()
{
    Job job = aJob(Stage::Failed);
    job.recipe.prompt = u"<b>bold</b> <a href='file:///etc/passwd'>x</a>"_s;
    m_model->put(job);
    const auto labels = m_view->needsYou().findChildren<QLabel *>(QRegularExpression(u"^needs"_s));
    QVERIFY(labels.size() >= 6);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestQueueView::aButtonKeepsItsFocusWhileTimePasses()
{
    m_model->setJobs({aJob(Stage::Unsure), aJob(Stage::Rendering)});
    auto *check = button(u"checkBalance"_s);
    check->setFocus();
    for (int second = 1; second <= 3; ++second)
        m_model->setNow(aTime().addSecs(second));
    m_model->put(aJob(Stage::Failed));
    QCOMPARE(button(u"checkBalance"_s), check);
    QVERIFY(check->hasFocus());
}

void TestQueueView::everyButtonHasAName()
{
    for (const Stage stage : {Stage::Unsure, Stage::Failed, Stage::NotSaved})
        m_model->put(aJob(stage));
    const auto all = m_view->findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : all)
        QVERIFY2(!one->accessibleName().isEmpty() || !one->text().isEmpty(),
                 qPrintable(one->objectName()));
    QCOMPARE(button(u"retry"_s)->text(), u"Retry · ≈\u00a0486"_s);
    QCOMPARE(button(u"retry"_s)->accessibleName(), u"Retry, about 486 credits"_s);
    QCOMPARE(button(u"sendAgain"_s)->accessibleName(), u"Send again, about 486 credits"_s);
}

void TestQueueView::theKeyboardReachesEveryAct_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifier>("modifier");
    QTest::addColumn<QString>("act"); // empty: nothing

    QTest::newRow("edit") << Stage::Waiting << Qt::Key_Return << Qt::NoModifier << u"edit"_s;
    QTest::newRow("take back") << Stage::Waiting << Qt::Key_Delete << Qt::NoModifier
                               << u"takeBack"_s;
    QTest::newRow("up") << Stage::Waiting << Qt::Key_Up << Qt::AltModifier << u"moveUp"_s;
    QTest::newRow("down") << Stage::Held << Qt::Key_Down << Qt::AltModifier << u"moveDown"_s;
    QTest::newRow("play") << Stage::Done << Qt::Key_Enter << Qt::NoModifier << u"play"_s;
    QTest::newRow("dismiss") << Stage::Done << Qt::Key_Delete << Qt::NoModifier << u"dismiss"_s;
    QTest::newRow("a sent one stays")
        << Stage::Rendering << Qt::Key_Delete << Qt::NoModifier << QString();
    QTest::newRow("a sent one does not move")
        << Stage::Queued << Qt::Key_Up << Qt::AltModifier << QString();
}

void TestQueueView::theKeyboardReachesEveryAct()
{
    QFETCH(Stage, stage);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifier, modifier);
    QFETCH(QString, act);
    const Job job = aJob(stage);
    m_model->put(job);
    auto *list = m_view->findChild<JobList *>(u"queueList"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, key, modifier);
    QCOMPARE(m_wanted.size(), act.isEmpty() ? 0 : 1);
    if (act.isEmpty())
        return;
    QCOMPARE(objectNameOf(m_wanted.constFirst().first), act);
    QCOMPARE(m_wanted.constFirst().second, job.id);
}

void TestQueueView::arrowsWalkOverHeads()
{
    m_model->setJobs({aJob(Stage::Rendering), aJob(Stage::Waiting), aJob(Stage::Failed)});
    auto *list = m_view->findChild<JobList *>(u"queueList"_s);
    QCOMPARE(list->model()->rowCount(), 4); // what failed stands above, as a widget
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 3);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 1);
}

void TestQueueView::theMenuOffersWhatApplies()
{
    const Job job = aJob(Stage::Waiting);
    m_model->put(job);
    auto *list = m_view->findChild<JobList *>(u"queueList"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(list, &event);
    auto *menu = list->findChild<QMenu *>(u"jobMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->findChild<QAction *>(u"takeBack"_s));
    QVERIFY(!menu->findChild<QAction *>(u"reveal"_s));
    menu->findChild<QAction *>(u"moveToTop"_s)->trigger();
    QCOMPARE(m_wanted.constFirst(), (std::pair{Act::MoveToTop, job.id}));
    menu->close();
}

void TestQueueView::aReportTellsNoSignedAddress()
{
    Job job;
    job.stage = Stage::NotSaved;
    job.error
        = Error{Error::Kind::Network,
                u"Error transferring https://cdn.example.test/a/clip.mp4?sig=secret - refused"_s};
    const QString report = reportOf(job);
    QVERIFY2(report.contains(u"https://cdn.example.test/… - refused"_s), qPrintable(report));
    QVERIFY2(!report.contains(u"secret"_s) && !report.contains(u"clip.mp4"_s), qPrintable(report));
}

void TestQueueView::theListIsAsHighAsItsRows()
{
    auto *list = m_view->findChild<JobList *>(u"queueList"_s);
    QList<Job> jobs;
    for (int i = 0; i < 30; ++i)
        jobs << aJob(Stage::Done);
    m_model->setJobs(jobs);
    QTRY_COMPARE(list->height(), 32 + 30 * 48);
    m_model->put(aJob(Stage::Rendering)); // one with a bar, and its head
    QTRY_COMPARE(list->height(), 32 + 30 * 48 + 32 + 55);
    // The last row comes into sight when the keyboard gets there.
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    const QPoint bottom = list->mapTo(m_view.get(), list->currentRect().bottomLeft());
    QVERIFY2(bottom.y() < m_view->height(), qPrintable(QString::number(bottom.y())));
}

QTEST_MAIN(TestQueueView)
#include "tst_queueview.moc"
