#include "app/cli/table.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TableTest : public QObject {
    Q_OBJECT

private:
    static Result<Table> read(const QByteArray &bytes) { return readTable(bytes, u"/table"_s); }

private slots:
    void everyColumnIsRead()
    {
        const auto table
            = read("prompt,type,model,duration,aspect_ratio,audio,image,takes,metadata.sku,"
                   "webhook_url\n"
                   "A cat,image-to-video,seedance-2.0,8,9:16,false,in/cat.png,2,A-1,"
                   "https://example.com/h\n");
        QVERIFY_OK(table);
        QCOMPARE(table->rows.size(), 1);
        const Draft &draft = table->rows.first().draft;
        QCOMPARE(draft.prompt, u"A cat"_s);
        QCOMPARE(draft.type, u"image-to-video"_s);
        QCOMPARE(draft.model, u"seedance-2.0"_s);
        QCOMPARE(draft.duration, std::optional(8));
        QCOMPARE(draft.aspect, std::optional(Aspect::Tall));
        QCOMPARE(draft.audio, std::optional(false));
        QCOMPARE(draft.image, u"/table/in/cat.png"_s); // beside the table, not the terminal
        QCOMPARE(draft.takes, 2);
        QCOMPARE(draft.metadata[u"sku"_s], u"A-1"_s);
        QCOMPARE(draft.webhook, QUrl(u"https://example.com/h"_s));
        QVERIFY(table->warnings.isEmpty());
    }

    void whatIsLeftOutIsLeftToTheModel()
    {
        const auto table = read("prompt,duration,image,audio\nA cat\nA dog,,,\n");
        QVERIFY_OK(table);
        for (const TableRow &row : table->rows) {
            QVERIFY(!row.draft.duration.has_value());
            QVERIFY(!row.draft.audio.has_value());
            QVERIFY(row.draft.image.isEmpty());
            QCOMPARE(row.draft.takes, 1);
        }
    }

    void cellsAreReadAsSpreadsheetsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("prompts");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &prompts) {
            QTest::newRow(name) << bytes << prompts;
        };
        row("LF", "prompt\na\nb\n", {u"a"_s, u"b"_s});
        row("CR LF", "prompt\r\na\r\nb\r\n", {u"a"_s, u"b"_s});
        row("no end of line", "prompt\na", {u"a"_s});
        row("BOM", "\xef\xbb\xbfprompt,model\na,\n", {u"a"_s});
        row("quotes", "prompt,model\n\"a, \"\"b\"\"\",\n", {u"a, \"b\""_s});
        row("line break in a cell", "prompt,model\n\"a\r\nb\",\nc,\n", {u"a\nb"_s, u"c"_s});
        row("quoted header", "\"prompt\",\"takes\"\n\"a\",\"2\"\n", {u"a"_s});
        row("spaces around the header", " prompt , takes\na,2\n", {u"a"_s});
        row("blank lines", "\nprompt\n\na\n\n\nb\n", {u"a"_s, u"b"_s});
        row("TSV", "takes\tprompt\n2\ta, b\n", {u"a, b"_s});
        row("UTF-8", "prompt\n黑猫 “ä” 🐈\n", {u"黑猫 “ä” 🐈"_s});
    }

    void cellsAreReadAsSpreadsheetsWriteThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, prompts);
        const auto table = read(bytes);
        QVERIFY_OK(table);
        QStringList found;
        for (const TableRow &row : table->rows)
            found.append(row.draft.prompt);
        QCOMPARE(found, prompts);
    }

    void aMessageNamesRowAndField_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("beginning");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &beginning) {
            QTest::newRow(name) << bytes << beginning;
        };
        row("fraction", "prompt,duration\na,8\nb,8.5\n", u"row 2 (line 3), duration: "_s);
        row("after a line break", "prompt,takes\n\"a\nb\",1\n\nc,x\n",
            u"row 2 (line 5), takes: "_s);
        row("no audio", "prompt,audio\na,perhaps\n", u"row 1 (line 2), audio: "_s);
        row("aspect", "prompt,aspect_ratio\na,4:3\n", u"row 1 (line 2), aspect_ratio: "_s);
        row("address", "prompt,image_url\na,file:///etc/x\n", u"row 1 (line 2), image_url: "_s);
        row("too many cells", "prompt\na,b\n", u"row 1 (line 2), 2 cells"_s);
        row("twice", "prompt,model,model\na,b,c\n", u"header: model"_s);
        row("no prompt", "Prompt,model\na,b\n", u"header: "_s);
        row("nameless metadata", "prompt,metadata.\na,b\n", u"header: metadata."_s);
        row("open quote", "prompt\n\"a\n", u"line "_s);
        row("quote inside", "prompt\na\"b\"\n", u"line "_s);
        row("Latin-1", "prompt\nK\xe4se\n", u"the table is not UTF-8"_s);
        row("empty", "", u"the table"_s);
        row("only a header", "prompt\n", u"the table has no rows"_s);
        row("cut JSON", "{\"tasks\": [", u"not JSON"_s);
        row("no tasks", "{\"jobs\": []}", u"jobs: "_s);
        row("tasks of another kind", "{\"tasks\": {}}", u"tasks: "_s);
        row("empty array", "[]", u"the table has no rows"_s);
        row("no object", "[5]", u"task 1: "_s);
        row("no such field", "[{\"prompt\": \"a\", \"duraton\": 8}]", u"task 1, duraton: "_s);
        row("number as text", "[{\"prompt\": \"a\"}, {\"prompt\": \"b\", \"duration\": \"8\"}]",
            u"task 2, duration: "_s);
        row("a fraction", "[{\"prompt\": \"a\", \"duration\": 8.5}]", u"task 1, duration: "_s);
        row("negative", "[{\"prompt\": \"a\", \"takes\": -1}]", u"task 1, takes: "_s);
        row("audio as text", "[{\"prompt\": \"a\", \"audio\": \"true\"}]", u"task 1, audio: "_s);
        row("prompt as number", "[{\"prompt\": 5}]", u"task 1, prompt: "_s);
        row("prompt missing", "[{\"model\": \"seedance-2.0\"}]", u"task 1, prompt: "_s);
        row("metadata of another kind", "[{\"prompt\": \"a\", \"metadata\": {\"k\": 5}}]",
            u"task 1, metadata: "_s);
    }

    void aMessageNamesRowAndField()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, beginning);
        const auto table = read(bytes);
        QVERIFY_ERROR(table, Error::Kind::Invalid);
        QVERIFY2(table.error().detail.startsWith(beginning), qPrintable(table.error().detail));
    }

    void aColumnOfAnotherNameIsToldAndLeft()
    {
        const auto table = read("prompt,colour\na,red\n");
        QVERIFY_OK(table);
        QCOMPARE(table->warnings.size(), 1);
    }

    void theGuidesOwnBatchIsTaken()
    {
        QFile file(QString::fromLatin1(RUSHES_SOURCE_DIR "/tests/data/guide/batch.request.json"));
        QVERIFY(file.open(QFile::ReadOnly));
        const auto table = read(file.readAll());
        QVERIFY_OK(table);
        QVERIFY(table->rows.size() >= 2);
        for (const TableRow &row : table->rows)
            QVERIFY(!row.draft.prompt.isEmpty());
    }

    void aBareArrayWithOurOwnFieldsIsTaken()
    {
        const auto table = read("  [{\"prompt\": \"a\", \"image\": \"cat.png\", \"takes\": 3,"
                                "\"metadata\": {\"sku\": \"A-1\"}, \"audio\": true}]");
        QVERIFY_OK(table);
        const Draft &draft = table->rows.first().draft;
        QCOMPARE(draft.image, u"/table/cat.png"_s);
        QCOMPARE(draft.takes, 3);
        QCOMPARE(draft.audio, std::optional(true));
        QCOMPARE(draft.metadata[u"sku"_s], u"A-1"_s);
    }

    void theBatchsWebhookIsEachRowsUnlessItHasItsOwn()
    {
        const auto table
            = read("{\"webhook_url\": \"https://example.com/all\", \"tasks\": [{\"prompt\": \"a\"},"
                   "{\"prompt\": \"b\", \"webhook_url\": \"https://example.com/b\"}]}");
        QVERIFY_OK(table);
        QCOMPARE(table->rows.at(0).draft.webhook, QUrl(u"https://example.com/all"_s));
        QCOMPARE(table->rows.at(1).draft.webhook, QUrl(u"https://example.com/b"_s));
        QCOMPARE(table->warnings.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TableTest)
#include "tst_table.moc"
