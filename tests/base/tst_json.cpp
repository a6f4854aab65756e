#include "app/base/json.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

class TestJson : public QObject {
    Q_OBJECT

private slots:

    void exactlyOneObjectIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QByteArray &bytes, bool good) {
            QTest::newRow(name) << bytes << good;
        };
        row("an object", R"({"a":1})", true);
        row("an empty object", "{}", true);
        row("white space around it", " \r\n{} \t", true);
        row("a BOM before it", "\xef\xbb\xbf{}", true);
        row("the deepest nesting", "{\"a\":" + QByteArray(1022, '[') + QByteArray(1022, ']') + "}",
            true);
        row("nothing", "", false);
        row("a list", "[]", false);
        row("a word", "null", false);
        row("something after it", "{} x", false);
        row("two", "{}{}", false);
        row("cut", "{\"a\":\"b", false);
        row("single quotes", "{'a':1}", false);
        row("a comma too many", R"({"a":1,})", false);
        row("NaN", R"({"a":NaN})", false);
        row("infinity by size", R"({"a":1e400})", false);
        row("invalid UTF-8", "{\"a\":\"\xff\"}", false);
        row("UTF-16", QByteArray("{\0}\0", 4), false);
        row("too deep", "{\"a\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}", false);
    }

    // F059
    void exactlyOneObjectIsTaken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const auto json = parseObject(bytes);
        QCOMPARE(bool(json), good);
        if (!good)
            QCOMPARE(json.error().kind, Kind::Protocol);
    }

    void aLineHasNoLineBreak()
    {
        const QJsonObject json{{u"text"_s, u"one\ntwo\r\u2028"_s}, {u"list"_s, QJsonArray{1, 2}}};
        const QByteArray line = toLine(json);
        QVERIFY(!line.contains('\n'));
        QVERIFY(!line.contains('\r'));
        QCOMPARE(*parseObject(line), json);
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted"); // empty: none
        const auto row = [](const char *text, const char *wanted) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(wanted);
        };
        row("2026-04-10T14:30:00Z", "2026-04-10T14:30:00.000Z");
        row("2026-04-10T14:30:00.5Z", "2026-04-10T14:30:00.500Z");
        row("2026-04-10T14:30:00.123456Z", "2026-04-10T14:30:00.123Z");
        row("2026-04-10T16:30:00+02:00", "2026-04-10T14:30:00.000Z");
        row("2026-04-10T09:30:00-05:00", "2026-04-10T14:30:00.000Z");
        row("2026-04-10T14:30:00", ""); // Qt would take it as local time
        row("2026-04-10", "");
        row("2026-02-30T14:30:00Z", "");
        row("2026-04-10T25:30:00Z", "");
        row("9999-12-31T23:59:59+12:00", "9999-12-31T11:59:59.000Z");
        row("9999-12-31T23:59:59-12:00", ""); // year 10000 in UTC could not be written again
        row("10 April 2026", "");
        row("1775831400", "");
        row("", "");
    }

    void times()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        const auto time = parseTime(text);
        QCOMPARE(time.has_value(), !wanted.isEmpty());
        if (time)
            QCOMPARE(formatTime(*time), wanted);
    }

    void noTimeIsAnEmptyText() { QCOMPARE(formatTime({}), QString()); }

    void fieldsAreReadByNameAndType()
    {
        JsonReader read(*parseObject(R"({"s":"x","i":-7,"n":1.5,"b":true,"o":{"k":1},"a":[1],
            "t":"2026-04-10T14:30:00Z","null":null})"));
        QCOMPARE(read.string(u"s"), u"x"_s);
        QCOMPARE(read.integer(u"i"), -7);
        QCOMPARE(read.optionalNumber(u"n"), 1.5);
        QCOMPARE(read.boolean(u"b"), true);
        QCOMPARE(read.object(u"o").size(), 1);
        QCOMPARE(read.array(u"a").size(), 1);
        QCOMPARE(read.optionalTime(u"t"), QDateTime(QDate(2026, 4, 10), QTime(14, 30), Qt::UTC));
        QVERIFY(!read.optionalString(u"null"));
        QVERIFY(!read.optionalString(u"absent"));
        QVERIFY(!read.problem());
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *call, const char *value, const char *complaint) {
            QTest::addRow("%s of %s", call, value)
                << QString::fromLatin1(call) << QByteArray(value) << QString::fromLatin1(complaint);
        };
        row("string", "7", "f: not a string");
        row("string", "null", "f: missing");
        row("integer", "\"7\"", "f: not a number");
        row("integer", "7.5", "f: not a whole number");
        row("integer", "1e18", "f: not a whole number");
        row("integer", "9e15", "");
        row("integer", "null", "f: missing");
        row("boolean", "1", "f: not true or false");
        row("boolean", "\"true\"", "f: not true or false");
        row("object", "[]", "f: not an object");
        row("array", "{}", "f: not an array");
        row("time", "\"2026-04-10T14:30:00\"", "f: not a time with a zone");
        row("time", "7", "f: not a string");
        row("time", "null", "");
    }

    void wrongTypesAreNamed()
    {
        QFETCH(QString, call);
        QFETCH(QByteArray, value);
        QFETCH(QString, complaint);
        JsonReader read(*parseObject("{\"f\":" + value + "}"));
        if (call == "string"_L1)
            read.string(u"f");
        else if (call == "integer"_L1)
            read.integer(u"f");
        else if (call == "boolean"_L1)
            read.boolean(u"f");
        else if (call == "object"_L1)
            read.object(u"f");
        else if (call == "array"_L1)
            read.array(u"f");
        else
            read.optionalTime(u"f");
        const auto problem = read.problem();
        QCOMPARE(problem ? problem->detail : QString(), complaint);
        if (problem)
            QCOMPARE(problem->kind, Kind::Protocol);
    }

    void everyProblemIsNamedAtOnce()
    {
        JsonReader read(*parseObject(R"({"a":1,"b":"x"})"));
        read.string(u"a");
        read.integer(u"b");
        read.boolean(u"c");
        QCOMPARE(read.problem()->detail, u"a: not a string; b: not a number; c: missing"_s);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
