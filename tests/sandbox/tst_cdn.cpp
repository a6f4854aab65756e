#include "tests/support/sandbox.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

//! One finished clip for all; the results' host does not count requests.
class TestCdn : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aClipComesWholeWithItsMarks();
    void aHeadHasNoBody();
    void rangesAreGiven_data();
    void rangesAreGiven();
    void whatIsNoRangeIsIgnored_data();
    void whatIsNoRangeIsIgnored();
    void aRangePastTheEndIsRefused_data();
    void aRangePastTheEndIsRefused();
    void ifRangeComparesTheTag();
    void aKeyIsRefused();
    void onlyResultsAreThere_data();
    void onlyResultsAreThere();
    void nothingCanBeWritten();
    void linksExpire();

private:
    Asked get(const HeaderList &headers = {}) const { return ask("GET", m_url, headers); }

    SandboxChild m_sandbox;
    QUrl m_url;
    QByteArray m_whole;
    QByteArray m_tag;
};

void TestCdn::initTestCase()
{
    QVERIFY_OK(m_sandbox.start());
    const QJsonObject body{
        {u"model"_s, u"seedance-1.0-lite"_s}, {u"prompt"_s, u"Waves"_s}, {u"duration"_s, 2}};
    const QString id
        = m_sandbox.post(u"/generate/text-to-video"_s, body).json()[u"task_id"_s].toString();
    QTRY_COMPARE_WITH_TIMEOUT(m_sandbox.statusOf(id), u"completed"_s, 30'000);
    const QJsonObject task = m_sandbox.get(u"/tasks/"_s + id).json();
    m_url = QUrl(task[u"result"_s].toObject()[u"video_url"_s].toString());
    m_whole = get().body;
    m_tag = get().header("ETag");
    QVERIFY(m_whole.size() > 10'000);
}

void TestCdn::aClipComesWholeWithItsMarks()
{
    const Asked answer = get();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "video/mp4");
    QCOMPARE(answer.header("Accept-Ranges"), "bytes");
    QVERIFY(answer.header("ETag").startsWith('"')); // a strong one
    QVERIFY(!answer.header("Date").isEmpty());
    QCOMPARE(answer.body.mid(4, 4), "ftyp");
    const QByteArray sum = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256);
    QCOMPARE(m_sandbox.charges().first()[u"sha256"_s].toString().toLatin1(), sum.toHex());
}

void TestCdn::aHeadHasNoBody()
{
    const Asked answer = ask("HEAD", m_url);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Length").toLongLong(), m_whole.size());
    QCOMPARE(answer.header("ETag"), m_tag);
    QVERIFY(answer.body.isEmpty());
}

void TestCdn::rangesAreGiven_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("length");
    const qsizetype size = m_whole.size();
    const auto number = [](qsizetype value) { return QByteArray::number(value); };
    QTest::newRow("first byte") << "bytes=0-0"_ba << qsizetype(0) << qsizetype(1);
    QTest::newRow("middle") << "bytes=100-299"_ba << qsizetype(100) << qsizetype(200);
    QTest::newRow("open end") << "bytes=1000-"_ba << qsizetype(1000) << size - 1000;
    QTest::newRow("last byte") << "bytes=" + number(size - 1) + "-" << size - 1 << qsizetype(1);
    QTest::newRow("beyond the end") << "bytes=5000-99999999"_ba << qsizetype(5000) << size - 5000;
    QTest::newRow("the last 500") << "bytes=-500"_ba << size - 500 << qsizetype(500);
    QTest::newRow("more than all") << "bytes=-99999999"_ba << qsizetype(0) << size;
}

void TestCdn::rangesAreGiven()
{
    QFETCH(QByteArray, range);
    QFETCH(qsizetype, from);
    QFETCH(qsizetype, length);
    const Asked answer = get({{"Range", range}});
    QCOMPARE(answer.status, 206);
    QCOMPARE(answer.header("Content-Length").toLongLong(), length);
    QCOMPARE(answer.header("Content-Range"), "bytes " + QByteArray::number(from) + '-'
                                                 + QByteArray::number(from + length - 1) + '/'
                                                 + QByteArray::number(m_whole.size()));
    QCOMPARE(answer.body, m_whole.mid(from, length));
    QCOMPARE(answer.header("ETag"), m_tag);
}

