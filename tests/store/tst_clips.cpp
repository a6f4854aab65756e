#include "app/store/clipstore.h"
#include "app/store/query.h"
#include "app/store/searchwords.h"
#include "app/store/sidecar.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

//! Every field differs from its default.
Clip fullClip()
{
    Clip clip = aClip(u"Ein Titel"_s);
    clip.task = TaskId{u"task_1"_s};
    clip.account = AccountId{u"somebody"_s};
    clip.sandbox = true;
    clip.take = 4;
    clip.file = u"/tmp/ä b/clip.mp4"_s;
    clip.sha256 = QString(64, u'a');
    clip.bytes = 5'000'000'000;
    clip.still = true;
    clip.seconds = 8.041666666666666;
    clip.size = {720, 1280};
    clip.framesPerSecond = 23.976;
    clip.hasAudio = true;
    clip.charged = 0;
    clip.verdict = Clip::Verdict::Rejected;
    clip.rating = 5;
    clip.tags = {u"nacht"_s, u"zwei Wörter"_s};
    clip.note = u"zu dunkel\n„ja“"_s;
    clip.created = aTime().addMSecs(7);
    clip.saved = aTime().addSecs(90);
    return clip;
}

} // namespace

class ClipsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Database> m_database;
    QTemporaryDir m_folder;

    ClipStore store() { return ClipStore(*m_database); }

    void put(const QString &prompt)
    {
        Clip clip = aClip(prompt);
        clip.recipe.prompt = prompt;
        QVERIFY_OK(store().put(clip));
    }

    QStringList found(const QString &text)
    {
        const auto clips = store().list({.text = text});
        if (!clips)
            return {u"error: "_s + clips.error().detail};
        QStringList titles;
        for (const Clip &clip : *clips)
            titles.append(clip.recipe.prompt);
        return titles;
    }

