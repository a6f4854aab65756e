#include "ui/compose/snippetpopup.h"

#include "ui/shared/look.h"
#include "ui/shared/parts.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int wide = 320;
constexpr int rowHeight = 28;
constexpr qsizetype searchFrom = 8; // fewer are seen at a glance
constexpr int idRole = Qt::UserRole;

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

SnippetPopup::SnippetPopup(Prompts &prompts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_prompts(prompts)
    , m_name(new QLineEdit(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_empty(parts::words(tr("Nothing is saved yet. A saved prompt can be put into any other."),
                           Theme::Step::Small, Tone::Secondary, this))
{
    setObjectName(u"snippets"_s);
    setAccessibleName(tr("Snippets"));
    setFrameShape(StyledPanel);
    setFixedWidth(wide);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    buildSaving(column);
    column->addWidget(parts::hairline(this));
    m_search->setObjectName(u"snippetSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the saved prompts"));
    m_list->setObjectName(u"snippetList"_s);
    m_list->setAccessibleName(tr("Saved prompts"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFixedHeight(180);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    buildButtons(column);
    for (QWidget *watched : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_list),
                             static_cast<QWidget *>(m_name)})
        watched->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SnippetPopup::showList);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SnippetPopup::insert);
    connect(m_list, &QListWidget::itemChanged, this, &SnippetPopup::onRenamed);
    connect(&m_prompts, &Prompts::changed, this, &SnippetPopup::reload);
    reload();
}

void SnippetPopup::buildSaving(QVBoxLayout *column)
{
    m_name->setObjectName(u"snippetName"_s);
    m_name->setPlaceholderText(tr("Name for this prompt"));
    m_name->setAccessibleName(tr("Name for this prompt"));
    m_save = parts::button(tr("Save"), u"snippetSave"_s, Look::Normal, this);
    m_save->setAccessibleName(tr("Save this prompt"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &SnippetPopup::save);
}

void SnippetPopup::buildButtons(QVBoxLayout *column)
{
    m_acts = new QWidget(this);
    auto *row = new QHBoxLayout(m_acts);
    row->setContentsMargins({});
    row->setSpacing(4);
    const auto add = [this, row](const QString &text, const QString &name, Look look, auto act) {
        QPushButton *button = parts::button(text, name, look, m_acts);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("Insert"), u"snippetInsert"_s, Look::Small, &SnippetPopup::insert);
    add(tr("Replace"), u"snippetReplace"_s, Look::Small, &SnippetPopup::replace);
    row->addStretch();
    add(tr("Rename"), u"snippetRename"_s, Look::SmallFlat, &SnippetPopup::rename);
    add(tr("Delete"), u"snippetDelete"_s, Look::SmallFlat, &SnippetPopup::remove);
    column->addWidget(m_acts);
}

void SnippetPopup::openBelow(QWidget *corner, const QString &prompt)
{
    m_prompt = prompt.trimmed();
    m_name->clear();
    m_search->clear();
    m_save->setEnabled(!m_prompt.isEmpty());
    m_name->setEnabled(!m_prompt.isEmpty());
    reload();
    adjustSize();
    const bool mirrored = corner->layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? 0 : corner->width() - wide;
    const QPoint wished = corner->mapToGlobal(QPoint(x, corner->height() + 4));
    const QRect room = corner->window()->geometry();
    const int most = std::max(room.left(), room.right() - wide);
    move(std::clamp(wished.x(), room.left(), most), wished.y());
    show();
    (m_saved.isEmpty() ? static_cast<QWidget *>(m_name) : m_list)->setFocus(Qt::PopupFocusReason);
}

void SnippetPopup::reload()
{
    m_prompts.saved(this, [this](const Result<QList<Prompts::Saved>> &saved) {
        const bool first = m_saved.isEmpty();
        m_saved = saved ? *saved : QList<Prompts::Saved>();
        showList();
        if (first && isVisible() && !m_saved.isEmpty() && !m_name->hasFocus())
            m_list->setFocus(Qt::PopupFocusReason);
    });
}

void SnippetPopup::showList()
{
    const auto before = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Prompts::Saved &saved : std::as_const(m_saved)) {
        const QString wanted = m_search->text().trimmed();
        if (!saved.name.contains(wanted, Qt::CaseInsensitive)
            && !saved.text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(saved.name, m_list);
        item->setData(idRole, saved.id);
        item->setSizeHint({0, rowHeight});
        item->setToolTip(saved.text);
        item->setData(Qt::AccessibleDescriptionRole, saved.text);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (before && before->id == saved.id)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_search->setVisible(m_saved.size() >= searchFrom);
    m_list->setVisible(!m_saved.isEmpty());
    m_empty->setVisible(m_saved.isEmpty());
    m_acts->setVisible(!m_saved.isEmpty());
    m_acts->setEnabled(m_list->count() > 0);
    adjustSize();
}

bool SnippetPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == m_name) {
        if (isEnter(key))
            save();
        return isEnter(key);
    }
    if (isEnter(key))
        key.modifiers() & Qt::ShiftModifier ? replace() : insert();
    else if (watched == m_search && (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up))
        m_list->setFocus(Qt::OtherFocusReason);
    else if (watched == m_list && key.key() == Qt::Key_F2)
        rename();
    else if (watched == m_list && key.key() == Qt::Key_Delete)
        remove();
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

std::optional<Prompts::Saved> SnippetPopup::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return std::nullopt;
    const QString id = item->data(idRole).toString();
    const auto found = std::ranges::find(m_saved, id, &Prompts::Saved::id);
    return found == m_saved.end() ? std::nullopt : std::optional(*found);
}

void SnippetPopup::save()
{
    if (m_prompt.isEmpty())
        return;
    m_prompts.save(m_name->text().trimmed(), m_prompt);
    m_name->clear();
    m_search->clear();
    m_save->setEnabled(false); // saved: pressing again would make a second one
    m_list->setFocus(Qt::OtherFocusReason);
}

void SnippetPopup::insert()
{
    if (const auto saved = current()) {
        close();
        emit insertWanted(saved->text);
    }
}

void SnippetPopup::replace()
{
    if (const auto saved = current()) {
        close();
        emit replaceWanted(saved->text);
    }
}

void SnippetPopup::rename()
{
    if (m_list->currentItem())
        m_list->editItem(m_list->currentItem());
}

void SnippetPopup::onRenamed(QListWidgetItem *item)
{
    const QString id = item->data(idRole).toString();
    const auto before = std::ranges::find(m_saved, id, &Prompts::Saved::id);
    const QString name = item->text().trimmed();
    if (before == m_saved.end() || name == before->name)
        return;
    if (name.isEmpty())
        return showList();
    m_prompts.rename(id, name);
    Prompts *prompts = &m_prompts;
    emit undoable({.text = tr("“%1” renamed.").arg(before->name),
                   .undo = [prompts, old = *before] { prompts->restore(old); },
                   .redo = [prompts, id, name] { prompts->rename(id, name); }});
}

void SnippetPopup::remove()
{
    const auto saved = current();
    if (!saved)
        return;
    m_prompts.remove(saved->id);
    Prompts *prompts = &m_prompts;
    emit undoable({.text = tr("“%1” deleted.").arg(saved->name),
                   .undo = [prompts, old = *saved] { prompts->restore(old); },
                   .redo = [prompts, id = saved->id] { prompts->remove(id); }});
}

} // namespace rushes
