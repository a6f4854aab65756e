#include "tests/ui/composefixture.h"
#include "ui/compose/generatebar.h"
#include "ui/compose/noteline.h"
#include "ui/compose/prompteditor.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace rushes;

// Changing a job that waits, sending first, and the question before much is spent.
class TestComposeEditing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init()
    {
        m_with = std::make_unique<ComposeFixture>();
        prompt()->setPrompt(u"What stood here"_s);
    }

    void cleanup() { m_with.reset(); }

    void aJobIsEditedAndWhatStoodThereComesBack()
    {
        QSignalSpy saved(&panel(), &ComposePanel::editSaved);
        panel().editJob(job());
        QVERIFY(m_with->part("editBanner")->isVisible());
        QCOMPARE(m_with->part("editBanner")->accessibleName(),
                 u"Editing · Heavy swell, grey noon"_s);
        QCOMPARE(prompt()->prompt(), u"Heavy swell, grey noon"_s);
        QVERIFY(m_with->text("generate").startsWith(u"Save changes · ≈\u00a0486"_s));
        QVERIFY(m_with->part("takes")->isHidden() || !m_with->part("takes")->isVisible());
        QVERIFY(prompt()->hasFocus());
        prompt()->moveCursor(QTextCursor::End);
        QTest::keyClicks(prompt(), u", gulls"_s);
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<JobId>(), job().id);
        QCOMPARE(saved[0][1].value<Recipe>().prompt, u"Heavy swell, grey noon, gulls"_s);
        QVERIFY(m_with->sent.isEmpty());
        QCOMPARE(prompt()->prompt(), u"What stood here"_s);
        QVERIFY(m_with->part("editBanner")->isHidden());
        QVERIFY(m_with->text("generate").startsWith(u"Generate"_s));
    }

    void escapeAndCancelLeaveTheJobAsItIs_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Esc") << true;
        QTest::newRow("Cancel") << false;
    }

    void escapeAndCancelLeaveTheJobAsItIs()
    {
        QFETCH(bool, byKey);
        const QSignalSpy saved(&panel(), &ComposePanel::editSaved);
        QSignalSpy cancelled(&panel(), &ComposePanel::editCancelled);
        panel().editJob(job());
        QTest::keyClicks(prompt(), u"x"_s);
        if (byKey)
            QTest::keyClick(prompt(), Qt::Key_Escape);
        else
            m_with->press("cancelEdit");
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled[0][0].value<JobId>(), job().id);
        QVERIFY(saved.isEmpty());
        QCOMPARE(prompt()->prompt(), u"What stood here"_s);
        QVERIFY(panel().edited().isEmpty());
    }

    void anEditLeavesTheNewsOfAnotherRecipe()
    {
        const auto line = [this] { return m_with->part<NoteLine>("generateReason")->text(); };
        panel().generate();
        QCOMPARE(line(), u"1 take added to the queue"_s);
        panel().editJob(job());
        QVERIFY(!line().contains(u"added"_s));
        QTest::keyClicks(prompt(), u"x"_s);
        panel().generate();
        QCOMPARE(line(), u"Changes saved"_s);
        panel().editJob(job());
        QVERIFY(line() != u"Changes saved"_s);
        panel().cancelEdit();
        QVERIFY(!line().contains(u"added"_s));
    }

    void anotherJobEndsTheFirstEdit()
    {
        QSignalSpy cancelled(&panel(), &ComposePanel::editCancelled);
        panel().editJob(job());
        Job other = job();
        other.id = {u"other"_s};
        other.recipe.prompt = u"Dunes"_s;
        panel().editJob(other);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(prompt()->prompt(), u"Dunes"_s);
        panel().cancelEdit();
        QCOMPARE(prompt()->prompt(), u"What stood here"_s);
    }

    void aJobThatIsGoneLeavesItsText()
    {
        const QSignalSpy cancelled(&panel(), &ComposePanel::editCancelled);
        QList<UndoStep> steps;
        connect(&panel(), &ComposePanel::undoable, this,
                [&steps](const UndoStep &step) { steps.append(step); });
        panel().editJob(job());
        panel().jobGone({u"some other job"_s});
        QCOMPARE(panel().edited(), job().id);
        panel().jobGone(job().id);
        QVERIFY(panel().edited().isEmpty());
        QVERIFY(cancelled.isEmpty());
        QCOMPARE(prompt()->prompt(), u"Heavy swell, grey noon"_s);
        QVERIFY(m_with->part<NoteLine>("promptNote")->text().contains(u"meanwhile"_s));
        QCOMPARE(steps.size(), 1);
        steps[0].undo();
        QCOMPARE(prompt()->prompt(), u"What stood here"_s);
        steps[0].redo();
        QCOMPARE(prompt()->prompt(), u"Heavy swell, grey noon"_s);
    }

    void anEditIsNoDraft()
    {
        panel().editJob(job());
        QTest::keyClicks(prompt(), u"x"_s);
        m_with->open();
        QCOMPARE(prompt()->prompt(), u"What stood here"_s);
    }

    void controlShiftEnterGoesInFront()
    {
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_with->first.size(), 1);
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_with->first.size(), 1);
        QCOMPARE(m_with->sent.size(), 2);
    }

    void theKeysCanBeOthers()
    {
        panel().setSendKeys({QKeySequence(u"Ctrl+G"_s)}, {});
        QCOMPARE(m_with->text("generateKey"), u"Ctrl+G"_s);
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_with->sent.isEmpty());
        QTest::keyClick(prompt(), Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(m_with->sent.size(), 1);
    }

    void aSendAboveTheLimitIsAskedAbout()
    {
        m_with->preferences->set(settings::askAbove, 900);
        m_with->part<QSpinBox>("takes")->setValue(2);
        panel().generate();
        auto *question = m_with->part<QDialog>("spendQuestion");
        QVERIFY(question->isVisible());
        QVERIFY(m_with->sent.isEmpty());
        QCOMPARE(m_with->text("spendTitle"), u"Send 2 takes for ≈\u00a0972 credits?"_s);
        QVERIFY(m_with->text("spendWords").contains(u"Leaves ≈\u00a011,508 credits on Studio"_s));
        QTest::keyClick(question, Qt::Key_Return); // the safe answer
        QVERIFY(m_with->sent.isEmpty());
        QTRY_VERIFY(!panel().findChild<QDialog *>(u"spendQuestion"_s));
        panel().generateFirst();
        m_with->press("spendSend");
        QCOMPARE(m_with->sent.size(), 1);
        QCOMPARE(m_with->first.size(), 1);
        QCOMPARE(m_with->sent[0].second, 2);
    }

    void nothingIsAskedBelowTheLimitOrIfNotWished_data()
    {
        QTest::addColumn<bool>("wished");
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("sandbox");
        QTest::newRow("at the limit") << true << 486 << false;
        QTest::newRow("not wished") << false << 1 << false;
        QTest::newRow("sandbox") << true << 1 << true;
    }

    void nothingIsAskedBelowTheLimitOrIfNotWished()
    {
        QFETCH(bool, wished);
        QFETCH(int, limit);
        QFETCH(bool, sandbox);
        m_with->preferences->set(settings::askBeforeSpending, wished);
        m_with->preferences->set(settings::askAbove, limit);
        AccountState account;
        account.id = {u"a"_s};
        account.standing = AccountState::Standing::Ready;
        account.sandbox = sandbox;
        panel().setAccount(account);
        panel().generate();
        QCOMPARE(m_with->sent.size(), 1);
        QVERIFY(!panel().findChild<QDialog *>(u"spendQuestion"_s));
    }

private:
    ComposePanel &panel() const { return *m_with->panel; }

    PromptEditor *prompt() const { return m_with->part<PromptEditor>("prompt"); }

    static Job job()
    {
        Job job;
        job.id = {u"waiting"_s};
        job.recipe.prompt = u"Heavy swell, grey noon"_s;
        job.estimate = 486;
        return job;
    }

    std::unique_ptr<ComposeFixture> m_with;
};

QTEST_MAIN(TestComposeEditing)
#include "tst_composeediting.moc"
