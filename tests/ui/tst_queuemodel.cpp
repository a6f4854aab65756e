#include "tests/support/values.h"
#include "ui/queue/queuemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestQueueModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); } // clock times are shown in local time
    void init();
    void cleanup();

    void anEmptyQueueHasNoRows();
    void everyStageStandsInItsGroup_data();
    void everyStageStandsInItsGroup();
    void groupsStandInOrderUnderTheirHeads();
    void aJobWalksThroughTheGroups();
    void aHeadLeavesWithItsLastJob();
    void waitingJobsStandInTheirOrder();
    void newsInAnyOrderKeepsTheModelWhole();
    void headsAreNotForTheKeyboard();
    void rowsSayWhatTheyShow_data();
    void rowsSayWhatTheyShow();
    void rowsSpeakInWords();
    void nothingIsToldThatCanNotBeSeen();
    void onlyWhatRunsNeedsTheClock();
    void transfersAreToldFourTimesASecondAtMost();
    void aTransferEndsWithItsStage();
    void reservedIsWhatIsNotChargedOnTheAccountInUse();

private:
    QStringList rows() const;
    JobLook look(const Job &job) const;

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestQueueModel::init()
{
    m_model = std::make_unique<QueueModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setNow(aTime());
    m_model->setAccount({u"studio"_s});
}

void TestQueueModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

//! Heads in brackets, jobs by their stage.
QStringList TestQueueModel::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(QueueModel::IsHeadRole).toBool())
            rows << u"[%1]"_s.arg(index.data().toString());
        else
            rows << toWord(index.data(QueueModel::JobRole).value<Job>().stage);
    }
    return rows;
}

JobLook TestQueueModel::look(const Job &job) const
{
    return m_model->indexOf(job.id).data(QueueModel::LookRole).value<JobLook>();
}

void TestQueueModel::anEmptyQueueHasNoRows()
{
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setJobs({});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->counts(), QueueModel::Counts{});
}

void TestQueueModel::everyStageStandsInItsGroup_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("head");
    const auto row = [](Stage stage, const QString &head) {
        QTest::newRow(qPrintable(toWord(stage))) << stage << head;
    };
    row(Stage::Waiting, u"[Waiting · 1]"_s);
    row(Stage::Held, u"[Waiting · 1]"_s);
    row(Stage::Sending, u"[At the service · 1]"_s);
    row(Stage::Queued, u"[At the service · 1]"_s);
    row(Stage::Rendering, u"[At the service · 1]"_s);
    row(Stage::Saving, u"[Saving · 1]"_s);
    row(Stage::NotSaved, u"[Needs you · 1]"_s);
    row(Stage::Done, u"[Done today · 1]"_s);
    row(Stage::Failed, u"[Needs you · 1]"_s);
    row(Stage::Refused, u"[Needs you · 1]"_s);
    row(Stage::Cancelled, u"[Done today · 1]"_s);
    row(Stage::TakenBack, u"[Done today · 1]"_s);
    row(Stage::Unsure, u"[Needs you · 1]"_s);
    row(Stage::LetGo, u"[Done today · 1]"_s);
}

void TestQueueModel::everyStageStandsInItsGroup()
{
    QFETCH(Stage, stage);
    QFETCH(QString, head);
    m_model->put(aJob(stage));
    QCOMPARE(rows(), (QStringList{head, toWord(stage)}));
}

void TestQueueModel::groupsStandInOrderUnderTheirHeads()
{
    QList<Job> jobs;
    for (const Stage stage : allStages)
        jobs << aJob(stage);
    m_model->setJobs(jobs);
    const QStringList expected{u"[Needs you · 4]"_s, u"unsure"_s,    u"not_saved"_s,
                               u"failed"_s,          u"refused"_s,   u"[At the service · 3]"_s,
                               u"queued"_s,          u"rendering"_s, u"sending"_s,
                               u"[Saving · 1]"_s,    u"saving"_s,    u"[Waiting · 2]"_s,
                               u"waiting"_s,         u"held"_s,      u"[Done today · 4]"_s,
                               u"let_go"_s,          u"done"_s,      u"cancelled"_s,
                               u"taken_back"_s};
    // Trouble newest first: not saved since 2 min, unsure since 3 min.
    QStringList sorted = expected;
    sorted.swapItemsAt(1, 2);
    QCOMPARE(rows(), sorted);

    QueueModel oneByOne; // the same rows whether told at once or one after the other
    oneByOne.setNow(aTime());
    for (const Job &job : std::as_const(jobs))
        oneByOne.put(job);
    QCOMPARE(oneByOne.rowCount(), m_model->rowCount());
    for (int row = 0; row < oneByOne.rowCount(); ++row)
        QCOMPARE(oneByOne.index(row).data(), m_model->index(row).data());
}

