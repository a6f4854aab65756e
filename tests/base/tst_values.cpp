#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

const QDateTime noon(QDate(2026, 4, 10), QTime(12, 0), Qt::UTC);

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{Kind::Invalid, u"odd"_s};
    return number / 2;
}

} // namespace

class TestValues : public QObject {
    Q_OBJECT

private slots:

    void aResultIsAValueOrAnError()
    {
        QVERIFY(half(4));
        QCOMPARE(*half(4), 2);
        QVERIFY(!half(3));
        QCOMPARE(half(3).error().detail, u"odd"_s);
        QVERIFY(Result<>());
        QVERIFY(!Result<>(Error{}));
    }

    void aResultHoldsWhatCanOnlyBeMoved()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
        const std::unique_ptr<int> taken = std::move(*result);
        QCOMPARE(*taken, 7);
        QCOMPARE(*Result<QString>(u"x"_s).operator->(), u"x"_s);
    }

    void aResultOfAnErrorTypeKnowsItsSides()
    {
        const Result<QString> text(u"not an error"_s);
        QVERIFY(text);
        const Result<QString> error(Error{Kind::Disk, u"an error"_s});
        QVERIFY(!error);
    }

    void errorWordsAreStable_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](Kind kind, const char *word) {
            QTest::newRow(word) << kind << QString::fromLatin1(word);
        };
        row(Kind::Invalid, "invalid");
        row(Kind::Unauthorized, "unauthorized");
        row(Kind::OutOfCredits, "out_of_credits");
        row(Kind::NotFound, "not_found");
        row(Kind::RateLimited, "rate_limited");
        row(Kind::Server, "server");
        row(Kind::Network, "network");
        row(Kind::Tls, "tls");
        row(Kind::Timeout, "timeout");
        row(Kind::Disk, "disk");
        row(Kind::DiskFull, "disk_full");
        row(Kind::Protocol, "protocol");
        row(Kind::Damaged, "damaged");
        row(Kind::LinkEnded, "link_ended");
        row(Kind::Failed, "failed");
        row(Kind::Keyring, "keyring");
        row(Kind::Busy, "busy");
        row(Kind::Unsure, "unsure");
    }

    void errorWordsAreStable()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, word);
        QCOMPARE(toWord(kind), word);
        QCOMPARE(errorKindFromWord(word), kind);
    }

    void aStrangeWordIsAProtocolError()
    {
        QCOMPARE(errorKindFromWord(u"moon_phase"), Kind::Protocol);
        QCOMPARE(errorKindFromWord(u""), Kind::Protocol);
    }

    void newIdsAreVersionSeven()
    {
        const QRegularExpression form(
            u"\\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i) {
            const QString id = uuid7(noon);
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 10'000);
    }

    void idsSortByTheirTime()
    {
        QString before = uuid7(noon.addYears(-30));
        for (const qint64 step : {1LL, 2LL, 1'000LL, 60'000LL, 86'400'000LL, 31'536'000'000LL}) {
            const QString after = uuid7(noon.addMSecs(step));
            QVERIFY(before < after);
            before = after;
        }
        // RFC 9562 5.7: the first 48 bits are milliseconds since 1970.
        const QString hex = uuid7(noon).remove(u'-').first(12);
        QCOMPARE(hex.toLongLong(nullptr, 16), noon.toMSecsSinceEpoch());
    }

    void taskIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const QString &id, bool good) {
            QTest::newRow(name) << id << good;
        };
        row("the guide's", u"task_abc123def456"_s, true);
        row("one character", u"a"_s, true);
        row("every kind", u"aZ09_-"_s, true);
        row("128", QString(128, u'a'), true);
        row("129", QString(129, u'a'), false);
        row("empty", QString(), false);
        row("a path", u"../x"_s, false);
        row("a slash", u"a/b"_s, false);
        row("a point", u"a.b"_s, false);
        row("a per cent", u"a%00"_s, false);
        row("a line end", u"abc\n"_s, false);
        row("a space", u"a b"_s, false);
        row("NUL", u"a"_s + QChar(QChar::Null), false);
        row("not ASCII", u"täsk"_s, false);
        row("other digits", u"task_\u0663"_s, false);
    }

    // F019
    void taskIds()
    {
        QFETCH(QString, id);
        QFETCH(bool, good);
        QCOMPARE(isValidTaskId(id), good);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
