#include "app/media/frameserver.h"
#include "tests/media/clips.h"

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace rushes;
using namespace rushes::clips;

namespace {

//! The number burnt into the top row of a frame shown at 384 × 216.
int codeOf(const QImage &image)
{
    int code = 0;
    for (int bit = 0; bit < 10; ++bit)
        code |= (qGray(image.pixel(32 * bit + 16, 16)) > 128 ? 1 : 0) << bit;
    return code;
}

struct Shown {
    int frame = -1;
    QImage image;
    bool exact = false;
};

//! A server, and what it said.
class Viewer : public QObject {
public:
    Viewer()
    {
        server.setViewSize({384, 216});
        connect(&server, &FrameServer::opened, this, [this](const ClipFacts &f) { facts = f; });
        connect(&server, &FrameServer::failed, this, [this](const Error &e) { error = e; });
        connect(&server, &FrameServer::soundReady, this, [this](const ClipSound &s) { sound = s; });
        connect(&server, &FrameServer::grabbed, this,
                [this](int, const QImage &image) { grabbed = image; });
        connect(&server, &FrameServer::frameReady, this,
                [this](int frame, const QImage &image, bool exact) {
                    shown.append({frame, image, exact});
                });
    }

    bool open(const QString &file)
    {
        facts = {};
        error.reset();
        server.open(file);
        return QTest::qWaitFor([this] { return facts.frames > 0 || error; }, 10'000) && !error;
    }

    //! Wants the frame and waits for exactly it; -1 if it does not come.
    int codeAt(int frame)
    {
        shown.clear();
        server.want(frame);
        const bool came = QTest::qWaitFor(
            [&] { return !shown.isEmpty() && shown.last().frame == frame && shown.last().exact; },
            10'000);
        return came ? codeOf(shown.last().image) : -1;
    }

    FrameServer server;
    ClipFacts facts;
    std::optional<Error> error;
    ClipSound sound;
    QImage grabbed;
    QList<Shown> shown;
};

qsizetype entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace

class TestFrameServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySeekIsExact_data();
    void everySeekIsExact();
    void everyStepIsExact_data();
    void everyStepIsExact();
    void theLastFrameIsReachedFromAnywhere();
    void variableRatesKeepTheirTimes();
    void theNewestWishWins();
    void scrubbingMayShowAKeyFrameFirst();
    void playingForwardDropsNothingItHasTimeFor();
    void framesComeAtViewSize();
    void aFrameIsGrabbedInItsOwnSize();
    void colourIsThatOfBt709();
    void soundComesWholeAndInTime();
    void stillsAreClipsOfOneFrame();
    void whatIsNoClipFails_data();
    void whatIsNoClipFails();
    void aDamagedMiddleIsPlayedOver();
    void reopeningLeaksNeitherThreadsNorFiles();
    void destroyingMidwayIsQuick();

private:
    QTemporaryDir m_dir;
    QString m_long; //!< 240 frames, one key frame, B-frames
    QString m_short; //!< 240 frames, a key frame every 24
    QString m_varying;
};

void TestFrameServer::initTestCase()
{
    m_long = m_dir.filePath(u"gop250.mp4"_s);
    m_short = m_dir.filePath(u"gop24.mp4"_s);
    m_varying = m_dir.filePath(u"vfr.mp4"_s);
    const QStringList oneKey{u"-g"_s, u"250"_s, u"-bf"_s, u"3"_s, u"-sc_threshold"_s, u"0"_s};
    const QStringList manyKeys{u"-g"_s, u"24"_s, u"-bf"_s, u"3"_s, u"-movflags"_s, u"+faststart"_s};
    QVERIFY(makeNumbered(m_long, 240, {}, oneKey));
    QVERIFY(makeNumbered(m_short, 240, {}, manyKeys));
    // Frame n stands for n % 3 + 1 ticks of 1/48 s.
    const QString times = u",settb=1/48,setpts='3*(N-mod(N,3))*2/3+mod(N,3)*(mod(N,3)+1)/2'"_s;
    QVERIFY(makeNumbered(
        m_varying, 120, times,
        {u"-vsync"_s, u"passthrough"_s, u"-enc_time_base"_s, u"1/48"_s, u"-g"_s, u"30"_s}));
}

void TestFrameServer::everySeekIsExact_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("frames");
    QTest::newRow("one key frame") << m_long << 240;
    QTest::newRow("a key frame a second") << m_short << 240;
    QTest::newRow("variable rate") << m_varying << 120;
}

void TestFrameServer::everySeekIsExact()
{
    QFETCH(QString, file);
    QFETCH(int, frames);
    Viewer viewer;
    QVERIFY(viewer.open(file));
    QCOMPARE(viewer.facts.frames, frames);
    QCOMPARE(viewer.facts.startsMs.size(), frames);
    QRandomGenerator random(4711);
    for (int i = 0; i < 60; ++i) {
        const int frame = random.bounded(frames);
        QCOMPARE(viewer.codeAt(frame), frame);
    }
}

void TestFrameServer::everyStepIsExact_data()
{
    everySeekIsExact_data();
}

void TestFrameServer::everyStepIsExact()
{
    QFETCH(QString, file);
    QFETCH(int, frames);
    Viewer viewer;
    QVERIFY(viewer.open(file));
    for (int frame = frames / 2 - 30; frame < frames / 2 + 30; ++frame)
        QCOMPARE(viewer.codeAt(frame), frame);
    for (int frame = frames / 2 + 30; frame >= 0; --frame)
        QCOMPARE(viewer.codeAt(frame), frame);
}

void TestFrameServer::theLastFrameIsReachedFromAnywhere()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_long));
    for (const int before : {0, 100, 238, 239}) {
        QCOMPARE(viewer.codeAt(before), before);
        QCOMPARE(viewer.codeAt(239), 239);
    }
    viewer.shown.clear();
    viewer.server.want(100'000); // past the end is the end
    QTRY_VERIFY(!viewer.shown.isEmpty());
    QCOMPARE(viewer.shown.last().frame, 239);
}

