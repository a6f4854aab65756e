#pragma once

#include "ui/settings/settingspage.h"

#include <QList>

class QLabel;
class QLineEdit;

namespace rushes {

class ShortcutRow;
class Shortcuts;

//! Every command by group with its keys, which can be changed in place.
class ShortcutsPage final : public SettingsPage {
    Q_OBJECT

public:
    ShortcutsPage(Shortcuts &shortcuts, Preferences &preferences, QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Group {
        QString name;
        QLabel *head;
        QList<ShortcutRow *> rows;
    };

    void build();
    Group &group(const QString &name);
    void search(const QString &words);

    Shortcuts &m_shortcuts;
    QLineEdit *m_search;
    QVBoxLayout *m_rows;
    QLabel *m_nothing;
    QList<Group> m_groups;
    qsizetype m_built = 0; //!< commands that have a row
};

} // namespace rushes
