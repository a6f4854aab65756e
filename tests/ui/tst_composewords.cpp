#include "ui/compose/generatewords.h"
#include "ui/compose/modelbox.h"
#include "ui/compose/pictureoffer.h"
#include "ui/compose/prompthistory.h"
#include "ui/shared/phrases.h"

#include <QMimeData>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

Q_DECLARE_METATYPE(rushes::GenerateFacts)
Q_DECLARE_METATYPE(rushes::NoteLine::Weight)
Q_DECLARE_METATYPE(rushes::Issue)
Q_DECLARE_METATYPE(rushes::PictureOffer::Kind)
Q_DECLARE_METATYPE(std::shared_ptr<QMimeData>)

namespace {

using Standing = AccountState::Standing;
using Weight = NoteLine::Weight;
using Kind = PictureOffer::Kind;

//! The number signs and units hang together by a no-break space; here they are read as words.
QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QChar(u' '));
}

AccountState studio(Standing standing = Standing::Ready, std::optional<qint64> credits = 12'480)
{
    AccountState account;
    account.id = {u"0190"_s};
    account.name = u"Studio"_s;
    account.standing = standing;
    account.credits = credits;
    return account;
}

AccountState sandbox()
{
    AccountState account = studio();
    account.id = {u"sandbox"_s};
    account.sandbox = true;
    return account;
}

std::shared_ptr<QMimeData> mimeOf(const QString &format, const QByteArray &bytes)
{
    auto mime = std::make_shared<QMimeData>();
    mime->setData(format, bytes);
    return mime;
}

std::shared_ptr<QMimeData> mimeOf(const QList<QUrl> &urls)
{
    auto mime = std::make_shared<QMimeData>();
    mime->setUrls(urls);
    return mime;
}

std::shared_ptr<QMimeData> mimeOf(const QString &text)
{
    auto mime = std::make_shared<QMimeData>();
    mime->setText(text);
    return mime;
}

std::shared_ptr<QMimeData> mimeOf(const QImage &image)
{
    auto mime = std::make_shared<QMimeData>();
    mime->setImageData(image);
    return mime;
}

} // namespace

class TestComposeWords : public QObject {
    Q_OBJECT

private slots:
    void generateCarriesThePriceAndTheLineBelowWhatIsLeft_data()
    {
        QTest::addColumn<GenerateFacts>("facts");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("note");
        QTest::addColumn<Weight>("weight");

        QTest::newRow("one take") << GenerateFacts{.account = studio(), .each = 607}
                                  << u"Generate · ≈ 607 credits"_s
                                  << u"Generate 1 take, about 607 credits"_s
                                  << u"Leaves ≈ 11,873 after the queue"_s << Weight::Plain;
        QTest::newRow("two takes behind others")
            << GenerateFacts{.account = studio(), .takes = 2, .each = 486, .reserved = 751}
            << u"Generate 2 takes · ≈ 972 credits"_s << u"Generate 2 takes, about 972 credits"_s
            << u"Leaves ≈ 10,757 after the queue"_s << Weight::Plain;
        QTest::newRow("to the last credit")
            << GenerateFacts{.account = studio(Standing::Ready, 607), .each = 607}
            << u"Generate · ≈ 607 credits"_s << u"Generate 1 take, about 607 credits"_s
            << u"Leaves ≈ 0 after the queue"_s << Weight::Plain;
        QTest::newRow("short, and still the service decides")
            << GenerateFacts{.account = studio(Standing::Ready, 606), .each = 607}
            << u"Generate · ≈ 607 credits"_s << u"Generate 1 take, about 607 credits"_s
            << u"Short by ≈ 1 credits on Studio."_s << Weight::Failure;
        QTest::newRow("short because of the queue")
            << GenerateFacts{.account = studio(Standing::Ready, 1000), .each = 607, .reserved = 850}
            << u"Generate · ≈ 607 credits"_s << u"Generate 1 take, about 607 credits"_s
            << u"Short by ≈ 457 credits on Studio."_s << Weight::Failure;
        QTest::newRow("sandbox") << GenerateFacts{.account = sandbox(), .takes = 2, .each = 486}
                                 << u"Generate 2 takes · free"_s << u"Generate 2 takes, free"_s
                                 << u"Rendered on this computer"_s << Weight::Plain;
        QTest::newRow("offline") << GenerateFacts{.account = studio(Standing::Offline), .each = 607}
                                 << u"Queue · ≈ 607 credits"_s
                                 << u"Queue 1 take, about 607 credits"_s
                                 << u"Sent when the network is back"_s << Weight::Plain;
        QTest::newRow("offline, several")
            << GenerateFacts{.account = studio(Standing::Offline), .takes = 3, .each = 607}
            << u"Queue 3 takes · ≈ 1,821 credits"_s << u"Queue 3 takes, about 1,821 credits"_s
            << u"Sent when the network is back"_s << Weight::Plain;
        QTest::newRow("key refused")
            << GenerateFacts{.account = studio(Standing::KeyRefused), .each = 607}
            << u"Queue · ≈ 607 credits"_s << u"Queue 1 take, about 607 credits"_s
            << u"The service refuses this key. Jobs wait until it is replaced."_s
            << Weight::Failure;
        QTest::newRow("balance not read")
            << GenerateFacts{.account = studio(Standing::Ready, std::nullopt), .each = 607}
            << u"Generate · ≈ 607 credits"_s << u"Generate 1 take, about 607 credits"_s
            << u"The balance is not known yet"_s << Weight::Plain;
        QTest::newRow("may be too long")
            << GenerateFacts{.issues = {{.problem = Issue::Problem::MayBeTooLong}},
                             .account = studio(),
                             .each = 607}
            << u"Generate · ≈ 607 credits"_s << u"Generate 1 take, about 607 credits"_s
            << u"The service may count this prompt as longer than 500 characters."_s
            << Weight::Warning;
    }

