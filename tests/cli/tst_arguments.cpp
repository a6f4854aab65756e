#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/jobline.h"
#include "app/studio/studio.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class ArgumentsTest : public QObject {
    Q_OBJECT

private:
    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

private slots:
    void whatIsTypedIsUnderstood()
    {
        const auto parsed = parseArguments({u"generate"_s,
                                            u"--prompt"_s,
                                            u"a cat"_s,
                                            u"--image"_s,
                                            u"cat.png"_s,
                                            u"--model"_s,
                                            u"seedance-1.0-pro"_s,
                                            u"--duration=6"_s,
                                            u"--aspect"_s,
                                            u"9:16"_s,
                                            u"--no-audio"_s,
                                            u"--metadata"_s,
                                            u"sku=A=1"_s,
                                            u"--metadata"_s,
                                            u"empty="_s,
                                            u"--webhook-url"_s,
                                            u"https://example.com/h"_s,
                                            u"--takes"_s,
                                            u"3"_s,
                                            u"--out"_s,
                                            u"clips"_s,
                                            u"--json"_s,
                                            u"--quiet"_s,
                                            u"--sandbox"_s,
                                            u"--data-dir"_s,
                                            u"d"_s,
                                            u"--timeout"_s,
                                            u"90"_s});
        QVERIFY_OK(parsed);
        const Draft &draft = parsed->draft;
        QCOMPARE(draft.prompt, u"a cat"_s);
        QCOMPARE(draft.image, u"cat.png"_s);
        QCOMPARE(draft.model, u"seedance-1.0-pro"_s);
        QCOMPARE(draft.duration, std::optional(6));
        QCOMPARE(draft.aspect, std::optional(Aspect::Tall));
        QCOMPARE(draft.audio, std::optional(false));
        QCOMPARE(draft.metadata[u"sku"_s], u"A=1"_s);
        QVERIFY(draft.metadata.contains(u"empty"_s));
        QCOMPARE(draft.webhook, QUrl(u"https://example.com/h"_s));
        QCOMPARE(draft.takes, 3);
        QCOMPARE(parsed->outputFolder, u"clips"_s);
        QVERIFY(parsed->json && parsed->quiet && parsed->sandbox);
        QCOMPARE(parsed->dataFolder, u"d"_s);
        QCOMPARE(parsed->timeout, std::optional(std::chrono::seconds(90)));
    }

    void anImageCanBeAnAddress()
    {
        const auto parsed
            = parseArguments(words(u"generate --prompt x --image https://example.com/a.png"_s));
        QVERIFY_OK(parsed);
        QCOMPARE(parsed->draft.imageUrl, QUrl(u"https://example.com/a.png"_s));
        QVERIFY(parsed->draft.image.isEmpty());
    }

    void theOtherSubcommandsAreUnderstood()
    {
        QCOMPARE(parseArguments(words(u"batch - --dry-run"_s))->table, u"-"_s);
        QVERIFY(parseArguments(words(u"batch a.csv --dry-run"_s))->dryRun);
        QVERIFY(parseArguments(words(u"resume --wait"_s))->wait);
        QCOMPARE(parseArguments(words(u"resume --send-again x"_s))->sendAgain, JobId{u"x"_s});
        QCOMPARE(parseArguments(words(u"list --search cat"_s))->search, u"cat"_s);
        QVERIFY(parseArguments(words(u"credits --json"_s))->json);
        QVERIFY(parseArguments(words(u"generate --help"_s))->help);
        QVERIFY(parseArguments(words(u"list --version"_s))->version);
    }

    void aMistakeIsFoundAtOnce_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto &line : {u"generate"_s,
                                 u"generate x"_s,
                                 u"generate --prompt"_s,
                                 u"generate --prompt x y"_s,
                                 u"generate --prompt x --bogus"_s,
                                 u"generate --prompt x --takes 1.5"_s,
                                 u"generate --prompt x --takes two"_s,
                                 u"generate --prompt x --takes 0"_s,
                                 u"generate --prompt x --takes 101"_s,
                                 u"generate --prompt x --takes -1"_s,
                                 u"generate --prompt x --takes +1"_s,
                                 u"generate --prompt x --takes 1e1"_s,
                                 u"generate --prompt x --takes="_s,
                                 u"generate --prompt x --duration 8.0"_s,
                                 u"generate --prompt x --duration long"_s,
                                 u"generate --prompt x --duration 0x8"_s,
                                 u"generate --prompt x --aspect 4:3"_s,
                                 u"generate --prompt x --aspect="_s,
                                 u"generate --prompt x --audio --no-audio"_s,
                                 u"generate --prompt x --audio=yes"_s,
                                 u"generate --prompt x --prompt y"_s,
                                 u"generate --prompt x --json --json"_s,
                                 u"generate --prompt x --takes 1 --takes 1"_s,
                                 u"generate --prompt x --metadata k"_s,
                                 u"generate --prompt x --metadata =v"_s,
                                 u"generate --prompt x --metadata k=1 --metadata k=2"_s,
                                 u"generate --prompt x --webhook-url ftp://example.com"_s,
                                 u"generate --prompt x --webhook-url nonsense"_s,
                                 u"generate --prompt x --image https://"_s,
                                 u"generate --prompt x --image="_s,
                                 u"generate --prompt x --model="_s,
                                 u"generate --prompt x --out="_s,
                                 u"generate --prompt x --data-dir="_s,
                                 u"generate --prompt x --timeout 0"_s,
                                 u"generate --prompt x --timeout 1.5"_s,
                                 u"generate --prompt x --dry-run"_s,
                                 u"generate --prompt x -j"_s,
                                 u"batch"_s,
                                 u"batch a.csv b.csv"_s,
                                 u"batch a.csv --takes 2"_s,
                                 u"resume now"_s,
                                 u"resume --send-again="_s,
                                 u"list cats"_s,
                                 u"list --timeout 5"_s,
                                 u"credits --wait"_s,
                                 u"paint"_s})
            QTest::addRow("%s", qPrintable(line)) << line;
    }

    void aMistakeIsFoundAtOnce()
    {
        QFETCH(QString, line);
        const auto parsed = parseArguments(words(line));
        QVERIFY_ERROR(parsed, Error::Kind::Invalid);
        QVERIFY(!parsed.error().detail.isEmpty());
    }

    void onlyAWordThatIsNoOptionIsASubcommand()
    {
        QVERIFY(isCommand({u"generate"_s}));
        QVERIFY(isCommand({u"paint"_s})); // and a mistake, rather than a window
        QVERIFY(isCommand({u"--help"_s}));
        QVERIFY(isCommand({u"--version"_s}));
        QVERIFY(!isCommand({}));
        QVERIFY(!isCommand({u"--data-dir"_s, u"x"_s}));
    }

    void theModelSaysWhatIsPossible_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QString>("field"); // empty: it is possible
        const auto row = [](const char *name, Draft draft, const QString &field) {
            if (draft.prompt.isNull())
                draft.prompt = u"a cat"_s;
            QTest::newRow(name) << draft << field;
        };
        row("usual", {}, {});
        row("blank prompt", {.prompt = u" \n"_s}, u"prompt"_s);
        row("500 characters", {.prompt = QString(500, u'a')}, {});
        row("501 characters", {.prompt = QString(501, u'a')}, u"prompt"_s);
        row("no such model", {.model = u"seedance-9"_s}, u"model"_s);
        row("shortest", {.duration = 4}, {});
        row("too short", {.duration = 3}, u"duration"_s);
        row("longest", {.duration = 15}, {});
        row("too long", {.duration = 16}, u"duration"_s);
        row("another model's shortest", {.model = u"seedance-1.0-lite"_s, .duration = 2}, {});
        row("sound without a model for it", {.model = u"seedance-1.0-lite"_s, .audio = true},
            u"audio"_s);
        row("a picture has no length", {.model = u"seedream-v3"_s, .duration = 5}, u"duration"_s);
        row("picture", {.model = u"seedream-v3"_s}, {});
        row("no file", {.image = u"/nowhere/cat.png"_s}, u"image"_s);
        row("no picture", {.image = QString::fromLatin1(RUSHES_SOURCE_DIR "/CMakeLists.txt")},
            u"image"_s);
        row("file and address",
            {.image = u"/nowhere/cat.png"_s, .imageUrl = QUrl(u"https://example.com/a.png"_s)},
            u"image"_s);
        row("address", {.imageUrl = QUrl(u"https://example.com/a.png"_s)}, {});
        row("type", {.type = u"text-to-video"_s}, {});
        row("wrong type", {.type = u"image-to-video"_s}, u"type"_s);
        row("no such type", {.type = u"video"_s}, u"type"_s);
        row("our own metadata", {.metadata = {{u"rushes_ref"_s, u"x"_s}}}, u"metadata"_s);
    }

    void theModelSaysWhatIsPossible()
    {
        QFETCH(Draft, draft);
        QFETCH(QString, field);
        const QTemporaryDir folder;
        const auto catalogue = loadCatalogue(folder.path());
        QVERIFY_OK(catalogue);
        const auto request = toRequest(draft, *catalogue);
        if (field.isEmpty()) {
            QVERIFY_OK(request);
            QVERIFY(request->estimate > 0);
            return;
        }
        QVERIFY_ERROR(request, Error::Kind::Invalid);
        QVERIFY2(request.error().detail.startsWith(field + u": "_s),
                 qPrintable(request.error().detail));
    }

    void aLineHasExactlyTheDocumentedFields()
    {
        const QStringList fields{u"credits_charged"_s, u"error"_s,  u"file"_s,   u"job_id"_s,
                                 u"model"_s,           u"status"_s, u"task_id"_s};
        for (const Stage stage : allStages) {
            const Job job = aJob(stage);
            const QJsonObject line = jobLine(job, statusWord(stage));
            QCOMPARE(line.keys(), fields);
            QCOMPARE(line[u"job_id"_s].toString(), job.id.value);
            QCOMPARE(line[u"task_id"_s].isNull(), job.task.isEmpty());
            QCOMPARE(line[u"file"_s].isNull(), job.file.isEmpty());
        }
        const QJsonObject failed = jobLine(aJob(Stage::Failed), u"failed"_s);
        QCOMPARE(failed[u"error"_s].toObject().keys(), QStringList({u"code"_s, u"message"_s}));
        QVERIFY(jobLine(aJob(Stage::Done), u"completed"_s)[u"error"_s].isNull());
    }

    void theStatusOfEachStage_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("status");
        const auto row = [](Stage stage, const QString &word, int status) {
            QTest::addRow("%s", qPrintable(toWord(stage))) << stage << word << status;
        };
        row(Stage::Waiting, {}, 3);
        row(Stage::Held, {}, 3);
        row(Stage::Sending, {}, 3);
        row(Stage::Queued, {}, 3);
        row(Stage::Rendering, {}, 3);
        row(Stage::Saving, {}, 3);
        row(Stage::NotSaved, u"unknown"_s, 3);
        row(Stage::Done, u"completed"_s, 0);
        row(Stage::Failed, u"failed"_s, 1);
        row(Stage::Refused, u"rejected"_s, 1);
        row(Stage::Cancelled, u"cancelled"_s, 1);
        row(Stage::TakenBack, u"cancelled"_s, 1);
        row(Stage::Unsure, u"unknown"_s, 3);
        row(Stage::LetGo, u"unknown"_s, 3);
    }

    void theStatusOfEachStage()
    {
        QFETCH(Stage, stage);
        QFETCH(QString, word);
        QFETCH(int, status);
        QCOMPARE(statusWord(stage), word);
        QCOMPARE(int(exitStatus(stage)), status);
        QCOMPARE(isOver(stage), !word.isEmpty());
    }

    void anUnknownOutcomeBeatsAFailure()
    {
        QCOMPARE(worse(ExitStatus::Failed, ExitStatus::Unfinished), ExitStatus::Unfinished);
        QCOMPARE(worse(ExitStatus::Failed, ExitStatus::Good), ExitStatus::Failed);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
