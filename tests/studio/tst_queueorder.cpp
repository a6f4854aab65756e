#include "app/studio/preferences.h"
#include "app/studio/underway.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

//! What a person does with jobs that wait. Nothing is sent: there is no key, and sending is paused.
class TestQueueOrder : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStudio> m_studio;

    Queue &queue() { return (*m_studio)->queue(); }

    QList<JobId> add(int takes)
    {
        const auto ids = queue().add(aRecipe(), takes, {u"studio"_s});
        const auto there = [&] { return m_studio->jobs.count(ids.last()) == 1; };
        [&] { QTRY_VERIFY(there()); }();
        return ids;
    }

    QList<JobId> order() const
    {
        QList<Job> jobs;
        for (const auto &[id, job] : m_studio->jobs) {
            if (isUnsent(job.stage))
                jobs << job;
        }
        std::sort(jobs.begin(), jobs.end(),
                  [](const Job &a, const Job &b) { return a.order < b.order; });
        QList<JobId> ids;
        for (const Job &job : std::as_const(jobs))
            ids << job.id;
        return ids;
    }

    void reopen()
    {
        m_studio->close();
        m_studio->jobs.clear();
        QVERIFY(m_studio->open());
        QTRY_VERIFY(!m_studio->jobs.empty());
    }

