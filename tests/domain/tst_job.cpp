#include "app/domain/job.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 4, 10), QTime(12, 0), Qt::UTC);
const TaskId taskId{u"task_1"_s};

Job in(Stage stage)
{
    Job job;
    job.id = {u"job"_s};
    job.stage = stage;
    job.task = taskId;
    if (stage == Stage::Held)
        job.hold = Hold::OutOfCredits;
    return job;
}

Task task(Task::Status status, const QString &url = {})
{
    Task task{.id = taskId, .status = status, .statusWord = u"word"_s};
    if (!url.isEmpty())
        task.result = TaskResult{.url = QUrl(url)};
    return task;
}

const QString clipUrl = u"https://cdn.example/1.mp4"_s;

QList<News> allNews()
{
    const Error error{Error::Kind::Network, u"e"_s};
    return {SendingBegan{noon},
            Accepted{task(Task::Status::Queued), noon},
            RefusedByService{error, noon},
            ProvedNotSent{error, Hold::Network},
            AnswerLost{error},
            HeldBack{Hold::Network},
            Released{},
            TaskSeen{task(Task::Status::Completed, clipUrl), noon},
            TaskUnknown{error, noon},
            SaveTrouble{error},
            SaveDelayed{error, noon},
            SaveAgain{},
            SaveElsewhere{u"/elsewhere"_s},
            Saved{{u"clip"_s}, u"/clips/1.mp4"_s, noon},
            LinkLost{error, noon},
            TakenBackByUser{noon},
            PutBack{},
            LetGoByUser{noon},
            EditBegan{},
            EditEnded{},
            Edited{Recipe{.prompt = u"new"_s}, 7}};
}

QList<News> allSightings()
{
    using Status = Task::Status;
    QList<News> all;
    for (const auto status : {Status::Queued, Status::Processing, Status::Unknown})
        all.append(TaskSeen{task(status), noon});
    all.append(TaskSeen{task(Status::Completed, clipUrl), noon});
    all.append(TaskSeen{task(Status::Completed), noon});
    all.append(TaskSeen{task(Status::Failed), noon});
    all.append(TaskSeen{task(Status::Cancelled), noon});
    return all;
}

//! One row: a stage's word, then what becomes of it by each news; "." means that it is ignored.
using Grid = QList<QStringList>;

Grid grid(const char *text)
{
    Grid rows;
    const auto lines = QString::fromLatin1(text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        rows.append(line.simplified().split(u' '));
    return rows;
}

// clang-format off
constexpr const char *newsWords =
    "sending_began accepted refused not_sent answer_lost held_back released task_completed "
    "task_unknown save_trouble save_delayed save_again save_elsewhere saved link_lost taken_back "
    "put_back let_go edit_began edit_ended edited";

constexpr const char *transitions = R"(
waiting    sending .      .       .    .      held .       .      .      .         .      .      .      .    .      taken_back .       .      held . waiting
held       .       .      .       .    .      held waiting .      .      .         .      .      .      .    .      taken_back .       .      held . held
sending    .       queued refused held unsure .    .       .      .      .         .      .      .      .    .      .          .       .      .    . .
queued     .       .      .       .    .      .    .       saving failed .         .      .      .      .    .      .          .       .      .    . .
rendering  .       .      .       .    .      .    .       saving failed .         .      .      .      .    .      .          .       .      .    . .
saving     .       .      .       .    .      .    .       saving .      not_saved saving .      saving done failed .          .       .      .    . .
not_saved  .       .      .       .    .      .    .       saving .      not_saved .      saving saving done failed .          .       .      .    . .
done       .       .      .       .    .      .    .       .      .      .         .      .      .      .    .      .          .       .      .    . .
failed     .       .      .       .    .      .    .       saving .      .         .      .      .      .    .      .          .       .      .    . .
refused    .       .      .       .    .      .    .       .      .      .         .      .      .      .    .      .          .       .      .    . .
cancelled  .       .      .       .    .      .    .       saving .      .         .      .      .      .    .      .          .       .      .    . .
taken_back .       .      .       .    .      .    .       .      .      .         .      .      .      .    .      .          waiting .      .    . .
unsure     .       queued .       .    .      .    .       .      .      .         .      .      .      .    .      .          .       let_go .    . .
let_go     .       queued .       .    .      .    .       .      .      .         .      .      .      .    .      .          .       .      .    . .
)";

