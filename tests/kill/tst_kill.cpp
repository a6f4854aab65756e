// The engine without a window is started, killed at a random moment and started again, hundreds of
// times, against a sandbox that keeps its own books. The books are the judge (F025 to F030, F080).
//   tst_kill_kill                  the test; RUSHES_KILLS sets how many (200), RUSHES_SEED the dice
//   tst_kill_kill --engine FOLDER  one life of the engine; reads its key and address as Rushes does
#include "app/base/hardening.h"
#include "app/media/mp4.h"
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/studio/studio.h"
#include "tests/support/sandbox.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTest>

#include <map>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr int jobsAtOnce = 4;

//! Everything a person would wait for is over at once.
Pace hastyPace()
{
    Pace pace;
    pace.requestsPerWindow = 1'000'000;
    pace.retryFirst = 10ms;
    pace.retryLongest = 100ms;
    pace.pollShortest = 10ms;
    pace.pollLongest = 50ms;
    pace.askForFreshUrl = 20ms;
    pace.heartbeat = 50ms;
    pace.balanceFresh = 0ms;
    return pace;
}

bool isOpen(Stage stage)
{
    return !isEnded(stage) && stage != Stage::Unsure;
}

//! Keeps a few jobs under way until it is killed; with RUSHES_DRAIN it only finishes what is there.
class Engine : public QObject {
    Q_OBJECT

public:
    explicit Engine(const QString &folder)
        : m_drain(qEnvironmentVariableIsSet("RUSHES_DRAIN"))
    {
        Studio::Setup setup;
        setup.folders = Folders::standard(folder);
        setup.pace = hastyPace();
        setup.environmentKey = takeEnvironmentKey();
        setup.keychain = false;
        setup.continueWaiting = true;
        setup.helper = QStringLiteral(RUSHES_BIN_DIR "/rushes-media-helper");
        auto studio = Studio::open(setup);
        if (!studio)
            qFatal("the studio can't be opened: %s", qPrintable(studio.error().detail));
        m_studio = std::move(*studio);
        const auto keep = [this](const Job &job) {
            know(job);
            goOn();
        };
        connect(&m_studio->queue(), &Queue::added, this, keep);
        connect(&m_studio->queue(), &Queue::changed, this, keep);
        m_studio->queue().list(this, [this](const Result<QList<Job>> &jobs) {
            for (const Job &job : *jobs)
                know(job);
            m_listed = true;
            goOn();
        });
    }

private:
    //! An unsure job keeps its place for minutes; the user of this engine lets it go at once.
    void know(const Job &job)
    {
        m_jobs[job.id] = job.stage;
        if (job.stage == Stage::Unsure)
            m_studio->queue().letGo(job.id);
    }

    void goOn()
    {
        const auto open = std::count_if(m_jobs.begin(), m_jobs.end(),
                                        [](const auto &job) { return isOpen(job.second); });
        if (!m_listed)
            return;
        if (m_drain && open == 0)
            QCoreApplication::quit();
        Recipe recipe;
        recipe.prompt = u"A lighthouse that is switched off and on"_s;
        recipe.seconds = 4;
        for (auto i = open; !m_drain && i < jobsAtOnce; ++i)
            m_jobs[m_studio->queue().add(recipe, 1).first()] = Stage::Waiting;
    }

    const bool m_drain;
    bool m_listed = false;
    std::map<JobId, Stage> m_jobs;
    std::unique_ptr<Studio> m_studio;
};

} // namespace

class TestKill : public QObject {
    Q_OBJECT

    SandboxChild m_sandbox;
    QTemporaryDir m_folder;

    QString data() const { return m_folder.filePath(u"data"_s); }

    std::unique_ptr<QProcess> live(bool drain)
    {
        auto engine = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SEEDANCE_BASE_URL"_s, m_sandbox.baseUrl().toString());
        environment.insert(u"SEEDANCE_API_KEY"_s, QString::fromLatin1(m_sandbox.key()));
        if (drain)
            environment.insert(u"RUSHES_DRAIN"_s, u"1"_s);
        engine->setProcessEnvironment(environment);
        engine->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        engine->start(QCoreApplication::applicationFilePath(), {u"--engine"_s, data()});
        return engine;
    }

