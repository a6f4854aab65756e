#include "tests/e2e/watchedapplication.h"
#include "tests/ui/stagefixture.h"
#include "ui/player/player.h"
#include "ui/player/speaker.h"
#include "ui/player/timecode.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <cstring>
#include <functional>

using namespace rushes;
using namespace rushes::clips;

namespace {

struct Shown {
    int frame;
    qint64 at; //!< ms since the start
    int code;
};

//! A player, and what it showed when.
class Watcher {
public:
    explicit Watcher(const QString &file)
    {
        player.setViewSize({384, 216});
        timer.start();
        QObject::connect(&player, &Player::pictureChanged, &player,
                         [this](int frame, const QImage &image) {
                             shown.append({frame, timer.elapsed(), codeOf(image)});
                         });
        player.open(file);
        [&] { QTRY_VERIFY(!shown.isEmpty() && player.isOpen()); }();
    }

    Player player;
    QElapsedTimer timer;
    QList<Shown> shown;
};

//! Sound whose sample number can be read back.
ClipSound countingSound(int frames)
{
    ClipSound sound;
    sound.pcm.resize(frames * 4);
    for (int i = 0; i < frames; ++i) {
        const qint32 value = i + 1;
        std::memcpy(sound.pcm.data() + i * 4, &value, 4);
    }
    return sound;
}

QList<qint32> heard(SoundSource &source, int frames)
{
    const QByteArray bytes = source.read(frames * 4);
    QList<qint32> numbers;
    for (int i = 0; i + 4 <= bytes.size(); i += 4) {
        qint32 value = 0;
        std::memcpy(&value, bytes.constData() + i, 4);
        numbers.append(value);
    }
    return numbers;
}

} // namespace

class TestPlayer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void itStandsOnTheFirstFrame();
    void everyFrameItShowsIsTheOneItSays();
    void timeRunsAtItsSpeed_data();
    void timeRunsAtItsSpeed();
    void withoutALoopItStopsAtTheEnd();
    void playAtTheEndStartsAgain();
    void aLoopHasNoSeam();
    void marksBoundTheLoop();
    void marksTheWrongWayRoundAreSwapped();
    void stepsAreOneFrame();
    void aSecondIsASecondAtAnyRate();
    void shuttlingDoublesUpToEight();
    void playingBackRunsBack();
    void scrubbingHoldsTimeStill();
    void playMayBeAskedForBeforeItIsOpen();
    void openingAnotherClipForgetsTheMarks();
    void aClipWithSoundPlaysWithoutADevice();
    void theWindowsThreadIsNeverAwayForLong();

    void soundRepeatsItsLoopWithoutAGap();
    void soundEndsInSilence();
    void lateSoundStartsFurtherOn();
    void timecodesCountFrames_data();
    void timecodesCountFrames();

private:
    QTemporaryDir m_dir;
    QString m_clip; //!< 96 frames, four seconds
    QString m_short; //!< 24 frames
    QString m_sound;
};

void TestPlayer::initTestCase()
{
    m_clip = m_dir.filePath(u"clip.mp4"_s);
    m_short = m_dir.filePath(u"short.mp4"_s);
    m_sound = m_dir.filePath(u"sound.mp4"_s);
    QVERIFY(makeNumbered(m_clip, 96, {}, {u"-g"_s, u"24"_s}));
    QVERIFY(makeNumbered(m_short, 24, {}, {u"-g"_s, u"24"_s}));
    QVERIFY(makeSmall(m_sound, u"+faststart"_s));
}

void TestPlayer::itStandsOnTheFirstFrame()
{
    Watcher watch(m_clip);
    QCOMPARE(watch.player.facts().frames, 96);
    QCOMPARE(watch.shown.first().frame, 0);
    QCOMPARE(watch.shown.first().code, 0);
    QVERIFY(!watch.player.isPlaying());
    QCOMPARE(watch.player.positionMs(), 0);
}

void TestPlayer::everyFrameItShowsIsTheOneItSays()
{
    Watcher watch(m_clip);
    watch.player.play();
    QTRY_VERIFY(watch.player.frame() > 40);
    watch.player.pause();
    QTRY_COMPARE(watch.shown.last().frame, watch.player.frame());
    for (const Shown &shown : std::as_const(watch.shown))
        QCOMPARE(shown.code, shown.frame);
    QVERIFY(watch.shown.size() > 15); // dropped frames are no harm on a busy machine, most are
}

