#include "app/api/downloader.h"
#include "app/media/mp4.h"
#include "tests/support/faultserver.h"
#include "tests/support/film.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using End = Script::End;
using Framing = Script::Framing;
using Manners = Script::Manners;

namespace {

constexpr qint64 tail = 64 * 1024; //!< fetched again and compared at each resumption
constexpr int mostAttempts = 80;

QString scratchTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/rushes-XXXXXX"_s;
}

//! One download and all that befalls it, decided by its seed.
struct Schedule {
    enum class Kind {
        Cut, //!< nothing but interruptions
        Hostile //!< the file changes, too, and the server lies
    };

    explicit Schedule(quint64 number)
        : seed(number)
        , dice(quint32(number))
        , kind(dice.bounded(2) == 0 ? Kind::Cut : Kind::Hostile)
        , cuts(int(dice.bounded(1, 21)))
    {
        // Every twentieth is as long as a clip is, so that the tails are a twentieth of it at most.
        const bool isLong = seed % 20 == 0;
        size = isLong ? cuts * 1'400'000 : qint64(dice.bounded(100'000, 2'000'000));
        replace("\"one\"");
    }

    void replace(const QByteArray &tag)
    {
        ++version;
        film = patternFilm(seed * 1000 + quint64(version), size);
        etag = tag;
    }

    const quint64 seed;
    QRandomGenerator dice;
    const Kind kind;
    int cuts;
    qint64 size = 0;
    int version = 0;
    QByteArray film;
    QByteArray etag;
    QString part;
    std::unique_ptr<QObject> scope = std::make_unique<QObject>();
    // Of the attempt under way.
    int attempts = 0;
    Framing framing = Framing::Length;
    Manners manners = Manners::Good;
    End end = End::KeepAlive;
    double cutAt = -1; //!< a share of the answer; negative: whole
    qint64 lie = 0; //!< added to the stated length
    qint64 from = -1; //!< where the last answer began; negative: nothing was asked
    qint64 taken = 0; //!< bytes the client took, in all attempts
};

QByteArray newTag(Schedule &schedule)
{
    switch (schedule.dice.bounded(5)) {
    case 0: return schedule.etag; // another film under the same name
    case 1: return "W/\"weak\"";
    case 2: return "";
    default: return "\"v" + QByteArray::number(schedule.version) + '"';
    }
}

//! What happens to the next attempt. Once all cuts are used up the server is a good one.
void plan(Schedule &schedule)
{
    auto &dice = schedule.dice;
    ++schedule.attempts;
    schedule.from = -1;
    schedule.lie = 0;
    schedule.manners = Manners::Good;
    schedule.end = End::KeepAlive;
    schedule.cutAt = -1;
    const std::array framings{Framing::Length, Framing::Length, Framing::Chunked,
                              Framing::UntilClose};
    schedule.framing = framings.at(size_t(dice.bounded(4)));
    if (schedule.cuts == 0)
        return;
    --schedule.cuts;
    schedule.end = dice.bounded(2) == 0 ? End::Fin : End::Reset;
    schedule.cutAt = dice.generateDouble();
    if (schedule.kind == Schedule::Kind::Cut)
        return;
    if (dice.bounded(4) == 0) {
        schedule.size += qint64(dice.bounded(3)) * 10'000;
        schedule.replace(newTag(schedule));
    }
    if (dice.bounded(3) == 0)
        schedule.manners = Manners(dice.bounded(1, int(Manners::CannotSatisfy) + 1));
    if (dice.bounded(6) == 0) {
        schedule.lie = qint64(dice.bounded(-50'000, 50'000));
        schedule.cutAt = -1;
    }
}

Script scriptOf(Schedule &schedule, const SeenRequest &request)
{
    Script script = Script::ranged(request, schedule.film, schedule.etag, schedule.manners);
    const QByteArray range = request.header("Range");
    const bool isPart = script.status.startsWith("206");
    schedule.from = isPart ? range.mid(6, range.size() - 7).toLongLong() : 0;
    script.framing = schedule.framing;
    script.end = schedule.end;
    if (schedule.lie != 0)
        script.statedLength = script.body.size() + schedule.lie;
    if (schedule.cutAt >= 0) // the head whole, and any part of the body
        script.cutAt = script.head().size() + qint64(schedule.cutAt * double(script.body.size()));
    return script;
}

} // namespace

//! Downloads that break off up to twenty times, of files that change, from servers that lie.
//! RUSHES_SCALE=full runs ten thousand schedules; RUSHES_SEED=N runs that one alone.
class TestInterruptions : public QObject {
    Q_OBJECT

private slots:

