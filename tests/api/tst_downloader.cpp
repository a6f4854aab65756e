#include "app/api/downloader.h"
#include "tests/support/faultserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;
using Framing = Script::Framing;
using End = Script::End;

namespace {

constexpr qint64 size = 300'000;
const QByteArray etag = "\"one\"";

QByteArray sha(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestDownloader : public QObject {
    Q_OBJECT

private slots:

    void init()
    {
        m_pace = {};
        m_pace.downloadStall = 15s;
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"incoming"_s));
        m_server = std::make_unique<FaultServer>();
        m_server->always([](const SeenRequest &request) {
            return Script::ranged(request, patternBytes(1, 0, size), etag);
        });
        m_scope = std::make_unique<QObject>();
        m_downloader = std::make_unique<Downloader>(m_clock, m_pace);
        m_result.reset();
    }

    void cleanup() { m_downloader.reset(); }

    void aFileArrivesWholeWithItsHash()
    {
        qint64 lastDone = 0;
        qint64 lastTotal = 0;
        m_downloader->fetch(
            request(), m_scope.get(),
            [&](qint64 done, qint64 total) {
                QVERIFY(done > lastDone);
                lastDone = done;
                lastTotal = total;
            },
            [this](const Result<Downloaded> &result) { m_result = result; });
        QVERIFY(!m_result);
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(patternBytes(1, 0, size));
        QCOMPARE(lastDone, size);
        QCOMPARE(lastTotal, size);
        QVERIFY(!QFile::exists(part() + ".json"_L1));
        const auto permissions = QFile::permissions(part());
        QVERIFY(!(permissions & (QFile::ReadOther | QFile::ReadGroup)));
        const auto &seen = m_server->seen().first();
        QVERIFY(seen.header("Authorization").isNull());
        QVERIFY(seen.header("Cookie").isNull());
        QVERIFY(seen.header("Range").isNull());
        QCOMPARE(seen.header("Accept-Encoding"), "identity");
    }

