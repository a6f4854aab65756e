#include "app/store/jobjson.h"
#include "app/store/jobstore.h"
#include "app/store/query.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Error fullError()
{
    return {.kind = Error::Kind::OutOfCredits,
            .detail = u"needs \"more\" – 607 ≠ 12\n"_s,
            .code = u"insufficient_credits"_s,
            .httpStatus = 402,
            .retryAfter = 90s,
            .requiredCredits = 607,
            .availableCredits = 12};
}

Recipe fullRecipe()
{
    return {.model = u"seedance-1.0-pro"_s,
            .prompt = u"Ein Leuchtturm, „nachts“ 黑猫 🐈\u200d⬛\n\"'; DROP TABLE jobs;--"_s,
            .imageFile = u"/tmp/ä b/cat.png"_s,
            .imageUrl = QUrl(u"https://example.com/a%20b.png?x=1&y=%C3%A4"_s),
            .seconds = 12,
            .aspect = Aspect::Tall,
            .audio = false,
            .metadata = {{u"sku"_s, u"A-1"_s}, {u"leer"_s, u""_s}},
            .webhook = QUrl(u"https://example.com/hook"_s)};
}

//! Every field differs from its default.
Job fullJob(Stage stage)
{
    const QDateTime time = aTime().addMSecs(123);
    Job job{.id = JobId{uuid7(time)},
            .account = AccountId{u"sandbox"_s},
            .recipe = fullRecipe(),
            .take = 3,
            .stage = stage,
            .hold = Hold::Edit,
            .heldBefore = Hold::OutOfCredits,
            .order = 9'000'000'000,
            .estimate = 288,
            .charged = 0,
            .outputFolder = u"/tmp/out"_s,
            .partFolder = u"/tmp/part"_s,
            .attempts = 2,
            .balanceBefore = 5'000'000'000,
            .task = TaskId{u"task_"_s + toWord(stage)},
            .statusWord = u"warming_up"_s,
            .progress = 0,
            .error = fullError(),
            .clip = ClipId{u"clip"_s},
            .file = u"/tmp/out/a.mp4"_s,
            .sentAgainAs = JobId{u"next"_s},
            .sentAgainOf = JobId{u"before"_s}};
    job.result = {.url = QUrl(u"https://cdn.example.com/v.mp4?sig=a%2Fb"_s),
                  .seconds = 8.041666666666666,
                  .resolution = u"1280x720"_s,
                  .hasAudio = false,
                  .bytes = 8'999'999'999'999'999};
    job.created = time;
    job.sentAt = time.addSecs(1);
    job.acceptedAt = time.addSecs(2);
    job.estimatedCompletion = time.addSecs(90);
    job.completedAt = time.addSecs(80);
    job.retryAt = time.addSecs(82);
    job.endedAt = time.addSecs(85);
    return job;
}

} // namespace

class JobsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Database> m_database;

    JobStore store() { return JobStore(*m_database); }