    // F063, F064, F066, F067, F068, F069
    void whateverHappensTheFilmIsWholeOrNotThere()
    {
        QVERIFY(!patternFilm(1, 50'000).isEmpty());
        const auto one = qEnvironmentVariable("RUSHES_SEED");
        const bool isFull = qEnvironmentVariable("RUSHES_SCALE") == u"full"_s;
        m_next = one.isEmpty() ? 1 : one.toULongLong();
        m_last = one.isEmpty() ? (isFull ? 10'000U : 1'000U) : m_next;
        const auto wanted = qint64(m_last - m_next + 1);
        m_server.always([this](const SeenRequest &request) {
            return scriptOf(*m_running.at(request.path.mid(1).toULongLong()), request);
        });
        for (int i = 0; i < 6; ++i)
            startNext();
        QTRY_COMPARE_WITH_TIMEOUT(m_done, wanted, isFull ? 3'600'000 : 280'000);
        qInfo("seeds to %llu: %lld whole, %lld attempts, %lld refused by the walk; long ones took "
              "%.3f of their size",
              m_last, m_whole, m_attempts, m_refused, double(m_longTaken) / double(m_longSize));
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong));
        QCOMPARE(m_whole, wanted);
        if (one.isEmpty())
            QVERIFY(double(m_longTaken) <= 1.05 * double(m_longSize));
    }

private:
    void startNext()
    {
        if (m_next > m_last)
            return;
        const quint64 seed = m_next++;
        auto &schedule = m_running[seed];
        schedule = std::make_unique<Schedule>(seed);
        schedule->part = m_folder.filePath(QString::number(seed));
        attempt(*schedule);
    }

    void attempt(Schedule &schedule)
    {
        plan(schedule);
        ++m_attempts;
        m_downloader.fetch({.url = m_server.url(u'/' + QString::number(schedule.seed)),
                            .part = schedule.part,
                            .expectedBytes = schedule.film.size(),
                            .allowLoopback = true},
                           schedule.scope.get(), {},
                           [this, &schedule](const auto &result) { judge(schedule, result); });
    }

    void judge(Schedule &schedule, const Result<Downloaded> &result)
    {
        const qint64 kept = QFileInfo(schedule.part).size();
        if (schedule.from >= 0)
            schedule.taken += std::max<qint64>(0, kept - schedule.from);
        const bool isWhole = result && walkBoxes(schedule.part);
        if (isWhole) {
            verify(schedule, *result);
            end(schedule);
            return;
        }
        if (result) { // it would be put aside
            ++m_refused;
            QFile::remove(schedule.part);
        }
        if (schedule.attempts < mostAttempts) {
            attempt(schedule);
            return;
        }
        complain(schedule, u"never came"_s);
        end(schedule);
    }

    void verify(const Schedule &schedule, const Downloaded &file)
    {
        QFile part(schedule.part);
        const bool isOurs = part.open(QIODevice::ReadOnly) && part.readAll() == schedule.film;
        const auto hash = QCryptographicHash::hash(schedule.film, QCryptographicHash::Sha256);
        if (!isOurs || file.sha256.toLatin1() != hash.toHex())
            complain(schedule, u"corrupt"_s);
        ++m_whole;
        if (schedule.kind != Schedule::Kind::Cut)
            return;
        if (schedule.taken > schedule.size + schedule.attempts * tail)
            complain(schedule, u"%1 bytes taken for %2"_s.arg(schedule.taken).arg(schedule.size));
        if (schedule.seed % 20 == 0) {
            m_longTaken += schedule.taken;
            m_longSize += schedule.size;
        }
    }

    void complain(const Schedule &schedule, const QString &what)
    {
        m_wrong += u"RUSHES_SEED=%1: %2\n"_s.arg(schedule.seed).arg(what);
    }

    void end(Schedule &schedule)
    {
        ++m_done;
        QFile::remove(schedule.part);
        m_running.erase(schedule.seed); // we were called by its scope's last answer
        startNext();
    }

    static Pace pace()
    {
        Pace shorter;
        shorter.downloadStall = 2s;
        return shorter;
    }

    const QTemporaryDir m_folder{scratchTemplate()};
    SystemClock m_clock;
    FaultServer m_server;
    std::map<quint64, std::unique_ptr<Schedule>> m_running;
    Downloader m_downloader{m_clock, pace()};
    quint64 m_next = 1;
    quint64 m_last = 0;
    qint64 m_done = 0;
    qint64 m_whole = 0;
    qint64 m_attempts = 0;
    qint64 m_refused = 0;
    qint64 m_longTaken = 0;
    qint64 m_longSize = 0;
    QString m_wrong;
};

QTEST_GUILESS_MAIN(TestInterruptions)
#include "tst_interruptions.moc"
