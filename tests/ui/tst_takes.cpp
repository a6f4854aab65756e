#include "tests/support/values.h"
#include "ui/queue/pictures.h"
#include "ui/queue/takeslist.h"
#include "ui/queue/takesmodel.h"
#include "ui/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestTakes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void runningJobsStandBeforeTheNewestClips();
    void aJobLeavesWhenItsClipComes();
    void aChangedClipStaysAtItsPlace();
    void thereAreFiftyClipsAtMost();
    void thisRecipeShowsItsTakesAlone();
    void newsInAnyOrderKeepsTheModelWhole();
    void cardsSayWhatTheyShow();
    void cardsSpeakInWords();
    void aDragCarriesTheFile();
    void aClickPlays();
    void enterPlaysWhatTheArrowsReached();
    void stepsGoFromTheCurrentClip();
    void aPictureAppearsWhenItIsRead();
    void theCurrentCardHasItsEdge();

private:
    QStringList titles() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<TakesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<TakesList> m_list;
    QList<Clip> m_chosen;
};

void TestTakes::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Dark);
}

void TestTakes::init()
{
    m_chosen.clear();
    m_pictures = std::make_unique<Pictures>();
    m_model = std::make_unique<TakesModel>(
        [this](const ClipId &clip) { return m_folder.filePath(clip.value + u".png"_s); });
    m_model->setNow(aTime());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_list = std::make_unique<TakesList>(*m_model, *m_pictures);
    connect(m_list.get(), &TakesList::chosen, this,
            [this](const Clip &clip) { m_chosen.append(clip); });
    m_list->resize(800, 122);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
}

void TestTakes::cleanup()
{
    m_list.reset();
    m_tester.reset();
    m_model.reset();
    m_pictures.reset();
}

QStringList TestTakes::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->index(row).data().toString();
    return titles;
}

void TestTakes::runningJobsStandBeforeTheNewestClips()
{
    m_model->setClips({aClip(u"newer"_s), aClip(u"older"_s)});
    Job second = aJob(Stage::Queued);
    second.recipe.prompt = u"second"_s;
    second.sentAt = aTime();
    Job first = aJob(Stage::Rendering);
    first.recipe.prompt = u"first"_s;
    m_model->put(second);
    m_model->put(first);
    m_model->put(aJob(Stage::Waiting)); // nothing is on its way yet
    m_model->put(aJob(Stage::Unsure));
    QCOMPARE(titles(), (QStringList{u"first"_s, u"second"_s, u"newer"_s, u"older"_s}));
    QCOMPARE(m_model->runningCount(), 2);
    m_model->put(aClip(u"newest"_s));
    QCOMPARE(titles(), (QStringList{u"first"_s, u"second"_s, u"newest"_s, u"newer"_s, u"older"_s}));
    QCOMPARE(m_model->newest()->title, u"newest"_s);
}

void TestTakes::aJobLeavesWhenItsClipComes()
{
    Job job = aJob(Stage::Saving);
    m_model->put(job);
    QCOMPARE(m_model->rowCount(), 1);
    job.stage = Stage::Done;
    m_model->put(job);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->put(aClip());
    QVERIFY(m_model->index(0).data(TakesModel::ClipRole).isValid());
}

void TestTakes::aChangedClipStaysAtItsPlace()
{
    Clip clip = aClip(u"changed"_s);
    m_model->setClips({aClip(u"before"_s), clip, aClip(u"after"_s)});
    clip.verdict = Clip::Verdict::Circled;
    clip.rating = 4;
    m_model->put(clip);
    QCOMPARE(titles(), (QStringList{u"before"_s, u"changed"_s, u"after"_s}));
    const auto look = m_model->index(1).data(TakesModel::LookRole).value<TakeLook>();
    QVERIFY(look.circled);
    QCOMPARE(look.rating, 4);
}

void TestTakes::thereAreFiftyClipsAtMost()
{
    for (int i = 0; i < 60; ++i)
        m_model->put(aClip(QString::number(i)));
    QCOMPARE(m_model->rowCount(), 50);
    QCOMPARE(titles().constFirst(), u"59"_s);
    QCOMPARE(titles().constLast(), u"10"_s);
}

void TestTakes::thisRecipeShowsItsTakesAlone()
{
    Job own = aJob(Stage::Rendering);
    own.recipe = aRecipe(u"mine"_s);
    m_model->put(own);
    m_model->put(aJob(Stage::Rendering));
    m_model->setClips({aClip(u"mine"_s), aClip(u"other"_s), aClip(u"mine"_s)});
    m_model->setFilter(aRecipe(u"mine"_s));
    QCOMPARE(titles(), (QStringList{u"mine"_s, u"mine"_s, u"mine"_s}));
    m_model->put(aClip(u"other"_s));
    m_model->put(aJob(Stage::Queued));
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setFilter(std::nullopt);
    QCOMPARE(m_model->rowCount(), 7);
}

void TestTakes::newsInAnyOrderKeepsTheModelWhole()
{
    QRandomGenerator random(7); // seeded: a failure comes again
    QList<JobId> jobs;
    QList<Clip> clips;
    for (int i = 0; i < 8; ++i)
        jobs << aJob(Stage::Waiting).id;
    for (int i = 0; i < 80; ++i)
        clips << aClip(QString::number(i));
    for (int i = 0; i < 2000; ++i) {
        Job job = aJob(allStages[random.bounded(quint32(allStages.size()))]);
        job.id = jobs[random.bounded(int(jobs.size()))];
        switch (random.bounded(5)) {
        case 0: m_model->remove(job.id); break;
        case 1: m_model->put(clips[random.bounded(int(clips.size()))]); break;
        case 2: m_model->setNow(aTime().addSecs(i)); break;
        default: m_model->put(job); break;
        }
        QVERIFY(m_model->rowCount() <= 50 + jobs.size());
    }
}