private slots:
    void init()
    {
        auto opened = Database::open(u":memory:"_s);
        QVERIFY_OK(opened);
        m_database = std::move(*opened);
    }

    void everyFieldComesBackInEveryStage_data()
    {
        QTest::addColumn<Job>("job");
        for (const Stage stage : allStages) {
            QTest::addRow("full, %s", qPrintable(toWord(stage))) << fullJob(stage);
            QTest::addRow("usual, %s", qPrintable(toWord(stage))) << aJob(stage);
        }
        Job bare;
        bare.id = JobId{u"bare"_s};
        QTest::newRow("bare") << bare;
    }

    void everyFieldComesBackInEveryStage()
    {
        QFETCH(Job, job);
        QVERIFY_OK(store().put(job));
        const auto found = store().find(job.id);
        QVERIFY_OK(found);
        const auto was = toJson(job);
        const auto is = toJson(*found);
        for (const QString &name : was.keys() + is.keys())
            QVERIFY2(was[name] == is[name], qPrintable(name));
        QVERIFY(*found == job);
    }

    void aFullJobHasNoFieldAtItsDefault()
    {
        // Keeps the test above honest: a new field of Job must be given a value in fullJob().
        const QJsonObject json = toJson(fullJob(Stage::Held));
        QCOMPARE(json.size(), 30);
        QCOMPARE(json[u"error"_s].toObject().size(), 7);
        QCOMPARE(json[u"result"_s].toObject().size(), 5);
    }

    void puttingAgainReplaces()
    {
        Job job = aJob(Stage::Waiting);
        QVERIFY_OK(store().put(job));
        job.take = 7;
        QVERIFY_OK(store().put(job));
        QCOMPARE(store().find(job.id)->take, 7);
        QCOMPARE(store().load({})->size(), 1);
    }

    void aTaskBelongsToOneJob() // F020
    {
        Job first = aJob(Stage::Queued);
        Job second = aJob(Stage::Queued);
        second.task = first.task;
        QVERIFY_OK(store().put(first));
        QVERIFY_ERROR(store().put(second), Error::Kind::Invalid);
        QVERIFY_ERROR(store().find(second.id), Error::Kind::NotFound);
        QCOMPARE(store().findByTask(first.task)->id, first.id);
        QVERIFY_OK(store().put(aJob(Stage::Waiting))); // any number may have none
        QVERIFY_OK(store().put(aJob(Stage::Waiting)));
    }

    void aMissingJobIsNotFound()
    {
        QVERIFY_ERROR(store().find(JobId{u"nobody"_s}), Error::Kind::NotFound);
        QVERIFY_ERROR(store().findByTask(TaskId{u"nothing"_s}), Error::Kind::NotFound);
    }

    void onlyTheExpectedStageIsSwapped() // F023, F024
    {
        Job job = aJob(Stage::Waiting);
        QVERIFY_OK(store().put(job));
        Job sending = job;
        sending.stage = Stage::Sending;
        QVERIFY_OK(store().put(sending, Stage::Waiting));
        sending.attempts = 99;
        QVERIFY_ERROR(store().put(sending, Stage::Waiting), Error::Kind::Invalid);
        QCOMPARE(store().find(job.id)->attempts, job.attempts);
        QCOMPARE(store().find(job.id)->stage, Stage::Sending);
    }

    void aSwapNeverInserts()
    {
        const Job job = aJob(Stage::Sending);
        QVERIFY_ERROR(store().put(job, Stage::Waiting), Error::Kind::Invalid);
        QVERIFY_ERROR(store().find(job.id), Error::Kind::NotFound);
    }

    void whatIsNotEndedIsLoadedWhateverItsAge_data()
    {
        QTest::addColumn<Stage>("stage");
        for (const Stage stage : allStages)
            QTest::addRow("%s", qPrintable(toWord(stage))) << stage;
    }

    void whatIsNotEndedIsLoadedWhateverItsAge()
    {
        QFETCH(Stage, stage);
        const QDateTime now = aTime();
        Job old = aJob(stage, now.addDays(-30));
        Job recent = aJob(stage, now);
        old.endedAt = isEnded(stage) ? now.addDays(-30) : QDateTime();
        recent.endedAt = isEnded(stage) ? now : QDateTime();
        old.task = recent.task = {};
        QVERIFY_OK(store().put(old));
        QVERIFY_OK(store().put(recent));
        const auto loaded = store().load(now.addDays(-1));
        QVERIFY_OK(loaded);
        QCOMPARE(loaded->size(), isEnded(stage) ? 1 : 2);
        QCOMPARE(store().load({})->size(), 2);
    }

    void jobsComeInTheOrderOfTheQueue()
    {
        for (const int place : {30, 10, 20}) {
            Job job = aJob(Stage::Waiting);
            job.order = place;
            QVERIFY_OK(store().put(job));
        }
        const auto jobs = store().load({});
        QVERIFY_OK(jobs);
        QCOMPARE(jobs->size(), 3);
        QCOMPARE(jobs->at(0).order, 10);
        QCOMPARE(jobs->at(2).order, 30);
        QCOMPARE(*store().nextOrder(), 31);
    }

    void theFirstPlaceIsOne() { QCOMPARE(*store().nextOrder(), 1); }

    void pastDurationsAreTheModelsLastOnes()
    {
        for (int i = 0; i < 5; ++i) {
            Job job = aJob(Stage::Done);
            job.recipe.model = i == 2 ? u"seedance-1.0-pro"_s : u"seedance-2.0"_s;
            job.acceptedAt = aTime().addSecs(i * 1000);
            job.completedAt = job.acceptedAt.addSecs(60 + i);
            QVERIFY_OK(store().put(job));
        }
        Job skewed = aJob(Stage::Done); // the service's clock went back meanwhile
        skewed.recipe.model = u"seedance-2.0"_s;
        skewed.acceptedAt = aTime().addSecs(9000);
        skewed.completedAt = aTime().addSecs(8000);
        QVERIFY_OK(store().put(skewed));
        const auto took = store().pastDurations(u"seedance-2.0"_s, 3);
        QVERIFY_OK(took);
        QCOMPARE(*took, QList<std::chrono::seconds>({61s, 63s, 64s}));
    }

    void onlyAnEndedJobCanBeHiddenAndItStaysHidden()
    {
        Job done = aJob(Stage::Done);
        const Job waiting = aJob(Stage::Waiting);
        QVERIFY_OK(store().put(done));
        QVERIFY_OK(store().put(waiting));
        QVERIFY_ERROR(store().hide(waiting.id), Error::Kind::Invalid);
        QVERIFY_OK(store().hide(done.id));
        QVERIFY_OK(store().put(done));
        QCOMPARE(store().load({})->size(), 1);
        QVERIFY_OK(store().find(done.id));
    }

    void aRowThatMakesNoSenseIsToldNotGuessed()
    {
        QVERIFY_OK(store().put(aJob(Stage::Waiting)));
        QVERIFY_OK(runSql(m_database->connection(),
                          u"UPDATE jobs SET id = 'x', job = '{\"id\": \"x\", \"stage\": 5}'"_s));
        QVERIFY_ERROR(store().find(JobId{u"x"_s}), Error::Kind::Protocol);
        QVERIFY_ERROR(jobFromJson({}), Error::Kind::Protocol);
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "tst_jobs.moc"
