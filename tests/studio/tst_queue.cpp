#include "app/store/sidecar.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

//! A service of a few lines, played by the fault server: it takes every job, and what it says of a
//! task is the test's to change.
class TestQueue : public QObject {
    Q_OBJECT

    QByteArray m_status = "completed";
    Script m_post;
    Script m_file;
    bool m_forgotten = false;
    bool m_creditsTold = true;
    qint64 m_credits = 5000;
    int m_tasks = 0;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<TempStudio> m_studio;

    Script answer(const SeenRequest &request)
    {
        if (request.path == "/v1/account/credits" && !m_creditsTold)
            return Script{.status = "503 Service Unavailable"};
        if (request.path == "/v1/account/credits")
            return Script::json("{\"credits\":" + QByteArray::number(m_credits) + "}");
        if (request.method == "POST") {
            if (m_post.status != "200 OK" || m_post.end != Script::End::KeepAlive)
                return m_post;
            return Script::json("{\"task_id\":\"task_" + QByteArray::number(++m_tasks)
                                + "\",\"status\":\"queued\",\"model\":\"seedance-2.0\","
                                  "\"credits_charged\":486,\"estimated_time\":1}");
        }
        if (request.path.startsWith("/v1/tasks/") && m_forgotten)
            return Script::json(R"({"error":{"code":"task_not_found","message":"no"}})",
                                "404 Not Found");
        if (request.path.startsWith("/v1/tasks/")) {
            const QByteArray id = request.path.mid(10);
            return Script::json(
                "{\"task_id\":\"" + id + "\",\"status\":\"" + m_status
                + "\",\"model\":\"seedance-2.0\",\"credits_charged\":486,"
                  "\"error\":{\"code\":\"filter\",\"message\":\"refused\"},"
                  "\"result\":{\"video_url\":\""
                + m_server->url(u"/clip/%1.mp4"_s.arg(QString::fromLatin1(id))).toEncoded()
                + "\"}}");
        }
        return m_file;
    }

    int gets(const QByteArray &prefix) const
    {
        return int(std::count_if(m_server->seen().begin(), m_server->seen().end(),
                                 [&](const auto &seen) { return seen.path.startsWith(prefix); }));
    }

    //! Opens it anew, with a service that is believed after so many answers.
    bool reopenBelieving(int unknownAnswers)
    {
        m_studio->close();
        m_studio->setup.pace.unknownAnswers = unknownAnswers;
        m_studio->setup.pace.unknownFor = std::chrono::milliseconds(0);
        return m_studio->open();
    }

    AccountState::Standing standing() const
    {
        const auto found = std::find_if(
            m_studio->accounts.begin(), m_studio->accounts.end(),
            [](const AccountState &account) { return account.id == Accounts::environmentId; });
        return found->standing;
    }

    JobId addOne() { return (*m_studio)->queue().add(aRecipe(), 1).first(); }

private slots:
    void init()
    {
        m_status = "completed";
        m_post = {};
        m_file = Script::file(aRealClip());
        m_credits = 5000;
        m_forgotten = false;
        m_creditsTold = true;
        m_server = std::make_unique<FaultServer>();
        m_server->always([this](const SeenRequest &request) { return answer(request); });
        m_studio = std::make_unique<TempStudio>();
        m_studio->setup.base = m_server->url(u"/v1"_s);
        m_studio->setup.environmentKey = "test-key";
        QVERIFY(m_studio->open());
    }

    void cleanup()
    {
        m_studio.reset();
        m_server.reset();
    }

