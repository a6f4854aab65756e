#include "app/studio/preferences.h"
#include "ui/mainwindow/shortcutlist.h"
#include "ui/player/stagecommand.h"
#include "ui/shared/shortcuts.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestShortcuts : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aCommandHasItsStandardKeys();
    void chosenKeysOutliveTheProgram();
    void theStandardIsNotKept();
    void aCommandMayHaveNoKey();
    void resettingBringsTheStandardBack();
    void aConflictNamesWhoAnswersToo_data();
    void aConflictNamesWhoAnswersToo();
    void aChangeActsAtOnce();
    void aDamagedFileMeansTheStandard();
    void theStandardKeysOfTheStageDoNotMeet();
    void theStageAnswersToChosenKeys();
    void digitsMayNeedShift();
    void theListIsAsWideAsItsLines();

private:
    QList<QKeySequence> keysOf(const char *text) const
    {
        return {QKeySequence(QLatin1String(text))};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Shortcuts> m_shortcuts;
};

void TestShortcuts::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_dir->path());
    m_shortcuts = std::make_unique<Shortcuts>(*m_preferences);
    m_shortcuts->add({.id = u"generate"_s,
                      .group = u"Group"_s,
                      .text = u"Generate"_s,
                      .standard = keysOf("Ctrl+Return")});
    m_shortcuts->add(
        {.id = u"queue"_s, .group = u"Group"_s, .text = u"Queue"_s, .standard = keysOf("Ctrl+J")});
    m_shortcuts->add({.id = u"plain"_s, .group = u"Group"_s, .text = u"Plain"_s});
}

void TestShortcuts::aCommandHasItsStandardKeys()
{
    QCOMPARE(m_shortcuts->keys(u"queue"_s), keysOf("Ctrl+J"));
    QVERIFY(m_shortcuts->isStandard(u"queue"_s));
    QCOMPARE(m_shortcuts->withKey(u"Queue"_s, u"queue"_s), u"Queue (Ctrl+J)"_s);
    QCOMPARE(m_shortcuts->withKey(u"Plain"_s, u"plain"_s), u"Plain"_s);
    QVERIFY(m_shortcuts->keys(u"unknown"_s).isEmpty());
}

void TestShortcuts::chosenKeysOutliveTheProgram()
{
    m_shortcuts->setKeys(u"queue"_s, keysOf("Alt+Q"));
    Preferences later(m_dir->path());
    Shortcuts again(later);
    again.add(
        {.id = u"queue"_s, .group = u"Group"_s, .text = u"Queue"_s, .standard = keysOf("Ctrl+J")});
    QCOMPARE(again.keys(u"queue"_s), keysOf("Alt+Q"));
    QVERIFY(!again.isStandard(u"queue"_s));
}

void TestShortcuts::theStandardIsNotKept()
{
    m_shortcuts->setKeys(u"queue"_s, keysOf("Alt+Q"));
    m_shortcuts->setKeys(u"queue"_s, keysOf("Ctrl+J"));
    QVERIFY(m_shortcuts->isStandard(u"queue"_s));
    QVERIFY((*m_preferences)[settings::shortcuts].isEmpty());
}

void TestShortcuts::aCommandMayHaveNoKey()
{
    m_shortcuts->setKeys(u"queue"_s, {});
    QVERIFY(m_shortcuts->keys(u"queue"_s).isEmpty());
    QVERIFY(m_shortcuts->shown(u"queue"_s).isEmpty());
    Shortcuts again(*m_preferences);
    again.add(
        {.id = u"queue"_s, .group = u"Group"_s, .text = u"Queue"_s, .standard = keysOf("Ctrl+J")});
    QVERIFY(again.keys(u"queue"_s).isEmpty());
}

void TestShortcuts::resettingBringsTheStandardBack()
{
    QSignalSpy changed(m_shortcuts.get(), &Shortcuts::changed);
    m_shortcuts->setKeys(u"queue"_s, keysOf("Alt+Q"));
    m_shortcuts->setKeys(u"plain"_s, keysOf("Alt+P"));
    m_shortcuts->reset(u"queue"_s);
    QCOMPARE(m_shortcuts->keys(u"queue"_s), keysOf("Ctrl+J"));
    m_shortcuts->resetAll();
    QVERIFY(m_shortcuts->keys(u"plain"_s).isEmpty());
    QCOMPARE(changed.size(), 4);
}

