#include "tests/support/tempstudio.h"
#include "tests/support/values.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queueview.h"
#include "ui/queue/secondhand.h"
#include "ui/queue/takesstrip.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace rushes;
using namespace Qt::StringLiterals;

//! The panel and the strip on a real studio. Nothing is sent: sending is paused.
class TestQueuePanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init();
    void cleanup();

    void whatIsAddedIsShown();
    void jobsOfAnEarlierRunAreShown();
    void theQueueIsPausedAndResumed();
    void aWaitingJobMovesByKey();
    void severalMoveTogetherAndBack();
    void aWaitingJobMovesByDrag_data();
    void aWaitingJobMovesByDrag();
    void escapeEndsADragWithoutMoving();
    void severalAreTakenBackAtOnce();
    void deleteTakesBackFirstAndHidesWithTheNextPress();
    void enterEditsAWaitingJobWithoutSendingItTwice();
    void deleteTakesBackAndClearHides();
    void countsAreTold();
    void threeEqualReadingsMakeEvidence();
    void aBalanceThatMovesIsReadAgain();
    void theClockRunsOnlyWhileSomethingRuns();
    void aReportCanBeCopied();
    void theStripStartsEmptyAndFillsByNews();
    void theStripFoldsToItsHead();

private:
    QListView *list() const { return m_panel->findChild<QListView *>(u"queueList"_s); }

    int waiting() const { return m_panel->model().counts().waiting; }

    QList<JobId> order() const;
    QRect rowRect(int row) const;
    void drag(int fromRow, const QPoint &to);
    void add(int takes);
    void tellBalance(const AccountId &account, qint64 credits);
    QString text(const QString &label) const;

    std::unique_ptr<TempStudio> m_studio;
    std::unique_ptr<QueuePanel> m_panel;
    std::unique_ptr<TakesStrip> m_strip;
    QList<UndoStep> m_steps;
};

QList<JobId> TestQueuePanel::order() const
{
    QList<JobId> found;
    const auto jobs = m_panel->model().jobs(Group::Waiting);
    for (const Job &job : jobs)
        found << job.id;
    return found;
}

QRect TestQueuePanel::rowRect(int row) const
{
    return list()->visualRect(list()->model()->index(row, 0));
}

void TestQueuePanel::drag(int fromRow, const QPoint &to)
{
    auto *viewport = list()->viewport();
    const QPoint from = rowRect(fromRow).center();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, from + (to - from) / 2);
    QTest::mouseMove(viewport, to);
}

void TestQueuePanel::init()
{
    m_studio = std::make_unique<TempStudio>();
    QVERIFY(m_studio->open());
    (*m_studio)->queue().setPaused(true);
    QTRY_VERIFY(m_studio->state.paused);
    m_panel = std::make_unique<QueuePanel>(**m_studio);
    m_panel->setReadingPause(std::chrono::milliseconds(1));
    m_steps.clear();
    connect(m_panel.get(), &QueuePanel::undoable, this,
            [this](const UndoStep &step) { m_steps << step; });
    m_panel->resize(320, 700);
    m_panel->show();
    m_strip = std::make_unique<TakesStrip>(**m_studio);
    m_strip->show();
    QTRY_VERIFY(m_panel->model().state().paused);
}

void TestQueuePanel::cleanup()
{
    m_strip.reset();
    m_panel.reset();
    m_studio.reset();
}

void TestQueuePanel::add(int takes)
{
    const int before = waiting();
    (*m_studio)->queue().add(aRecipe(), takes, {u"studio"_s});
    QTRY_COMPARE(waiting(), before + takes);
}

//! As if the service had answered just now.
void TestQueuePanel::tellBalance(const AccountId &account, qint64 credits)
{
    AccountState state;
    state.id = account;
    state.name = u"Studio"_s;
    state.standing = AccountState::Standing::Ready;
    state.credits = credits;
    state.readAt = QDateTime::currentDateTimeUtc();
    emit(*m_studio)->accounts().changed({state}, account);
}

QString TestQueuePanel::text(const QString &label) const
{
    const auto *found = m_panel->findChild<QLabel *>(label);
    return found ? found->text() : QString();
}

void TestQueuePanel::whatIsAddedIsShown()
{
    add(2);
    QCOMPARE(list()->model()->rowCount(), 3); // and the head
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Waiting · 2"_s);
    QCOMPARE(list()->model()->index(1, 0).data().toString(), u"Lighthouse at dusk"_s);
}