void TestPlayer::timeRunsAtItsSpeed_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("quarter") << 0.25;
    QTest::newRow("normal") << 1.0;
    QTest::newRow("double") << 2.0;
}

void TestPlayer::timeRunsAtItsSpeed()
{
    QFETCH(double, speed);
    Watcher watch(m_clip);
    watch.player.setLooping(false);
    watch.player.setSpeed(speed);
    watch.player.play();
    QTRY_VERIFY(watch.player.positionMs() > 0);
    QElapsedTimer timer;
    timer.start();
    const qint64 from = watch.player.positionMs();
    QTRY_VERIFY(timer.elapsed() > 800);
    const double ratio = double(watch.player.positionMs() - from) / double(timer.elapsed());
    QVERIFY2(qAbs(ratio - speed) < 0.05 * speed, qPrintable(QString::number(ratio)));
}

void TestPlayer::withoutALoopItStopsAtTheEnd()
{
    Watcher watch(m_short);
    watch.player.setLooping(false);
    watch.player.play();
    QTRY_VERIFY(watch.player.isPlaying());
    QTRY_VERIFY(!watch.player.isPlaying());
    QCOMPARE(watch.player.frame(), 23);
    QTRY_COMPARE(watch.shown.last().code, 23);
}

void TestPlayer::playAtTheEndStartsAgain()
{
    Watcher watch(m_short);
    watch.player.setLooping(false);
    watch.player.seek(23);
    watch.player.play();
    QVERIFY(watch.player.frame() < 5);
    QTRY_VERIFY(watch.player.frame() > 5);
    QVERIFY(watch.player.isPlaying());
}

void TestPlayer::aLoopHasNoSeam()
{
    Watcher watch(m_short);
    watch.player.setLooping(true);
    watch.player.play();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(timer.elapsed() > 3500, 5000); // three times round
    watch.player.pause();
    int seams = 0;
    qint64 longest = 0;
    for (qsizetype i = 2; i < watch.shown.size(); ++i) {
        const Shown &before = watch.shown.at(i - 1);
        const Shown &now = watch.shown.at(i);
        QCOMPARE(now.code, now.frame);
        if (now.frame >= before.frame)
            continue;
        ++seams;
        // What passed on the wall is what passed in the clip, around the end.
        const qint64 inClip = (24 - before.frame + now.frame) * 1000 / 24;
        longest = qMax(longest, qAbs(now.at - before.at - inClip));
    }
    QVERIFY2(seams >= 2, qPrintable(QString::number(seams)));
    qInfo("%d seams, at most %lld ms off", seams, longest);
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
}

void TestPlayer::marksBoundTheLoop()
{
    Watcher watch(m_clip);
    watch.player.setMarks({30, 41});
    watch.player.seek(30);
    QTRY_COMPARE(watch.shown.last().frame, 30);
    watch.shown.clear();
    watch.player.play();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > 1600);
    watch.player.pause();
    QVERIFY(watch.shown.size() > 12);
    for (const Shown &shown : std::as_const(watch.shown))
        QVERIFY2(shown.code >= 30 && shown.code <= 41, qPrintable(QString::number(shown.code)));
}

void TestPlayer::marksTheWrongWayRoundAreSwapped()
{
    Watcher watch(m_clip);
    watch.player.setMarks({50, 20});
    QCOMPARE(watch.player.marks(), (Player::Marks{20, 50}));
}

