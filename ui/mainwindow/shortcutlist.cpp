#include "ui/mainwindow/shortcutlist.h"

#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

class Shortcuts {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

QString plain(QString text)
{
    return text.remove(u'&');
}

//! The Stage's keys stand behind the words: see Menus::addForStage.
QString keysOf(const QAction &action)
{
    if (!action.shortcut().isEmpty())
        return action.shortcut().toString(QKeySequence::NativeText);
    return action.text().section(u'\t', 1);
}

void addHead(QGridLayout *grid, const QString &text)
{
    auto *head = new QLabel(text);
    head->setFont(Theme::font(Theme::Step::Subtitle));
    head->setContentsMargins(0, grid->rowCount() > 1 ? 12 : 0, 0, 2);
    grid->addWidget(head, grid->rowCount(), 0, 1, 2);
}

void addRow(QGridLayout *grid, const QString &what, const QString &keys)
{
    const int row = grid->rowCount();
    auto *name = new QLabel(what);
    auto *key = new QLabel(keys);
    setTone(key, Tone::Secondary);
    name->setAccessibleName(what + u", "_s + keys);
    grid->addWidget(name, row, 0);
    grid->addWidget(key, row, 1);
}

void addMenu(QGridLayout *grid, const QMenu &menu)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            addMenu(grid, *action->menu());
        else if (const QString keys = keysOf(*action); !keys.isEmpty())
            addRow(grid, plain(action->text().section(u'\t', 0, 0)), keys);
    }
}

} // namespace

void showShortcuts(const QMenuBar &menus, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"shortcutList"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Shortcuts::tr("Shortcuts"));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(48);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    for (const QAction *action : menus.actions()) {
        addHead(grid, plain(action->text()));
        addMenu(grid, *action->menu());
    }
    auto *scroll = new QScrollArea(dialog);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 16, 16);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    dialog->resize(440, 560);
    dialog->open();
}

} // namespace rushes