constexpr const char *sightingWords =
    "queued processing unknown completed completed_without_link failed cancelled";

constexpr const char *sightings = R"(
waiting     .         .         .         .      .         .      .
held        .         .         .         .      .         .      .
sending     .         .         .         .      .         .      .
queued      queued    rendering rendering saving rendering failed cancelled
rendering   rendering rendering rendering saving rendering failed cancelled
saving      .         .         .         saving .         .      .
not_saved   .         .         .         saving .         .      .
done        .         .         .         .      .         .      .
failed      .         .         .         saving .         .      .
refused     .         .         .         .      .         .      .
cancelled   .         .         .         saving .         .      .
taken_back  .         .         .         .      .         .      .
unsure      .         .         .         .      .         .      .
let_go      .         .         .         .      .         .      .
)";
// clang-format on

void addRows(const char *text, const char *words, const QList<News> &news)
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<News>("news");
    QTest::addColumn<QString>("wanted");
    const auto names = QString::fromLatin1(words).split(u' ');
    const Grid rows = grid(text);
    QCOMPARE(rows.size(), qsizetype(allStages.size()));
    QCOMPARE(names.size(), news.size());
    for (const auto &row : rows) {
        QCOMPARE(row.size(), news.size() + 1);
        for (qsizetype i = 0; i < news.size(); ++i)
            QTest::newRow(qPrintable(row.first() + u' ' + names.at(i)))
                << stageFromWord(row.first()).value() << news.at(i) << row.at(i + 1);
    }
}

} // namespace

Q_DECLARE_METATYPE(rushes::News)

class TestJob : public QObject {
    Q_OBJECT

    static void check()
    {
        QFETCH(Stage, stage);
        QFETCH(News, news);
        QFETCH(QString, wanted);
        const Job before = in(stage);
        const auto after = next(before, news);
        QCOMPARE(after ? toWord(after->stage) : u"."_s, wanted);
        if (after) {
            QCOMPARE(after->hold == Hold::None, after->stage != Stage::Held);
            QCOMPARE(after->endedAt.isValid(), isEnded(after->stage));
            QCOMPARE(after->id, before.id);
        }
    }

private slots:

    void everyNewsInEveryStage_data() { addRows(transitions, newsWords, allNews()); }

    void everyNewsInEveryStage() { check(); }

    void everyAnswerToAPollInEveryStage_data()
    {
        addRows(sightings, sightingWords, allSightings());
    }

    void everyAnswerToAPollInEveryStage() { check(); }

    void theTableKnowsEveryKindOfNews()
    {
        const auto news = allNews();
        QCOMPARE(size_t(news.size()), std::variant_size_v<News>);
        for (qsizetype i = 0; i < news.size(); ++i)
            QCOMPARE(news.at(i).index(), size_t(i));
    }

    // F055
    void anotherTasksAnswerIsIgnored()
    {
        for (const Stage stage : allStages) {
            auto other = task(Task::Status::Completed, clipUrl);
            other.id = {u"task_2"_s};
            QVERIFY(!next(in(stage), TaskSeen{other, noon}));
        }
    }

    void sendingNotesTheAttempt()
    {
        Job job = in(Stage::Waiting);
        job.attempts = 1;
        job.error = Error{};
        const auto after = next(job, SendingBegan{noon, 2750});
        QCOMPARE(after->attempts, 2);
        QCOMPARE(after->sentAt, noon);
        QCOMPARE(after->balanceBefore, 2750);
        QVERIFY(!after->error);
    }

    void acceptedTakesOverWhatTheServiceSaid()
    {
        auto given = task(Task::Status::Queued);
        given.id = {u"task_9"_s};
        given.creditsCharged = 607;
        given.createdAt = noon;
        given.estimatedTime = std::chrono::seconds(120);
        const auto after = next(in(Stage::Sending), Accepted{given, noon.addSecs(1)});
        QCOMPARE(after->task.value, u"task_9"_s);
        QCOMPARE(after->charged, 607);
        QCOMPARE(after->acceptedAt, noon.addSecs(1));
        QCOMPARE(after->estimatedCompletion, noon.addSecs(120));
    }

