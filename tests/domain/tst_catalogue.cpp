#include "app/domain/modelcatalogue.h"
#include "app/domain/price.h"
#include "tests/support/verifyok.h"

#include <QFile>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

Result<ModelCatalogue> shipped()
{
    QFile file(QStringLiteral(RUSHES_SOURCE_DIR) + "/resources/models.json"_L1);
    return ModelCatalogue::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

const QByteArray good = R"({"id":"m","name":"M","makes":"video","shortest":4,"longest":15,
    "usual":8,"audio":true,"aspects":["16:9"],"price_credits":910,"price_seconds":15})";

QByteArray models(const QByteArray &rows)
{
    return "{\"models\":[" + rows + "]}";
}

QByteArray changed(const char *from, const char *to)
{
    return models(QByteArray(good).replace(from, to));
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private slots:

    // What the guide documents, and what is inferred from its figures.
    void theShippedModels_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("video");
        QTest::addColumn<int>("shortest");
        QTest::addColumn<int>("longest");
        QTest::addColumn<bool>("audio");
        QTest::newRow("2.0") << u"seedance-2.0"_s << true << 4 << 15 << true;
        QTest::newRow("1.0 Pro") << u"seedance-1.0-pro"_s << true << 2 << 12 << false;
        QTest::newRow("1.0 Lite") << u"seedance-1.0-lite"_s << true << 2 << 12 << false;
        QTest::newRow("v5") << u"seedream-v5"_s << false << 0 << 0 << false;
        QTest::newRow("v4.5") << u"seedream-v4.5"_s << false << 0 << 0 << false;
        QTest::newRow("v3") << u"seedream-v3"_s << false << 0 << 0 << false;
    }

    void theShippedModels()
    {
        QFETCH(QString, id);
        QFETCH(bool, video);
        QFETCH(int, shortest);
        QFETCH(int, longest);
        QFETCH(bool, audio);
        const auto catalogue = shipped();
        QVERIFY_OK(catalogue);
        QCOMPARE(catalogue->models().size(), 6);
        const Model *model = catalogue->find(id);
        QVERIFY(model);
        QCOMPARE(model->makes, video ? Model::Makes::Video : Model::Makes::Still);
        QCOMPARE(model->shortest, shortest);
        QCOMPARE(model->longest, longest);
        QCOMPARE(model->usual, video ? 8 : 0);
        QCOMPARE(model->audio, audio);
        QCOMPARE(model->aspects, (QList<Aspect>{Aspect::Wide, Aspect::Tall, Aspect::Square}));
    }

    void prices_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("credits");
        const auto row = [](const char *model, int seconds, int credits) {
            QTest::addRow("%s, %d s", model, seconds)
                << QString::fromLatin1(model) << seconds << credits;
        };
        row("seedance-2.0", 4, 243); // the guide's three figures
        row("seedance-2.0", 10, 607);
        row("seedance-2.0", 15, 910);
        row("seedance-2.0", 8, 486);
        row("seedance-1.0-pro", 2, 48);
        row("seedance-1.0-pro", 12, 288);
        row("seedance-1.0-lite", 2, 14);
        row("seedance-1.0-lite", 12, 84);
        row("seedream-v5", 8, 8);
        row("seedream-v5", 0, 8);
        row("seedream-v4.5", 8, 7);
        row("seedream-v3", 8, 6);
        row("no-such-model", 8, 0);
    }

    void prices()
    {
        QFETCH(QString, model);
        QFETCH(int, seconds);
        QFETCH(int, credits);
        const auto catalogue = shipped();
        QVERIFY_OK(catalogue);
        QCOMPARE(estimate(Recipe{.model = model, .seconds = seconds}, *catalogue), credits);
    }

    void brokenCataloguesSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QByteArray &json, const QString &named) {
            QTest::newRow(name) << json << named;
        };
        row("nothing", {}, u"JSON"_s);
        row("a list", "[]", u"object"_s);
        row("no models", "{}", u"models"_s);
        row("none at all", models({}), u"empty"_s);
        row("one twice", models(good + ',' + good), u"twice"_s);
        row("no id", changed("\"id\":\"m\",", ""), u"id"_s);
        row("empty id", changed("\"id\":\"m\"", "\"id\":\"\""), u"contradict"_s);
        row("makes music", changed("\"video\"", "\"music\""), u"contradict"_s);
        row("shortest above usual", changed("\"shortest\":4", "\"shortest\":9"), u"contradict"_s);
        row("usual above longest", changed("\"usual\":8", "\"usual\":16"), u"contradict"_s);
        row("shortest 0", changed("\"shortest\":4", "\"shortest\":0"), u"contradict"_s);
        row("longest 601", changed("\"longest\":15", "\"longest\":601"), u"contradict"_s);
        row("a price below 0", changed(":910", ":-1"), u"contradict"_s);
        row("for 0 seconds", changed("\"price_seconds\":15", "\"price_seconds\":0"),
            u"contradict"_s);
        row("a price in words", changed(":910", ":\"910\""), u"price_credits"_s);
        row("no aspects", changed("[\"16:9\"]", "[]"), u"aspects"_s);
        row("a strange aspect", changed("16:9", "4:3"), u"4:3"_s);
    }

    void brokenCataloguesSayWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto catalogue = ModelCatalogue::fromJson(json);
        QVERIFY_ERROR(catalogue, Error::Kind::Invalid);
        QVERIFY2(catalogue.error().detail.contains(named), qPrintable(catalogue.error().detail));
    }

    void limitsOfTheFormatItself()
    {
        QVERIFY_OK(ModelCatalogue::fromJson(models(good)));
        QVERIFY_OK(ModelCatalogue::fromJson(changed("\"longest\":15", "\"longest\":600")));
        QVERIFY_OK(ModelCatalogue::fromJson(changed("\"shortest\":4", "\"shortest\":1")));
        QVERIFY_OK(ModelCatalogue::fromJson(changed(":910", ":0")));
    }

    void aModelItDoesNotHaveIsNull()
    {
        QVERIFY(!shipped()->find(u"seedance-9"));
        QVERIFY(!shipped()->find(u""));
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
