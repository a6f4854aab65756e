#include "ui/queue/joborder.h"

#include <QtTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

//! "abc": three jobs of these names.
QList<JobId> ids(const QString &names)
{
    QList<JobId> found;
    for (const QChar name : names)
        found << JobId{QString(name)};
    return found;
}

QString shown(const std::optional<Placing> &placing)
{
    if (!placing)
        return u"-"_s;
    QString text;
    for (const JobId &job : placing->jobs)
        text += job.value;
    return text + u'>' + placing->before.value;
}

//! As the queue does it.
QList<JobId> carriedOut(QList<JobId> order, const QList<Placing> &steps)
{
    for (const Placing &step : steps) {
        order.removeIf([&step](const JobId &job) { return step.jobs.contains(job); });
        qsizetype at = order.indexOf(step.before);
        at = at < 0 ? order.size() : at;
        for (const JobId &job : step.jobs)
            order.insert(at++, job);
    }
    return order;
}

} // namespace

class TestJobOrder : public QObject {
    Q_OBJECT

private slots:
    void aPlaceIsInFrontOfWhatStays_data();
    void aPlaceIsInFrontOfWhatStays();
    void aStepMovesAllThatAreChosen_data();
    void aStepMovesAllThatAreChosen();
    void theWayBackLeadsToTheOldOrder_data();
    void theWayBackLeadsToTheOldOrder();
};

void TestJobOrder::aPlaceIsInFrontOfWhatStays_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("to the top") << u"c"_s << 0 << u"c>a"_s;
    QTest::newRow("to the end") << u"a"_s << 4 << u"a>"_s;
    QTest::newRow("down") << u"a"_s << 2 << u"a>c"_s;
    QTest::newRow("in front of itself") << u"b"_s << 1 << u"-"_s;
    QTest::newRow("behind itself") << u"b"_s << 2 << u"-"_s;
    QTest::newRow("two that lie apart") << u"bd"_s << 0 << u"bd>a"_s;
    QTest::newRow("in the order of the rows") << u"dc"_s << 0 << u"cd>a"_s;
    QTest::newRow("onto one of them") << u"ac"_s << 2 << u"ac>d"_s;
    QTest::newRow("gone meanwhile") << u"x"_s << 0 << u"-"_s;
    QTest::newRow("all") << u"abcd"_s << 2 << u"-"_s;
}

void TestJobOrder::aPlaceIsInFrontOfWhatStays()
{
    QFETCH(QString, chosen);
    QFETCH(int, target);
    QTEST(shown(placedAt(ids(u"abcd"_s), ids(chosen), target)), "wanted");
}

void TestJobOrder::aStepMovesAllThatAreChosen_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("up") << u"c"_s << -1 << u"c>b"_s;
    QTest::newRow("down") << u"b"_s << 1 << u"b>d"_s;
    QTest::newRow("down to the end") << u"c"_s << 1 << u"c>"_s;
    QTest::newRow("the first up") << u"a"_s << -1 << u"-"_s;
    QTest::newRow("the last down") << u"d"_s << 1 << u"-"_s;
    QTest::newRow("two up") << u"cd"_s << -1 << u"cd>b"_s;
    QTest::newRow("two that lie apart come together") << u"bd"_s << -1 << u"bd>a"_s;
    QTest::newRow("two down") << u"ab"_s << 1 << u"ab>d"_s;
}

void TestJobOrder::aStepMovesAllThatAreChosen()
{
    QFETCH(QString, chosen);
    QFETCH(int, step);
    QTEST(shown(placedBy(ids(u"abcd"_s), ids(chosen), step)), "wanted");
}

void TestJobOrder::theWayBackLeadsToTheOldOrder_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("one") << u"c"_s << u"cabd"_s << u"abcd"_s;
    QTest::newRow("several") << u"bd"_s << u"bdac"_s << u"abcd"_s;
    QTest::newRow("all but one") << u"bcd"_s << u"bcda"_s << u"abcd"_s;
    QTest::newRow("others were sent") << u"c"_s << u"cd"_s << u"cd"_s;
    QTest::newRow("its neighbour was sent") << u"a"_s << u"cda"_s << u"acd"_s;
    QTest::newRow("itself was sent") << u"c"_s << u"abd"_s << u"abd"_s;
    QTest::newRow("others came, at the end") << u"d"_s << u"dabcx"_s << u"abcdx"_s;
}

void TestJobOrder::theWayBackLeadsToTheOldOrder()
{
    QFETCH(QString, moved);
    QFETCH(QString, now);
    QFETCH(QString, wanted);
    const auto steps = wayBack(ids(u"abcd"_s), ids(moved), ids(now));
    QCOMPARE(carriedOut(ids(now), steps), ids(wanted));
}

QTEST_GUILESS_MAIN(TestJobOrder)
#include "tst_joborder.moc"