    void whatWasNotSentWaitsForItsReason()
    {
        const auto after
            = next(in(Stage::Sending),
                   ProvedNotSent{Error{Error::Kind::OutOfCredits, u"m"_s}, Hold::OutOfCredits});
        QCOMPARE(after->hold, Hold::OutOfCredits);
        QCOMPARE(after->error->kind, Error::Kind::OutOfCredits);
        QVERIFY(!after->sentAt.isValid());
    }

    // F051
    void progressNeverGoesBack()
    {
        Job job = in(Stage::Rendering);
        for (const auto &[said, shown] :
             {std::pair(65, 65), std::pair(30, 65), std::pair(70, 70)}) {
            auto seen = task(Task::Status::Processing);
            seen.progress = said;
            job = next(job, TaskSeen{seen, noon}).value();
            QCOMPARE(job.progress, shown);
        }
        job = next(job, TaskSeen{task(Task::Status::Processing), noon}).value();
        QCOMPARE(job.progress, 70);
    }

    void anUnknownStatusKeepsItsWord()
    {
        auto seen = task(Task::Status::Unknown);
        seen.statusWord = u"paused"_s;
        QCOMPARE(next(in(Stage::Queued), TaskSeen{seen, noon})->statusWord, u"paused"_s);
    }

    void completionCountsFromTheServicesTime()
    {
        auto seen = task(Task::Status::Completed, clipUrl);
        QCOMPARE(next(in(Stage::Rendering), TaskSeen{seen, noon})->completedAt, noon);
        seen.completedAt = noon.addSecs(-30);
        const auto after = next(in(Stage::Rendering), TaskSeen{seen, noon});
        QCOMPARE(after->completedAt, noon.addSecs(-30));
        QCOMPARE(after->result.url, QUrl(clipUrl));
    }

    void aFailureKeepsTheServicesWords()
    {
        auto seen = task(Task::Status::Failed);
        seen.error = Error{.kind = Error::Kind::Failed, .detail = u"no"_s, .code = u"moderated"_s};
        const auto after = next(in(Stage::Rendering), TaskSeen{seen, noon});
        QCOMPARE(after->error->code, u"moderated"_s);
        QCOMPARE(after->endedAt, noon);
    }

    // F054
    void aFailedTaskThatCompletesAfterAllIsCollected()
    {
        Job job = in(Stage::Failed);
        job.endedAt = noon;
        job.error = Error{};
        const auto after = next(job, TaskSeen{task(Task::Status::Completed, clipUrl), noon});
        QVERIFY(!after->endedAt.isValid());
        QVERIFY(!after->error);
    }

    void aTaskGivenUpAsUnknownGoesOnUnderItsOwnIdOnly()
    {
        Job job = in(Stage::Queued);
        job.acceptedAt = noon.addSecs(-60);
        job = next(job, TaskUnknown{Error{Error::Kind::NotFound, {}}, noon}).value();
        QCOMPARE(job.stage, Stage::Failed);
        auto other = task(Task::Status::Processing);
        other.id = {u"task_2"_s};
        QVERIFY(!next(job, Accepted{other, noon}));
        const auto found = next(job, Accepted{task(Task::Status::Processing), noon.addSecs(60)});
        QVERIFY(found);
        QCOMPARE(found->stage, Stage::Queued);
        QCOMPARE(found->acceptedAt, noon.addSecs(-60)); // since then it was under way
        QVERIFY(!found->endedAt.isValid());
        QVERIFY(!found->error);
    }

    void aJobThatWasSentAgainSaysAsWhat()
    {
        const auto after = next(in(Stage::Unsure), LetGoByUser{noon, {u"other"_s}});
        QCOMPARE(after->sentAgainAs.value, u"other"_s);
    }

    void savedKnowsItsClip()
    {
        const auto after = next(in(Stage::Saving), Saved{{u"clip"_s}, u"/c/1.mp4"_s, noon});
        QCOMPARE(after->clip.value, u"clip"_s);
        QCOMPARE(after->file, u"/c/1.mp4"_s);
        QCOMPARE(after->endedAt, noon);
    }