void TestTakes::cardsSayWhatTheyShow()
{
    Job queued = aJob(Stage::Queued);
    queued.sentAt = aTime();
    m_model->put(aJob(Stage::Rendering));
    m_model->put(queued);
    Clip still = aClip();
    still.still = true;
    still.seconds.reset();
    m_model->setClips({aClip(), still});
    const auto look = [this](int row) {
        return m_model->index(row).data(TakesModel::LookRole).value<TakeLook>();
    };
    QCOMPARE(look(0).state, u"65\u00a0%"_s);
    QCOMPARE(look(0).left, u"≈\u00a00:38 left"_s);
    QCOMPARE(look(0).done, std::optional(.65));
    QCOMPARE(look(1).state, u"Queued"_s);
    QVERIFY(!look(1).done); // never an invented per cent
    QCOMPARE(look(2).length, u"8\u00a0s"_s);
    QVERIFY(look(2).state.isEmpty());
    QVERIFY(look(3).length.isEmpty());
    m_model->setNow(aTime().addSecs(38));
    QVERIFY(look(0).left.isEmpty());
}

void TestTakes::cardsSpeakInWords()
{
    Clip clip = aClip();
    clip.take = 4;
    clip.verdict = Clip::Verdict::Circled;
    clip.rating = 4;
    m_model->put(clip);
    m_model->put(aJob(Stage::Rendering));
    QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(),
             u"Take 4, circled, 4 stars, 8 seconds"_s);
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(),
             u"Lighthouse at dusk, Rendering 65 per cent, about 38 seconds left, 486 credits"_s);
}

void TestTakes::aDragCarriesTheFile()
{
    const Clip clip = aClip();
    m_model->put(clip);
    m_model->put(aJob(Stage::Rendering));
    QVERIFY(m_model->flags(m_model->index(1)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(1)}));
    QCOMPARE(data->urls(), QList{QUrl::fromLocalFile(clip.file)});
    QVERIFY(data->hasFormat(u"text/uri-list"_s));
    QVERIFY(!m_model->mimeData({m_model->index(0)}));
    QCOMPARE(m_model->supportedDragActions(), Qt::CopyAction); // the library keeps its file
    QVERIFY(m_list->dragEnabled());
}

void TestTakes::aClickPlays()
{
    const Clip clip = aClip();
    m_model->setClips({aClip(), clip});
    m_model->put(aJob(Stage::Rendering));
    const auto click = [this](int row) {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                          m_list->visualRect(m_model->index(row)).center());
    };
    click(0); // nothing to play yet
    QVERIFY(m_chosen.isEmpty());
    click(2);
    QCOMPARE(m_chosen, QList{clip});
}

void TestTakes::enterPlaysWhatTheArrowsReached()
{
    const QList<Clip> clips{aClip(u"a"_s), aClip(u"b"_s), aClip(u"c"_s)};
    m_model->setClips(clips);
    m_list->setCurrentClip(clips[0].id);
    QTest::keyClick(m_list.get(), Qt::Key_Right);
    QTest::keyClick(m_list.get(), Qt::Key_Right);
    QTest::keyClick(m_list.get(), Qt::Key_Left);
    QVERIFY(m_chosen.isEmpty());
    QTest::keyClick(m_list.get(), Qt::Key_Return);
    QCOMPARE(m_chosen, QList{clips[1]});
}

void TestTakes::stepsGoFromTheCurrentClip()
{
    const QList<Clip> clips{aClip(u"a"_s), aClip(u"b"_s), aClip(u"c"_s)};
    m_model->setClips(clips);
    m_model->put(aJob(Stage::Rendering));
    m_list->step(1); // nothing is current: the newest
    QCOMPARE(m_chosen, QList{clips[0]});
    m_list->setCurrentClip(clips[1].id);
    m_list->step(1);
    m_list->step(-1);
    QCOMPARE(m_chosen, (QList{clips[0], clips[2], clips[0]}));
    m_list->setCurrentClip(clips[2].id);
    m_list->step(1);
    m_list->setCurrentClip(clips[0].id);
    m_list->step(-1); // a running job stands there
    QCOMPARE(m_chosen.size(), 3);
}

void TestTakes::aPictureAppearsWhenItIsRead()
{
    const Clip clip = aClip();
    m_model->put(clip);
    const QString file = m_folder.filePath(clip.id.value + u".png"_s);
    const auto shown = [this] {
        const QPoint middle = m_list->visualRect(m_model->index(0)).topLeft() + QPoint(80, 30);
        return m_list->grab().toImage().pixelColor(middle);
    };
    QVERIFY(shown() != QColor(Qt::red));
    QImage red(320, 180, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(file));
    m_pictures->forget(file); // it was not there yet when it was asked for
    QTRY_COMPARE(shown(), QColor(Qt::red));
}

void TestTakes::theCurrentCardHasItsEdge()
{
    const QList<Clip> clips{aClip(u"a"_s), aClip(u"b"_s)};
    m_model->setClips(clips);
    const auto edge = [this](int row) {
        const QRect card = m_list->visualRect(m_model->index(row));
        return m_list->grab().toImage().pixelColor(card.topLeft() + QPoint(80, 2));
    };
    m_list->setCurrentClip(clips[1].id);
    QCOMPARE(edge(1), Theme::color(Theme::Role::Focus));
    QVERIFY(edge(0) != Theme::color(Theme::Role::Focus));
}

QTEST_MAIN(TestTakes)
#include "tst_takes.moc"
