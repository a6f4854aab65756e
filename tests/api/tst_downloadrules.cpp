#include "app/api/downloadrules.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using Next = HeadVerdict::Next;

namespace {

const QDateTime now(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC);
const PartState part{.size = 200'000, .etag = "\"one\"", .total = 300'000};
using Headers = QList<QNetworkReply::RawHeaderPair>;

AnswerHead head(int status, const Headers &headers)
{
    return {status, headers};
}

} // namespace

Q_DECLARE_METATYPE(rushes::AnswerHead)

class TestDownloadRules : public QObject {
    Q_OBJECT

private slots:

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good"); // for a real account
        QTest::addColumn<bool>("goodForSandbox");
        const auto row = [](const char *url, bool good, bool goodForSandbox) {
            QTest::newRow(url) << QString::fromUtf8(url) << good << goodForSandbox;
        };
        row("https://cdn.seedance.it.com/outputs/task_1.mp4", true, true);
        row("https://cdn.example:8443/a?sig=1", true, true);
        row("https://93.184.216.34/a", true, true);
        row("https://b\xc3\xbc"
            "cher.example/a",
            true, true);
        row("http://127.0.0.1:8080/a", false, true);
        row("http://localhost:8080/a", false, true);
        row("http://[::1]:8080/a", false, true);
        row("https://127.0.0.1/a", false, true);
        row("http://cdn.example/a", false, false);
        row("https://10.0.0.1/a", false, false);
        row("https://172.16.0.1/a", false, false);
        row("https://172.32.0.1/a", true, true);
        row("https://192.168.0.1/a", false, false);
        row("https://100.64.0.1/a", false, false);
        row("https://169.254.169.254/a", false, false);
        row("https://0.0.0.0/a", false, false);
        row("https://224.0.0.1/a", false, false);
        row("https://255.255.255.255/a", false, false);
        row("https://[::ffff:127.0.0.1]/a", false, false);
        row("https://[::ffff:10.0.0.1]/a", false, false);
        row("https://[fe80::1]/a", false, false);
        row("https://[fd00::1]/a", false, false);
        row("https://[::]/a", false, false);
        row("https://2130706433/a", false, true); // 127.0.0.1 as one number
        row("https://user:pass@cdn.example/a", false, false);
        row("file:///etc/passwd", false, false);
        row("ftp://cdn.example/a", false, false);
        row("data:video/mp4;base64,AAAA", false, false);
        row("//cdn.example/a", false, false);
        row("/a", false, false);
        row("", false, false);
    }

    // F072, F073
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        QFETCH(bool, goodForSandbox);
        const auto refused = refusal(QUrl(url, QUrl::StrictMode), LoopbackRule::Refused);
        QCOMPARE(!refused, good);
        QCOMPARE(!refusal(QUrl(url, QUrl::StrictMode), LoopbackRule::Allowed), goodForSandbox);
        if (refused)
            QCOMPARE(refused->kind, Error::Kind::Invalid);
    }

    void anEndlessAddressIsRefused()
    {
        const QString base = u"https://cdn.example/"_s;
        const auto url
            = [&](int length) { return QUrl(base + QString(length - base.size(), u'a')); };
        QVERIFY(!refusal(url(8192), LoopbackRule::Refused));
        QVERIFY(refusal(url(8193), LoopbackRule::Refused));
    }

    void heads_data()
    {
        QTest::addColumn<AnswerHead>("seen");
        QTest::addColumn<bool>("ranged");
        QTest::addColumn<Next>("next");
        const auto row = [](const char *name, const AnswerHead &seen, bool ranged, Next next) {
            QTest::newRow(name) << seen << ranged << next;
        };
        const Headers rest{{"Content-Range", "bytes 134464-299999/300000"}};
        row("200", head(200, {{"Content-Length", "5"}}), false, Next::FromStart);
        row("200, though a rest was asked for", head(200, {}), true, Next::FromStart);
        row("the rest", head(206, rest), true, Next::GoOn);
        row("the rest with its length", head(206, rest + Headers{{"Content-Length", "165536"}}),
            true, Next::GoOn);
        row("the rest with another length", head(206, rest + Headers{{"Content-Length", "165535"}}),
            true, Next::Restart);
        row("the rest of the same file", head(206, rest + Headers{{"ETag", "\"one\""}}), true,
            Next::GoOn);
        row("the rest of another file", head(206, rest + Headers{{"ETag", "\"two\""}}), true,
            Next::Restart);
        row("the rest, weakly", head(206, rest + Headers{{"ETag", "W/\"one\""}}), true,
            Next::Restart);
        row("a rest nobody asked for", head(206, rest), false, Next::Fail);
        row("416", head(416, {{"Content-Range", "bytes */300000"}}), true, Next::Restart);
        row("416 unasked", head(416, {}), false, Next::Fail);
        row("a redirect", head(302, {{"Location", "/b"}}), false, Next::Redirect);
        row("a redirect nowhere", head(302, {}), false, Next::Fail);
        row("not modified", head(304, {}), true, Next::Fail);
        row("100", head(100, {}), false, Next::Fail);
        row("204", head(204, {}), false, Next::Fail);
        row("a page", head(200, {{"content-type", "TEXT/HTML;charset=x"}}), false, Next::Fail);
        row("brotli", head(200, {{"Content-Encoding", "br"}}), false, Next::Fail);
        row("identity", head(200, {{"Content-Encoding", "identity"}}), false, Next::FromStart);
        row("a length below zero", head(200, {{"Content-Length", "-1"}}), false, Next::Fail);
        row("two lengths", head(200, {{"Content-Length", "5, 9"}}), false, Next::Fail);
    }

    void heads()
    {
        QFETCH(AnswerHead, seen);
        QFETCH(bool, ranged);
        QFETCH(Next, next);
        const auto verdict = judge(seen, ranged ? &part : nullptr, now);
        QCOMPARE(verdict.next, next);
        if (next == Next::Fail)
            QCOMPARE(verdict.error.httpStatus, seen.status);
    }

    void onlyAStrongEtagIsKept_data()
    {
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<bool>("strong");
        QTest::newRow("strong") << QByteArray("\"a\"") << true;
        QTest::newRow("weak") << QByteArray("W/\"a\"") << false;
        QTest::newRow("no quotes") << QByteArray("a") << false;
        QTest::newRow("empty") << QByteArray("\"\"") << false;
        QTest::newRow("one quote") << QByteArray("\"") << false;
        QTest::newRow("endless") << '"' + QByteArray(2000, 'a') + '"' << false;
    }

    void onlyAStrongEtagIsKept()
    {
        QFETCH(QByteArray, etag);
        QFETCH(bool, strong);
        const auto verdict = judge(head(200, {{"ETag", etag}}), nullptr, now);
        QCOMPARE(verdict.etag, strong ? etag : QByteArray());
    }

    void aPartResumesBehindItsOverlap_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("from");
        QTest::newRow("nothing") << qint64(0) << qint64(0);
        QTest::newRow("the overlap") << qint64(65'536) << qint64(0);
        QTest::newRow("one byte more") << qint64(65'537) << qint64(1);
        QTest::newRow("beyond 4 GiB") << (qint64(5) << 30) << (qint64(5) << 30) - 65'536;
    }

    void aPartResumesBehindItsOverlap()
    {
        QFETCH(qint64, size);
        QFETCH(qint64, from);
        const PartState state{.size = size, .etag = "\"x\""};
        QCOMPARE(state.resumeFrom(), from);
        QCOMPARE(state.canResume(), from > 0);
        QVERIFY(!PartState{.size = size}.canResume());
    }

    void textIsToldFromFilms_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<bool>("isText");
        QTest::newRow("MP4") << QByteArray("\0\0\0\x18"
                                           "ftypisom",
                                           12)
                             << false;
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << false;
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0") << false;
        QTest::newRow("WebP") << QByteArray("RIFF1234WEBP") << false;
        QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>") << true;
        QTest::newRow("after white space") << QByteArray("\r\n\t <html>") << true;
        QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?>") << true;
        QTest::newRow("JSON") << QByteArray("{\"error\":1}") << true;
        QTest::newRow("with a BOM") << QByteArray("\xef\xbb\xbf<Error>") << true;
    }

    // F071
    void textIsToldFromFilms()
    {
        QFETCH(QByteArray, first);
        QFETCH(bool, isText);
        QCOMPARE(looksLikeText(first), isText);
    }
};

QTEST_GUILESS_MAIN(TestDownloadRules)
#include "tst_downloadrules.moc"
