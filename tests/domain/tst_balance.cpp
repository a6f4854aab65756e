#include "app/domain/balance.h"
#include "tests/support/values.h"

#include <QtTest>

using namespace rushes;

class TestBalance : public QObject {
    Q_OBJECT

private slots:
    void aReadingIsWeighed_data();
    void aReadingIsWeighed();
    void withoutAReadingBeforeNothingCanBeTold();
    void anotherJobInTheSameTimeMakesItUntellable_data();
    void anotherJobInTheSameTimeMakesItUntellable();
    void jobsOfOtherAccountsAndTimesDoNotMatter();
};

// aJob(Stage::Unsure): the balance was 12,480 before, the price is 486, it was sent 180 s ago.

void TestBalance::aReadingIsWeighed_data()
{
    QTest::addColumn<qint64>("balance");
    QTest::addColumn<Evidence>("evidence");
    QTest::newRow("unchanged") << 12'480LL << Evidence::NotCharged;
    QTest::newRow("by the price") << 11'994LL << Evidence::Charged;
    QTest::newRow("one less") << 11'995LL << Evidence::Charged;
    QTest::newRow("one more") << 11'993LL << Evidence::Charged;
    QTest::newRow("two less") << 11'996LL << Evidence::CannotTell;
    QTest::newRow("two more") << 11'992LL << Evidence::CannotTell;
    QTest::newRow("by one") << 12'479LL << Evidence::CannotTell;
    QTest::newRow("F038: twice the price") << 11'508LL << Evidence::CannotTell;
    QTest::newRow("risen") << 22'480LL << Evidence::CannotTell;
}

void TestBalance::aReadingIsWeighed()
{
    QFETCH(qint64, balance);
    QFETCH(Evidence, evidence);
    const Job unsure = aJob(Stage::Unsure);
    QCOMPARE(weighBalance(unsure, balance, {unsure}), evidence);
}

void TestBalance::withoutAReadingBeforeNothingCanBeTold()
{
    Job unsure = aJob(Stage::Unsure);
    unsure.balanceBefore.reset();
    QCOMPARE(weighBalance(unsure, 12'480, {}), Evidence::CannotTell);
}

void TestBalance::anotherJobInTheSameTimeMakesItUntellable_data()
{
    QTest::addColumn<Job>("other");
    const QDateTime sent = aJob(Stage::Unsure).sentAt;
    Job accepted = aJob(Stage::Queued);
    accepted.acceptedAt = sent.addSecs(-60);
    QTest::newRow("accepted just before") << accepted;
    Job failed = aJob(Stage::Failed);
    failed.acceptedAt = sent.addSecs(-600);
    failed.endedAt = sent.addSecs(20);
    QTest::newRow("F037: failed, perhaps refunded") << failed;
    Job cancelled = failed;
    cancelled.stage = Stage::Cancelled;
    QTest::newRow("cancelled, perhaps refunded") << cancelled;
    QTest::newRow("unsure too") << aJob(Stage::Unsure);
    QTest::newRow("unsure too, and let go") << aJob(Stage::LetGo);
    QTest::newRow("being sent") << aJob(Stage::Sending);
}

void TestBalance::anotherJobInTheSameTimeMakesItUntellable()
{
    QFETCH(Job, other);
    QCOMPARE(weighBalance(aJob(Stage::Unsure), 12'480, {other}), Evidence::CannotTell);
    QCOMPARE(weighBalance(aJob(Stage::Unsure), 11'994, {other}), Evidence::CannotTell);
}

void TestBalance::jobsOfOtherAccountsAndTimesDoNotMatter()
{
    const Job unsure = aJob(Stage::Unsure);
    Job elsewhere = aJob(Stage::Queued);
    elsewhere.account = {QStringLiteral("atelier")};
    Job earlier = aJob(Stage::Done, unsure.sentAt.addSecs(-600));
    Job justSaved = aJob(Stage::Done);
    justSaved.acceptedAt = unsure.sentAt.addSecs(-61);
    justSaved.endedAt = unsure.sentAt.addSecs(20);
    Job refused = aJob(Stage::Refused);
    refused.sentAt = refused.endedAt = unsure.sentAt.addSecs(20);
    const QList<Job> others{elsewhere, earlier, justSaved, refused, aJob(Stage::Waiting)};
    QCOMPARE(weighBalance(unsure, 12'480, others), Evidence::NotCharged);
    QCOMPARE(weighBalance(unsure, 11'994, others), Evidence::Charged);
}

QTEST_GUILESS_MAIN(TestBalance)
#include "tst_balance.moc"