private slots:
    void init()
    {
        m_studio = std::make_unique<TempStudio>();
        QVERIFY(m_studio->open());
        queue().setPaused(true);
        QTRY_VERIFY(m_studio->state.paused);
    }

    void cleanup() { m_studio.reset(); }

    void whatIsAddedFirstStandsInFrontInItsOrder()
    {
        const auto old = add(2);
        const auto first = queue().addFirst(aRecipe(u"urgent"_s), 2);
        QTRY_COMPARE(order(), first + old);
        reopen();
        QTRY_COMPARE(order(), first + old);
    }

    void whatIsAddedFirstToAnEmptyQueueIsJustAdded()
    {
        const auto first = queue().addFirst(aRecipe(), 2);
        QTRY_COMPARE(order(), first);
    }

    void severalMoveAsOneBlockInTheOrderGiven()
    {
        const auto ids = add(4);
        queue().move(QList{ids[3], ids[1]}, ids[0]);
        QTRY_COMPARE(order(), (QList{ids[3], ids[1], ids[0], ids[2]}));
        queue().move(QList{ids[3], ids[0]}, ids[3]); // in front of one of them: of what stays there
        QTRY_COMPARE(order(), (QList{ids[3], ids[0], ids[1], ids[2]}));
        queue().move(ids[3], JobId());
        QTRY_COMPARE(order(), (QList{ids[0], ids[1], ids[2], ids[3]}));
        reopen();
        QTRY_COMPARE(order(), ids);
    }

    void anEditedJobKeepsItsPlaceAndGoesOn()
    {
        const auto ids = add(3);
        queue().beginEdit(ids[1]);
        QTRY_COMPARE(m_studio->job(ids[1]).hold, Hold::Edit);
        queue().edit(ids[1], aRecipe(u"Another"_s));
        QTRY_COMPARE(m_studio->stage(ids[1]), Stage::Waiting);
        QCOMPARE(m_studio->job(ids[1]).recipe.prompt, u"Another"_s);
        QCOMPARE(m_studio->job(ids[1]).take, 1); // the first of its recipe now
        QCOMPARE(order(), ids);
        queue().beginEdit(ids[2]);
        QTRY_COMPARE(m_studio->job(ids[2]).hold, Hold::Edit);
        queue().endEdit(ids[2]);
        QTRY_COMPARE(m_studio->stage(ids[2]), Stage::Waiting);
        QCOMPARE(m_studio->job(ids[2]).recipe, aRecipe());
    }

    void aJobThatIsEditedIsNotSentAfterARestart()
    {
        const auto ids = add(2);
        queue().beginEdit(ids[0]);
        QTRY_COMPARE(m_studio->job(ids[0]).hold, Hold::Edit);
        reopen();
        QTRY_COMPARE(m_studio->job(ids[0]).hold, Hold::Continue);
        QCOMPARE(m_studio->stage(ids[1]), Stage::Waiting);
        QTRY_COMPARE(m_studio->state.continueCount, 1);
    }

    void whatWasTakenBackComesBackToItsPlace()
    {
        const auto ids = add(3);
        queue().takeBack(ids[1]);
        QTRY_COMPARE(m_studio->stage(ids[1]), Stage::TakenBack);
        queue().putBack(ids[1]);
        QTRY_COMPARE(m_studio->stage(ids[1]), Stage::Waiting);
        QCOMPARE(order(), ids);
    }

    void jobsOfOnePlaceStillMovePastEachOther()
    {
        const auto ids = add(2);
        queue().takeBack(ids[0]);
        QTRY_COMPARE(m_studio->stage(ids[0]), Stage::TakenBack);
        const auto first = queue().addFirst(aRecipe(u"urgent"_s), 1).first();
        queue().putBack(ids[0]);
        QTRY_COMPARE(m_studio->stage(ids[0]), Stage::Waiting);
        QCOMPARE(m_studio->job(first).order, m_studio->job(ids[0]).order); // how they may meet
        queue().move(first, ids[0]);
        QTRY_COMPARE(order(), (QList{first, ids[0], ids[1]}));
        QTRY_VERIFY(m_studio->job(first).order < m_studio->job(ids[0]).order);
        queue().move(ids[0], first);
        QTRY_COMPARE(order(), (QList{ids[0], first, ids[1]}));
        reopen();
        QTRY_COMPARE(order(), (QList{ids[0], first, ids[1]}));
    }

    void anEditSaysWhetherItCameInTime()
    {
        const auto ids = add(1);
        std::optional<Result<>> answer;
        const auto keep = [&](const Result<> &said) { answer = said; };
        queue().edit(ids[0], aRecipe(u"Another"_s), this, keep);
        QTRY_VERIFY(answer.has_value());
        QVERIFY_OK(*answer);
        QCOMPARE(m_studio->job(ids[0]).recipe.prompt, u"Another"_s);
        queue().takeBack(ids[0]);
        QTRY_COMPARE(m_studio->stage(ids[0]), Stage::TakenBack);
        answer.reset();
        queue().edit(ids[0], aRecipe(u"Too late"_s), this, keep);
        QTRY_VERIFY(answer.has_value());
        QVERIFY_ERROR(*answer, Error::Kind::Invalid);
        QCOMPARE(m_studio->job(ids[0]).recipe.prompt, u"Another"_s);
    }

    void takingSeveralBackSaysHowManyCame()
    {
        const auto ids = add(3);
        queue().takeBack(ids[1]);
        QTRY_COMPARE(m_studio->stage(ids[1]), Stage::TakenBack);
        std::optional<int> back;
        queue().takeBack(ids + QList{JobId{u"nobody"_s}}, this,
                         [&](const Result<int> &count) { back = *count; });
        QTRY_COMPARE(back, std::optional(2));
        QCOMPARE(m_studio->count(Stage::TakenBack), 3);
    }

    void continuingLeavesAJobThatIsEditedAlone()
    {
        const auto ids = add(2);
        for (const JobId &id : ids) {
            queue().beginEdit(id);
            QTRY_COMPARE(m_studio->job(id).hold, Hold::Edit);
        }
        reopen();
        QTRY_COMPARE(m_studio->state.continueCount, 2);
        queue().beginEdit(ids[0]);
        QTRY_COMPARE(m_studio->state.continueCount, 1);
        queue().continueSending();
        QTRY_COMPARE(m_studio->stage(ids[1]), Stage::Waiting);
        QCOMPARE(m_studio->job(ids[0]).hold, Hold::Edit);
        queue().endEdit(ids[0]);
        QTRY_COMPARE(m_studio->job(ids[0]).hold, Hold::Continue); // nobody said that it may go
        QTRY_COMPARE(m_studio->state.continueCount, 1);
    }

    void whatWasHiddenComesBackAndCanBePutBackThen()
    {
        const auto ids = add(1);
        queue().takeBack(ids[0]);
        queue().hide(ids[0]);
        QTRY_VERIFY(m_studio->jobs.empty());
        queue().show(ids[0]);
        QTRY_COMPARE(m_studio->stage(ids[0]), Stage::TakenBack);
        queue().putBack(ids[0]);
        QTRY_COMPARE(m_studio->stage(ids[0]), Stage::Waiting);
    }

    void onlyAnUnsureJobIsSentAgain()
    {
        const auto ids = add(1);
        std::optional<Result<JobId>> answer;
        queue().sendAgain(ids[0], this, [&](const Result<JobId> &made) { answer = made; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Invalid);
        QCOMPARE(m_studio->jobs.size(), size_t(1));
    }

    void stoppingIsAnsweredAtOnceWhereNothingIsOnItsWay()
    {
        add(1);
        bool stopped = false;
        queue().stopSending(this, [&](const Result<> &) { stopped = true; });
        QTRY_VERIFY(stopped);
    }

    void nothingIsSentWhileTheDiskIsTooFull()
    {
        const QString config = m_studio->setup.folders.config;
        Preferences(config).set(settings::keepFreeMB, 2'000'000'000); // two petabytes
        const auto ids = add(2);
        queue().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->job(ids[0]).hold, Hold::Disk, 10'000);
        QCOMPARE(m_studio->job(ids[0]).error->kind, Error::Kind::DiskFull);
        QCOMPARE(m_studio->stage(ids[1]), Stage::Waiting); // it stands behind the first
        Preferences(config).set(settings::keepFreeMB, 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->job(ids[0]).hold != Hold::Disk, 10'000);
    }

    void underWayCountsByKindAndKnowsUntilWhen_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<UnderWay>("wanted");
        const QDateTime now = aTime();
        const QDateTime completed = aJob(Stage::Saving).completedAt;
        const QDateTime expected = aJob(Stage::Rendering).estimatedCompletion;
        QTest::newRow("waiting") << Stage::Waiting << UnderWay{.waiting = 1};
        QTest::newRow("held") << Stage::Held << UnderWay{.waiting = 1};
        QTest::newRow("sending") << Stage::Sending << UnderWay{.sending = 1};
        QTest::newRow("rendering")
            << Stage::Rendering
            << UnderWay{.atService = 1, .until = std::max(now, expected).addDays(1)};
        QTest::newRow("saving") << Stage::Saving
                                << UnderWay{.saving = 1, .until = completed.addDays(1)};
        QTest::newRow("not saved")
            << Stage::NotSaved << UnderWay{.saving = 1, .until = completed.addDays(1)};
        QTest::newRow("unsure") << Stage::Unsure << UnderWay{};
        QTest::newRow("done") << Stage::Done << UnderWay{};
    }

    void underWayCountsByKindAndKnowsUntilWhen()
    {
        QFETCH(Stage, stage);
        QFETCH(UnderWay, wanted);
        QVERIFY(underWay({aJob(stage)}, aTime(), Pace().linkLasts) == wanted);
    }

    void theSandboxEndsWithTheProgram()
    {
        Job job = aJob(Stage::Rendering);
        job.account = Accounts::sandboxId;
        QVERIFY(underWay({job}, aTime(), Pace().linkLasts) == UnderWay{.sandbox = 1});
    }

    void theEarliestEndCounts()
    {
        Job early = aJob(Stage::NotSaved);
        early.completedAt = aTime().addDays(-1).addSecs(600);
        const auto all = underWay({aJob(Stage::Rendering), early, aJob(Stage::Saving)}, aTime(),
                                  Pace().linkLasts);
        QCOMPARE(all.until, aTime().addSecs(600));
        QCOMPARE(all.saving, 2);
        QCOMPARE(all.atService, 1);
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