    void generateCarriesThePriceAndTheLineBelowWhatIsLeft()
    {
        QFETCH(GenerateFacts, facts);
        const GenerateWords words = generateWords(facts);
        QVERIFY(words.ready);
        QTEST(plain(words.label), "label");
        QTEST(plain(words.spoken), "spoken");
        QTEST(plain(words.note), "note");
        QTEST(words.weight, "weight");
    }

    void aReasonStandsBelowWhatCannotBeSent_data()
    {
        QTest::addColumn<GenerateFacts>("facts");
        QTest::addColumn<QString>("note");
        QTest::addColumn<Weight>("weight");

        const auto with = [](const Issue &issue) {
            return GenerateFacts{.issues = {issue}, .account = studio(), .each = 607};
        };
        using Field = Issue::Field;
        using Problem = Issue::Problem;
        QTest::newRow("blank") << with({Field::Prompt, Problem::Blank})
                               << u"Write what should be seen."_s << Weight::Plain;
        QTest::newRow("too long") << with({Field::Prompt, Problem::TooLong, 34})
                                  << u"Shorten the prompt by 34 characters."_s << Weight::Failure;
        QTest::newRow("a warning before it does not hide it")
            << GenerateFacts{.issues = {{Field::Prompt, Problem::MayBeTooLong},
                                        {Field::Image, Problem::Missing}},
                             .account = studio()}
            << u"The picture is no longer there."_s << Weight::Failure;
        QTest::newRow("no account")
            << GenerateFacts{.each = 607} << u"Choose an account or the sandbox first."_s
            << Weight::Plain;
        QTest::newRow("looking") << GenerateFacts{.looking = true, .account = studio()}
                                 << u"Looking at the picture…"_s << Weight::Plain;
    }

    void aReasonStandsBelowWhatCannotBeSent()
    {
        QFETCH(GenerateFacts, facts);
        const GenerateWords words = generateWords(facts);
        QVERIFY(!words.ready);
        QCOMPARE(words.label, u"Generate"_s);
        QTEST(plain(words.note), "note");
        QTEST(words.weight, "weight");
    }

    void everyForbiddingProblemHasASentence_data()
    {
        QTest::addColumn<Issue>("issue");
        using Field = Issue::Field;
        using Problem = Issue::Problem;
        QTest::newRow("model") << Issue{Field::Model, Problem::UnknownModel};
        QTest::newRow("length") << Issue{Field::Duration, Problem::OutOfRange, 0, 4, 15};
        QTest::newRow("shape") << Issue{Field::Aspect, Problem::NotOffered};
        QTest::newRow("missing") << Issue{Field::Image, Problem::Missing};
        QTest::newRow("empty") << Issue{Field::Image, Problem::Empty};
        QTest::newRow("too big") << Issue{Field::Image, Problem::TooBig, 0, 0, imageLimit};
        QTest::newRow("type") << Issue{Field::Image, Problem::WrongType};
        QTest::newRow("unreadable") << Issue{Field::Image, Problem::Unreadable};
        QTest::newRow("image address") << Issue{Field::Image, Problem::BadUrl};
        QTest::newRow("metadata") << Issue{Field::Metadata, Problem::BadField};
        QTest::newRow("webhook") << Issue{Field::Webhook, Problem::BadUrl};
    }

    void everyForbiddingProblemHasASentence()
    {
        QFETCH(Issue, issue);
        const GenerateWords words = generateWords({.issues = {issue}, .account = studio()});
        QVERIFY(!words.ready);
        QCOMPARE(words.note, phrases::sentence(issue));
        QVERIFY(words.note.endsWith(u'.'));
        QCOMPARE(words.weight, Weight::Failure);
    }

