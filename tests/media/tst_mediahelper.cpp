#include "app/media/mediahelper.h"
#include "tests/media/clips.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace rushes;
using namespace rushes::clips;

namespace {

//! Deadlines come a hundred times sooner.
class FastClock : public Clock {
public:
    void after(milliseconds delay, QObject *scope, std::function<void()> fn) override
    {
        m_inner.after(delay / 100, scope, std::move(fn));
    }
    QDateTime now() const override { return m_inner.now(); }
    milliseconds monotonic() const override { return m_inner.monotonic(); }

private:
    SystemClock m_inner;
};

QString realHelper()
{
    return QStringLiteral(RUSHES_BIN_DIR "/rushes-media-helper");
}

} // namespace

class TestMediaHelper : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aClipIsProbed();
    void aStillIsProbed();
    void aPosterIsTheFirstFrameFitted();
    void aFilmstripHoldsItsTiles();
    void whatCannotBeWrittenIsADiskError();
    void badFilesAreDamaged_data();
    void badFilesAreDamaged();
    void aPlaylistNamedMp4OpensNothing();
    void manyRequestsAreAnsweredInOrder();
    void aChildThatDiesOfAFileIsStartedAgain();
    void oneSpuriousDeathIsForgiven();
    void aHangingChildIsKilledInTime();
    void strangeChildrenSayNothingOfTheFile_data();
    void strangeChildrenSayNothingOfTheFile();
    void theLargestPictureFitsTheLimits();
    void theChildInheritsNoEnvironment();
    void theChildLimitsItself();
    void destroyingTheScopeDropsTheAnswer();
    void theChildEndsWithItsParent();

private:
    template<class T> std::optional<Result<T>> wait(const std::function<void(Reply<T>)> &ask);
    QString stub(const QString &name, const QByteArray &script);
    Result<ProbeFacts> probe(MediaHelper &helper, const QString &file);

    QTemporaryDir m_dir;
    QString m_clip;
    SystemClock m_clock;
    QObject m_scope;
};

template<class T>
std::optional<Result<T>> TestMediaHelper::wait(const std::function<void(Reply<T>)> &ask)
{
    auto answer = std::make_shared<std::optional<Result<T>>>();
    ask([answer](Result<T> result) { *answer = std::move(result); });
    if (answer->has_value())
        qWarning("answered synchronously");
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer->has_value(), 30'000); }();
    return *answer;
}

Result<ProbeFacts> TestMediaHelper::probe(MediaHelper &helper, const QString &file)
{
    const auto answer = wait<ProbeFacts>(
        [&](Reply<ProbeFacts> done) { helper.probe(file, &m_scope, std::move(done)); });
    return answer.value_or(Error{Error::Kind::Busy, u"no answer"_s});
}