private slots:
    void init()
    {
        auto opened = Database::open(u":memory:"_s);
        QVERIFY_OK(opened);
        m_database = std::move(*opened);
    }

    void everyFieldComesBack()
    {
        for (const Clip &clip : {fullClip(), aClip()}) {
            QVERIFY_OK(store().put(clip));
            const auto byId = store().find(clip.id);
            QVERIFY_OK(byId);
            QVERIFY(*byId == clip);
            const auto byJob = store().findByJob(clip.job);
            QVERIFY_OK(byJob);
            QVERIFY(*byJob == clip);
        }
    }

    void aMissingClipIsNotFound()
    {
        QVERIFY_ERROR(store().find(ClipId{u"none"_s}), Error::Kind::NotFound);
        QVERIFY_ERROR(store().findByJob(JobId{u"none"_s}), Error::Kind::NotFound);
    }

    void aJobHasOneClip() // F080
    {
        Clip clip = aClip();
        QVERIFY_OK(store().put(clip));
        clip.id = ClipId{u"another"_s};
        QVERIFY_ERROR(store().put(clip), Error::Kind::Invalid);
        QCOMPARE(*store().count(), 1);
    }

    void theNewestComeFirstAndAChangeKeepsThePlace()
    {
        for (const auto &prompt : {u"one"_s, u"two"_s, u"three"_s})
            put(prompt);
        auto clips = store().list({});
        QVERIFY_OK(clips);
        Clip oldest = clips->last();
        oldest.rating = 3;
        QVERIFY_OK(store().put(oldest));
        QCOMPARE(found({}), QStringList({u"three"_s, u"two"_s, u"one"_s}));
        QCOMPARE(*store().count(), 3);
        const auto page = store().list({.most = 1, .offset = 1});
        QVERIFY_OK(page);
        QCOMPARE(page->size(), 1);
        QCOMPARE(page->first().recipe.prompt, u"two"_s);
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hit");
        const auto row = [](const char *name, const QString &text, bool hit) {
            QTest::newRow(name) << text << hit;
        };
        row("a word", u"lighthouse"_s, true);
        row("two words in any order", u"dusk lighthouse"_s, true);
        row("one of two is missing", u"lighthouse noon"_s, false);
        row("the beginning of a word", u"lig"_s, true);
        row("one letter", u"l"_s, true);
        row("the middle of a word", u"house"_s, false);
        row("another case", u"LIGHTHOUSE"_s, true);
        row("without its accent", u"cafe"_s, true);
        row("decomposed accent", u"cafe\u0301"_s, true);
        row("full-width letters", u"ｄｕｓｋ"_s, true);
        row("a hyphen", u"low-angle"_s, true);
        row("a hyphen at the end", u"low-"_s, true);
        row("a hyphen in front", u"-lighthouse"_s, true);
        row("one cat", u"猫"_s, true);
        row("a black cat", u"黑猫"_s, true);
        row("three characters", u"黑猫坐"_s, true);
        row("the whole run", u"黑猫坐着"_s, true);
        row("the middle of the run", u"猫坐"_s, true);
        row("its last character", u"着"_s, true);
        row("not side by side", u"黑坐"_s, false);
        row("more than there is", u"黑猫坐着了"_s, false);
        row("another animal", u"狗"_s, false);
        row("both scripts", u"黑猫 dusk"_s, true);
        row("both scripts, glued", u"dusk黑猫"_s, true);
        row("kana with a long sound", u"カメラ"_s, true);
        row("half-width kana", u"ｶﾒﾗ"_s, true);
        row("hangul", u"고양"_s, true);
        row("a tag", u"nacht"_s, true);
        row("the note", u"grainy"_s, true);
        row("the model", u"seedance"_s, true);
        row("punctuation beside a word", u"!! dusk ??"_s, true);
        row("only punctuation", u"!!"_s, false);
    }

    void wordsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(bool, hit);
        Clip clip = aClip();
        clip.recipe.prompt = u"Lighthouse at dusk, café, low-angle 黑猫坐着 カメラー 고양이"_s;
        clip.tags = {u"nacht"_s};
        clip.note = u"too grainy"_s;
        QVERIFY_OK(store().put(clip));
        put(u"something else"_s);
        const QStringList expected = hit ? QStringList{clip.recipe.prompt} : QStringList{};
        if (text == u"seedance"_s)
            QCOMPARE(found(text).size(), 2);
        else
            QCOMPARE(found(text), expected);
    }

    void nothingThatIsTypedIsAnError_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList nasty{u"\""_s,
                                u"\"\""_s,
                                u"'"_s,
                                u"a\"b"_s,
                                u"AND"_s,
                                u"OR"_s,
                                u"NOT"_s,
                                u"NEAR(a b)"_s,
                                u"a AND"_s,
                                u"AND b"_s,
                                u"words:x"_s,
                                u"x:"_s,
                                u"-"_s,
                                u"--"_s,
                                u"a -b"_s,
                                u"^a"_s,
                                u"a*"_s,
                                u"*"_s,
                                u"("_s,
                                u")"_s,
                                u"(a"_s,
                                u"{a}"_s,
                                u"a + b"_s,
                                u"a;b"_s,
                                u"%"_s,
                                u"\\"_s,
                                u"\u0000a"_s,
                                QString(QChar(0)),
                                u"🐈"_s,
                                u"a🐈b"_s,
                                u"²"_s,
                                u"\u0301"_s,
                                u"\u200d"_s,
                                u"\n\t"_s,
                                u"猫\""_s,
                                u"\"猫"_s,
                                u"ー"_s,
                                QString(QChar(0xD800)),
                                u"\uE000"_s,
                                QString(5000, u'a'),
                                u"a "_s.repeated(2000),
                                u"猫"_s.repeated(2000)};
        for (const QString &text : nasty)
            QTest::addRow("%s", qPrintable(text.left(20).toHtmlEscaped())) << text;
    }

    void nothingThatIsTypedIsAnError()
    {
        QFETCH(QString, text);
        put(u"NOT AND OR NEAR words a b x 猫"_s);
        QVERIFY_OK(store().list({.text = text}));
    }

    void operatorsAreOnlyWords()
    {
        put(u"cats AND dogs"_s);
        put(u"cats"_s);
        put(u"dogs"_s);
        QCOMPARE(found(u"cats OR dogs"_s), QStringList());
        QCOMPARE(found(u"cats AND dogs"_s), QStringList({u"cats AND dogs"_s}));
        QCOMPARE(found(u"cats NOT"_s), QStringList());
    }

    void theSearchFollowsAChangedNote()
    {
        put(u"first"_s);
        put(u"second"_s);
        Clip clip = store().list({})->last();
        clip.note = u"zebra"_s;
        QVERIFY_OK(store().put(clip));
        QCOMPARE(found(u"zebra"_s), QStringList({u"first"_s}));
        clip.note.clear();
        QVERIFY_OK(store().put(clip));
        QCOMPARE(found(u"zebra"_s), QStringList());
        QVERIFY_OK(runSql(m_database->connection(),
                          u"INSERT INTO clip_words (clip_words) VALUES ('integrity-check')"_s));
    }

    void foundClipsComeNewestFirstInPages()
    {
        for (int i = 0; i < 5; ++i)
            put(u"wave %1"_s.arg(i));
        const auto page = store().list({.text = u"wave"_s, .most = 2, .offset = 1});
        QVERIFY_OK(page);
        QCOMPARE(page->size(), 2);
        QCOMPARE(page->at(0).recipe.prompt, u"wave 3"_s);
        QCOMPARE(page->at(1).recipe.prompt, u"wave 2"_s);
    }

    void aSidecarBringsTheClipBackWhereverItNowLies()
    {
        Clip clip = fullClip();
        clip.file = m_folder.filePath(u"clip ä.mp4"_s);
        QVERIFY_OK(writeSidecar(clip));
        QVERIFY_OK(writeSidecar(clip)); // replaces
        QVERIFY(QDir(m_folder.path()).mkpath(u"moved"_s));
        const QString moved = m_folder.filePath(u"moved/clip ä.mp4"_s);
        QVERIFY(QFile::rename(sidecarPath(clip.file), sidecarPath(moved)));
        const auto read = readSidecar(sidecarPath(moved));
        QVERIFY_OK(read);
        clip.file = moved;
        QVERIFY(*read == clip);
    }

    void aStrangersFileIsNoSidecar_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut") << QByteArray("{\"rushes\": 1, \"id\": \"x");
        QTest::newRow("foreign") << QByteArray("{\"id\": \"x\"}");
        QTest::newRow("fields missing") << QByteArray("{\"rushes\": 1, \"id\": \"x\"}");
        QTest::newRow("wrong types") << QByteArray("{\"rushes\": 1, \"id\": 5, \"bytes\": \"1\"}");
        QTest::newRow("no id") << QByteArray(
            R"({"rushes":1,"id":"","bytes":0,"take":1,"recipe":{"model":"m","prompt":"",
                "seconds":8,"aspect":"16:9","audio":true}})");
        QTest::newRow("huge") << QByteArray(3'000'000, ' ');
    }

    void aStrangersFileIsNoSidecar() // F093
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_folder.filePath(u"x.mp4.rushes.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY_ERROR(readSidecar(file.fileName()), Error::Kind::Protocol);
    }

    void figuresThatAreNoneAreLeftOut() // F093
    {
        QFile file(m_folder.filePath(u"odd.mp4.rushes.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(R"({"rushes":1,"id":"x","bytes":0,"take":1,"rating":9,"charged":4294967297,
            "width":1280,"height":-20,"recipe":{"model":"m","prompt":"","seconds":8,
            "aspect":"16:9","audio":true}})");
        file.close();
        const auto clip = readSidecar(file.fileName());
        QVERIFY_OK(clip);
        QCOMPARE(clip->rating, 5);
        QCOMPARE(clip->charged, std::nullopt);
        QCOMPARE(clip->size, QSize());
        QVERIFY_OK(writeSidecar(*clip));
        QVERIFY(*readSidecar(file.fileName()) == *clip);
    }

    void aMissingSidecarIsNotFound()
    {
        QVERIFY_ERROR(readSidecar(m_folder.filePath(u"none.rushes.json"_s)), Error::Kind::NotFound);
        QVERIFY_ERROR(readSidecar(m_folder.path()), Error::Kind::NotFound);
    }

    void aSidecarThatCannotBeWrittenIsToldAsSuch()
    {
        Clip clip = aClip();
        clip.file = m_folder.filePath(u"no such folder/clip.mp4"_s);
        QVERIFY_ERROR(writeSidecar(clip), Error::Kind::Disk);
    }
};

QTEST_GUILESS_MAIN(ClipsTest)
#include "tst_clips.moc"