    void everyModelIsDescribed_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("words");
        QTest::newRow("2.0") << u"seedance-2.0"_s
                             << u"Video with sound, 4 to 15 s · ≈ 61 a second"_s;
        QTest::newRow("pro") << u"seedance-1.0-pro"_s << u"Video, 2 to 12 s · ≈ 24 a second"_s;
        QTest::newRow("still") << u"seedream-v5"_s << u"Still picture · ≈ 8 each"_s;
    }

    void everyModelIsDescribed()
    {
        QFETCH(QString, id);
        QFile file(QStringLiteral(RUSHES_SOURCE_DIR "/resources/models.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto catalogue = ModelCatalogue::fromJson(file.readAll());
        QVERIFY(catalogue);
        QTEST(plain(describe(*catalogue->find(id))), "words");
    }

    void aDropIsSortedWithoutTouchingAFile_data()
    {
        QTest::addColumn<std::shared_ptr<QMimeData>>("mime");
        QTest::addColumn<Kind>("kind");
        const auto file
            = [](const QString &path) { return mimeOf(QList<QUrl>{QUrl::fromLocalFile(path)}); };
        QTest::newRow("file") << file(u"/home/me/coast scout.jpg"_s) << Kind::File;
        QTest::newRow("device") << file(u"/dev/zero"_s) << Kind::File; // told apart by the look
        QTest::newRow("share") << mimeOf(QList<QUrl>{QUrl(u"file://host/share/a.jpg"_s)})
                               << Kind::Elsewhere;
        QTest::newRow("address") << mimeOf(QList<QUrl>{QUrl(u"https://example.com/a.jpg"_s)})
                                 << Kind::Address;
        QTest::newRow("address as text")
            << mimeOf(u" http://example.com/a.jpg\n"_s) << Kind::Address;
        QTest::newRow("ftp") << mimeOf(QList<QUrl>{QUrl(u"ftp://example.com/a.jpg"_s)})
                             << Kind::Nothing;
        QTest::newRow("javascript") << mimeOf(u"javascript:alert(1)"_s) << Kind::Nothing;
        QTest::newRow("text") << mimeOf(u"A lighthouse at dusk"_s) << Kind::Nothing;
        QTest::newRow("path as text") << mimeOf(u"/etc/passwd"_s) << Kind::Nothing;
        QTest::newRow("nothing") << std::make_shared<QMimeData>() << Kind::Nothing;
        QTest::newRow("png") << mimeOf(u"image/png"_s, "\x89PNG") << Kind::Encoded;
        QTest::newRow("promised only") << mimeOf(u"image/png"_s, {}) << Kind::Nothing;
        QTest::newRow("too much") << mimeOf(u"image/jpeg"_s, QByteArray(64'000'001, 'x'))
                                  << Kind::TooMuch;
        QTest::newRow("pixels") << mimeOf(QImage(4, 4, QImage::Format_RGB32)) << Kind::Pixels;
    }

    void aDropIsSortedWithoutTouchingAFile()
    {
        QFETCH(std::shared_ptr<QMimeData>, mime);
        QTEST(pictureOffer(*mime).kind, "kind");
    }

    void ofSeveralFilesTheFirstIsTaken()
    {
        QList<QUrl> urls;
        for (int i = 0; i < 10'000; ++i)
            urls.append(QUrl::fromLocalFile(u"/pictures/%1.jpg"_s.arg(i)));
        const PictureOffer offer = pictureOffer(*mimeOf(urls));
        QCOMPARE(offer.file, u"/pictures/0.jpg"_s);
        QCOMPARE(offer.others, 9999);
    }

    void theHistoryIsWalkedFromTheNewest()
    {
        PromptHistory history;
        for (const QString &prompt : {u"one"_s, u"two"_s, u"one"_s, u"  "_s})
            history.add(prompt);
        QCOMPARE(history.prompts(), (QStringList{u"two"_s, u"one"_s}));
        QCOMPARE(history.older(u"unsent"_s), u"one"_s);
        QCOMPARE(history.older(u"one"_s), u"two"_s);
        QCOMPARE(history.older(u"two"_s), std::nullopt);
        QCOMPARE(history.newer(), u"one"_s);
        QCOMPARE(history.newer(), u"unsent"_s);
        QCOMPARE(history.newer(), std::nullopt);
    }

    void whatWasJustSentIsNotItsOwnPast()
    {
        PromptHistory history;
        history.add(u"one"_s);
        history.add(u"two"_s);
        QCOMPARE(history.older(u"two"_s), u"one"_s);
    }
};

QTEST_MAIN(TestComposeWords)
#include "tst_composewords.moc"
