#pragma once

#include "ui/shared/shortcuts.h"

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace rushes {

class KeyChip;

//! A command with its keys, and what is in the way of new ones.
class ShortcutRow final : public QWidget {
    Q_OBJECT

public:
    ShortcutRow(Shortcuts &shortcuts, const Shortcuts::Command &command, QWidget *parent = nullptr);

    //! Whether the command or its keys have these words.
    bool has(const QString &words) const;
    void focusFirst();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void addChip(const QKeySequence &keys);
    void addFurther();
    //! `instead` is what the new keys replace; empty: they come to the others.
    void choose(const QKeySequence &instead, const QKeySequence &keys);
    void keep(const QKeySequence &instead, const QKeySequence &keys);
    void takeFromOthers();
    void showNote(const QString &sentence, const QString &button);
    void hideNote();
    void leaveNote();
    void buildNote();

    Shortcuts &m_shortcuts;
    const Shortcuts::Command m_command;
    QHBoxLayout *m_row;
    QWidget *m_chips = nullptr;
    QPushButton *m_add;
    QPushButton *m_reset;
    QFrame *m_note = nullptr;
    QLabel *m_noteWords = nullptr;
    QPushButton *m_use = nullptr;
    QKeySequence m_instead; //!< of the choice that waits for an answer
    QKeySequence m_wanted;
};

} // namespace rushes