QString TestMediaHelper::stub(const QString &name, const QByteArray &script)
{
    const QString path = m_dir.filePath(name);
    [&] { QVERIFY(write(path, "#!/bin/sh\n" + script)); }();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestMediaHelper::initTestCase()
{
    m_clip = m_dir.filePath(u"clip.mp4"_s);
    QVERIFY(makeNumbered(m_clip, 48, {}, {u"-g"_s, u"24"_s}));
}

void TestMediaHelper::aClipIsProbed()
{
    MediaHelper helper(m_clock, realHelper());
    const auto facts = probe(helper, m_clip);
    QVERIFY2(bool(facts), facts ? "" : qPrintable(facts.error().detail));
    QVERIFY(qAbs(facts->seconds - 2) < 0.01);
    QCOMPARE(facts->size, QSize(384, 216));
    QCOMPARE(facts->framesPerSecond, 24.0);
    QVERIFY(!facts->hasAudio);
    QVERIFY(!facts->still);

    const QString sound = m_dir.filePath(u"sound.mp4"_s);
    QVERIFY(makeSmall(sound, u"+faststart"_s));
    const auto withSound = probe(helper, sound);
    QVERIFY(withSound && withSound->hasAudio);
}

void TestMediaHelper::aStillIsProbed()
{
    const QString file = m_dir.filePath(u"still.png"_s);
    QVERIFY(QImage(320, 200, QImage::Format_RGB32).save(file));
    MediaHelper helper(m_clock, realHelper());
    const auto facts = probe(helper, file);
    QVERIFY(bool(facts));
    QVERIFY(facts->still);
    QCOMPARE(facts->size, QSize(320, 200));
    QCOMPARE(facts->seconds, 0.0);
}

void TestMediaHelper::aPosterIsTheFirstFrameFitted()
{
    MediaHelper helper(m_clock, realHelper());
    const QString poster = m_dir.filePath(u"poster.jpg"_s);
    const auto made = wait<std::monostate>([&](Reply<> done) {
        helper.poster(m_clip, poster, {192, 192}, &m_scope, done);
    });
    QVERIFY(made && bool(*made));
    const QImage image(poster, "jpeg");
    QCOMPARE(image.size(), QSize(192, 108));
    QVERIFY(qGray(image.pixel(8, 8)) < 60); // frame 0: all its squares are black
}

void TestMediaHelper::aFilmstripHoldsItsTiles()
{
    MediaHelper helper(m_clock, realHelper());
    const QString strip = m_dir.filePath(u"strip.jpg"_s);
    const auto made = wait<std::monostate>([&](Reply<> done) {
        helper.filmstrip(m_clip, strip, {12, {160, 90}}, &m_scope, done);
    });
    QVERIFY(made && bool(*made));
    const QImage image(strip, "jpeg");
    QCOMPARE(image.size(), QSize(1920, 90));
    for (int i = 0; i < 12; ++i) { // the lowest bits of frame (i + 0.5) * 48 / 12 = 4 i + 2
        QVERIFY(qGray(image.pixel(i * 160 + 6, 6)) < 80);
        QVERIFY(qGray(image.pixel(i * 160 + 20, 6)) > 170);
    }
}

void TestMediaHelper::whatCannotBeWrittenIsADiskError()
{
    MediaHelper helper(m_clock, realHelper());
    const auto made = wait<std::monostate>([&](Reply<> done) {
        helper.poster(m_clip, m_dir.filePath(u"no/such/folder.jpg"_s), {64, 64}, &m_scope, done);
    });
    QVERIFY(made && !*made);
    QCOMPARE(made->error().kind, Error::Kind::Disk);
    QVERIFY(bool(probe(helper, m_clip))); // and it goes on
}

void TestMediaHelper::badFilesAreDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray(200'000, 'g');
    QTest::newRow("garbage behind ftyp") << QByteArray("\0\0\0\x10"
                                                       "ftypisom\0\0\0\0",
                                                       16)
                                                + QByteArray(200'000, 'g');
    QTest::newRow("a web page") << QByteArray("<html>Forbidden</html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a cut picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    QTest::newRow("another container") << QByteArray("RIFF\1\2\3\4AVI LIST");
    QTest::newRow("noise in mdat") << QByteArray("noise");
}

void TestMediaHelper::badFilesAreDamaged()
{
    QFETCH(QByteArray, bytes);
    if (bytes == "noise") { // whole boxes around zeros
        bytes = bytesOf(m_clip);
        const qsizetype mdat = bytes.indexOf("mdat") + 4;
        const qsizetype moov = bytes.indexOf("moov");
        QVERIFY(mdat > 4 && moov > mdat);
        bytes.replace(mdat, moov - 4 - mdat, QByteArray(moov - 4 - mdat, '\0'));
    }
    const QString file = m_dir.filePath(u"bad.mp4"_s);
    QVERIFY(write(file, bytes));
    MediaHelper helper(m_clock, realHelper());
    const auto facts = probe(helper, file);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, Error::Kind::Damaged);
    QVERIFY(bool(probe(helper, m_clip)));
}

void TestMediaHelper::aPlaylistNamedMp4OpensNothing()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QSignalSpy connections(&server, &QTcpServer::newConnection);
    const QByteArray address
        = "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/segment.ts";
    const QList<QByteArray> lists{
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + address + "\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '" + m_clip.toUtf8() + "'\n",
        "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'><BaseURL>" + address
            + "</BaseURL></MPD>"};
    MediaHelper helper(m_clock, realHelper());
    for (const QByteArray &list : lists) {
        const QString file = m_dir.filePath(u"list.mp4"_s);
        QVERIFY(write(file, list));
        const auto facts = probe(helper, file);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Damaged);
    }
    QCoreApplication::processEvents();
    QVERIFY(connections.isEmpty());
}

