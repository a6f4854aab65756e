#include "app/api/pollplan.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace rushes;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

const QDateTime start(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC);
constexpr double middle = 0.5; // no jitter

QDateTime at(double secs)
{
    return start.addMSecs(qint64(secs * 1000));
}

Sighting seen(double secs, std::optional<int> progress = {})
{
    return {.at = at(secs), .progress = progress};
}

//! Seconds, for the tables.
double waitAt(const PollPlan &plan, double secs, double random = middle)
{
    return double(plan.wait(at(secs), random).count()) / 1000;
}

//! How often a task is asked for that takes `total` and whose progress moves as `tells` says.
int polls(PollPlan plan, double total, bool tells)
{
    int count = 0;
    for (double now = 0;; ++count) {
        now += waitAt(plan, now);
        if (now >= total)
            return count + 1;
        plan.saw(seen(now, tells ? std::optional(int(100 * now / total)) : std::nullopt));
    }
}

} // namespace

class TestPollPlan : public QObject {
    Q_OBJECT

private slots:

    void theFirstQuestionWaitsForAShareOfTheEstimate()
    {
        const PollPlan plan({}, start, 120s, {});
        QVERIFY(waitAt(plan, 0) > 60);
        QVERIFY(waitAt(plan, 0) < 100);
        QCOMPARE(qRound(waitAt(plan, 30)), qRound(waitAt(plan, 0) - 30 * 0.95));
    }

    void withoutAnEstimateThePastDecides()
    {
        const QList<seconds> past{40s, 41s, 42s, 43s, 44s, 45s, 46s, 47s, 48s, 90s};
        const PollPlan plan({}, start, {}, past);
        QVERIFY(waitAt(plan, 0) > 35);
        QVERIFY(waitAt(plan, 0) < 42);
    }

    void withoutAnythingTheGuidesNinetySecondsDo()
    {
        const PollPlan plan({}, start, {}, {});
        QVERIFY(waitAt(plan, 0) > 45);
        QVERIFY(waitAt(plan, 0) < 90);
    }

    void movingProgressIsMetNearItsEnd()
    {
        PollPlan plan({}, start, 90s, {});
        plan.saw(seen(50, 25)); // it will take 200 s
        plan.saw(seen(60, 30));
        QVERIFY(waitAt(plan, 60) > 50);
        plan.saw(seen(195, 97));
        QVERIFY(waitAt(plan, 195) < 5);
    }

    void progressThatStandsStillIsNoForecast()
    {
        PollPlan plan({}, start, 90s, {});
        plan.saw(seen(63, 10)); // some services say 10 until they say 100
        plan.saw(seen(85, 10));
        QVERIFY(waitAt(plan, 85) < 6);
    }

    void aMovedEstimateIsFollowed()
    {
        PollPlan plan({}, start, 90s, {});
        plan.saw({.at = at(60), .progress = {}, .estimatedCompletion = at(300)});
        QVERIFY(waitAt(plan, 60) > 20);
        plan.saw({.at = at(295), .progress = {}, .estimatedCompletion = at(300)});
        QVERIFY(waitAt(plan, 295) < 6);
    }

    void longOverdueTasksAreAskedForRarely()
    {
        PollPlan plan({}, start, 90s, {});
        double last = 0;
        for (double now = 120; now < 4000; now *= 1.5) {
            plan.saw(seen(now));
            QVERIFY(waitAt(plan, now) >= last - 0.1);
            last = waitAt(plan, now);
        }
        QCOMPARE(last, 60.0);
    }

    void failuresOnlyLengthenTheWait()
    {
        PollPlan plan({}, start, 90s, {});
        plan.saw(seen(80));
        const double calm = waitAt(plan, 80);
        double last = calm;
        for (int i = 0; i < 9; ++i) {
            plan.failed(0.99);
            QVERIFY(waitAt(plan, 80) >= last - 0.01);
            last = waitAt(plan, 80);
        }
        QVERIFY(last > 50);
        plan.failed(0.0);
        QCOMPARE(waitAt(plan, 80), 60.0); // ten in a row: one question a minute
        plan.saw(seen(80));
        QCOMPARE(waitAt(plan, 80), calm);
    }

    void noWaitIsShorterThanTheShortest_data()
    {
        QTest::addColumn<double>("now");
        for (const double now : {-5000.0, -1.0, 0.0, 1.0, 62.0, 89.9, 90.0, 91.0, 200.0, 1e6})
            QTest::addRow("%g s", now) << now;
    }

    void noWaitIsShorterThanTheShortest()
    {
        QFETCH(double, now);
        const Pace pace;
        for (const double random : {0.0, 0.5, 0.999}) {
            PollPlan plan(pace, start, 90s, {});
            QVERIFY(plan.wait(at(now), random) >= pace.pollShortest);
            plan.saw(seen(now, 50));
            QVERIFY(plan.wait(at(now), random) >= pace.pollShortest);
            QVERIFY(plan.wait(at(now), random) <= pace.pollLongest * 1.1);
        }
    }

    void nonsenseDoesNotConfuseIt()
    {
        PollPlan plan({}, start, 0s, {});
        QVERIFY(waitAt(plan, 0) > 30); // an estimate of nothing is none
        plan.saw(seen(10, 0));
        plan.saw(seen(9, 100)); // and a clock that went back
        plan.saw({.at = {}, .progress = 7, .estimatedCompletion = at(-100)});
        QVERIFY(waitAt(plan, 20) >= 2);
        QVERIFY(waitAt(plan, 20) <= 66);
    }

    void theJitterIsATenth()
    {
        PollPlan plan({}, start, 90s, {});
        plan.saw(seen(80));
        const double calm = waitAt(plan, 80);
        QCOMPARE(waitAt(plan, 80, 0.0) / calm, 0.9);
        QVERIFY(waitAt(plan, 80, 0.999) / calm < 1.1);
    }

    // The bench plays thousands; this holds the goal for a fair spread.
    void aClipCostsFewQuestions()
    {
        int withProgress = 0;
        int without = 0;
        int clips = 0;
        for (int total = 60; total <= 130; total += 5, ++clips) {
            withProgress += polls({{}, start, 90s, {}}, total, true);
            without += polls({{}, start, 90s, {}}, total, false);
        }
        QVERIFY(withProgress <= 6 * clips);
        QVERIFY(without <= 9 * clips); // longer ones weigh more here than in life
    }
};

QTEST_GUILESS_MAIN(TestPollPlan)
#include "tst_pollplan.moc"