    void anEditChangesRecipeAndEstimateOnly()
    {
        const Job before = in(Stage::Held);
        const auto after = next(before, Edited{Recipe{.prompt = u"new"_s}, 7, 3});
        QCOMPARE(after->recipe.prompt, u"new"_s);
        QCOMPARE(after->estimate, 7);
        QCOMPARE(after->take, 3);
        QCOMPARE(after->order, before.order);
        QCOMPARE(after->hold, before.hold);
    }

    void whileItIsEditedItIsHeldForThatAndThenForWhatItWas_data()
    {
        QTest::addColumn<Hold>("before");
        QTest::addColumn<Hold>("unchanged");
        QTest::addColumn<Hold>("edited"); // to a cheaper recipe
        QTest::newRow("nothing") << Hold::None << Hold::None << Hold::None;
        QTest::newRow("continue") << Hold::Continue << Hold::Continue << Hold::Continue;
        QTest::newRow("key") << Hold::KeyRefused << Hold::KeyRefused << Hold::KeyRefused;
        QTest::newRow("network") << Hold::Network << Hold::Network << Hold::Network;
        QTest::newRow("credits") << Hold::OutOfCredits << Hold::OutOfCredits << Hold::None;
        QTest::newRow("disk") << Hold::Disk << Hold::Disk << Hold::None;
    }

    void whileItIsEditedItIsHeldForThatAndThenForWhatItWas()
    {
        QFETCH(Hold, before);
        QFETCH(Hold, unchanged);
        QFETCH(Hold, edited);
        Job job = in(before == Hold::None ? Stage::Waiting : Stage::Held);
        job.hold = before;
        job.estimate = 100;
        const Job editing = next(job, EditBegan{}).value();
        QCOMPARE(editing.hold, Hold::Edit);
        QVERIFY(waitsFor(editing, before));
        QVERIFY(waitsFor(editing, Hold::Edit));
        QVERIFY(!next(editing, EditBegan{}));
        QVERIFY(!next(editing, SendingBegan{noon}));
        const auto check = [](const std::optional<Job> &after, Hold wanted) {
            QVERIFY(after);
            QCOMPARE(after->hold, wanted);
            QCOMPARE(after->heldBefore, Hold::None);
            QCOMPARE(after->stage, wanted == Hold::None ? Stage::Waiting : Stage::Held);
        };
        check(next(editing, EditEnded{}), unchanged);
        check(next(editing, Edited{Recipe{.prompt = u"new"_s}, 7}), edited);
    }

    void whatEndsOrBeginsDuringAnEditCountsAfterIt()
    {
        Job job = in(Stage::Held);
        job.hold = Hold::Network;
        const Job editing = next(job, EditBegan{}).value();
        const Job released = next(editing, Released{}).value();
        QCOMPARE(released.hold, Hold::Edit);
        QCOMPARE(next(released, EditEnded{})->stage, Stage::Waiting);
        QVERIFY(!next(released, Released{}));
        const Job refused = next(released, HeldBack{Hold::KeyRefused, Error{}}).value();
        QCOMPARE(refused.hold, Hold::Edit);
        QCOMPARE(next(refused, EditEnded{})->hold, Hold::KeyRefused);
        // A restart: whoever edited it had not said yet that it should go.
        const Job restarted = next(refused, HeldBack{Hold::Continue, {}}).value();
        QCOMPARE(restarted.hold, Hold::Continue);
        QCOMPARE(restarted.heldBefore, Hold::None);
    }

    void putBackStandsAsBeforeButAsksForNothingTwice_data()
    {
        QTest::addColumn<Hold>("before");
        QTest::addColumn<Hold>("after");
        QTest::newRow("nothing") << Hold::None << Hold::None;
        QTest::newRow("network, looked at anew") << Hold::Network << Hold::None;
        QTest::newRow("edit, over") << Hold::Edit << Hold::None;
        QTest::newRow("the user's word") << Hold::Continue << Hold::Continue;
    }

