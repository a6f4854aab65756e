#include "app/store/database.h"
#include "app/store/migrate.h"
#include "app/store/query.h"
#include "tests/support/tempstudio.h"
#include "tests/support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QTest>

#include <memory>
#include <optional>

using namespace rushes;
using namespace Qt::StringLiterals;

class PromptsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStudio> m_studio;
    int m_changes = 0;

    Prompts &prompts() { return (*m_studio)->prompts(); }

    bool open()
    {
        if (!m_studio->open())
            return false;
        m_changes = 0;
        connect(&prompts(), &Prompts::changed, this, [this] { ++m_changes; });
        return true;
    }

    QStringList history()
    {
        std::optional<QStringList> answer;
        prompts().history(this, [&](const Result<QStringList> &texts) {
            answer = texts ? *texts : QStringList{u"an error"_s};
        });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
        return answer.value_or(QStringList{u"no answer"_s});
    }

    QList<Prompts::Saved> saved()
    {
        std::optional<QList<Prompts::Saved>> answer;
        prompts().saved(this, [&](const Result<QList<Prompts::Saved>> &all) {
            answer = all ? *all : QList<Prompts::Saved>();
        });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
        return answer.value_or(QList<Prompts::Saved>());
    }

    QStringList names()
    {
        QStringList all;
        const auto found = saved();
        for (const auto &prompt : found)
            all.append(prompt.name);
        return all;
    }

private slots:
    void init()
    {
        m_studio = std::make_unique<TempStudio>();
        QVERIFY(open());
    }

    void cleanup() { m_studio.reset(); }

    void theHistoryKeepsEachPromptOnceNewestLast()
    {
        for (const auto &text : {u"storm"_s, u"dusk"_s, u"  storm \n"_s, u" "_s, u""_s, u"Storm"_s})
            prompts().remember(text);
        QCOMPARE(history(), QStringList({u"dusk"_s, u"storm"_s, u"Storm"_s}));
        QTRY_COMPARE(m_changes, 4);
    }

    void theHistoryEndsAtTwoHundred()
    {
        for (int i = 0; i < 205; ++i)
            prompts().remember(QString::number(i));
        auto texts = history();
        QCOMPARE(texts.size(), 200);
        QCOMPARE(texts.first(), u"5"_s);
        QCOMPARE(texts.last(), u"204"_s);
        prompts().remember(u"5"_s); // the oldest becomes the newest, and none goes
        texts = history();
        QCOMPARE(texts.size(), 200);
        QCOMPARE(texts.first(), u"6"_s);
        QCOMPARE(texts.last(), u"5"_s);
    }

    void bothOutliveARestart()
    {
        prompts().remember(u"a “lighthouse”, 灯台\nat dusk"_s);
        prompts().save(u"Light"_s, u"a lighthouse"_s);
        const auto before = saved();
        m_studio->close();
        QVERIFY(open());
        QCOMPARE(history(), QStringList{u"a “lighthouse”, 灯台\nat dusk"_s});
        QCOMPARE(saved(), before);
        QCOMPARE(before.size(), 1);
    }

    void savedOnesHaveNamesOfTheirOwn()
    {
        prompts().save(u"Storm"_s, u"one"_s);
        prompts().save(u" storm "_s, u"two"_s);
        prompts().save(u""_s, u"A lighthouse on a cliff"_s);
        prompts().save(u"Nothing"_s, u"  "_s);
        QStringList all = names();
        all.sort();
        QCOMPARE(all, QStringList({u"A lighthouse on a cliff"_s, u"Storm"_s, u"storm 2"_s}));
    }

    void renamedRemovedAndBroughtBack()
    {
        prompts().save(u"Storm"_s, u"one"_s);
        prompts().save(u"Calm"_s, u"two"_s);
        const auto all = saved();
        const auto storm = all.first().name == "Storm"_L1 ? all.first() : all.last();
        prompts().rename(storm.id, u"calm"_s); // taken
        prompts().rename(storm.id, u" "_s);
        prompts().rename(u"nobody"_s, u"Ghost"_s);
        QVERIFY(names().contains(u"calm 2"_s));
        QCOMPARE(saved().size(), 2);
        prompts().remove(storm.id);
        QCOMPARE(names(), QStringList{u"Calm"_s});
        prompts().restore(storm);
        QVERIFY(saved().contains(storm));
        prompts().restore(storm); // twice is once
        QCOMPARE(saved().size(), 2);
    }

    void theLastUsedComesFirst()
    {
        const QDateTime then(QDate(2026, 4, 10), QTime(14, 0), Qt::UTC);
        prompts().restore({.id = u"a"_s, .name = u"A"_s, .text = u"aaa"_s, .used = then});
        prompts().restore(
            {.id = u"b"_s, .name = u"B"_s, .text = u"bbb"_s, .used = then.addSecs(60)});
        QCOMPARE(names(), QStringList({u"B"_s, u"A"_s}));
        prompts().remember(u"aaa"_s); // sent: used now
        QCOMPARE(names(), QStringList({u"A"_s, u"B"_s}));
    }

    void aLibraryOfVersionOneIsBackedUpAndGoesOn() // F096
    {
        m_studio = std::make_unique<TempStudio>();
        const QString path = m_studio->setup.folders.data + "/library.db"_L1;
        QVERIFY(QDir().mkpath(m_studio->setup.folders.data));
        {
            auto old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            old.setDatabaseName(path);
            QVERIFY(old.open());
            QVERIFY_OK(migrate(old, schemaScripts().first(1)));
            QVERIFY_OK(runSql(old, u"INSERT INTO library (name, value) VALUES ('id', 'mine')"_s));
            old.close();
        }
        QSqlDatabase::removeDatabase(u"old"_s);
        QVERIFY(open());
        QVERIFY(QFile::exists(path + ".before-2"_L1));
        prompts().remember(u"after all"_s);
        QCOMPARE(history(), QStringList{u"after all"_s});
        m_studio->close();
        const auto database = Database::open(path);
        QVERIFY_OK(database);
        QCOMPARE((*database)->libraryId(), u"mine"_s);
    }
};

QTEST_GUILESS_MAIN(PromptsTest)
#include "tst_prompts.moc"
