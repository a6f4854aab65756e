#pragma once

#include "app/studio/prompts.h"
#include "ui/shared/undostep.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace rushes {

//! The prompts that are kept under a name: find one, put it into the prompt, rename, delete; and
//! keep what stands in the prompt now. Opens under a button, closes like a menu.
class SnippetPopup final : public QFrame {
    Q_OBJECT

public:
    //! `prompts` is borrowed and outlives the popup.
    SnippetPopup(Prompts &prompts, QWidget *parent);

    //! `prompt`: what can be saved. The popup's end is at `corner`'s, below it.
    void openBelow(QWidget *corner, const QString &prompt);

signals:
    void insertWanted(const QString &text);
    void replaceWanted(const QString &text);
    void undoable(const rushes::UndoStep &step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSaving(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void reload();
    void showList();
    void save();
    void insert();
    void replace();
    void rename();
    void onRenamed(QListWidgetItem *item);
    void remove();
    std::optional<Prompts::Saved> current() const;

    Prompts &m_prompts;
    QString m_prompt;
    QList<Prompts::Saved> m_saved;
    QLineEdit *m_name;
    QPushButton *m_save = nullptr;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_empty;
    QWidget *m_acts = nullptr;
};

} // namespace rushes