void TestQueueModel::aJobWalksThroughTheGroups()
{
    const Job other = aJob(Stage::Waiting);
    m_model->put(other);
    Job job = aJob(Stage::Waiting);
    const JobId id = job.id;
    for (const Stage stage :
         {Stage::Waiting, Stage::Held, Stage::Sending, Stage::Queued, Stage::Rendering,
          Stage::Saving, Stage::NotSaved, Stage::Saving, Stage::Done}) {
        job = aJob(stage);
        job.id = id;
        m_model->put(job);
        QVERIFY(rows().contains(toWord(stage)));
        QCOMPARE(m_model->jobs().size(), 2);
        QCOMPARE(m_model->indexOf(id).data(QueueModel::JobRole).value<Job>(), job);
    }
    QCOMPARE(rows(),
             (QStringList{u"[Waiting · 1]"_s, u"waiting"_s, u"[Done today · 1]"_s, u"done"_s}));
}

void TestQueueModel::aHeadLeavesWithItsLastJob()
{
    const Job one = aJob(Stage::Done);
    const Job two = aJob(Stage::Done);
    m_model->setJobs({one, two});
    m_model->remove(one.id);
    QCOMPARE(rows(), (QStringList{u"[Done today · 1]"_s, u"done"_s}));
    m_model->remove(two.id);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->remove(two.id); // told twice
    QCOMPARE(m_model->rowCount(), 0);
}

void TestQueueModel::waitingJobsStandInTheirOrder()
{
    QList<Job> jobs{aJob(Stage::Waiting), aJob(Stage::Waiting), aJob(Stage::Waiting)};
    m_model->setJobs(jobs);
    std::swap(jobs[0].order, jobs[2].order);
    m_model->put(jobs[0]);
    m_model->put(jobs[2]);
    QCOMPARE(m_model->jobs(Group::Waiting), (QList<Job>{jobs[2], jobs[1], jobs[0]}));
    QCOMPARE(look(jobs[2]).state, u"Next, when a place is free"_s);
    QCOMPARE(look(jobs[0]).state, u"Waiting"_s);
}

void TestQueueModel::newsInAnyOrderKeepsTheModelWhole()
{
    QRandomGenerator random(4); // seeded: a failure comes again
    QList<JobId> ids;
    for (int i = 0; i < 12; ++i)
        ids << aJob(Stage::Waiting).id;
    for (int i = 0; i < 2000; ++i) {
        const JobId id = ids[random.bounded(int(ids.size()))];
        if (random.bounded(5) == 0) {
            m_model->remove(id);
            continue;
        }
        Job job = aJob(allStages[random.bounded(quint32(allStages.size()))]);
        job.id = id;
        job.order = random.bounded(20);
        job.endedAt = job.endedAt.isValid() ? aTime().addSecs(-random.bounded(50)) : QDateTime();
        m_model->put(job);
        const auto all = m_model->jobs();
        for (qsizetype at = 1; at < all.size(); ++at) {
            const bool sameGroup = groupOf(all[at - 1]) == groupOf(all[at]);
            QVERIFY(!sameGroup || !standsBefore(all[at], all[at - 1]));
            QVERIFY(groupOf(all[at - 1]) <= groupOf(all[at]));
        }
    }
}

void TestQueueModel::headsAreNotForTheKeyboard()
{
    m_model->put(aJob(Stage::Done));
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(m_model->flags(m_model->index(1)).testFlag(Qt::ItemIsSelectable));
}

void TestQueueModel::rowsSayWhatTheyShow_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("credits");
    QTest::addColumn<QString>("time");
    QTest::addColumn<double>("bar"); // negative: none

    QTest::newRow("waiting") << aJob(Stage::Waiting) << u"Next, when a place is free"_s
                             << u"≈\u00a0486"_s << QString() << -1.;
    QTest::newRow("sending") << aJob(Stage::Sending) << u"Sending"_s << u"≈\u00a0486"_s << QString()
                             << -1.;
    QTest::newRow("queued") << aJob(Stage::Queued) << u"Queued"_s << u"486"_s
                            << u"1:12 · ≈\u00a00:38 left"_s << -1.;
    QTest::newRow("rendering") << aJob(Stage::Rendering) << u"Rendering 65\u00a0%"_s << u"486"_s
                               << u"1:12 · ≈\u00a00:38 left"_s << .65;
    Job late = aJob(Stage::Rendering);
    late.estimatedCompletion = aTime().addSecs(-5);
    QTest::newRow("past its estimate")
        << late << u"Rendering 65\u00a0%"_s << u"486"_s << u"1:12"_s << .65;
    QTest::newRow("saving") << aJob(Stage::Saving) << u"Saving"_s << u"486"_s
                            << u"link lasts 23:58"_s << -1.;
    QTest::newRow("done") << aJob(Stage::Done) << u"On disk"_s << u"486"_s << u"13:51"_s << -1.;
    QTest::newRow("refused") << aJob(Stage::Refused) << u"Refused"_s << u"0"_s << u"13:40"_s << -1.;
    QTest::newRow("taken back") << aJob(Stage::TakenBack) << u"Taken back, nothing was sent"_s
                                << u"0"_s << u"12:02"_s << -1.;
    QTest::newRow("unsure") << aJob(Stage::Unsure) << u"Outcome unknown"_s << u"≈\u00a0486"_s
                            << u"14:02"_s << -1.;
    Job play = aJob(Stage::Done);
    play.account = Accounts::sandboxId;
    QTest::newRow("sandbox") << play << u"On disk"_s << u"free"_s << u"13:51"_s << -1.;
}

