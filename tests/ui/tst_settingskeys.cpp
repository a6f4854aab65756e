#include "tests/ui/settingsfixture.h"
#include "ui/settings/keychip.h"
#include "ui/settings/keyrules.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace rushes;
using namespace Qt::StringLiterals;

using Page = SettingsDialog::Page;
using Scope = Shortcuts::Scope;

class TestSettingsKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }
    void init() { m_now = std::make_unique<SettingsFixture>(); }
    void cleanup() { m_now.reset(); }

    void keysAreWrittenDownAsPressed_data();
    void keysAreWrittenDownAsPressed();
    void someKeysBelongToTheText_data();
    void someKeysBelongToTheText();
    void newKeysArePressedInPlace();
    void escapeLeavesThemAsTheyWere();
    void backspaceTakesThemAway();
    void furtherKeysAreAdded();
    void aConflictIsSaidWhereItArises();
    void aConflictCanBeLeft();
    void escapeLeavesAConflictAndNotTheWindow();
    void escapeLeavesARefusalToo();
    void aLetterAloneIsRefusedOutsideTheStage();
    void oneCommandGetsItsUsualKeysBack();
    void allCommandsDo();
    void commandsAreFoundByNameAndKeys();
    void theArrowsLeadFromCommandToCommand();

private:
    KeyChip *chip(const QString &id) const
    {
        return m_now->part<QWidget>(u"shortcut-"_s + id)->findChild<KeyChip *>();
    }

    void press(const QString &id, int key, Qt::KeyboardModifiers held)
    {
        chip(id)->setFocus();
        QTest::keyClick(chip(id), Qt::Key_Space);
        QVERIFY(chip(id)->isListening());
        QTest::keyClick(chip(id), Qt::Key(key), held);
    }

    QList<QKeySequence> keys(const QString &id) const { return m_now->shortcuts->keys(id); }

    std::unique_ptr<SettingsFixture> m_now;
};

void TestSettingsKeys::keysAreWrittenDownAsPressed_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    using M = Qt::KeyboardModifiers;
    const auto row
        = [](const char *name, int key, M held, const QString &text, const QString &written) {
              QTest::newRow(name) << key << held << text << written;
          };
    row("a letter", Qt::Key_M, Qt::NoModifier, u"m"_s, u"M"_s);
    row("Shift and a letter", Qt::Key_M, Qt::ShiftModifier, u"M"_s, u"Shift+M"_s);
    row("Shift that makes a sign", Qt::Key_Question, Qt::ShiftModifier, u"?"_s, u"?"_s);
    row("AltGr that makes a sign", Qt::Key_BracketLeft, Qt::GroupSwitchModifier, u"["_s, u"["_s);
    row("the keypad", Qt::Key_5, Qt::KeypadModifier, u"5"_s, u"5"_s);
    row("Shift+Tab", Qt::Key_Backtab, Qt::ShiftModifier, {}, u"Shift+Tab"_s);
    row("Ctrl alone", Qt::Key_Control, Qt::ControlModifier, {}, {});
    row("Shift alone", Qt::Key_Shift, Qt::ShiftModifier, {}, {});
    row("Shift and an arrow", Qt::Key_Left, Qt::ShiftModifier, {}, u"Shift+Left"_s);
}

void TestSettingsKeys::keysAreWrittenDownAsPressed()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, held);
    QFETCH(QString, text);
    const QKeyEvent event(QEvent::KeyPress, key, held, text);
    QTEST(pressedKeys(event).toString(QKeySequence::PortableText), "written");
}

void TestSettingsKeys::someKeysBelongToTheText_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("onStage");
    QTest::addColumn<bool>("everywhere");
    const auto row = [](const QString &keys, bool onStage, bool everywhere) {
        QTest::newRow(qPrintable(keys)) << keys << onStage << everywhere;
    };
    row(u"M"_s, true, false);
    row(u"Shift+M"_s, true, false);
    row(u"Ctrl+M"_s, true, true);
    row(u"Alt+X"_s, true, true);
    row(u"Space"_s, true, false);
    row(u"Left"_s, true, false);
    row(u"Return"_s, true, false);
    row(u"F9"_s, true, true);
    row(u"Del"_s, true, true);
    row(u"Tab"_s, false, false);
    row(u"Ctrl+Tab"_s, true, true);
}