void TestFrameServer::variableRatesKeepTheirTimes()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_varying));
    for (int n = 0; n < 120; ++n) {
        const int ticks = 2 * (n - n % 3) + (n % 3) * (n % 3 + 1) / 2;
        QVERIFY2(qAbs(double(viewer.facts.startsMs.at(n)) - ticks * 1000.0 / 48) <= 1,
                 qPrintable(QString::number(n)));
    }
}

void TestFrameServer::theNewestWishWins()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_long));
    QElapsedTimer timer;
    timer.start();
    for (int frame = 239; frame >= 0; frame -= 4)
        viewer.server.want(frame, true);
    QVERIFY2(timer.elapsed() < 50, "asking blocks");
    QCOMPARE(viewer.codeAt(5), 5);
    QVERIFY(viewer.shown.size() <= 3); // the sixty before were given up
}

void TestFrameServer::scrubbingMayShowAKeyFrameFirst()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_short));
    QCOMPARE(viewer.codeAt(0), 0);
    viewer.shown.clear();
    viewer.server.want(140, true);
    QTRY_VERIFY(!viewer.shown.isEmpty() && viewer.shown.last().exact);
    QCOMPARE(viewer.shown.size(), 2);
    QCOMPARE(viewer.shown.first().frame, 120);
    QVERIFY(!viewer.shown.first().exact);
    QCOMPARE(codeOf(viewer.shown.first().image), 120);
    QCOMPARE(viewer.shown.last().frame, 140);
    QCOMPARE(codeOf(viewer.shown.last().image), 140);
}

void TestFrameServer::playingForwardDropsNothingItHasTimeFor()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_long));
    QCOMPARE(viewer.codeAt(0), 0);
    for (int frame = 1; frame < 240; ++frame)
        QCOMPARE(viewer.codeAt(frame), frame);
    viewer.server.keepFrom(0); // and around
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(viewer.codeAt(0), 0);
}

void TestFrameServer::framesComeAtViewSize()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_short));
    viewer.server.setViewSize({192, 192});
    viewer.server.want(3);
    QTRY_VERIFY(!viewer.shown.isEmpty());
    QCOMPARE(viewer.shown.last().image.size(), QSize(192, 108));
    viewer.shown.clear();
    viewer.server.setViewSize({777, 333}); // the picture follows by itself
    QTRY_VERIFY(!viewer.shown.isEmpty());
    QCOMPARE(viewer.shown.last().image.size(), QSize(592, 333));
}

void TestFrameServer::aFrameIsGrabbedInItsOwnSize()
{
    Viewer viewer;
    QVERIFY(viewer.open(m_long));
    viewer.server.setViewSize({96, 54});
    viewer.server.grab(77);
    QTRY_VERIFY(!viewer.grabbed.isNull());
    QCOMPARE(viewer.grabbed.size(), QSize(384, 216));
    QCOMPARE(codeOf(viewer.grabbed), 77);
}

void TestFrameServer::colourIsThatOfBt709()
{
    const QString file = m_dir.filePath(u"colour.mp4"_s);
    QVERIFY(
        ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=c=0xC02040:s=1280x720:r=24:d=0.2"_s, u"-vf"_s,
                u"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"_s, u"-c:v"_s,
                u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-qp"_s, u"1"_s, u"-colorspace"_s,
                u"bt709"_s, u"-color_primaries"_s, u"bt709"_s, u"-color_trc"_s, u"bt709"_s, file}));
    Viewer viewer;
    QVERIFY(viewer.open(file));
    viewer.codeAt(0);
    // With the matrix of BT.601 red would be 178.
    const QColor colour = viewer.shown.last().image.pixelColor(100, 100);
    QVERIFY2(qAbs(colour.red() - 0xC0) < 6 && qAbs(colour.green() - 0x20) < 6
                 && qAbs(colour.blue() - 0x40) < 6,
             qPrintable(colour.name()));
}