    void aPromptBecomesAClipOnDiskWithItsSidecar()
    {
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        const Job job = m_studio->job(id);
        QCOMPARE(job.charged, std::optional(486));
        QCOMPARE(QFileInfo(job.file).size(), qint64(aRealClip().size()));
        QTRY_COMPARE(m_studio->clips.size(), 1);
        QCOMPARE(m_studio->clips.first().size, QSize(320, 180));
        QVERIFY(m_studio->clips.first().hasAudio);
        const auto beside = readSidecar(sidecarPath(job.file));
        QVERIFY(beside);
        QCOMPARE(beside->recipe, aRecipe());
        QCOMPARE(beside->sha256, m_studio->clips.first().sha256);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void aLostAnswerIsUnsureAndNotSentAgainByARestart()
    {
        m_post = {.end = Script::End::Fin};
        m_post.cutAt = 0;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Unsure, 10'000);
        m_studio->close();
        m_post = {};
        QVERIFY(m_studio->open());
        const JobId other = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(other), Stage::Done, 20'000);
        QCOMPARE(m_studio->stage(id), Stage::Unsure);
        QCOMPARE(m_server->count("POST"), 2); // one each
    }

    void sendAgainIsANewJobAndTheOldOneIsLetGo()
    {
        m_post = {.end = Script::End::Fin};
        m_post.cutAt = 0;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Unsure, 10'000);
        m_post = {};
        JobId again;
        (*m_studio)->queue().sendAgain(id, this, [&](const Result<JobId> &made) {
            QVERIFY_OK(made);
            again = *made;
        });
        QTRY_VERIFY(!again.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(again), Stage::Done, 20'000);
        QCOMPARE(m_studio->stage(id), Stage::LetGo);
        QCOMPARE(m_studio->job(id).sentAgainAs, again);
        QCOMPARE(m_studio->job(again).sentAgainOf, id);
    }

    void aServerErrorWhileSendingIsUnsure_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("500") << QByteArray("500 Internal Server Error");
        QTest::newRow("503") << QByteArray("503 Service Unavailable");
        QTest::newRow("408") << QByteArray("408 Request Timeout");
        QTest::newRow("302") << QByteArray("302 Found");
    }

    void aServerErrorWhileSendingIsUnsure() // F016, F022
    {
        QFETCH(QByteArray, status);
        m_post = Script::json("{}", status);
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Unsure, 10'000);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void oneRefusedKeyStopsAllAndIsNotTriedTwice() // F009
    {
        m_post = Script::json(R"({"error":{"code":"unauthorized","message":"no"}})",
                              "401 Unauthorized");
        const auto ids = (*m_studio)->queue().add(aRecipe(), 5);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->count(Stage::Held), 1, 10'000);
        QCOMPARE(m_studio->job(ids.first()).hold, Hold::KeyRefused);
        QTRY_COMPARE(m_studio->count(Stage::Waiting), 4);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void tooFewCreditsHoldTheJobUntilTheBalanceGrows() // F010
    {
        m_post = Script::json(R"({"error":{"code":"insufficient_credits","message":"no",
                                  "required_credits":486,"available_credits":150}})",
                              "402 Payment Required");
        m_credits = 150;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Held, 10'000);
        QCOMPARE(m_studio->job(id).hold, Hold::OutOfCredits);
        QCOMPARE(m_studio->job(id).error->requiredCredits, std::optional(486));
        m_post = {};
        m_credits = 900;
        (*m_studio)->accounts().readCredits(Accounts::environmentId);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
    }

    void aRateLimitHoldsAndGoesOnByItself() // F012
    {
        Script slow = Script::json("{}", "429 Too Many Requests");
        slow.headers.append(std::pair<QByteArray, QByteArray>("Retry-After", "1"));
        m_post = slow;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->job(id).hold, Hold::RateLimited, 10'000);
        m_post = {};
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
    }

    void aRefusalOfTheRecipeIsFinal() // F008
    {
        m_post = Script::json(R"({"error":{"code":"invalid_duration","message":"no"}})",
                              "400 Bad Request");
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Refused, 10'000);
        QCOMPARE(m_studio->job(id).error->code, u"invalid_duration"_s);
    }