void TestSettingsKeys::someKeysBelongToTheText()
{
    QFETCH(QString, keys);
    const QKeySequence pressed(keys, QKeySequence::PortableText);
    QTEST(!keyTrouble(pressed, Scope::Stage).has_value(), "onStage");
    QTEST(!keyTrouble(pressed, Scope::Window).has_value(), "everywhere");
}

void TestSettingsKeys::newKeysArePressedInPlace()
{
    m_now->open(Page::Shortcuts);
    press(u"view.queue"_s, Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)});
    QTRY_COMPARE(chip(u"view.queue"_s)->keys(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K));
    QVERIFY(m_now->kept(settings::shortcuts).contains("Ctrl+Alt+K"));
}

void TestSettingsKeys::escapeLeavesThemAsTheyWere()
{
    m_now->open(Page::Shortcuts);
    press(u"view.queue"_s, Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(!chip(u"view.queue"_s)->isListening());
    QVERIFY(m_now->dialog->isVisible());
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
}

void TestSettingsKeys::backspaceTakesThemAway()
{
    m_now->open(Page::Shortcuts);
    press(u"view.queue"_s, Qt::Key_Backspace, Qt::NoModifier);
    QCOMPARE(keys(u"view.queue"_s).size(), 0);
    QTRY_COMPARE(chip(u"view.queue"_s)->text(), u"None"_s);
}

void TestSettingsKeys::furtherKeysAreAdded()
{
    m_now->open(Page::Shortcuts);
    m_now->press(u"shortcutAdd-stage.mute"_s);
    auto *further = m_now->part<KeyChip>(u"shortcutFurther-stage.mute"_s);
    QVERIFY(further && further->isListening());
    QTest::keyClick(further, Qt::Key_Q);
    const QList<QKeySequence> both{QKeySequence(Qt::Key_M), QKeySequence(Qt::Key_Q)};
    QCOMPARE(keys(u"stage.mute"_s), both);
}

void TestSettingsKeys::aConflictIsSaidWhereItArises()
{
    m_now->open(Page::Shortcuts);
    press(u"recipe.generate"_s, Qt::Key_J, Qt::ControlModifier);
    auto *note = m_now->part<QFrame>(u"shortcutNote-recipe.generate"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->accessibleName().contains(u"“Queue”"_s));
    QCOMPARE(keys(u"view.queue"_s).size(), 1); // nothing was changed yet
    QVERIFY(m_now->part<QPushButton>(u"shortcutUse-recipe.generate"_s)->hasFocus());
    m_now->press(u"shortcutUse-recipe.generate"_s);
    QVERIFY(!note->isVisible());
    QCOMPARE(keys(u"recipe.generate"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    QCOMPARE(keys(u"view.queue"_s).size(), 0);
}

void TestSettingsKeys::aConflictCanBeLeft()
{
    m_now->open(Page::Shortcuts);
    press(u"recipe.generate"_s, Qt::Key_J, Qt::ControlModifier);
    m_now->press(u"shortcutLeave-recipe.generate"_s);
    QVERIFY(!m_now->part<QFrame>(u"shortcutNote-recipe.generate"_s)->isVisible());
    QCOMPARE(keys(u"recipe.generate"_s), {QKeySequence(Qt::CTRL | Qt::Key_Return)});
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
}

void TestSettingsKeys::escapeLeavesAConflictAndNotTheWindow()
{
    m_now->open(Page::Shortcuts);
    press(u"recipe.generate"_s, Qt::Key_J, Qt::ControlModifier);
    auto *note = m_now->part<QFrame>(u"shortcutNote-recipe.generate"_s);
    QTest::keyClick(m_now->part<QPushButton>(u"shortcutUse-recipe.generate"_s), Qt::Key_Escape);
    QVERIFY(m_now->dialog->isVisible());
    QVERIFY(!note->isVisible());
    QTRY_VERIFY(chip(u"recipe.generate"_s)->hasFocus());
    QVERIFY(!chip(u"recipe.generate"_s)->isListening());
    QCOMPARE(chip(u"recipe.generate"_s)->keys(), QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(keys(u"recipe.generate"_s), {QKeySequence(Qt::CTRL | Qt::Key_Return)});
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    QTest::keyClick(chip(u"recipe.generate"_s), Qt::Key_Escape); // nothing is open now
    QVERIFY(!m_now->dialog->isVisible());
}

void TestSettingsKeys::escapeLeavesARefusalToo()
{
    m_now->open(Page::Shortcuts);
    press(u"view.queue"_s, Qt::Key_Q, Qt::NoModifier);
    QTRY_VERIFY(chip(u"view.queue"_s)->hasFocus());
    QTest::keyClick(chip(u"view.queue"_s), Qt::Key_Escape);
    QVERIFY(m_now->dialog->isVisible());
    QVERIFY(!m_now->part<QFrame>(u"shortcutNote-view.queue"_s)->isVisible());
    QTRY_VERIFY(chip(u"view.queue"_s)->hasFocus());
}

void TestSettingsKeys::aLetterAloneIsRefusedOutsideTheStage()
{
    m_now->open(Page::Shortcuts);
    press(u"view.queue"_s, Qt::Key_Q, Qt::NoModifier);
    auto *note = m_now->part<QFrame>(u"shortcutNote-view.queue"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->accessibleName().contains(u"typed into the prompt"_s));
    QVERIFY(!m_now->part<QPushButton>(u"shortcutUse-view.queue"_s)->isVisible());
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
}

void TestSettingsKeys::oneCommandGetsItsUsualKeysBack()
{
    m_now->open(Page::Shortcuts);
    auto *reset = m_now->part<QPushButton>(u"shortcutReset-view.queue"_s);
    QVERIFY(!reset->isVisible());
    press(u"view.queue"_s, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(reset->isVisible());
    m_now->press(u"shortcutReset-view.queue"_s);
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    QVERIFY(!reset->isVisible());
}

void TestSettingsKeys::allCommandsDo()
{
    m_now->open(Page::Shortcuts);
    press(u"view.queue"_s, Qt::Key_K, Qt::ControlModifier);
    press(u"stage.mute"_s, Qt::Key_Q, Qt::NoModifier);
    m_now->press(u"settingsRestore"_s);
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    QCOMPARE(keys(u"stage.mute"_s), {QKeySequence(Qt::Key_M)});
    m_now->press(u"settingsUndo"_s);
    QCOMPARE(keys(u"view.queue"_s), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    QCOMPARE(keys(u"stage.mute"_s), {QKeySequence(Qt::Key_Q)});
}

void TestSettingsKeys::commandsAreFoundByNameAndKeys()
{
    m_now->open(Page::Shortcuts);
    const auto shown = [this](const QString &id) {
        return m_now->part<QWidget>(u"shortcut-"_s + id)->isVisible();
    };
    auto *search = m_now->part<QLineEdit>(u"shortcutsSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"mut"_s);
    QVERIFY(shown(u"stage.mute"_s) && !shown(u"view.queue"_s));
    search->clear();
    QTest::keyClicks(search, u"ctrl+j"_s);
    QVERIFY(!shown(u"stage.mute"_s) && shown(u"view.queue"_s));
    search->clear();
    QTest::keyClicks(search, u"nonsense"_s);
    QVERIFY(m_now->said(u"shortcutsNothing"_s).contains(u"“nonsense”"_s));
    search->clear();
    QVERIFY(shown(u"recipe.generate"_s) && m_now->said(u"shortcutsNothing"_s).isEmpty());
}

void TestSettingsKeys::theArrowsLeadFromCommandToCommand()
{
    m_now->open(Page::Shortcuts);
    auto *search = m_now->part<QLineEdit>(u"shortcutsSearch"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(chip(u"recipe.generate"_s)->hasFocus());
    QTest::keyClick(chip(u"recipe.generate"_s), Qt::Key_Down);
    QVERIFY(chip(u"view.queue"_s)->hasFocus());
    QTest::keyClick(chip(u"view.queue"_s), Qt::Key_Up);
    QTest::keyClick(chip(u"recipe.generate"_s), Qt::Key_Up);
    QVERIFY(search->hasFocus());
}

QTEST_MAIN(TestSettingsKeys)
#include "tst_settingskeys.moc"
