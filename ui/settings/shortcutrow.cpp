#include "ui/settings/shortcutrow.h"

#include "ui/settings/keychip.h"
#include "ui/settings/keyrules.h"
#include "ui/shared/icons.h"
#include "ui/shared/parts.h"
#include "ui/shared/tintedicon.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QPushButton *iconButton(const QString &picture, const QString &name, const QString &words,
                        QWidget *parent)
{
    auto *button = parts::button({}, name, Look::Icon, parent);
    button->setIcon(icon(picture));
    button->setAccessibleName(words);
    button->setToolTip(words);
    // Hidden, it keeps its place: the keys of all rows stand in line.
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    return button;
}

} // namespace

ShortcutRow::ShortcutRow(Shortcuts &shortcuts, const Shortcuts::Command &command, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_command(command)
    , m_row(new QHBoxLayout)
    , m_add(iconButton(u"plus"_s, u"shortcutAdd-"_s + command.id,
                       tr("Add keys to %1").arg(command.text), this))
    , m_reset(iconButton(u"undo"_s, u"shortcutReset-"_s + command.id,
                         tr("Give %1 its usual keys back").arg(command.text), this))
{
    setObjectName(u"shortcut-"_s + command.id);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 1, 0, 1);
    all->setSpacing(4);
    m_row->setSpacing(4);
    m_row->addWidget(parts::words(command.text, Theme::Step::Body, Tone::Normal, this), 1);
    m_row->addWidget(m_add);
    m_row->addWidget(m_reset);
    all->addLayout(m_row);
    buildNote();
    all->addWidget(m_note);
    connect(m_add, &QPushButton::clicked, this, &ShortcutRow::addFurther);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(m_command.id); });
    connect(&m_shortcuts, &Shortcuts::changed, this, [this](const QString &id) {
        if (id == m_command.id)
            rebuild();
    });
    rebuild();
}

void ShortcutRow::buildNote()
{
    m_note = new QFrame(this);
    m_note->setObjectName(u"shortcutNote-"_s + m_command.id);
    m_note->setProperty("message", u"warning"_s);
    auto *row = new QHBoxLayout(m_note);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(new TintedIcon(u"warning"_s, Theme::Role::Warning, m_note));
    m_noteWords = parts::words({}, Theme::Step::Small, Tone::Normal, m_note);
    row->addWidget(m_noteWords, 1);
    m_use = parts::button(tr("Use here instead"), u"shortcutUse-"_s + m_command.id, Look::Small,
                          m_note);
    auto *leave = parts::button(tr("Leave it"), u"shortcutLeave-"_s + m_command.id, Look::SmallFlat,
                                m_note);
    row->addWidget(m_use);
    row->addWidget(leave);
    m_note->hide();
    connect(m_use, &QPushButton::clicked, this, &ShortcutRow::takeFromOthers);
    connect(leave, &QPushButton::clicked, this, &ShortcutRow::leaveNote);
}

void ShortcutRow::rebuild()
{
    const bool hadFocus = m_chips && m_chips->isAncestorOf(window()->focusWidget());
    if (m_chips) {
        m_chips->hide();
        m_chips->deleteLater(); // a key pressed in it may be what led here
    }
    m_chips = new QWidget(this);
    auto *chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins({});
    chips->setSpacing(4);
    m_row->insertWidget(1, m_chips);
    const QList<QKeySequence> keys = m_shortcuts.keys(m_command.id);
    for (const QKeySequence &each : keys)
        addChip(each);
    if (keys.isEmpty())
        addChip({});
    m_chips->show(); // what is hidden takes no focus
    m_add->setVisible(!keys.isEmpty());
    m_reset->setVisible(!m_shortcuts.isStandard(m_command.id));
    setTabOrder(m_chips, m_add);
    setTabOrder(m_add, m_reset);
    if (hadFocus)
        focusFirst();
}

void ShortcutRow::addChip(const QKeySequence &keys)
{
    auto *chip = new KeyChip(m_command.text, keys, m_chips);
    chip->setObjectName(u"shortcutKeys-"_s + m_command.id);
    m_chips->layout()->addWidget(chip);
    connect(chip, &KeyChip::clicked, this, &ShortcutRow::hideNote);
    connect(chip, &KeyChip::chosen, this,
            [this, keys](const QKeySequence &wanted) { choose(keys, wanted); });
}