void TestShortcuts::aConflictNamesWhoAnswersToo_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("free") << u"Ctrl+K"_s << QStringList();
    QTest::newRow("its own") << u"Ctrl+J"_s << QStringList();
    QTest::newRow("taken") << u"Ctrl+Return"_s << QStringList{u"generate"_s};
    QTest::newRow("begins with another's") << u"Ctrl+Return, A"_s << QStringList{u"generate"_s};
    QTest::newRow("none") << QString() << QStringList();
}

void TestShortcuts::aConflictNamesWhoAnswersToo()
{
    QFETCH(QString, keys);
    QFETCH(QStringList, others);
    QCOMPARE(m_shortcuts->conflicts(u"queue"_s, {QKeySequence(keys)}), others);
}

void TestShortcuts::aChangeActsAtOnce()
{
    QMainWindow window;
    auto *action = new QAction(&window);
    window.addAction(action);
    m_shortcuts->bind(action, u"queue"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy triggered(action, &QAction::triggered);
    m_shortcuts->setKeys(u"queue"_s, keysOf("Ctrl+K"));
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 0);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
}

void TestShortcuts::aDamagedFileMeansTheStandard()
{
    m_preferences->set(settings::shortcuts, QByteArray("{\"queue\": 7, \"x\""));
    Shortcuts again(*m_preferences);
    again.add(
        {.id = u"queue"_s, .group = u"Group"_s, .text = u"Queue"_s, .standard = keysOf("Ctrl+J")});
    QCOMPARE(again.keys(u"queue"_s), keysOf("Ctrl+J"));
}

void TestShortcuts::theStandardKeysOfTheStageDoNotMeet()
{
    Shortcuts shortcuts(*m_preferences);
    addStageCommands(shortcuts);
    QVERIFY(shortcuts.commands().size() > 30);
    for (const Shortcuts::Command &command : shortcuts.commands()) {
        QVERIFY2(!command.text.isEmpty() && !command.group.isEmpty(), qPrintable(command.id));
        const QStringList others = shortcuts.conflicts(command.id, command.standard);
        QVERIFY2(others.isEmpty(), qPrintable(command.id + u" meets "_s + others.join(u' ')));
    }
}

void TestShortcuts::theStageAnswersToChosenKeys()
{
    addStageCommands(*m_shortcuts);
    m_shortcuts->setKeys(idOf(StageCommand::Circle), keysOf("B"));
    const QKeyEvent chosen(QEvent::KeyPress, Qt::Key_B, Qt::NoModifier, u"b"_s);
    const QKeyEvent before(QEvent::KeyPress, Qt::Key_C, Qt::NoModifier, u"c"_s);
    QVERIFY(commandOf(chosen, *m_shortcuts) == StageCommand::Circle);
    QVERIFY(!commandOf(before, *m_shortcuts));
}

void TestShortcuts::digitsMayNeedShift()
{
    addStageCommands(*m_shortcuts);
    const QKeyEvent digit(QEvent::KeyPress, Qt::Key_3, Qt::ShiftModifier, u"3"_s); // French
    const QKeyEvent letter(QEvent::KeyPress, Qt::Key_C, Qt::ShiftModifier, u"C"_s);
    QVERIFY(commandOf(digit, *m_shortcuts) == StageCommand::Rate3);
    QVERIFY(!commandOf(letter, *m_shortcuts));
}

void TestShortcuts::theListIsAsWideAsItsLines()
{
    m_shortcuts->add(
        {.id = u"long"_s,
         .group = u"Group"_s,
         .text = u"A command whose name takes more room than any dialog's usual width"_s,
         .standard = keysOf("Ctrl+Alt+Shift+F12")});
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    showShortcuts(*m_shortcuts, &window);
    auto *dialog = window.findChild<QDialog *>(u"shortcutList"_s);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const auto *scroll = dialog->findChild<QScrollArea *>(u"shortcutScroll"_s);
    QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
    QVERIFY(scroll->viewport()->width() >= scroll->widget()->sizeHint().width());
    dialog->close();
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