void TestPlayer::stepsAreOneFrame()
{
    Watcher watch(m_clip);
    for (int i = 1; i <= 30; ++i)
        watch.player.step(1);
    QTRY_COMPARE(watch.shown.last().code, 30);
    watch.player.step(-1);
    QTRY_COMPARE(watch.shown.last().code, 29);
    watch.player.play();
    QTRY_VERIFY(watch.player.frame() > 35);
    const int before = watch.player.frame();
    watch.player.step(1); // pauses first
    QVERIFY(!watch.player.isPlaying());
    QVERIFY(watch.player.frame() <= before + 3);
    QTRY_COMPARE(watch.shown.last().code, watch.player.frame());
    watch.player.seek(0);
    watch.player.step(-1);
    QCOMPARE(watch.player.frame(), 0);
    watch.player.seek(1'000);
    QCOMPARE(watch.player.frame(), 95);
}

void TestPlayer::aSecondIsASecondAtAnyRate()
{
    Watcher watch(m_clip);
    watch.player.jump(1000);
    QCOMPARE(watch.player.frame(), 24);
    watch.player.jump(1000);
    QCOMPARE(watch.player.frame(), 48);
    watch.player.jump(-1000);
    QCOMPARE(watch.player.frame(), 24);
    watch.player.jump(100'000);
    QCOMPARE(watch.player.frame(), 95);
    watch.player.jump(-100'000);
    QCOMPARE(watch.player.frame(), 0);
}

void TestPlayer::shuttlingDoublesUpToEight()
{
    Watcher watch(m_clip);
    watch.player.setLooping(true);
    for (int i = 0; i < 6; ++i)
        watch.player.shuttleForward();
    QTRY_VERIFY(watch.player.positionMs() > 0);
    QElapsedTimer timer;
    timer.start();
    const qint64 from = watch.player.positionMs();
    qint64 wraps = 0;
    qint64 last = from;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 const qint64 now = watch.player.positionMs();
                                 wraps += now < last ? 1 : 0;
                                 last = now;
                                 return timer.elapsed() > 600;
                             }()),
                             3000);
    const double ratio = double(last - from + wraps * 4000) / double(timer.elapsed());
    QVERIFY2(ratio > 7 && ratio < 9, qPrintable(QString::number(ratio)));
    watch.player.pause();
    watch.player.play(); // at the chosen speed again
    QVERIFY(watch.player.isPlaying());
    QCOMPARE(watch.player.speed(), 1.0);
}

void TestPlayer::playingBackRunsBack()
{
    Watcher watch(m_clip);
    watch.player.setLooping(false);
    watch.player.seek(60);
    QTRY_COMPARE(watch.shown.last().frame, 60);
    watch.shown.clear();
    watch.player.shuttleBack();
    QTRY_VERIFY_WITH_TIMEOUT(!watch.player.isPlaying(), 10'000);
    QCOMPARE(watch.player.frame(), 0);
    QTRY_COMPARE(watch.shown.last().frame, 0);
    for (qsizetype i = 0; i < watch.shown.size(); ++i) {
        QCOMPARE(watch.shown.at(i).code, watch.shown.at(i).frame);
        QVERIFY(i == 0 || watch.shown.at(i).frame <= watch.shown.at(i - 1).frame);
    }
}

void TestPlayer::scrubbingHoldsTimeStill()
{
    Watcher watch(m_clip);
    watch.player.play();
    QTRY_VERIFY(watch.player.frame() > 2);
    watch.player.seek(50, Player::Seek::Scrubbing);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > 200);
    QCOMPARE(watch.player.frame(), 50);
    QVERIFY(watch.player.isPlaying());
    watch.player.seek(51);
    QTRY_VERIFY(watch.player.frame() > 54); // and goes on
}

void TestPlayer::playMayBeAskedForBeforeItIsOpen()
{
    Player player;
    player.setViewSize({384, 216});
    player.open(m_clip);
    player.play();
    QVERIFY(player.isPlaying());
    QTRY_VERIFY(player.frame() > 3);
}

void TestPlayer::openingAnotherClipForgetsTheMarks()
{
    Watcher watch(m_clip);
    watch.player.setMarks({30, 41});
    watch.player.open(m_short);
    QVERIFY(!watch.player.marks().in && !watch.player.marks().out);
    QCOMPARE(watch.player.frame(), 0);
    QTRY_COMPARE(watch.player.facts().frames, 24);
}

void TestPlayer::aClipWithSoundPlaysWithoutADevice()
{
    Player player;
    player.setViewSize({64, 36});
    player.setLooping(true);
    player.setVolume(30);
    player.open(m_sound);
    player.play();
    QTRY_VERIFY(player.facts().hasAudio);
    QTRY_VERIFY(player.frame() > 3);
    player.setMuted(true);
    player.seek(0);
    player.setMuted(false);
    QTRY_VERIFY(player.frame() > 3);
}