void TestQueuePanel::jobsOfAnEarlierRunAreShown()
{
    add(3);
    QueuePanel another(**m_studio);
    QTRY_COMPARE(another.model().counts().waiting, 3);
}

void TestQueuePanel::theQueueIsPausedAndResumed()
{
    auto *pause = m_panel->findChild<QPushButton *>(u"pauseSending"_s);
    QCOMPARE(pause->text(), u"Resume"_s);
    pause->click();
    QTRY_VERIFY(!m_studio->state.paused);
    QTRY_COMPARE(pause->text(), u"Pause"_s);
}

void TestQueuePanel::aWaitingJobMovesByKey()
{
    add(3);
    const QList<Job> before = m_panel->model().jobs(Group::Waiting);
    list()->setCurrentIndex(list()->model()->index(3, 0));
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    const auto ids = [this] {
        QList<JobId> found;
        const auto jobs = m_panel->model().jobs(Group::Waiting);
        for (const Job &job : jobs)
            found << job.id;
        return found;
    };
    QTRY_COMPARE(ids(), (QList{before[0].id, before[2].id, before[1].id}));
    QCOMPARE(list()->currentIndex().row(), 2); // the selection goes along
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(ids(), (QList{before[2].id, before[0].id, before[1].id}));
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier); // already the first
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(ids(), (QList{before[0].id, before[2].id, before[1].id}));
}

void TestQueuePanel::severalMoveTogetherAndBack()
{
    add(4);
    const QList<JobId> was = order();
    list()->setCurrentIndex(list()->model()->index(3, 0));
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    const QList<JobId> moved{was[0], was[2], was[3], was[1]};
    QTRY_COMPARE(order(), moved);
    QCOMPARE(m_steps.size(), 1);
    add(1); // what came since stays behind
    const JobId newest = order().constLast();
    m_steps.constFirst().undo();
    QTRY_COMPARE(order(), was + QList{newest});
    m_steps.constFirst().redo();
    QTRY_COMPARE(order(), moved + QList{newest});
}

void TestQueuePanel::aWaitingJobMovesByDrag_data()
{
    QTest::addColumn<int>("from"); // row; 0 is the head
    QTest::addColumn<int>("onto"); // its upper edge
    QTest::addColumn<QList<int>>("wanted");
    QTest::newRow("down") << 1 << 3 << QList{1, 0, 2};
    QTest::newRow("up") << 3 << 1 << QList{2, 0, 1};
    QTest::newRow("below everything") << 1 << 99 << QList{1, 2, 0};
    QTest::newRow("above the head") << 2 << 0 << QList{1, 0, 2};
    QTest::newRow("nowhere") << 2 << 2 << QList{0, 1, 2};
}

void TestQueuePanel::aWaitingJobMovesByDrag()
{
    QFETCH(int, from);
    QFETCH(int, onto);
    QFETCH(QList<int>, wanted);
    add(3);
    emit(*m_studio)->queue().added(aJob(Stage::Done)); // another group below
    QTRY_VERIFY(!rowRect(5).isEmpty());
    const QList<JobId> was = order();
    const QPoint to = onto > 5 ? QPoint(100, rowRect(5).bottom()) : rowRect(onto).topLeft();
    drag(from, QPoint(100, to.y() + 4));
    QTest::mouseRelease(list()->viewport(), Qt::LeftButton, {}, QPoint(100, to.y() + 4));
    QList<JobId> now;
    for (const int one : std::as_const(wanted))
        now << was[one];
    QTRY_COMPARE(order(), now);
    QCOMPARE(m_steps.size(), now == was ? 0 : 1);
    if (now == was)
        return;
    m_steps.constFirst().undo();
    QTRY_COMPARE(order(), was);
}

void TestQueuePanel::escapeEndsADragWithoutMoving()
{
    add(2);
    const QList<JobId> was = order();
    drag(1, rowRect(2).bottomLeft() + QPoint(100, 0));
    QTest::keyClick(list(), Qt::Key_Escape);
    QTest::mouseRelease(list()->viewport(), Qt::LeftButton, {}, rowRect(2).bottomLeft());
    QTest::qWait(0);
    QCOMPARE(order(), was);
    QVERIFY(m_steps.isEmpty());
}

