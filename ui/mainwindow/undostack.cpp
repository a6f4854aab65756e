#include "ui/mainwindow/undostack.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>
#include <QUndoCommand>

namespace rushes {
namespace {

constexpr int most = 100;

//! Without its full stop: it stands behind "Undo:".
QString shortened(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

class StepCommand final : public QUndoCommand {
public:
    explicit StepCommand(const UndoStep &step)
        : QUndoCommand(shortened(step.text))
        , m_step(step)
    {
    }

    void undo() override { m_step.undo(); }

    void redo() override
    {
        if (m_done)
            m_step.redo();
        m_done = true; // the stack calls this when the step is put on it, too
    }

    const QString &sentence() const { return m_step.text; }

private:
    const UndoStep m_step;
    bool m_done = false;
};

//! The document or line behind a field, as far as undoing goes.
struct Field {
    bool isText = false;
    bool canUndo = false;
    bool canRedo = false;
    QWidget *widget = nullptr;
};

Field ofDocument(QWidget *widget, const QTextDocument &document)
{
    return {true, document.isUndoAvailable(), document.isRedoAvailable(), widget};
}

Field focusedField()
{
    QWidget *focus = QApplication::focusWidget();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(focus))
        return ofDocument(focus, *text->document());
    if (const auto *text = qobject_cast<QTextEdit *>(focus))
        return ofDocument(focus, *text->document());
    auto *line = qobject_cast<QLineEdit *>(focus);
    if (qobject_cast<QAbstractSpinBox *>(focus) || qobject_cast<QComboBox *>(focus))
        line = focus->findChild<QLineEdit *>();
    return line ? Field{true, line->isUndoAvailable(), line->isRedoAvailable(), line} : Field{};
}

bool has(const QAction *action, const QKeyEvent &event)
{
    const QKeySequence pressed(QKeyCombination(event.modifiers(), Qt::Key(event.key())));
    return action && action->shortcuts().contains(pressed);
}

} // namespace

UndoStack::UndoStack(QObject *parent)
    : QObject(parent)
{
    m_stack.setUndoLimit(most);
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoStack::changed);
    QCoreApplication::instance()->installEventFilter(this);
}

UndoStack::~UndoStack() = default;

void UndoStack::push(const UndoStep &step)
{
    m_stack.push(new StepCommand(step)); // the stack owns it
    emit pushed(step.text);
}

void UndoStack::undo()
{
    if (!canUndo())
        return;
    const QString what = undoText();
    m_stack.undo();
    emit undone(what);
}

void UndoStack::redo()
{
    if (!canRedo())
        return;
    const QString what = redoText();
    m_stack.redo();
    emit redone(what);
}

void UndoStack::undoWhereTheFocusIs()
{
    const Field field = focusedField();
    if (field.canUndo)
        QMetaObject::invokeMethod(field.widget, "undo");
    else
        undo();
}

void UndoStack::redoWhereTheFocusIs()
{
    const Field field = focusedField();
    if (field.canRedo)
        QMetaObject::invokeMethod(field.widget, "redo");
    else
        redo();
}

bool UndoStack::editsText()
{
    return focusedField().isText;
}

void UndoStack::listenTo(QAction &undo, QAction &redo)
{
    m_undo = &undo;
    m_redo = &redo;
}

//! A field of text takes these keys even if it has nothing to undo: then it isn't asked.
bool UndoStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const Field field = focusedField();
    const bool passes = field.isText
                        && ((has(m_undo, key) && !field.canUndo && canUndo())
                            || (has(m_redo, key) && !field.canRedo && canRedo()));
    if (!passes)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace rushes