void TestPlayer::theWindowsThreadIsNeverAwayForLong()
{
    auto *app = static_cast<WatchedApplication *>(qApp);
    Watcher watch(m_sound);
    app->takeSlowest();
    for (int i = 0; i < 10; ++i) {
        // As events, so that each call is timed.
        const auto inAnEvent = [&](std::function<void()> call) {
            QMetaObject::invokeMethod(&watch.player, std::move(call), Qt::QueuedConnection);
        };
        inAnEvent([&watch, file = i % 2 ? m_sound : m_clip] { watch.player.open(file); });
        inAnEvent([&watch] { watch.player.play(); });
        QTRY_VERIFY(watch.player.frame() > 2);
        for (int frame = 0; frame < 20; ++frame)
            inAnEvent([&watch, frame] { watch.player.seek(frame, Player::Seek::Scrubbing); });
        inAnEvent([&watch] { watch.player.seek(3); });
        inAnEvent([&watch, muted = i % 3 == 0] { watch.player.setMuted(muted); });
        inAnEvent([&watch] { watch.player.grab(); });
        QTRY_VERIFY(watch.player.frame() > 4);
    }
    const auto slowest = app->takeSlowest();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(slowest.time).count();
    qInfo("away for %lld ms at most: %s", qint64(ms), qPrintable(slowest.what));
    QVERIFY2(ms < 50, qPrintable(slowest.what));
}

void TestPlayer::soundRepeatsItsLoopWithoutAGap()
{
    SoundSource source;
    source.setSound(countingSound(48'000));
    source.cue({.from = 500,
                .loopStart = 250,
                .loopEnd = 750,
                .issued = std::chrono::steady_clock::now() + std::chrono::hours(1) // not late
                          - std::chrono::hours(1)});
    auto numbers = heard(source, 60'000);
    QCOMPARE(numbers.size(), 60'000);
    for (qsizetype i = 1; i < numbers.size(); ++i) {
        const qint32 next = numbers.at(i - 1) == 36'000 ? 12'001 : numbers.at(i - 1) + 1;
        QCOMPARE(numbers.at(i), next);
    }
}

void TestPlayer::soundEndsInSilence()
{
    SoundSource source;
    source.setSound(countingSound(4'800));
    source.cue({.from = 0, .issued = std::chrono::steady_clock::now()});
    const auto numbers = heard(source, 9'600);
    QVERIFY(numbers.contains(4'800));
    QCOMPARE(numbers.last(), 0);
    source.cue({.from = 99'999, .issued = std::chrono::steady_clock::now()});
    QCOMPARE(heard(source, 10), QList<qint32>(10, 0));
}

void TestPlayer::lateSoundStartsFurtherOn()
{
    SoundSource source;
    source.setSound(countingSound(48'000));
    using namespace std::chrono_literals;
    source.cue({.from = 100, .issued = std::chrono::steady_clock::now() - 200ms});
    const qint32 first = heard(source, 1).value(0);
    QVERIFY2(first >= 14'401 && first < 16'000, qPrintable(QString::number(first)));
}

void TestPlayer::timecodesCountFrames_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("frames");
    QTest::addColumn<int>("frame");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("length");
    QTest::newRow("start") << 24.0 << 192 << 0 << u"00:00:00"_s << u"00:08:00"_s;
    QTest::newRow("the design's") << 24.0 << 192 << 79 << u"00:03:07"_s << u"00:08:00"_s;
    QTest::newRow("last") << 24.0 << 192 << 191 << u"00:07:23"_s << u"00:08:00"_s;
    QTest::newRow("odd length") << 24.0 << 121 << 120 << u"00:05:00"_s << u"00:05:01"_s;
    QTest::newRow("30 a second") << 30.0 << 2'000 << 1'999 << u"01:06:19"_s << u"01:06:20"_s;
    QTest::newRow("past the end") << 24.0 << 10 << 10 << u"00:00:00"_s << u"00:00:10"_s;
}

void TestPlayer::timecodesCountFrames()
{
    QFETCH(double, rate);
    QFETCH(int, frames);
    QFETCH(int, frame);
    ClipFacts facts{.frames = frames, .framesPerSecond = rate};
    for (int i = 0; i < frames; ++i)
        facts.startsMs.append(qRound64(i * 1000 / rate));
    facts.durationMs = qRound64(frames * 1000 / rate);
    QTEST(timecode::of(frame, facts), "code");
    QTEST(timecode::length(facts), "length");
}

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    TestPlayer test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_player.moc"