void ShortcutRow::addFurther()
{
    hideNote();
    auto *chip = new KeyChip(m_command.text, {}, m_chips);
    chip->setObjectName(u"shortcutFurther-"_s + m_command.id);
    m_chips->layout()->addWidget(chip);
    chip->show();
    connect(chip, &KeyChip::chosen, this,
            [this](const QKeySequence &wanted) { choose({}, wanted); });
    connect(chip, &KeyChip::left, chip, &QObject::deleteLater);
    chip->listen();
}

void ShortcutRow::choose(const QKeySequence &instead, const QKeySequence &keys)
{
    if (keys == instead || keys.isEmpty())
        return keep(instead, keys);
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (const auto trouble = keyTrouble(keys, m_command.scope)) {
        rebuild();
        return showNote(
            *trouble == KeyTrouble::MovesTheFocus
                ? tr("%1 moves to the next field.").arg(shown)
                : tr("%1 would be typed into the prompt. Hold Ctrl or Alt as well.").arg(shown),
            {});
    }
    const QStringList others = m_shortcuts.conflicts(m_command.id, {keys});
    if (others.isEmpty())
        return keep(instead, keys);
    QStringList names;
    for (const QString &other : others)
        names.append(m_shortcuts.command(other)->text);
    m_instead = instead;
    m_wanted = keys;
    rebuild();
    showNote(tr("%1 belongs to “%2”.").arg(shown, names.join(tr("”, “"))), tr("Use here instead"));
}

void ShortcutRow::keep(const QKeySequence &instead, const QKeySequence &keys)
{
    QList<QKeySequence> all = m_shortcuts.keys(m_command.id);
    const auto place = all.indexOf(instead);
    if (place < 0)
        all.append(keys);
    else
        all[place] = keys;
    all.removeAll(QKeySequence());
    QList<QKeySequence> once;
    for (const QKeySequence &each : std::as_const(all)) {
        if (!once.contains(each))
            once.append(each);
    }
    if (once == m_shortcuts.keys(m_command.id))
        rebuild();
    else
        m_shortcuts.setKeys(m_command.id, once);
}

void ShortcutRow::takeFromOthers()
{
    const QStringList others = m_shortcuts.conflicts(m_command.id, {m_wanted});
    for (const QString &other : others) {
        QList<QKeySequence> left = m_shortcuts.keys(other);
        left.removeIf([&](const QKeySequence &key) {
            return key.matches(m_wanted) != QKeySequence::NoMatch
                   || m_wanted.matches(key) != QKeySequence::NoMatch;
        });
        m_shortcuts.setKeys(other, left);
    }
    hideNote();
    keep(m_instead, m_wanted);
    focusFirst();
}

void ShortcutRow::showNote(const QString &sentence, const QString &button)
{
    m_noteWords->setText(sentence);
    m_note->setAccessibleName(sentence);
    m_use->setVisible(!button.isEmpty());
    m_note->show();
    if (m_use->isVisibleTo(m_note))
        m_use->setFocus(Qt::OtherFocusReason);
}

void ShortcutRow::hideNote()
{
    m_note->hide();
}

void ShortcutRow::leaveNote()
{
    focusFirst(); // before the button that has the focus goes
    hideNote();
}

void ShortcutRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_note->isVisible())
        leaveNote(); // the window stays
    else
        QWidget::keyPressEvent(event);
}

bool ShortcutRow::has(const QString &words) const
{
    if (m_command.text.contains(words, Qt::CaseInsensitive))
        return true;
    const QList<QKeySequence> keys = m_shortcuts.keys(m_command.id);
    return std::any_of(keys.begin(), keys.end(), [&words](const QKeySequence &each) {
        return each.toString(QKeySequence::NativeText).contains(words, Qt::CaseInsensitive);
    });
}

void ShortcutRow::focusFirst()
{
    if (auto *chip = m_chips->findChild<KeyChip *>())
        chip->setFocus(Qt::OtherFocusReason);
}

} // namespace rushes