void TestQueueModel::rowsSayWhatTheyShow()
{
    QFETCH(Job, job);
    m_model->put(job);
    const JobLook shown = look(job);
    QTEST(shown.state, "state");
    QTEST(shown.credits, "credits");
    QTEST(shown.time, "time");
    QTEST(shown.done.value_or(-1), "bar");
    QCOMPARE(shown.title, u"Lighthouse at dusk"_s);
}

void TestQueueModel::rowsSpeakInWords()
{
    const Job job = aJob(Stage::Rendering);
    m_model->put(job);
    const QModelIndex index = m_model->indexOf(job.id);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
             u"Lighthouse at dusk, Rendering 65 per cent, about 38 seconds left, 486 credits"_s);
    QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), job.recipe.prompt);
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), u"At the service · 1"_s);
}

void TestQueueModel::nothingIsToldThatCanNotBeSeen()
{
    m_model->setJobs({aJob(Stage::Done), aJob(Stage::Waiting), aJob(Stage::Rendering)});
    const QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNow(aTime());
    QCOMPARE(told.size(), 0);
    m_model->setNow(aTime().addSecs(1));
    QCOMPARE(told.size(), 1); // the one that renders
    const auto row = told.constFirst().constFirst().toModelIndex();
    QCOMPARE(row.data(QueueModel::JobRole).value<Job>().stage, Stage::Rendering);
}

void TestQueueModel::onlyWhatRunsNeedsTheClock()
{
    using namespace std::chrono_literals;
    m_model->setJobs({aJob(Stage::Done), aJob(Stage::Waiting), aJob(Stage::Failed)});
    QCOMPARE(m_model->timeChangesIn(), 0ms);
    m_model->put(aJob(Stage::Saving));
    QCOMPARE(m_model->timeChangesIn(), 30s);
    m_model->put(aJob(Stage::Queued));
    QCOMPARE(m_model->timeChangesIn(), 1s);
}

void TestQueueModel::transfersAreToldFourTimesASecondAtMost()
{
    const Job job = aJob(Stage::Saving);
    m_model->put(job);
    const QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
    QElapsedTimer time;
    time.start();
    for (int done = 1; done <= 100; ++done)
        m_model->setTransfer(job.id, done, 100);
    QCOMPARE(told.size(), 0);
    QTRY_COMPARE(look(job).state, u"Saving 100\u00a0%"_s);
    QVERIFY(time.elapsed() >= 240);
    QCOMPARE(told.size(), 1);
    QCOMPARE(look(job).done, std::optional(1.));
}

void TestQueueModel::aTransferEndsWithItsStage()
{
    Job job = aJob(Stage::Sending);
    m_model->put(job);
    m_model->setTransfer(job.id, 1'200'000, 2'400'000);
    QTRY_COMPARE(look(job).state, u"Sending 1.2 of 2.4\u00a0MB"_s);
    const JobId id = job.id;
    job = aJob(Stage::Saving);
    job.id = id;
    m_model->put(job);
    QCOMPARE(look(job).state, u"Saving"_s);
    QVERIFY(!look(job).done);
}

void TestQueueModel::reservedIsWhatIsNotChargedOnTheAccountInUse()
{
    Job elsewhere = aJob(Stage::Waiting);
    elsewhere.account = {u"atelier"_s};
    const QSignalSpy told(m_model.get(), &QueueModel::countsChanged);
    m_model->setJobs({aJob(Stage::Waiting), aHeldJob(Hold::Network), aJob(Stage::Sending),
                      aJob(Stage::Queued), aJob(Stage::Failed), elsewhere});
    QCOMPARE(m_model->counts(),
             (QueueModel::Counts{.running = 2, .needYou = 1, .waiting = 3, .reserved = 3 * 486}));
    QVERIFY(!told.isEmpty());
    m_model->setAccount(Accounts::sandboxId);
    QCOMPARE(m_model->counts().reserved, 0);
}

QTEST_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