void TestQueuePanel::severalAreTakenBackAtOnce()
{
    add(3);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(m_steps.size(), 1);
    m_steps.constFirst().undo();
    QTRY_COMPARE(waiting(), 3);
}

void TestQueuePanel::deleteTakesBackFirstAndHidesWithTheNextPress()
{
    add(3);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(m_panel->model().jobs(Group::Done).size(), 1);
    QTRY_COMPARE(waiting(), 2);
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(m_panel->model().jobs(Group::Done).size(), 3); // nothing was hidden
    QCOMPARE(m_steps.size(), 2);
    QCOMPARE(m_steps.constLast().text, u"2 jobs taken back."_s);
    m_steps.constLast().undo();
    QTRY_COMPARE(waiting(), 2);
    m_steps.constLast().redo();
    QTRY_COMPARE(waiting(), 0);
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(m_panel->model().jobs().size(), 0);
    QCOMPARE(m_steps.size(), 3);
    m_steps.constLast().undo();
    QTRY_COMPARE(m_panel->model().jobs(Group::Done).size(), 3);
}

void TestQueuePanel::enterEditsAWaitingJobWithoutSendingItTwice()
{
    add(1);
    const QSignalSpy wanted(m_panel.get(), &QueuePanel::editWanted);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const Job job = wanted.constFirst().constFirst().value<Job>();
    QCOMPARE(job.recipe, aRecipe());
    (*m_studio)->queue().beginEdit(job.id); // as the composer does
    QTRY_COMPARE(m_studio->job(job.id).hold, Hold::Edit);
    (*m_studio)->queue().edit(job.id, aRecipe(u"Another"_s));
    QTRY_COMPARE(m_studio->job(job.id).recipe.prompt, u"Another"_s);
    QCOMPARE(m_studio->job(job.id).stage, Stage::Waiting);
    QCOMPARE(m_studio->job(job.id).order, job.order);
    QCOMPARE(m_panel->model().jobs().size(), 1);
}

void TestQueuePanel::deleteTakesBackAndClearHides()
{
    add(2);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(waiting(), 1);
    QCOMPARE(m_panel->model().jobs(Group::Done).size(), 1);
    emit m_panel->findChild<QueueView *>()->clearWanted();
    QTRY_COMPARE(m_panel->model().jobs().size(), 1);
    QCOMPARE(waiting(), 1); // what waits is not finished
    QCOMPARE(m_steps.size(), 2);
    QCOMPARE(m_steps.constFirst().text, u"1 jobs taken back."_s); // "%n" without a catalogue
    m_steps.constLast().undo();
    QTRY_COMPARE(m_panel->model().jobs(Group::Done).size(), 1);
    m_steps.constFirst().undo();
    QTRY_COMPARE(waiting(), 2);
    m_steps.constFirst().redo();
    QTRY_COMPARE(waiting(), 1);
}