    void fiveRunAtOnceAndTheRestWaitInOrder()
    {
        m_status = "processing";
        const auto ids = (*m_studio)->queue().add(aRecipe(), 7);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 5, 20'000);
        QTRY_COMPARE(m_studio->count(Stage::Waiting), 2);
        QCOMPARE(m_studio->stage(ids.at(5)), Stage::Waiting);
        QCOMPARE(m_studio->stage(ids.at(6)), Stage::Waiting);
        m_status = "completed";
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->count(Stage::Done), 7, 40'000);
        QCOMPARE(m_server->count("POST"), 7);
    }

    void aTaskThatTheServiceForgetsEndsInWords() // F048
    {
        m_studio->close();
        m_studio->setup.pace.unknownFor = std::chrono::milliseconds(200);
        QVERIFY(m_studio->open());
        m_forgotten = true;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Failed, 20'000);
        QCOMPARE(m_studio->job(id).error->kind, Error::Kind::NotFound);
        QCOMPARE(m_studio->job(id).charged, std::optional(486));
        QVERIFY(gets("/v1/tasks/") >= m_studio->setup.pace.unknownAnswers);
    }

    void aTaskThatIsFoundAfterAllGoesOn()
    {
        m_forgotten = true;
        const JobId id = addOne();
        QTRY_VERIFY_WITH_TIMEOUT(gets("/v1/tasks/") >= 2, 20'000);
        QVERIFY(!isEnded(m_studio->stage(id)));
        m_forgotten = false;
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
    }

    void aNewKeyBeginsCountingAnew() // whose tasks they were is not known
    {
        constexpr int answers = 12;
        QVERIFY(reopenBelieving(answers));
        m_forgotten = true;
        const JobId id = addOne();
        QTRY_VERIFY_WITH_TIMEOUT(gets("/v1/tasks/") >= 5, 20'000);
        int before = 0;
        (*m_studio)->accounts().replaceKey(
            Accounts::environmentId, "another-key", this,
            [&](const Result<AccountState> &) { before = gets("/v1/tasks/"); });
        QTRY_VERIFY(before > 0);
        QVERIFY(!isEnded(m_studio->stage(id)));
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Failed, 20'000);
        QVERIFY(gets("/v1/tasks/") >= before + answers - 1); // one may be under way at the change
    }

    void nothingIsCountedWhileTheAccountIsNotKnownToBeGood()
    {
        constexpr int answers = 4;
        QVERIFY(reopenBelieving(answers));
        m_status = "processing";
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Rendering, 10'000);
        m_creditsTold = false;
        (*m_studio)->accounts().readCredits(Accounts::environmentId);
        QTRY_COMPARE_WITH_TIMEOUT(standing(), AccountState::Standing::Offline, 10'000);
        m_forgotten = true;
        const int before = gets("/v1/tasks/");
        QTRY_VERIFY_WITH_TIMEOUT(gets("/v1/tasks/") > before + 2 * answers, 20'000);
        QVERIFY(!isEnded(m_studio->stage(id)));
        m_creditsTold = true;
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Failed, 20'000);
    }

    void aJobGivenUpAsUnknownIsAttachedByItsOwnId()
    {
        QVERIFY(reopenBelieving(2));
        m_forgotten = true;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Failed, 20'000);
        m_forgotten = false;
        std::optional<Result<Job>> attached;
        const auto keep = [&](const Result<Job> &job) { attached = job; };
        (*m_studio)->queue().attach(id, TaskId{u"task_77"_s}, this, keep);
        QTRY_VERIFY(attached.has_value());
        QVERIFY_ERROR(*attached, Error::Kind::Invalid);
        attached.reset();
        (*m_studio)->queue().attach(id, m_studio->job(id).task, this, keep);
        QTRY_VERIFY(attached.has_value());
        QVERIFY_OK(*attached);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void aPictureThatWasNotTakenInIsNeverSent()
    {
        const QString sources = m_studio->setup.folders.data + "/sources"_L1;
        QVERIFY(!QFileInfo::exists(sources) || QDir(sources).removeRecursively());
        QFile inTheWay(sources); // no folder can be made there, not even by root
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Recipe recipe = aRecipe();
        recipe.imageFile = QStringLiteral(RUSHES_SOURCE_DIR "/tests/media/pictures/located.png");
        const JobId id = (*m_studio)->queue().add(recipe, 1).first();
        QTRY_COMPARE(m_studio->job(id).hold, Hold::Disk);
        int held = 0;
        connect(&(*m_studio)->queue(), &Queue::changed, this, [&held, id](const Job &job) {
            held += job.id == id && job.hold == Hold::Disk ? 1 : 0;
        });
        (*m_studio)->queue().release(id); // "Try again"
        QTRY_VERIFY(held > 0);
        QCOMPARE(m_server->count("POST"), 0);
        QVERIFY(inTheWay.remove());
        (*m_studio)->queue().release(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QVERIFY(m_studio->job(id).recipe.imageFile.startsWith(sources + u'/'));
        QFile raw(recipe.imageFile);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray whole = raw.readAll();
        for (const SeenRequest &request : m_server->seen())
            QVERIFY(request.method != "POST" || !request.body.contains(whole));
    }

    void whatIsBeingSentIsNeitherEditedNorTakenBack()
    {
        m_post = {.end = Script::End::Stall};
        m_post.cutAt = 0;
        const auto ids = (*m_studio)->queue().add(aRecipe(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(ids[0]), Stage::Sending, 10'000);
        std::optional<Result<>> edited;
        (*m_studio)->queue().edit(ids[0], aRecipe(u"Too late"_s), this,
                                  [&](const Result<> &answer) { edited = answer; });
        QTRY_VERIFY(edited.has_value());
        QVERIFY_ERROR(*edited, Error::Kind::Invalid);
        QCOMPARE(m_studio->job(ids[0]).recipe, aRecipe());
        std::optional<int> back;
        (*m_studio)->queue().takeBack(ids, this, [&](const Result<int> &count) { back = *count; });
        QTRY_COMPARE(back, std::optional(1));
        QCOMPARE(m_studio->stage(ids[0]), Stage::Sending);
        QCOMPARE(m_studio->stage(ids[1]), Stage::TakenBack);
    }

    void savingSaysWhenItIsTriedAgain()
    {
        m_file = {.end = Script::End::Fin};
        m_file.cutAt = 0;
        const JobId id = addOne();
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->job(id).retryAt.isValid(), 20'000);
        QCOMPARE(m_studio->stage(id), Stage::Saving);
        m_file = Script::file(aRealClip());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QVERIFY(!m_studio->job(id).retryAt.isValid());
    }

    void aClipIsSavedElsewhereWhereItsFolderRefuses()
    {
        const QString folder = (*m_studio)->library().folder();
        QVERIFY(QDir().mkpath(QFileInfo(folder).path()));
        QVERIFY(!QFileInfo::exists(folder) || QDir(folder).removeRecursively());
        QFile inTheWay(folder); // no folder can be made there, not even by root
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::NotSaved, 20'000);
        const QString elsewhere = m_studio->path(u"elsewhere"_s);
        (*m_studio)->queue().saveInto(id, elsewhere);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QCOMPARE(QFileInfo(m_studio->job(id).file).absolutePath(), elsewhere);
        const auto left = QDir(elsewhere).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(left.size(), 2); // the clip and its sidecar; no part, no notes
    }

    void aFailedTaskSaysWhy()
    {
        m_status = "failed";
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Failed, 10'000);
        QCOMPARE(m_studio->job(id).error->code, u"filter"_s);
        QCOMPARE(m_studio->job(id).charged, std::optional(486));
    }

    void aRestartGoesOnWithWhatWasSent()
    {
        m_status = "processing";
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Rendering, 10'000);
        m_studio->close();
        m_status = "completed";
        QVERIFY(m_studio->open());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void afterALongAbsenceWaitingJobsAskFirst()
    {
        (*m_studio)->queue().setPaused(true);
        const JobId id = addOne();
        QTRY_COMPARE(m_studio->stage(id), Stage::Waiting);
        const QString alive = m_studio->setup.folders.data + "/alive"_L1;
        QTRY_VERIFY(QFileInfo::exists(alive));
        m_studio->close();
        QFile file(alive);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-660),
                                 QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(m_studio->open());
        QTRY_COMPARE(m_studio->state.continueCount, 1);
        QCOMPARE(m_studio->state.continueCredits, 486);
        QCOMPARE(m_server->count("POST"), 0);
        (*m_studio)->queue().continueSending();
        QVERIFY(m_studio->state.paused); // a pause outlives the program
        (*m_studio)->queue().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QCOMPARE(m_studio->state.continueCount, 0);
    }

    void takingBackBeforeSendingSendsNothing()
    {
        (*m_studio)->queue().setPaused(true);
        const JobId id = addOne();
        (*m_studio)->queue().takeBack(id);
        QTRY_COMPARE(m_studio->stage(id), Stage::TakenBack);
        (*m_studio)->queue().setPaused(false);
        const JobId other = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(other), Stage::Done, 20'000);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void movedJobsAreSentInTheirNewOrder()
    {
        (*m_studio)->queue().setPaused(true);
        const auto first = (*m_studio)->queue().add(aRecipe(u"first"_s), 1).first();
        const auto second = (*m_studio)->queue().add(aRecipe(u"second"_s), 1).first();
        (*m_studio)->queue().move(second, first);
        QTRY_VERIFY(m_studio->job(second).order < m_studio->job(first).order);
        (*m_studio)->queue().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->count(Stage::Done), 2, 20'000);
        QVERIFY(m_studio->job(second).sentAt <= m_studio->job(first).sentAt);
    }

    void anExpiredLinkIsAskedForAnew() // F070
    {
        m_file = Script::json("gone", "403 Forbidden");
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Saving, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(gets("/clip/") >= 2, 10'000);
        m_file = Script::file(aRealClip());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
    }

    void aDamagedFileIsPutAsideFetchedOnceMoreAndThenShown() // F087
    {
        m_file = Script::file(aRealClip().first(aRealClip().size() - 100));
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::NotSaved, 20'000);
        QCOMPARE(m_studio->job(id).error->kind, Error::Kind::Damaged);
        QCOMPARE(gets("/clip/"), 2);
        const QDir aside(m_studio->setup.folders.data + "/quarantine"_L1);
        QCOMPARE(aside.entryList(QDir::Files).size(), 2);
        m_file = Script::file(aRealClip());
        (*m_studio)->queue().saveAgain(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
    }

    void anUnsureJobIsAttachedByAnIdThatFits()
    {
        m_post = {.end = Script::End::Fin};
        m_post.cutAt = 0;
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Unsure, 10'000);
        std::optional<bool> attached;
        (*m_studio)->queue().attach(id, TaskId{u"task_77"_s}, this,
                                    [&](const Result<Job> &job) { attached = bool(job); });
        QTRY_VERIFY(attached.has_value());
        QVERIFY(*attached);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        QCOMPARE(m_studio->job(id).task, TaskId{u"task_77"_s});
    }

    void aSecondStudioOnTheSameFolderIsTurnedAway() // F024, F097
    {
        const auto second = Studio::open(m_studio->setup);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Busy);
    }

    void theKeyIsInNoFileOfTheStudio() // F113
    {
        const JobId id = addOne();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->stage(id), Stage::Done, 20'000);
        m_studio->close();
        QDirIterator files(m_studio->path({}), QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("test-key"), qPrintable(file.fileName()));
            ++read;
        }
        QVERIFY(read > 3);
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
