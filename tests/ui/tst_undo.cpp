#include "ui/mainwindow/undostack.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestUndo : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void aStepIsNotDoneAgainWhenItIsKept();
    void undoingAndRedoingTakeTurns();
    void theLastStepGoesFirst();
    void onlyTheLastHundredAreKept();
    void typedTextGoesFirst_data();
    void typedTextGoesFirst();
    void aFieldWithNothingToUndoLetsTheStepGo_data();
    void aFieldWithNothingToUndoLetsTheStepGo();

private:
    UndoStep step(int value)
    {
        const int before = m_value;
        m_value = value;
        return {.text = u"Set to %1."_s.arg(value),
                .undo = [this, before] { m_value = before; },
                .redo =
                    [this, value] {
                        m_value = value;
                        ++m_redone;
                    }};
    }

    QWidget *field(const QString &kind)
    {
        if (kind == "line"_L1)
            return m_line;
        return m_text;
    }

    std::unique_ptr<QMainWindow> m_window;
    UndoStack *m_stack = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_button = nullptr;
    int m_value = 0;
    int m_redone = 0;
};

void TestUndo::init()
{
    m_value = 0;
    m_redone = 0;
    m_window = std::make_unique<QMainWindow>();
    m_stack = new UndoStack(m_window.get());
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    m_line = new QLineEdit;
    m_text = new QPlainTextEdit;
    m_button = new QPushButton;
    for (QWidget *part : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_button)})
        column->addWidget(part);
    m_window->setCentralWidget(middle);
    auto *undo = new QAction(m_window.get());
    auto *redo = new QAction(m_window.get());
    undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    redo->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_window->addActions({undo, redo});
    connect(undo, &QAction::triggered, m_stack, &UndoStack::undoWhereTheFocusIs);
    connect(redo, &QAction::triggered, m_stack, &UndoStack::redoWhereTheFocusIs);
    m_stack->listenTo(*undo, *redo);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestUndo::aStepIsNotDoneAgainWhenItIsKept()
{
    QSignalSpy pushed(m_stack, &UndoStack::pushed);
    m_stack->push(step(5));
    QCOMPARE(m_redone, 0);
    QCOMPARE(m_value, 5);
    QCOMPARE(pushed.value(0).value(0).toString(), u"Set to 5."_s);
    QCOMPARE(m_stack->undoText(), u"Set to 5"_s);
}

void TestUndo::undoingAndRedoingTakeTurns()
{
    m_stack->push(step(5));
    m_stack->undo();
    QCOMPARE(m_value, 0);
    QVERIFY(!m_stack->canUndo());
    m_stack->redo();
    QCOMPARE(m_value, 5);
    QCOMPARE(m_redone, 1);
    m_stack->redo(); // there is nothing
    QCOMPARE(m_redone, 1);
}

void TestUndo::theLastStepGoesFirst()
{
    m_stack->push(step(5));
    m_stack->push(step(7));
    QSignalSpy undone(m_stack, &UndoStack::undone);
    m_stack->undo();
    QCOMPARE(m_value, 5);
    QCOMPARE(undone.value(0).value(0).toString(), u"Set to 7"_s);
}

void TestUndo::onlyTheLastHundredAreKept()
{
    for (int i = 1; i <= 105; ++i)
        m_stack->push(step(i));
    int undone = 0;
    for (; m_stack->canUndo(); ++undone)
        m_stack->undo();
    QCOMPARE(undone, 100);
    QCOMPARE(m_value, 5);
}

void TestUndo::typedTextGoesFirst_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a line") << u"line"_s;
    QTest::newRow("a text") << u"text"_s;
}

void TestUndo::typedTextGoesFirst()
{
    QFETCH(QString, kind);
    QWidget *where = field(kind);
    m_stack->push(step(5));
    where->setFocus();
    QTest::keyClicks(where, u"hello"_s);
    QTest::keyClick(where, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_value, 5);
    QVERIFY(m_line->text().isEmpty() && m_text->toPlainText().isEmpty());
    QTest::keyClick(where, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_value, 0); // and then what was done elsewhere
}

void TestUndo::aFieldWithNothingToUndoLetsTheStepGo_data()
{
    typedTextGoesFirst_data();
}

void TestUndo::aFieldWithNothingToUndoLetsTheStepGo()
{
    QFETCH(QString, kind);
    QWidget *where = field(kind);
    m_stack->push(step(5));
    where->setFocus();
    QTest::keyClick(where, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_value, 0);
    QTest::keyClick(where, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_value, 5);
}

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