void TestMediaHelper::manyRequestsAreAnsweredInOrder()
{
    MediaHelper helper(m_clock, realHelper());
    QList<int> order;
    for (int i = 0; i < 20; ++i) {
        helper.probe(i % 3 ? m_clip : m_dir.filePath(u"none.mp4"_s), &m_scope,
                     [&order, i](const Result<ProbeFacts> &facts) {
                         QCOMPARE(bool(facts), i % 3 != 0);
                         order.append(i);
                     });
    }
    QVERIFY(order.isEmpty()); // never at once
    QTRY_COMPARE_WITH_TIMEOUT(order.size(), 20, 20'000);
    QVERIFY(std::ranges::is_sorted(order));
}

void TestMediaHelper::aChildThatDiesOfAFileIsStartedAgain()
{
    const QString marks = m_dir.filePath(u"deaths"_s);
    const QString program = stub(
        u"dies"_s, "echo x >> " + marks.toUtf8() + "\nread line\ncase \"$line\" in *good*) exec "
                       + realHelper().toUtf8() + ";; esac\nkill -SEGV $$\n");
    MediaHelper helper(m_clock, program);
    for (int i = 1; i <= 3; ++i) {
        const auto facts = probe(helper, m_clip);
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Damaged);
        QCOMPARE(bytesOf(marks).count('x'), 2 * i);
    }
}

void TestMediaHelper::oneSpuriousDeathIsForgiven()
{
    const QString mark = m_dir.filePath(u"once"_s);
    const QByteArray script = "[ -e " + mark.toUtf8() + " ] && exec " + realHelper().toUtf8()
                              + "\nread line\n: > " + mark.toUtf8() + "\nkill -KILL $$\n";
    MediaHelper helper(m_clock, stub(u"once-only"_s, script));
    QVERIFY(bool(probe(helper, m_clip)));
    QVERIFY(QFile::exists(mark));
}

void TestMediaHelper::aHangingChildIsKilledInTime()
{
    FastClock fast; // 20 s become 200 ms
    const QString marks = m_dir.filePath(u"hung"_s);
    MediaHelper helper(fast, stub(u"hangs"_s, "echo $$ >> " + marks.toUtf8()
                                                  + "\nread line\nread line\nread line\n"));
    const auto facts = probe(helper, m_clip);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, Error::Kind::Timeout);
    const QByteArray pid = bytesOf(marks).trimmed();
    QVERIFY(!pid.isEmpty());
    QTRY_VERIFY(!QFileInfo::exists(u"/proc/"_s + QString::fromLatin1(pid)));
}

void TestMediaHelper::strangeChildrenSayNothingOfTheFile_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Error::Kind>("kind");
    const auto protocol = Error::Kind::Protocol;
    QTest::newRow("junk") << QByteArray("read l\necho junk\nread l\n") << protocol;
    QTest::newRow("another answer")
        << QByteArray("read l\necho '{\"id\":4711}'\nread l\n") << protocol;
    QTest::newRow("an answer without facts")
        << QByteArray("read l\necho '{\"id\":1}'\nread l\n") << protocol;
    QTest::newRow("two answers") << QByteArray(
        "read l\nprintf '{\"id\":1}\\n{\"id\":1}\\n'\nread l\n")
                                 << protocol;
    QTest::newRow("100 MB") << QByteArray("read l\nexec /usr/bin/head -c 100000000 /dev/zero\n")
                            << protocol;
    QTest::newRow("talks before it is asked")
        << QByteArray("echo hello\nread l\nread l\n") << protocol;
    QTest::newRow("leaves") << QByteArray("exit 3\n") << protocol;
    QTest::newRow("missing") << QByteArray() << Error::Kind::Disk;
}