    // F063
    void aCutIsNeverTakenForTheEndAndIsMended_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<End>("end");
        QTest::newRow("length, FIN") << Framing::Length << End::Fin;
        QTest::newRow("length, RST") << Framing::Length << End::Reset;
        QTest::newRow("chunked, FIN") << Framing::Chunked << End::Fin;
        QTest::newRow("chunked, RST") << Framing::Chunked << End::Reset;
        QTest::newRow("no length") << Framing::UntilClose << End::Fin;
    }

    void aCutIsNeverTakenForTheEndAndIsMended()
    {
        QFETCH(Framing, framing);
        QFETCH(End, end);
        const auto body = patternBytes(2, 0, size);
        for (const qint64 cut :
             {0LL, 1LL, 50LL, 100LL, 130LL, 150LL, 200LL, 400LL, 4'096LL, 65'536LL, 65'700LL,
              70'000LL, 131'072LL, 200'000LL, 262'144LL, 299'000LL, 299'999LL, 300'000LL}) {
            Script broken = Script::ranged({}, body, etag);
            broken.framing = framing;
            broken.cutAt = cut;
            broken.end = end;
            m_server->always(broken); // Qt asks again by itself where no byte came: a GET may
            fetch(cut);
            QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
            QVERIFY2(!*m_result, qPrintable(QString::number(cut)));
            QCOMPARE(m_result->error().kind, Error::Kind::Network);
            const auto kept = contents(part(cut));
            QVERIFY(kept.size() <= cut);
            QVERIFY(body.startsWith(kept));

            m_server->always(
                [&body](const SeenRequest &asked) { return Script::ranged(asked, body, etag); });
            fetch(cut);
            QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
            verifyWhole(body, cut);
            const bool resumes = kept.size() > 65'536;
            QCOMPARE(m_server->seen().last().header("Range"),
                     resumes ? "bytes=" + QByteArray::number(kept.size() - 65'536) + '-'
                             : QByteArray());
            QCOMPARE(m_server->seen().last().header("If-Range"), resumes ? etag : QByteArray());
        }
    }

    void manyCutsCostHardlyMoreThanTheFile()
    {
        const auto body = patternBytes(3, 0, 3'000'000);
        qint64 sent = 0;
        m_server->always([&](const SeenRequest &asked) {
            Script script = Script::ranged(asked, body, etag);
            script.cutAt = 1'000'000; // and the headers
            script.end = End::Fin;
            sent += std::min<qint64>(1'000'000, script.body.size());
            return script;
        });
        for (int i = 0; i < 10 && !(m_result && *m_result); ++i) {
            fetch();
            QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        }
        verifyWhole(body);
        QVERIFY2(sent < 3'400'000, qPrintable(QString::number(sent)));
    }

    // F068: the file behind the address changed; nothing of the two may be mixed.
    void aChangedFileIsNeverSpliced_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("asksForRest");
        QTest::newRow("another ETag") << QByteArray("\"one\"") << QByteArray("\"two\"") << true;
        QTest::newRow("weak") << QByteArray("W/\"one\"") << QByteArray("W/\"one\"") << false;
        QTest::newRow("none") << QByteArray("") << QByteArray("") << false;
        QTest::newRow("the same ETag for another file")
            << QByteArray("\"one\"") << QByteArray("\"one\"") << true;
    }

    void aChangedFileIsNeverSpliced()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, asksForRest);
        leavePart(patternBytes(1, 0, size), first);
        const auto body = patternBytes(9, 0, size);
        m_server->always(
            [&](const SeenRequest &asked) { return Script::ranged(asked, body, second); });
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().at(1).header("Range").isNull(), !asksForRest);
    }

    // F066
    void aLyingPartIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("extra");
        const auto row = [](const char *name, const QByteArray &range,
                            const QByteArray &extra = "X-Nothing: 1") {
            QTest::newRow(name) << range << extra;
        };
        row("starts later", "bytes 150000-299999/300000");
        row("starts at 0", "bytes 0-299999/300000");
        row("another total", "bytes 134464-299998/299999");
        row("unknown total", "bytes 134464-299999/*");
        row("ends early", "bytes 134464-200000/300000");
        row("nonsense", "bytes */*");
        row("missing", {});
        row("several parts", {}, "Content-Type: multipart/byteranges; boundary=x");
        row("another ETag", "bytes 134464-299999/300000", "ETag: \"two\"");
    }

    void aLyingPartIsNotTaken()
    {
        QFETCH(QByteArray, range);
        QFETCH(QByteArray, extra);
        const auto body = patternBytes(1, 0, size);
        leavePart(body, etag); // 200 000 bytes of it
        Script lie;
        lie.status = "206 Partial Content";
        if (!range.isNull())
            lie.headers.emplaceBack("Content-Range", range);
        const auto colon = extra.indexOf(": ");
        lie.headers.emplaceBack(extra.first(colon), extra.mid(colon + 2));
        lie.body = patternBytes(5, 0, 165'536);
        m_server->then(lie);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().size(), 3);
        QVERIFY(m_server->seen().at(2).header("Range").isNull());
    }

    void aServerThatLiesTwiceIsGivenUp()
    {
        leavePart(patternBytes(1, 0, size), etag);
        Script lie;
        lie.status = "206 Partial Content";
        lie.headers = {{"Content-Range", "bytes 0-9/10"}};
        lie.body = "0123456789";
        m_server->always(lie);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Protocol);
        QCOMPARE(m_server->seen().size(), 3);
    }

    void aRestartMayBeRedirectedAsOftenAsTheFirstTime()
    {
        const auto body = patternBytes(1, 0, size);
        leavePart(body, etag);
        m_server->always([&](const SeenRequest &asked) {
            const int hop = asked.path.mid(1).toInt(); // "/clip.mp4" is hop 0
            if (hop < 3) {
                Script on = Script::json("{}", "302 Found");
                on.headers.emplaceBack("Location", '/' + QByteArray::number(hop + 1));
                return on;
            }
            Script script = Script::file(body);
            if (!asked.header("Range").isNull())
                script.status = "206 Partial Content"; // of what, it doesn't say
            return script;
        });
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().size(), 1 + 4 + 4);
    }

    // F067
    void anIgnoredRangeMeansToBeginAgain()
    {
        const auto body = patternBytes(1, 0, size);
        leavePart(body, etag);
        m_server->always(Script::file(body));
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().size(), 2);
    }

    // F069
    void aRangeThatCantBeSatisfiedMeansToBeginAgainUnlessAllIsThere_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qsizetype>("requests");
        QTest::newRow("all is there") << qint64(200'000) << qsizetype(2);
        QTest::newRow("it is not") << qint64(150'000) << qsizetype(3);
    }

    void aRangeThatCantBeSatisfiedMeansToBeginAgainUnlessAllIsThere()
    {
        QFETCH(qint64, total);
        QFETCH(qsizetype, requests);
        const auto body = patternBytes(1, 0, total);
        leavePart(patternBytes(1, 0, size), etag);
        writeState(etag, 200'000);
        Script refused = Script::json({}, "416 Range Not Satisfiable");
        refused.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(total));
        m_server->then(refused);
        m_server->always(Script::file(body));
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().size(), requests);
    }

    void aWholePartIsOnlyCheckedAtItsEnd()
    {
        const auto body = patternBytes(1, 0, size);
        QFile file(part());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(body) == size);
        file.close();
        writeState(etag, size);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().size(), 1);
        QCOMPARE(m_server->seen().first().header("Range"), "bytes=234464-");
    }

    // After a power cut the end of the part may be zeros though its length is right.
    void aDamagedTailMeansToBeginAgain()
    {
        const auto body = patternBytes(1, 0, size);
        leavePart(body, etag);
        QFile file(part());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(190'000));
        file.write(QByteArray(10'000, '\0'));
        file.close();
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
    }

    void aDamagedStateMeansToBeginAgain()
    {
        const auto body = patternBytes(1, 0, size);
        leavePart(body, etag);
        QFile state(part() + ".json"_L1);
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write("{\"etag\": 7");
        state.close();
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QVERIFY(m_server->seen().last().header("Range").isNull());
    }

    void answersThatAreNoFile_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *status, Error::Kind kind, const QByteArray &body = "gone",
                            const char *type = "video/mp4") {
            QTest::addRow("%s %s", status, type)
                << QByteArray(status) << QByteArray(type) << body << kind;
        };
        row("401 Unauthorized", Error::Kind::Unauthorized);
        row("403 Forbidden", Error::Kind::Unauthorized);
        row("404 Not Found", Error::Kind::NotFound);
        row("410 Gone", Error::Kind::NotFound);
        row("429 Too Many", Error::Kind::RateLimited);
        row("400 Bad", Error::Kind::Protocol);
        row("408 Timeout", Error::Kind::Timeout);
        row("500 Oops", Error::Kind::Server);
        row("503 Later", Error::Kind::Server);
        row("204 No Content", Error::Kind::Protocol, "");
        row("206 Partial", Error::Kind::Protocol);
        row("304 Same", Error::Kind::Protocol, "");
        const QByteArray page = "<!DOCTYPE html><html><body>Sign in to the hotel</body></html>";
        row("200 OK", Error::Kind::Protocol, page, "text/html; charset=utf-8");
        row("200 OK", Error::Kind::Protocol, page, "application/octet-stream");
        row("200 OK", Error::Kind::Protocol, "  \n<?xml version='1.0'?><Error/>", "video/x");
        row("200 OK", Error::Kind::Protocol, "{\"error\":\"x\"}", "video/y");
        row("200 OK", Error::Kind::Protocol, "{}", "application/json");
        row("200 OK", Error::Kind::Protocol, "", "video/empty");
    }

    // F070, F071: and none of it is ever written.
    void answersThatAreNoFile()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(Error::Kind, kind);
        Script script;
        script.status = status;
        script.headers = {{"Content-Type", type}, {"Retry-After", "7"}};
        script.body = body;
        m_server->always(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, kind);
        QCOMPARE(contents(part()), QByteArray());
    }

    void aRefusalKeepsWhatIsThere()
    {
        leavePart(patternBytes(1, 0, size), etag);
        const auto before = contents(part());
        m_server->always(Script::json("{}", "403 Forbidden"));
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Unauthorized);
        QCOMPARE(contents(part()), before);
    }

    // F058
    void aCompressedAnswerIsRefused()
    {
        Script script = Script::file(patternBytes(1, 0, size));
        script.headers.emplaceBack("Content-Encoding", "gzip");
        m_server->always(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Protocol);
    }

    // F064
    void wrongLengthsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("raw");
        const QByteArray start = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n";
        QTest::newRow("negative") << start + "Content-Length: -5\r\n\r\n12345";
        QTest::newRow("beyond 2^63") << start + "Content-Length: 9223372036854775808\r\n\r\n12345";
        QTest::newRow("two that differ")
            << start + "Content-Length: 5\r\nContent-Length: 9\r\n\r\n12345";
        QTest::newRow("no number") << start + "Content-Length: 5x\r\n\r\n12345";
        QTest::newRow("longer than what comes") << start + "Content-Length: 9\r\n\r\n12345";
    }

    void wrongLengthsAreRefused()
    {
        QFETCH(QByteArray, raw);
        Script script;
        script.raw = raw;
        script.end = End::Fin;
        m_server->always(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY(!*m_result);
    }

    void whatComesAfterTheLengthIsNotWritten()
    {
        Script script;
        script.raw = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345and more";
        script.end = End::Fin;
        m_server->always(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY(*m_result);
        QCOMPARE(contents(part()), "12345");
    }

    // F065
    void anotherSizeThanAnnouncedIsKeptAndFlagged()
    {
        auto asked = request();
        asked.expectedBytes = size + 1;
        fetch(asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(patternBytes(1, 0, size));
        QVERIFY((*m_result)->sizeDiffers);
    }

    void withoutALengthTheAnnouncedSizeDecides()
    {
        Script script = Script::file(patternBytes(1, 0, size));
        script.framing = Framing::UntilClose;
        m_server->always(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(patternBytes(1, 0, size));
        auto asked = request(1);
        asked.expectedBytes = size + 1;
        fetch(asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Network);
    }

    // F072
    void redirectsAreFollowedFiveTimesWithoutCredentials()
    {
        FaultServer other;
        other.always([](const SeenRequest &asked) {
            return Script::ranged(asked, patternBytes(1, 0, size), etag);
        });
        redirect({u"/a"_s, u"/b"_s, u"../c"_s, u"/d"_s, other.url(u"/e"_s).toString()});
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(patternBytes(1, 0, size));
        QCOMPARE(other.seen().size(), 1);
        QVERIFY(other.seen().first().header("Authorization").isNull());
        QVERIFY(other.seen().first().header("Referer").isNull());
    }

    void aSixthRedirectIsTooMany()
    {
        redirect({u"/a"_s, u"/b"_s, u"/c"_s, u"/d"_s, u"/e"_s, u"/f"_s});
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Protocol);
        QCOMPARE(m_server->seen().size(), 6);
    }

    void aRedirectKeepsTheRange()
    {
        const auto body = patternBytes(1, 0, size);
        leavePart(body, etag);
        redirect({u"/moved"_s});
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QCOMPARE(m_server->seen().last().header("Range"), "bytes=134464-");
    }

    void redirectsElsewhereAreRefused_data()
    {
        QTest::addColumn<QString>("to");
        for (const char *to :
             {"file:///etc/passwd", "data:video/mp4;base64,AAAA", "ftp://cdn.example/x",
              "http://cdn.example/x", "https://user:pass@cdn.example/x", "https://10.0.0.7/x",
              "https://169.254.169.254/latest/meta-data", "https://192.168.1.1/", "//10.0.0.7/x",
              "https://[fe80::1]/", "https://[fd00::1]/"})
            QTest::newRow(to) << QString::fromLatin1(to);
    }

    void redirectsElsewhereAreRefused()
    {
        QFETCH(QString, to);
        redirect({to});
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Invalid);
        QCOMPARE(m_server->seen().size(), 1);
    }

    void aRefusedAddressAsksNobodyAndMakesNoFile()
    {
        auto asked = request();
        asked.allowLoopback = false;
        fetch(asked);
        QVERIFY(!m_result); // later, never at once
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Invalid);
        QCOMPARE(m_server->connections(), 0);
        QVERIFY(!QFile::exists(part()));
    }

    void silenceAndADripEndInATimeout_data()
    {
        QTest::addColumn<qint64>("cutAt");
        QTest::addColumn<qint64>("drip");
        QTest::newRow("no head") << qint64(0) << qint64(0);
        QTest::newRow("half a body") << qint64(150'000) << qint64(0);
        QTest::newRow("a byte now and then") << qint64(1e9) << qint64(1);
    }

    void silenceAndADripEndInATimeout()
    {
        QFETCH(qint64, cutAt);
        QFETCH(qint64, drip);
        m_pace.downloadStall = 200ms;
        m_downloader = std::make_unique<Downloader>(m_clock, m_pace);
        Script script = Script::file(patternBytes(1, 0, size));
        script.cutAt = cutAt;
        script.end = End::Stall;
        script.dripBytes = drip;
        script.dripEvery = 5ms;
        m_server->always(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Timeout);
    }

    void nobodyThereIsANetworkError()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        auto asked = request();
        asked.url.setPort(closed.serverPort());
        closed.close();
        fetch(asked);
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Network);
    }

    void destroyingTheScopeStopsItAndKeepsThePart()
    {
        const auto body = patternBytes(1, 0, size);
        Script slow = Script::file(body);
        slow.cutAt = 200'000;
        slow.end = End::Stall;
        m_server->then(slow);
        fetch();
        QTRY_VERIFY(contents(part()).size() > 150'000);
        m_scope = std::make_unique<QObject>();
        QTest::qWait(50);
        QVERIFY(!m_result);
        QVERIFY(body.startsWith(contents(part())));
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        verifyWhole(body);
        QVERIFY(!m_server->seen().last().header("Range").isNull());
    }

    void theAnswerMayDestroyTheDownloader()
    {
        m_downloader->fetch(request(), m_scope.get(), {}, [this](const auto &result) {
            m_result = result;
            m_downloader.reset();
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QVERIFY(*m_result);
    }

    void progressMayDestroyItsScope()
    {
        m_downloader->fetch(
            request(), m_scope.get(), [this](qint64, qint64) { m_scope.reset(); },
            [this](const auto &result) { m_result = result; });
        QTRY_VERIFY(!m_scope);
        QTest::qWait(50);
        QVERIFY(!m_result);
    }

    void aSymbolicLinkIsNotFollowed()
    {
        const QString target = m_folder->filePath(u"innocent"_s);
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QVERIFY(QFile::link(target, part()));
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Disk);
        QCOMPARE(contents(target), "mine");
    }

    void severalAtOnceDoNotMix()
    {
        m_server->always([](const SeenRequest &asked) {
            return Script::ranged(asked, patternBytes(asked.path.mid(1).toULongLong(), 0, size),
                                  etag);
        });
        QMap<int, Downloaded> done;
        for (int i = 1; i <= 4; ++i) {
            auto asked = request(i);
            asked.url.setPath(u"/%1"_s.arg(i));
            m_downloader->fetch(asked, m_scope.get(), {}, [&done, i](const auto &result) {
                if (result)
                    done[i] = *result;
            });
        }
        QTRY_COMPARE(done.size(), 4);
        for (int i = 1; i <= 4; ++i) {
            const auto body = patternBytes(quint64(i), 0, size);
            QCOMPARE(contents(part(i)), body);
            QCOMPARE(done[i].sha256.toLatin1(), sha(body));
        }
    }

private:
    QString part(qint64 number = 0) const
    {
        return m_folder->filePath(u"incoming/%1.part"_s.arg(number));
    }

    DownloadRequest request(qint64 number = 0) const
    {
        return {.url = m_server->url(u"/clip.mp4"_s),
                .part = part(number),
                .expectedBytes = {},
                .allowLoopback = true};
    }

    void fetch(const DownloadRequest &asked)
    {
        m_result.reset();
        m_downloader->fetch(asked, m_scope.get(), {},
                            [this](const Result<Downloaded> &result) { m_result = result; });
    }

    //! The tables' bodies all have the same size; only the framing without a length needs it.
    void fetch(qint64 number = 0)
    {
        auto asked = request(number);
        if (number != 0
            || QLatin1String(QTest::currentDataTag() ? QTest::currentDataTag() : "")
                   == "no length"_L1)
            asked.expectedBytes = size;
        fetch(asked);
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void verifyWhole(const QByteArray &body, qint64 number = 0)
    {
        QVERIFY2(*m_result, *m_result ? "" : qPrintable(m_result->error().detail));
        QCOMPARE((*m_result)->bytes, body.size());
        QVERIFY(contents(part(number)) == body);
        QCOMPARE((*m_result)->sha256.toLatin1(), sha(body));
    }

    void writeState(const QByteArray &tag, qint64 total) const
    {
        QFile file(part() + ".json"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            QJsonDocument(QJsonObject{{u"etag"_s, QString::fromLatin1(tag)}, {u"total"_s, total}})
                .toJson());
    }

    //! A part of 200 000 bytes, made by a real download that broke off.
    void leavePart(const QByteArray &body, const QByteArray &tag)
    {
        Script script = Script::ranged({}, body, tag);
        script.raw = "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\nETag: " + tag + "\r\n\r\n"
                     + body.first(200'000);
        script.end = End::Fin;
        m_server->then(script);
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 20'000);
        QCOMPARE(m_result->error().kind, Error::Kind::Network);
        QCOMPARE(contents(part()).size(), 200'000);
    }

    void redirect(const QStringList &targets)
    {
        for (const QString &target : targets) {
            Script script = Script::json("{}", "302 Found");
            script.headers.emplaceBack("Location", target.toUtf8());
            m_server->then(script);
        }
    }

    SystemClock m_clock;
    Pace m_pace;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<QObject> m_scope;
    std::unique_ptr<Downloader> m_downloader;
    std::optional<Result<Downloaded>> m_result;
};

QTEST_GUILESS_MAIN(TestDownloader)
#include "tst_downloader.moc"
