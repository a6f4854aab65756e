#include "app/api/ratelimiter.h"
#include "tests/support/virtualclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>
#include <vector>

using namespace rushes;
using namespace Qt::StringLiterals;
using Lane = RateLimiter::Lane;

class TestRateLimiter : public QObject {
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<VirtualClock>();
        m_limiter = std::make_unique<RateLimiter>(*m_clock, m_pace, file());
        m_log.clear();
    }

    void nothingStartsAtOnce()
    {
        want(Lane::User, 1);
        QVERIFY(m_log.isEmpty());
        m_clock->advance(0ms);
        QCOMPARE(m_log.size(), 1);
    }

    void theFiftySixthWaitsForTheWindow()
    {
        want(Lane::Poll, 56);
        m_clock->advance(60s);
        QCOMPARE(m_log.size(), 55);
        m_clock->advance(1ms);
        QCOMPARE(m_log.size(), 56);
    }

    void theUserGoesFirst()
    {
        want(Lane::Poll, 60);
        m_clock->advance(0ms);
        want(Lane::User, 2);
        m_clock->advance(61s);
        QCOMPARE(m_log.size(), 62);
        QCOMPARE(m_log.at(55), Lane::User);
        QCOMPARE(m_log.at(56), Lane::User);
        QCOMPARE(m_log.at(57), Lane::Poll);
    }

    void withinALaneItIsFirstComeFirstServed()
    {
        QList<int> order;
        for (int i = 0; i < 5; ++i)
            m_limiter->run(Lane::Poll, this, [&order, i] { order.append(i); });
        m_clock->advance(1ms);
        QCOMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
    }

    void aDeadRequestTakesNoPlace()
    {
        auto scope = std::make_unique<QObject>();
        int started = 0;
        for (int i = 0; i < 200; ++i)
            m_limiter->run(Lane::User, scope.get(), [&] { ++started; });
        scope.reset();
        want(Lane::Poll, 55);
        m_clock->advance(1ms);
        QCOMPARE(started, 0);
        QCOMPARE(m_log.size(), 55);
    }

    void aPauseHoldsEverybody()
    {
        m_limiter->pauseFor(30s);
        QCOMPARE(m_limiter->pausedFor(), 30s);
        want(Lane::User, 1);
        m_clock->advance(29'999ms);
        QVERIFY(m_log.isEmpty());
        m_clock->advance(1ms);
        QCOMPARE(m_log.size(), 1);
        QCOMPARE(m_limiter->pausedFor(), 0ms);
    }

    void aShorterPauseDoesNotShortenALongerOne()
    {
        m_limiter->pauseFor(30s);
        m_limiter->pauseFor(5s);
        QCOMPARE(m_limiter->pausedFor(), 30s);
    }

    void aPauseThatComesWhileWaitingCounts()
    {
        want(Lane::User, 56);
        m_clock->advance(10s);
        m_limiter->pauseFor(90s);
        m_clock->advance(89s);
        QCOMPARE(m_log.size(), 55);
        m_clock->advance(1s);
        QCOMPARE(m_log.size(), 56);
    }

    void startsOutliveTheProcess()
    {
        want(Lane::User, 40);
        m_clock->advance(10s);
        restart();
        want(Lane::User, 40);
        m_clock->advance(1ms);
        QCOMPARE(m_log.size(), 55);
        m_clock->advance(49s);
        QCOMPARE(m_log.size(), 55);
        m_clock->advance(1s + 1ms);
        QCOMPARE(m_log.size(), 80);
    }

    void oldStartsAreForgotten()
    {
        want(Lane::User, 55);
        m_clock->advance(0ms);
        m_limiter.reset();
        m_clock->advance(61s);
        restart();
        want(Lane::User, 55);
        m_clock->advance(0ms);
        QCOMPARE(m_log.size(), 110);
    }

    void aClockSetBackOnlyCostsTime()
    {
        want(Lane::User, 55);
        m_clock->advance(0ms);
        m_clock->jumpWall(-2h);
        restart();
        want(Lane::User, 1);
        m_clock->advance(60s);
        QCOMPARE(m_log.size(), 55);
        m_clock->advance(1ms);
        QCOMPARE(m_log.size(), 56);
    }

    void aDamagedFileIsNoTrouble_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(770, '\0');
        QTest::newRow("noise") << QByteArray::fromHex("ff00fe80c3280a0a0d").repeated(1000);
        QTest::newRow("a word") << QByteArray("hello");
        QTest::newRow("negative") << QByteArray("-000000000005\n");
        QTest::newRow("far in the future") << QByteArray("0000000007 9999999999999\n").repeated(10);
    }

    void aDamagedFileIsNoTrouble()
    {
        QFETCH(QByteArray, contents);
        QFile stamps(file());
        QVERIFY(stamps.open(QIODevice::WriteOnly));
        stamps.write(contents);
        stamps.close();
        restart();
        want(Lane::User, 40);
        m_clock->advance(0ms);
        QCOMPARE(m_log.size(), 40);
        restart();
        want(Lane::User, 40);
        m_clock->advance(0ms);
        QVERIFY(m_log.size() <= 55);
    }

    void aFileThatCannotBeWrittenIsNoTrouble()
    {
        RateLimiter limiter(*m_clock, m_pace, m_folder->path()); // a folder
        int started = 0;
        limiter.run(Lane::User, this, [&] { ++started; });
        m_clock->advance(0ms);
        QCOMPARE(started, 1);
    }

    void theFileStaysSmall()
    {
        for (int i = 0; i < 5; ++i) {
            want(Lane::User, 50);
            m_clock->advance(2min);
            restart();
        }
        QVERIFY(QFile(file()).size() <= 55 * 25);
    }

    void aStartMayDestroyTheLimiter()
    {
        bool ran = false;
        m_limiter->run(Lane::User, this, [&] {
            ran = true;
            m_limiter.reset();
        });
        m_clock->advance(1s);
        QVERIFY(ran);
    }

    // F046, F047: a day of bursts, trickles and restarts; what counts is what the server sees.
    void noWindowOfADayHoldsMoreThanFiftyFive()
    {
        std::mt19937 random(2026);
        const auto below
            = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
        std::vector<milliseconds> starts;
        const auto end = m_clock->monotonic() + 24h;
        while (m_clock->monotonic() < end) {
            const int wanted = below(below(9) == 0 ? 200 : 8);
            for (int i = 0; i < wanted; ++i) {
                m_limiter->run(below(1) == 0 ? Lane::User : Lane::Poll, this,
                               [&] { starts.push_back(m_clock->monotonic()); });
            }
            m_clock->advance(milliseconds(below(20'000)));
            if (below(5) == 0)
                restart();
            if (below(50) == 0)
                m_limiter->pauseFor(milliseconds(below(30'000)));
        }
        QVERIFY(starts.size() > 10'000);
        for (size_t i = 55; i < starts.size(); ++i)
            QVERIFY(starts.at(i) - starts.at(i - 55) > 60s);
    }

private:
    QString file() const { return m_folder->filePath(u"starts"_s); }

    void restart() { m_limiter = std::make_unique<RateLimiter>(*m_clock, m_pace, file()); }

    void want(Lane lane, int count)
    {
        for (int i = 0; i < count; ++i)
            m_limiter->run(lane, this, [this, lane] { m_log.append(lane); });
    }

    const Pace m_pace;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<RateLimiter> m_limiter;
    QList<Lane> m_log;
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