void TestFrameServer::soundComesWholeAndInTime()
{
    const QString file = m_dir.filePath(u"sound.mp4"_s);
    QVERIFY(ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=320x180:r=24:d=2"_s, u"-f"_s,
                    u"lavfi"_s, u"-i"_s, u"aevalsrc='if(gte(t,1),sin(2*PI*440*t),0)':s=44100:d=2"_s,
                    u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-pix_fmt"_s,
                    u"yuv420p"_s, u"-c:a"_s, u"aac"_s, file}));
    Viewer viewer;
    QVERIFY(viewer.open(file));
    QVERIFY(viewer.facts.hasAudio);
    QTRY_VERIFY(!viewer.sound.pcm.isEmpty());
    QCOMPARE(viewer.sound.sampleRate, 48000);
    const double seconds = double(viewer.sound.pcm.size()) / (48000 * 4);
    QVERIFY2(qAbs(seconds - 2) < 0.06, qPrintable(QString::number(seconds)));
    const auto loudness = [&](double from) { // mean of 50 ms
        const auto *samples = reinterpret_cast<const qint16 *>(viewer.sound.pcm.constData());
        const auto first = size_t(from * 48000) * 2;
        return std::accumulate(samples + first, samples + first + 4800, 0.0,
                               [](double sum, qint16 value) { return sum + std::abs(value); })
               / 4800;
    };
    QVERIFY(loudness(0.9) < 100);
    QVERIFY(loudness(1.03) > 2000);
}

void TestFrameServer::stillsAreClipsOfOneFrame()
{
    const QString file = m_dir.filePath(u"still.png"_s);
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QVERIFY(image.save(file));
    Viewer viewer;
    QVERIFY(viewer.open(file));
    QCOMPARE(viewer.facts.frames, 1);
    QCOMPARE(viewer.facts.size, QSize(800, 400));
    viewer.codeAt(0);
    QCOMPARE(viewer.shown.last().image.size(), QSize(384, 192));
    QCOMPARE(viewer.shown.last().image.pixelColor(5, 5), QColor(Qt::magenta));
    viewer.server.grab(0);
    QTRY_COMPARE(viewer.grabbed.size(), QSize(800, 400));
}

void TestFrameServer::whatIsNoClipFails_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n");
    QTest::newRow("ftyp, then junk") << QByteArray("\0\0\0\x10"
                                                   "ftypisom\0\0\0\0",
                                                   16)
                                            + "junk";
    QTest::newRow("a broken picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
}

void TestFrameServer::whatIsNoClipFails()
{
    QFETCH(QByteArray, bytes);
    const QString file = m_dir.filePath(u"none.mp4"_s);
    QVERIFY(write(file, bytes));
    Viewer viewer;
    QVERIFY(!viewer.open(file));
    QVERIFY(viewer.error.has_value());
    QCOMPARE(viewer.error->kind, Error::Kind::Damaged);
    QVERIFY(viewer.open(m_short)); // and goes on
    QVERIFY(!viewer.open(m_dir.filePath(u"missing.mp4"_s)));
    QCOMPARE(viewer.error->kind, Error::Kind::Disk);
}

void TestFrameServer::aDamagedMiddleIsPlayedOver()
{
    QByteArray bytes = bytesOf(m_short);
    const qsizetype third = bytes.size() / 3;
    bytes.replace(third, third, QByteArray(third, '\x55'));
    const QString file = m_dir.filePath(u"damaged.mp4"_s);
    QVERIFY(write(file, bytes));
    Viewer viewer;
    QVERIFY(viewer.open(file));
    for (const int frame : {0, 100, 120, 130, 0})
        viewer.server.want(frame);
    QCOMPARE(viewer.codeAt(0), 0);
    QCOMPARE(viewer.codeAt(239), 239);
}

void TestFrameServer::reopeningLeaksNeitherThreadsNorFiles()
{
    const QString sound = m_dir.filePath(u"with sound.mp4"_s);
    QVERIFY(makeSmall(sound, u"+faststart"_s));
    Viewer viewer;
    QVERIFY(viewer.open(sound));
    QTRY_VERIFY(!viewer.sound.pcm.isEmpty());
    QVERIFY(viewer.codeAt(0) >= 0);
    const auto threads = entriesOf(u"/proc/self/task"_s);
    const auto files = entriesOf(u"/proc/self/fd"_s);
    for (int i = 0; i < 200; ++i) {
        QVERIFY(viewer.open(i % 2 ? m_short : sound));
        if (i % 3)
            QVERIFY(viewer.codeAt(i % 7) >= 0);
    }
    QVERIFY(viewer.open(sound));
    QVERIFY(viewer.codeAt(0) >= 0);
    QTRY_COMPARE(entriesOf(u"/proc/self/task"_s), threads);
    QTRY_COMPARE(entriesOf(u"/proc/self/fd"_s), files);
    viewer.server.close();
    QTRY_VERIFY(entriesOf(u"/proc/self/task"_s) < threads);
}

void TestFrameServer::destroyingMidwayIsQuick()
{
    for (int i = 0; i < 20; ++i) {
        auto viewer = std::make_unique<Viewer>();
        viewer->server.open(m_long);
        viewer->server.want(239);
        if (i % 2)
            QVERIFY(QTest::qWaitFor([&] { return viewer->facts.frames > 0; }));
        QElapsedTimer timer;
        timer.start();
        viewer.reset();
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestFrameServer)
#include "tst_frameserver.moc"