void TestMediaHelper::strangeChildrenSayNothingOfTheFile()
{
    QFETCH(QByteArray, script);
    QFETCH(Error::Kind, kind);
    const QString program
        = script.isEmpty() ? m_dir.filePath(u"missing"_s) : stub(u"odd"_s, script);
    MediaHelper helper(m_clock, program);
    const auto facts = probe(helper, m_clip);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, kind);
}

void TestMediaHelper::theLargestPictureFitsTheLimits()
{
    const QString file = m_dir.filePath(u"large.png"_s);
    QImage image(8000, 8000, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(file, "png", 100));
    MediaHelper helper(m_clock, realHelper());
    const auto facts = probe(helper, file);
    QVERIFY2(bool(facts), facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->size, image.size());
}

void TestMediaHelper::theChildInheritsNoEnvironment()
{
    qputenv("SEEDANCE_API_KEY", "sk_canary_of_this_test");
    qputenv("http_proxy", "http://127.0.0.1:9");
    const QString file = m_dir.filePath(u"environment"_s);
    MediaHelper helper(m_clock,
                       stub(u"env"_s, "/usr/bin/env > " + file.toUtf8() + "\nread l\nexit 1\n"));
    QVERIFY(!probe(helper, m_clip));
    const QByteArray environment = bytesOf(file);
    QVERIFY(environment.contains("LC_ALL=C.UTF-8"));
    QVERIFY(!environment.contains("canary"));
    QVERIFY(!environment.contains("proxy"));
    QVERIFY(!environment.contains("HOME="));
    qunsetenv("SEEDANCE_API_KEY");
    qunsetenv("http_proxy");
}

void TestMediaHelper::theChildLimitsItself()
{
    QProcess child;
    child.start(realHelper(), {});
    QVERIFY(child.waitForStarted());
    child.write("{\"id\":1,\"do\":\"nothing\"}\n");
    QVERIFY(child.waitForReadyRead());
    const auto answer = QJsonDocument::fromJson(child.readLine()).object();
    QCOMPARE(answer.value("error"_L1).toString(), u"protocol"_s);
    const QByteArray limits = bytesOf(u"/proc/%1/limits"_s.arg(child.processId()));
    const auto has = [&](const char *name, qint64 value) {
        const QRegularExpression line(QLatin1String(name) + u"\\s+%1\\s"_s.arg(value));
        return line.match(QString::fromLatin1(limits)).hasMatch();
    };
    QVERIFY2(has("Max open files", 64), limits.constData());
    QVERIFY(has("Max core file size", 0));
    QVERIFY(has("Max file size", 64 << 20));
    QVERIFY(limits.contains("Max cpu time              1")); // 10 to 12 s
#ifndef __SANITIZE_ADDRESS__
    QVERIFY(has("Max address space", 1 << 30));
#endif
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
}

void TestMediaHelper::destroyingTheScopeDropsTheAnswer()
{
    MediaHelper helper(m_clock, realHelper());
    auto scope = std::make_unique<QObject>();
    int answers = 0;
    for (int i = 0; i < 5; ++i)
        helper.probe(m_clip, scope.get(), [&](const Result<ProbeFacts> &) { ++answers; });
    scope.reset();
    QVERIFY(bool(probe(helper, m_clip))); // goes on with those who still want to know
    QCOMPARE(answers, 0);
}

void TestMediaHelper::theChildEndsWithItsParent()
{
    const QString marks = m_dir.filePath(u"pid"_s);
    auto helper = std::make_unique<MediaHelper>(
        m_clock,
        stub(u"pid-first"_s, "echo $$ > " + marks.toUtf8() + "\nexec " + realHelper().toUtf8()));
    QVERIFY(bool(probe(*helper, m_clip)));
    const QString process = u"/proc/"_s + QString::fromLatin1(bytesOf(marks).trimmed());
    QVERIFY(QFileInfo::exists(process));
    helper.reset();
    QTRY_VERIFY(!QFileInfo::exists(process));
}

QTEST_GUILESS_MAIN(TestMediaHelper)
#include "tst_mediahelper.moc"