void TestCdn::whatIsNoRangeIsIgnored_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::newRow("two ranges") << "bytes=0-1,5-6"_ba;
    QTest::newRow("another unit") << "lines=1-2"_ba;
}

void TestCdn::whatIsNoRangeIsIgnored()
{
    QFETCH(QByteArray, range);
    const Asked answer = get({{"Range", range}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, m_whole);
}

void TestCdn::aRangePastTheEndIsRefused_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::newRow("from the end") << "bytes=" + QByteArray::number(m_whole.size()) + "-";
    QTest::newRow("far past") << "bytes=99999999-"_ba;
    QTest::newRow("no bytes") << "bytes=-0"_ba;
}

void TestCdn::aRangePastTheEndIsRefused()
{
    QFETCH(QByteArray, range);
    const Asked answer = get({{"Range", range}});
    QCOMPARE(answer.status, 416);
    QCOMPARE(answer.header("Content-Range"), "bytes */" + QByteArray::number(m_whole.size()));
}

void TestCdn::ifRangeComparesTheTag()
{
    const Asked same = get({{"Range", "bytes=10-19"}, {"If-Range", m_tag}});
    QCOMPARE(same.status, 206);
    QCOMPARE(same.body, m_whole.mid(10, 10));
    for (const QByteArray &tag : {"\"other\""_ba, "W/" + m_tag}) {
        const Asked other = get({{"Range", "bytes=10-19"}, {"If-Range", tag}});
        QCOMPARE(other.status, 200); // the whole, as it is now
        QCOMPARE(other.body, m_whole);
    }
}

void TestCdn::aKeyIsRefused()
{
    const Asked answer = get({{"Authorization", "Bearer " + m_sandbox.key()}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.error()[u"code"_s].toString(), u"unexpected_authorization"_s);
}

void TestCdn::onlyResultsAreThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown") << u"/outputs/task_000000000000.mp4"_s;
    QTest::newRow("root") << u"/"_s;
    QTest::newRow("up") << u"/outputs/../books.ndjson"_s;
    QTest::newRow("up, encoded") << u"/outputs/%2e%2e%2fbooks.ndjson"_s;
    QTest::newRow("the API") << u"/v1/account/credits"_s;
}

void TestCdn::onlyResultsAreThere()
{
    QFETCH(QString, path);
    QCOMPARE(ask("GET", QUrl(m_sandbox.cdnUrl().toString() + path)).status, 404);
}

void TestCdn::nothingCanBeWritten()
{
    const Asked answer = ask("PUT", m_url, {{"Content-Type", "video/mp4"}}, "x");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.header("Allow"), "GET, HEAD");
    QCOMPARE(get().body, m_whole);
}

//! 24 hours at 20,000 times the speed are 4.3 s.
void TestCdn::linksExpire()
{
    SandboxChild sandbox;
    QVERIFY_OK(sandbox.start({u"--speed"_s, u"20000"_s, u"--media"_s, u"cached"_s}));
    const QJsonObject body{
        {u"model"_s, u"seedance-1.0-lite"_s}, {u"prompt"_s, u"Waves"_s}, {u"duration"_s, 2}};
    const QString id
        = sandbox.post(u"/generate/text-to-video"_s, body).json()[u"task_id"_s].toString();
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.statusOf(id), u"completed"_s, 30'000);
    const QJsonObject task = sandbox.get(u"/tasks/"_s + id).json();
    const QUrl url(task[u"result"_s].toObject()[u"video_url"_s].toString());
    QCOMPARE(ask("GET", url).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(ask("GET", url).status, 410, 10'000);
    QCOMPARE(ask("GET", url).error()[u"code"_s].toString(), u"expired"_s);
}

QTEST_GUILESS_MAIN(TestCdn)
#include "tst_cdn.moc"
