#include "ui/mainwindow/shortcutlist.h"

#include "ui/shared/look.h"
#include "ui/shared/shortcuts.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

class ListWords {
    Q_DECLARE_TR_FUNCTIONS(ShortcutList)
};

QString shownKeys(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys)
        words.append(key.toString(QKeySequence::NativeText));
    return words.join(ListWords::tr(" or "));
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

void addCommands(QGridLayout *grid, const Shortcuts &shortcuts)
{
    QStringList groups;
    for (const Shortcuts::Command &command : shortcuts.commands()) {
        if (!groups.contains(command.group) && !shortcuts.keys(command.id).isEmpty())
            groups.append(command.group);
    }
    for (const QString &group : std::as_const(groups)) {
        addHead(grid, group);
        for (const Shortcuts::Command &command : shortcuts.commands()) {
            const QList<QKeySequence> keys = shortcuts.keys(command.id);
            if (command.group == group && !keys.isEmpty())
                addRow(grid, command.text, shownKeys(keys));
        }
    }
}

//! Those of one field or list, which stay what they are.
void addOthers(QGridLayout *grid)
{
    const auto keys = [](int key) { return shownKeys({QKeySequence(key)}); };
    constexpr int ctrl = int(Qt::ControlModifier);
    constexpr int alt = int(Qt::AltModifier);
    addHead(grid, ListWords::tr("In the prompt"));
    addRow(grid, ListWords::tr("Older prompt"), keys(ctrl | Qt::Key_Up));
    addRow(grid, ListWords::tr("Newer prompt"), keys(ctrl | Qt::Key_Down));
    addHead(grid, ListWords::tr("In the queue"));
    addRow(grid, ListWords::tr("Move a waiting job up"), keys(alt | Qt::Key_Up));
    addRow(grid, ListWords::tr("Move a waiting job down"), keys(alt | Qt::Key_Down));
    addRow(grid, ListWords::tr("Take back"), keys(Qt::Key_Delete));
}

} // namespace

void showShortcuts(const Shortcuts &shortcuts, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"shortcutList"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ListWords::tr("Shortcuts"));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(48);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    addCommands(grid, shortcuts);
    addOthers(grid);
    auto *scroll = new QScrollArea(dialog);
    scroll->setObjectName(u"shortcutScroll"_s);
    scroll->setAccessibleName(dialog->windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    // As wide as its longest line, in any language: it only scrolls up and down.
    scroll->setMinimumWidth(list->sizeHint().width()
                            + scroll->verticalScrollBar()->sizeHint().width());
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
