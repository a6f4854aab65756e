#include "app/domain/clipname.h"
#include "app/domain/recipe.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 4, 10);
const JobId job{u"0196-aaaa-k3f9z2"_s};

} // namespace

class TestNames : public QObject {
    Q_OBJECT

private slots:

    void aNameSaysDateWordsTakeAndId()
    {
        QCOMPARE(clipFileName(day, u"Lighthouse at dusk"_s, 2, job, u"mp4"_s),
                 u"2026-04-10 Lighthouse at dusk take 2 k3f9z2.mp4"_s);
    }

    void promptsBecomeSafeNames_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &prompt, const QString &words) {
            QTest::newRow(name) << prompt << words;
        };
        row("a path", u"../../etc/passwd"_s, u"etc passwd"_s);
        row("a Windows path", u"C:\\temp\\x"_s, u"C temp x"_s);
        row("forbidden characters", u"a<b>c:d\"e|f?g*h"_s, u"a b c d e f g h"_s);
        row("line ends", u"one\r\ntwo\tthree"_s, u"one two three"_s);
        row("NUL", u"a"_s + QChar(QChar::Null) + u"b"_s, u"a b"_s);
        row("a right-to-left override", u"a\u202egpj.exe"_s, u"a gpj.exe"_s);
        row("zero width", u"a\u200bb"_s, u"a b"_s);
        row("private use", u"a\ue000b"_s, u"a b"_s);
        row("hidden", u".bashrc"_s, u"bashrc"_s);
        row("an option", u"-rf"_s, u"rf"_s);
        row("nothing", QString(), u"clip"_s);
        row("nothing left", u"///"_s, u"clip"_s);
        row("dots", u"..."_s, u"clip"_s);
        row("other scripts", u"灯台 と 海"_s, u"灯台 と 海"_s);
        row("composed the same way", u"Cafe\u0301"_s, u"Café"_s);
        row("an emoji", u"\U0001F3AC action"_s, u"\U0001F3AC action"_s);
        row("a point at the end", u"The end."_s, u"The end"_s);
    }

    // F083
    void promptsBecomeSafeNames()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, words);
        QCOMPARE(clipFileName(day, prompt, 1, job, u"mp4"_s),
                 u"2026-04-10 %1 take 1 k3f9z2.mp4"_s.arg(words));
    }

    void namesStayShort_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("letters") << QString(500, u'x');
        QTest::newRow("words") << u"lighthouse "_s.repeated(45);
        QTest::newRow("three bytes each") << QString(500, u'海');
        QTest::newRow("four bytes each") << u"\U0001F3AC"_s.repeated(250);
    }

    void namesStayShort()
    {
        QFETCH(QString, prompt);
        const auto name = clipFileName(day, prompt, 1000, job, u"webm"_s);
        QVERIFY(name.toUtf8().size() <= 120);
        QVERIFY(!QString::fromUtf8(name.toUtf8()).contains(QChar::ReplacementCharacter));
        QVERIFY(name.endsWith(" take 1000 k3f9z2.webm"_L1));
    }

    void titlesEndAtAWord_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << u"A lighthouse"_s << u"A lighthouse"_s;
        QTest::newRow("40") << QString(40, u'x') << QString(40, u'x');
        QTest::newRow("41") << QString(41, u'x') << QString(40, u'x');
        QTest::newRow("words") << u"Aerial shot of a coastal city at sunset, golden light"_s
                               << u"Aerial shot of a coastal city at sunset"_s;
        QTest::newRow("a comma at the end") << u"Rain,"_s << u"Rain"_s;
        QTest::newRow("lines") << u" Rain\n on  glass "_s << u"Rain on glass"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void titlesEndAtAWord()
    {
        QFETCH(QString, prompt);
        QFETCH(QString, title);
        QCOMPARE(titleOf(prompt), title);
    }

    void aRecipeGoesThroughJsonUnchanged_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::newRow("least") << Recipe{.prompt = u"p"_s};
        QTest::newRow("file") << Recipe{
            .prompt = u"p"_s, .imageFile = u"/s/1 ä.jpg"_s, .aspect = Aspect::Tall, .audio = false};
        QTest::newRow("all") << Recipe{.model = u"seedream-v5"_s,
                                       .prompt = u"\U0001F3AC\n\"x\""_s,
                                       .imageUrl = QUrl(u"https://e.example/a%20b?c=d"_s),
                                       .seconds = 15,
                                       .aspect = Aspect::Square,
                                       .metadata = {{u"a"_s, u"b"_s}, {u"c"_s, QString()}},
                                       .webhook = QUrl(u"https://w.example/"_s)};
    }

    void aRecipeGoesThroughJsonUnchanged()
    {
        QFETCH(Recipe, recipe);
        const auto again = recipeFromJson(toJson(recipe));
        QVERIFY_OK(again);
        QVERIFY(*again == recipe);
    }

    void aBrokenRecipeNamesTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no model") << u"model"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("prompt a number") << u"prompt"_s << QJsonValue(7);
        QTest::newRow("seconds in words") << u"seconds"_s << QJsonValue(u"8"_s);
        QTest::newRow("a strange aspect") << u"aspect"_s << QJsonValue(u"4:3"_s);
        QTest::newRow("audio a number") << u"audio"_s << QJsonValue(1);
    }

    void aBrokenRecipeNamesTheField()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        auto json = toJson(Recipe{.prompt = u"p"_s});
        if (value.isUndefined())
            json.remove(field);
        else
            json[field] = value;
        const auto recipe = recipeFromJson(json);
        QVERIFY_ERROR(recipe, Error::Kind::Protocol);
        QVERIFY(recipe.error().detail.contains(field));
    }

    void aspectsAreSpelledAsTheServiceDoes()
    {
        QCOMPARE(toWord(Aspect::Wide), u"16:9"_s);
        QCOMPARE(toWord(Aspect::Tall), u"9:16"_s);
        QCOMPARE(toWord(Aspect::Square), u"1:1"_s);
        for (const Aspect aspect : {Aspect::Wide, Aspect::Tall, Aspect::Square})
            QCOMPARE(aspectFromWord(toWord(aspect)), aspect);
        QVERIFY(!aspectFromWord(u"16x9"));
        QVERIFY(!aspectFromWord(u""));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
