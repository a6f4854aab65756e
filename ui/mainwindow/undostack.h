#pragma once

#include "ui/shared/undostep.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

class QAction;

namespace rushes {

//! What was done last and can be taken back. Typed text has an undo of its own: where the focus is
//! in such a field and there is something to undo, that goes first.
class UndoStack final : public QObject {
    Q_OBJECT

public:
    explicit UndoStack(QObject *parent = nullptr);
    ~UndoStack() override;

    void push(const UndoStep &step); //!< it was done already

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    QString undoText() const { return m_stack.undoText(); } //!< without a full stop
    QString redoText() const { return m_stack.redoText(); }
    void undo();
    void redo();
    void undoWhereTheFocusIs();
    void redoWhereTheFocusIs();
    //! Whether the focus is in a field of text.
    static bool editsText();
    //! Their keys reach the stack from a field of text that has nothing to undo or redo.
    void listenTo(QAction &undo, QAction &redo);

signals:
    void changed();
    void pushed(const QString &sentence); //!< as the step says it
    void undone(const QString &sentence);
    void redone(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QUndoStack m_stack;
    QPointer<QAction> m_undo;
    QPointer<QAction> m_redo;
};

} // namespace rushes
