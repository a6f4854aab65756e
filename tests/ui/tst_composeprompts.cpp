#include "tests/ui/composefixture.h"
#include "ui/compose/prompteditor.h"
#include "ui/compose/snippetpopup.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace rushes;

// The history and the saved prompts, kept by the studio's own store.
class TestComposePrompts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init() { m_with = std::make_unique<ComposeFixture>(); }

    void cleanup() { m_with.reset(); }

    void theHistoryOutlivesARestart()
    {
        for (const QString &text : {u"A lighthouse"_s, u"A harbour"_s}) {
            prompt()->setPrompt(text);
            QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        }
        m_with->open();
        QTRY_COMPARE(prompt()->history().prompts(),
                     (QStringList{u"A lighthouse"_s, u"A harbour"_s}));
        prompt()->setPrompt(u"unsent"_s);
        QTest::keyClick(prompt(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(prompt()->prompt(), u"A harbour"_s);
        QTest::keyClick(prompt(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(prompt()->prompt(), u"A lighthouse"_s);
        QTest::keyClick(prompt(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(prompt(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(prompt()->prompt(), u"unsent"_s);
        QMenu menu;
        panel().fillHistory(&menu);
        QCOMPARE(menu.actions().size(), 2);
        QCOMPARE(menu.actions().first()->text(), u"A harbour"_s); // the newest first
        menu.actions().last()->trigger();
        QCOMPARE(prompt()->prompt(), u"A lighthouse"_s);
    }

    void aPromptIsSavedAndInsertedByKeysAlone()
    {
        prompt()->setPrompt(u"Anamorphic, 35 mm, calm."_s);
        open();
        auto *name = m_with->part<QLineEdit>("snippetName");
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Calm lens"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(list()->count(), 1);
        QCOMPARE(list()->item(0)->text(), u"Calm lens"_s);
        QTest::keyClick(popup(), Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        prompt()->setPrompt(u"A harbour."_s);
        prompt()->moveCursor(QTextCursor::End);
        open();
        QTRY_COMPARE(list()->count(), 1);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(prompt()->prompt(), u"A harbour. Anamorphic, 35 mm, calm."_s);
        QVERIFY(!popup()->isVisible());
        open();
        QTest::keyClick(list(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(prompt()->prompt(), u"Anamorphic, 35 mm, calm."_s);
        QTest::keySequence(prompt(), QKeySequence::Undo);
        QCOMPARE(prompt()->prompt(), u"A harbour. Anamorphic, 35 mm, calm."_s);
    }

    void deletingAndRenamingCanBeUndone()
    {
        m_with->prompts->save(u"Lens"_s, u"35 mm"_s);
        QList<UndoStep> steps;
        connect(&panel(), &ComposePanel::undoable, this,
                [&steps](const UndoStep &step) { steps.append(step); });
        open();
        QTRY_COMPARE(list()->count(), 1);
        list()->item(0)->setText(u"Wide lens"_s); // what F2 and typing end in
        QTRY_COMPARE(steps.size(), 1);
        QTRY_COMPARE(list()->item(0)->text(), u"Wide lens"_s);
        steps[0].undo();
        QTRY_COMPARE(list()->item(0)->text(), u"Lens"_s);
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(list()->count(), 0);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[1].text, u"“Lens” deleted."_s);
        steps[1].undo();
        QTRY_COMPARE(list()->count(), 1);
        steps[1].redo();
        QTRY_COMPARE(list()->count(), 0);
    }

    void manyAreSearched()
    {
        for (int i = 0; i < 12; ++i)
            m_with->prompts->save(u"Name %1"_s.arg(i), u"words %1"_s.arg(i * 100));
        open();
        QTRY_COMPARE(list()->count(), 12);
        auto *search = m_with->part<QLineEdit>("snippetSearch");
        QVERIFY(search->isVisible());
        search->setText(u"words 1100"_s);
        QCOMPARE(list()->count(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(prompt()->prompt(), u"words 1100"_s);
    }

    void theMenuInsertsASavedPrompt()
    {
        m_with->prompts->save(u"Light & shade"_s, u"Low sun"_s);
        QMenu menu;
        panel().fillSnippets(&menu);
        QTRY_COMPARE(menu.actions().size(), 3);
        QCOMPARE(menu.actions().last()->text(), u"Light && shade"_s);
        menu.actions().last()->trigger();
        QCOMPARE(prompt()->prompt(), u"Low sun"_s);
    }

    void withoutAPromptThereIsNothingToSave()
    {
        open();
        QVERIFY(!m_with->part("snippetSave")->isEnabled());
        QVERIFY(!m_with->part("snippetName")->isEnabled());
    }

    void aNewRecipeCanBeUndone()
    {
        QList<UndoStep> steps;
        connect(&panel(), &ComposePanel::undoable, this,
                [&steps](const UndoStep &step) { steps.append(step); });
        prompt()->setPrompt(u"A harbour"_s);
        panel().startAfresh();
        QVERIFY(prompt()->prompt().isEmpty());
        QCOMPARE(steps.size(), 1);
        steps[0].undo();
        QCOMPARE(prompt()->prompt(), u"A harbour"_s);
    }

private:
    ComposePanel &panel() const { return *m_with->panel; }

    PromptEditor *prompt() const { return m_with->part<PromptEditor>("prompt"); }

    SnippetPopup *popup() const { return m_with->part<SnippetPopup>("snippets"); }

    QListWidget *list() const { return m_with->part<QListWidget>("snippetList"); }

    void open() const
    {
        panel().showSnippets();
        QVERIFY(popup()->isVisible());
    }

    std::unique_ptr<ComposeFixture> m_with;
};

QTEST_MAIN(TestComposePrompts)
#include "tst_composeprompts.moc"
