#include "app/base/across.h"
#include "app/base/clock.h"
#include "tests/support/virtualclock.h"

#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

using namespace rushes;
using namespace std::chrono_literals;

class TestClock : public QObject {
    Q_OBJECT

private slots:

    void theSystemClockIsNowInUtc()
    {
        const SystemClock clock;
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
        QVERIFY(std::abs(clock.now().secsTo(QDateTime::currentDateTimeUtc())) <= 1);
        const auto first = clock.monotonic();
        QVERIFY(clock.monotonic() >= first);
    }

    void theSystemClockCallsLaterAndOnce()
    {
        SystemClock clock;
        int calls = 0;
        const auto start = clock.monotonic();
        clock.after(30ms, this, [&] { ++calls; });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QVERIFY(clock.monotonic() - start >= 29ms);
        QTest::qWait(60);
        QCOMPARE(calls, 1);
    }

    void zeroIsStillLater()
    {
        SystemClock clock;
        bool called = false;
        clock.after(0ms, this, [&] { called = true; });
        QVERIFY(!called);
        QTRY_VERIFY(called);
    }

    void aDeadScopeIsNotCalled()
    {
        SystemClock clock;
        bool called = false;
        auto scope = std::make_unique<QObject>();
        clock.after(10ms, scope.get(), [&] { called = true; });
        scope.reset();
        QTest::qWait(40);
        QVERIFY(!called);
    }

    void virtualTimePassesWhenTold()
    {
        VirtualClock clock;
        const auto wall = clock.now();
        const auto start = clock.monotonic();
        clock.advance(90s);
        QCOMPARE(wall.secsTo(clock.now()), 90);
        QCOMPARE(clock.monotonic() - start, 90s);
        clock.jumpWall(-1h);
        QCOMPARE(clock.monotonic() - start, 90s);
        QCOMPARE(wall.secsTo(clock.now()), 90 - 3600);
    }

    void virtualCallsComeInOrderEachAtItsTime()
    {
        VirtualClock clock;
        const auto start = clock.monotonic();
        QList<int> order;
        QList<qint64> when;
        const auto note = [&](int number) {
            return [&, number] {
                order.append(number);
                when.append((clock.monotonic() - start).count());
            };
        };
        clock.after(20ms, this, note(3));
        clock.after(10ms, this, note(1));
        clock.after(10ms, this, note(2));
        clock.after(30ms, this, note(4));
        clock.advance(25ms);
        QCOMPARE(order, (QList<int>{1, 2, 3}));
        QCOMPARE(when, (QList<qint64>{10, 10, 20}));
        QCOMPARE(clock.waiting(), 1);
    }

    void aVirtualCallMayAskForAnother()
    {
        VirtualClock clock;
        int calls = 0;
        std::function<void()> again = [&] {
            if (++calls < 5)
                clock.after(10ms, this, again);
        };
        clock.after(0ms, this, again);
        clock.advance(20ms);
        QCOMPARE(calls, 3);
        clock.advance(1s);
        QCOMPARE(calls, 5);
    }

    void aVirtualCallDiesWithItsScope()
    {
        VirtualClock clock;
        auto scope = std::make_unique<QObject>();
        bool called = false;
        clock.after(10ms, scope.get(), [&] { called = true; });
        clock.after(5ms, this, [&] { scope.reset(); });
        clock.advance(1s);
        QVERIFY(!called);
        QCOMPARE(clock.waiting(), 0);
    }

    void anAnswerComesInTheThreadOfWhoAsked()
    {
        std::optional<int> got;
        QThread *where = nullptr;
        const auto reply = inThreadOf<int>(this, [&](const Result<int> &result) {
            got = *result;
            where = QThread::currentThread();
        });
        std::unique_ptr<QThread> other(QThread::create([reply] { reply(7); }));
        other->start();
        QTRY_VERIFY(got);
        other->wait();
        QCOMPARE(got, 7);
        QCOMPARE(where, thread());
    }

    void anAnswerForADeadScopeIsDropped()
    {
        auto scope = std::make_unique<QObject>();
        bool called = false;
        const auto reply
            = inThreadOf<int>(scope.get(), [&](const Result<int> &) { called = true; });
        reply(1); // under way already
        scope.reset();
        reply(2);
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void workGoesToItsObjectsThread()
    {
        QThread other;
        other.start();
        auto *object = new QObject;
        object->moveToThread(&other);
        std::atomic<QThread *> where = nullptr;
        postTo(object, [&] { where = QThread::currentThread(); });
        QTRY_COMPARE(where.load(), &other);
        object->deleteLater();
        other.quit();
        other.wait();
        bool ran = false;
        postTo(this, [&] { ran = true; });
        QVERIFY(ran); // at once, being here already
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
