#include "ui/settings/shortcutspage.h"

#include "ui/settings/shortcutrow.h"
#include "ui/shared/shortcuts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

ShortcutsPage::ShortcutsPage(Shortcuts &shortcuts, Preferences &preferences, QWidget *parent)
    : SettingsPage(u"settingsShortcuts"_s, tr("Shortcuts"), preferences, parent)
    , m_shortcuts(shortcuts)
    , m_search(new QLineEdit(this))
    , m_rows(new QVBoxLayout)
    , m_nothing(parts::words({}, Theme::Step::Body, Tone::Secondary, this))
{
    m_search->setObjectName(u"shortcutsSearch"_s);
    m_search->setAccessibleName(tr("Search the commands and keys"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPage::search);
    column()->addWidget(m_search);
    auto *hint = parts::words(tr("Press keys to change them. Single letters work on the Stage and "
                                 "in lists of clips, never while you write."),
                              Theme::Step::Small, Tone::Secondary, this);
    column()->addWidget(hint);
    m_nothing->setObjectName(u"shortcutsNothing"_s);
    m_nothing->hide();
    column()->addWidget(m_nothing);
    m_rows->setSpacing(2);
    column()->addLayout(m_rows);
    column()->addStretch(1);
}

void ShortcutsPage::refresh()
{
    // Commands are told of by their panels; the first look at this page comes after all of them.
    if (m_built != m_shortcuts.commands().size())
        build();
}

void ShortcutsPage::build()
{
    for (const Group &known : std::as_const(m_groups)) {
        delete known.head;
        qDeleteAll(known.rows);
    }
    m_groups.clear();
    for (const Shortcuts::Command &command : m_shortcuts.commands())
        group(command.group).rows.append(new ShortcutRow(m_shortcuts, command, this));
    for (const Group &each : std::as_const(m_groups)) {
        m_rows->addWidget(each.head);
        for (ShortcutRow *row : each.rows)
            m_rows->addWidget(row);
    }
    m_built = m_shortcuts.commands().size();
    search(m_search->text());
}

ShortcutsPage::Group &ShortcutsPage::group(const QString &name)
{
    const auto known = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&name](const Group &each) { return each.name == name; });
    if (known != m_groups.end())
        return *known;
    auto *head = parts::words(name, Theme::Step::Subtitle, Tone::Normal, this);
    head->setContentsMargins(0, 12, 0, 2);
    m_groups.append({name, head, {}});
    return m_groups.last();
}

void ShortcutsPage::search(const QString &text)
{
    const QString words = text.trimmed();
    bool any = false;
    for (const Group &each : std::as_const(m_groups)) {
        const bool all = each.name.contains(words, Qt::CaseInsensitive);
        bool some = false;
        for (ShortcutRow *row : each.rows) {
            row->setVisible(all || row->has(words));
            some |= all || row->has(words);
        }
        each.head->setVisible(some);
        any |= some;
    }
    m_nothing->setText(tr("No command and no keys match “%1”.").arg(words));
    m_nothing->setVisible(!any);
}

void ShortcutsPage::keyPressEvent(QKeyEvent *event)
{
    // Up and down lead from command to command; Tab goes through the buttons of each.
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    QList<ShortcutRow *> rows;
    for (const Group &each : std::as_const(m_groups)) {
        std::copy_if(each.rows.begin(), each.rows.end(), std::back_inserter(rows),
                     [](const ShortcutRow *row) { return row->isVisible(); });
    }
    const auto here = std::find_if(rows.begin(), rows.end(), [](const ShortcutRow *row) {
        return row->isAncestorOf(row->window()->focusWidget());
    });
    const qsizetype to = (here == rows.end() ? -1 : here - rows.begin()) + step;
    if (step == 0 || to >= rows.size())
        return SettingsPage::keyPressEvent(event);
    if (to < 0)
        m_search->setFocus(Qt::OtherFocusReason);
    else
        rows.at(to)->focusFirst();
}

SettingsPage::Undo ShortcutsPage::restoreDefaults()
{
    QList<std::pair<QString, QList<QKeySequence>>> chosen;
    for (const Shortcuts::Command &command : m_shortcuts.commands()) {
        if (!m_shortcuts.isStandard(command.id))
            chosen.append({command.id, m_shortcuts.keys(command.id)});
    }
    m_shortcuts.resetAll();
    if (chosen.isEmpty())
        return {};
    return [this, chosen] {
        for (const auto &[id, keys] : chosen)
            m_shortcuts.setKeys(id, keys);
    };
}

} // namespace rushes