    void putBackStandsAsBeforeButAsksForNothingTwice()
    {
        QFETCH(Hold, before);
        QFETCH(Hold, after);
        Job job = in(before == Hold::None ? Stage::Waiting : Stage::Held);
        job.hold = before;
        job.order = 5;
        const Job gone = next(job, TakenBackByUser{noon}).value();
        QCOMPARE(gone.hold, Hold::None);
        const Job back = next(gone, PutBack{}).value();
        QCOMPARE(back.hold, after);
        QCOMPARE(back.heldBefore, Hold::None);
        QCOMPARE(back.order, 5);
        QVERIFY(!back.endedAt.isValid());
    }

    void aDelayOfSavingKnowsUntilWhen()
    {
        const Error lost{Error::Kind::Network, u"e"_s};
        const Job later = next(in(Stage::Saving), SaveDelayed{lost, noon}).value();
        QCOMPARE(later.retryAt, noon);
        QCOMPARE(later.error, lost);
        QVERIFY(!next(later, SaveDelayed{lost, noon})); // the same once more is no news
        QVERIFY(!next(later, SaveDelayed{})->retryAt.isValid());
        QVERIFY(!next(later, SaveTrouble{lost})->retryAt.isValid());
        QVERIFY(!next(later, Saved{{u"clip"_s}, u"/c/1.mp4"_s, noon})->retryAt.isValid());
    }

    void savedElsewhereItIsFetchedThereAsWell()
    {
        Job job = in(Stage::NotSaved);
        job.error = Error{Error::Kind::DiskFull, {}};
        const Job after = next(job, SaveElsewhere{u"/elsewhere"_s}).value();
        QCOMPARE(after.outputFolder, u"/elsewhere"_s);
        QCOMPARE(after.partFolder, u"/elsewhere"_s);
        QVERIFY(!after.error);
    }

    void wordsAreStable_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("word");
        const char *words[]
            = {"waiting", "held",   "sending", "queued",    "rendering",  "saving", "not_saved",
               "done",    "failed", "refused", "cancelled", "taken_back", "unsure", "let_go"};
        for (size_t i = 0; i < allStages.size(); ++i)
            QTest::newRow(words[i]) << allStages.at(i) << QString::fromLatin1(words[i]);
    }

    void wordsAreStable()
    {
        QFETCH(Stage, stage);
        QFETCH(QString, word);
        QCOMPARE(toWord(stage), word);
        QCOMPARE(stageFromWord(word), stage);
    }

    void aStrangeWordIsNoStage()
    {
        QVERIFY(!stageFromWord(u"asleep"));
        QVERIFY(!stageFromWord(u""));
        QCOMPARE(holdFromWord(u"asleep"), Hold::None);
    }

    void holdsGoThereAndBack()
    {
        for (const Hold hold :
             {Hold::None, Hold::KeyMissing, Hold::KeyRefused, Hold::OutOfCredits, Hold::Network,
              Hold::RateLimited, Hold::Disk, Hold::Continue, Hold::Edit})
            QCOMPARE(holdFromWord(toWord(hold)), hold);
    }

    void stagesHaveTheirKinds_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("kinds"); // e: ended, s: at the service, u: unsent
        const auto row = [](Stage stage, const char *kinds) {
            QTest::newRow(qPrintable(toWord(stage))) << stage << QString::fromLatin1(kinds);
        };
        row(Stage::Waiting, "u");
        row(Stage::Held, "u");
        row(Stage::Sending, "s");
        row(Stage::Queued, "s");
        row(Stage::Rendering, "s");
        row(Stage::Saving, "");
        row(Stage::NotSaved, "");
        row(Stage::Done, "e");
        row(Stage::Failed, "e");
        row(Stage::Refused, "e");
        row(Stage::Cancelled, "e");
        row(Stage::TakenBack, "e");
        row(Stage::Unsure, "");
        row(Stage::LetGo, "e");
    }

    void stagesHaveTheirKinds()
    {
        QFETCH(Stage, stage);
        QFETCH(QString, kinds);
        QCOMPARE(isEnded(stage), kinds.contains(u'e'));
        QCOMPARE(isAtService(stage), kinds.contains(u's'));
        QCOMPARE(isUnsent(stage), kinds.contains(u'u'));
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