    QString integrity() const
    {
        if (!QFileInfo::exists(data() + "/library.db"_L1))
            return u"ok"_s; // killed before it was made
        const auto database = Database::open(data() + "/library.db"_L1);
        return database ? (*database)->integrity() : database.error().detail;
    }

private slots:
    void initTestCase()
    {
        const auto started
            = m_sandbox.start({u"--speed"_s, u"200"_s, u"--media"_s, u"cached"_s, u"--credits"_s,
                               u"100000000"_s, u"--requests-per-minute"_s, u"1000000"_s});
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }

    void neverPaidTwiceNeverLost()
    {
        const int kills = qEnvironmentVariableIntValue("RUSHES_KILLS") > 0
                              ? qEnvironmentVariableIntValue("RUSHES_KILLS")
                              : 200;
        const quint32 seed = qEnvironmentVariableIsSet("RUSHES_SEED")
                                 ? quint32(qEnvironmentVariableIntValue("RUSHES_SEED"))
                                 : QRandomGenerator::system()->generate();
        QRandomGenerator dice(seed);
        qInfo("seed %u, %d kills", seed, kills);
        for (int i = 0; i < kills; ++i) {
            const auto engine = live(false);
            QVERIFY(engine->waitForStarted());
            QVERIFY2(!engine->waitForFinished(int(20 + dice.bounded(600))),
                     "the engine ended by itself");
            engine->kill();
            QVERIFY(engine->waitForFinished());
            QCOMPARE(integrity(), u"ok"_s);
        }
        const auto last = live(true);
        QVERIFY(last->waitForFinished(120'000));
        QCOMPARE(last->exitStatus(), QProcess::NormalExit);
        judge(kills / 10);
    }

private:
    void judge(int least)
    {
        std::map<QString, int> posts;
        const auto requests = m_sandbox.requests();
        for (const QJsonObject &request : requests) {
            if (request[u"method"_s].toString() == "POST"_L1)
                ++posts[request[u"rushes_ref"_s].toString()];
        }
        std::map<QString, int> charges;
        const auto charged = m_sandbox.charges();
        for (const auto &row : charged)
            ++charges[row.toObject()[u"metadata"_s].toObject()[u"rushes_ref"_s].toString()];
        QVERIFY2(int(charges.size()) > least, "too few jobs reached the service to say anything");
        const auto database = Database::open(data() + "/library.db"_L1);
        QVERIFY(database);
        const auto journal = Journal::read(data() + "/journal.ndjson"_L1);
        QVERIFY(journal);
        int unsure = 0;
        for (const auto &[ref, count] : charges) {
            QVERIFY2(!ref.isEmpty(), "a charge without our reference");
            QVERIFY2(count == 1 && posts[ref] == 1, qPrintable(u"paid twice: "_s + ref));
            const auto job = JobStore(**database).find(JobId{ref});
            QVERIFY2(job, qPrintable(u"charged and unknown: "_s + ref));
            if (job->stage == Stage::Unsure || job->stage == Stage::LetGo) {
                ++unsure;
                QVERIFY2(endedWhileSending(*journal, job->id), qPrintable(ref));
                continue;
            }
            QCOMPARE(toWord(job->stage), toWord(Stage::Done));
            QVERIFY2(walkBoxes(job->file), qPrintable(job->file));
        }
        qInfo("%zu charged, %zu refs posted, %d unsure, 0 twice, 0 lost", charges.size(),
              posts.size(), unsure);
    }

    //! Unsure is right only if the kill fell between SENDING and the recorded answer.
    static bool endedWhileSending(const Journal::Contents &journal, const JobId &job)
    {
        bool sending = false;
        for (const Journal::Entry &entry : journal.entries) {
            if (entry.job == job && entry.event == "sending"_L1)
                sending = true;
            if (entry.job == job && entry.event == "answer"_L1)
                return false;
        }
        return sending;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--engine"_L1) {
        const Engine engine(arguments.at(2));
        return QCoreApplication::exec();
    }
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