void TestQueuePanel::countsAreTold()
{
    const QSignalSpy counts(m_panel.get(), &QueuePanel::countsChanged);
    tellBalance({u"studio"_s}, 12'480);
    add(2);
    emit(*m_studio)->queue().added(aJob(Stage::Failed));
    QCOMPARE(counts.constLast(), (QVariantList{0, 1, 2 * 486}));
    emit(*m_studio)->queue().added(aHeldJob(Hold::KeyRefused));
    QCOMPARE(counts.constLast(), (QVariantList{0, 2, 3 * 486}));
}

void TestQueuePanel::threeEqualReadingsMakeEvidence()
{
    const Job job = aJob(Stage::Unsure);
    emit(*m_studio)->queue().added(job);
    m_panel->findChild<QPushButton *>(u"checkBalance"_s)->click();
    QCOMPARE(text(u"needsYouNote"_s), u"Reading the balance."_s);
    tellBalance(job.account, 11'994);
    QVERIFY(text(u"needsYouNote"_s).startsWith(u"The balance was 12,480 before and is 11,994"_s));
    QCOMPARE(text(u"needsYouState"_s), u"Outcome unknown"_s); // one reading may be an old one
    QTRY_COMPARE_WITH_TIMEOUT((tellBalance(job.account, 11'994), tellBalance(job.account, 11'994),
                               text(u"needsYouState"_s)),
                              u"Probably accepted"_s, 5000);
    QCOMPARE(text(u"needsYouNote"_s), u"The balance was 12,480 before and is 11,994 now."_s);
    QVERIFY(m_panel->findChild<QPushButton *>(u"letGo"_s));
}

void TestQueuePanel::aBalanceThatMovesIsReadAgain()
{
    const Job job = aJob(Stage::Unsure);
    emit(*m_studio)->queue().added(job);
    m_panel->findChild<QPushButton *>(u"checkBalance"_s)->click();
    tellBalance(job.account, 12'480);
    QVERIFY(text(u"needsYouNote"_s).contains(u"is 12,480 now"_s));
    QTRY_VERIFY(
        (tellBalance(job.account, 12'000), text(u"needsYouNote"_s).contains(u"is 12,000 now"_s)));
    QVERIFY(text(u"needsYouNote"_s).contains(u"Reading it again"_s)); // it counts from one anew
    QTRY_VERIFY_WITH_TIMEOUT(
        (tellBalance(job.account, 12'000), text(u"needsYouNote"_s).endsWith(u"cannot tell."_s)),
        5000);
    QCOMPARE(text(u"needsYouState"_s), u"Outcome unknown"_s);
    QVERIFY(m_panel->findChild<QPushButton *>(u"checkBalance"_s));
}

void TestQueuePanel::theClockRunsOnlyWhileSomethingRuns()
{
    const auto ticking = [this] {
        const auto timers = m_panel->findChildren<SecondHand *>();
        return std::any_of(timers.begin(), timers.end(),
                           [](const SecondHand *hand) { return hand->isRunning(); });
    };
    Job job = aJob(Stage::Rendering);
    QVERIFY(!ticking());
    emit(*m_studio)->queue().added(job);
    QVERIFY(ticking());
    const JobId id = job.id;
    job = aJob(Stage::Done);
    job.id = id;
    emit(*m_studio)->queue().changed(job);
    QVERIFY(!ticking());
}

void TestQueuePanel::aReportCanBeCopied()
{
    Job job = aJob(Stage::Failed);
    job.error = Error{Error::Kind::LinkEnded, u"the link ended"_s};
    emit(*m_studio)->queue().added(job);
    m_panel->findChild<QPushButton *>(u"copyReport"_s)->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains(job.id.value));
    QVERIFY(report.contains(job.task.value));
    QVERIFY(report.contains(u"charged: 486"_s));
}

void TestQueuePanel::theStripStartsEmptyAndFillsByNews()
{
    QVERIFY(m_strip->findChild<QLabel *>(u"takesEmpty"_s)->isVisible());
    QVERIFY(!m_strip->newest());
    emit(*m_studio)->queue().added(aJob(Stage::Rendering));
    const Clip clip = aClip();
    emit(*m_studio)->library().added(clip);
    QVERIFY(!m_strip->findChild<QLabel *>(u"takesEmpty"_s)->isVisible());
    QCOMPARE(m_strip->newest(), clip);
    const QSignalSpy chosen(m_strip.get(), &TakesStrip::clipChosen);
    m_strip->showNext();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().value<Clip>(), clip);

    emit(*m_studio)->library().added(aClip(u"Another"_s));
    m_strip->setCurrent(clip.id);
    m_strip->findChild<QAbstractButton *>(u"takesThisRecipe"_s)->click();
    QCOMPARE(m_strip->model().rowCount(), 2); // its own take and the running one
    m_strip->findChild<QAbstractButton *>(u"takesNewest"_s)->click();
    QCOMPARE(m_strip->model().rowCount(), 3);
}

void TestQueuePanel::theStripFoldsToItsHead()
{
    emit(*m_studio)->queue().added(aJob(Stage::Rendering));
    emit(*m_studio)->library().added(aClip());
    m_strip->setFolded(true);
    QCOMPARE(m_strip->height(), 36);
    QCOMPARE(m_strip->findChild<QLabel *>(u"takesSummary"_s)->text(), u"1 rendering, newest T1"_s);
    QVERIFY(m_strip->findChild<QLabel *>(u"takesSummary"_s)->isVisible());
    m_strip->setFolded(false);
    QVERIFY(m_strip->height() > 150);
}

QTEST_MAIN(TestQueuePanel)
#include "tst_queuepanel.moc"
