#include "app/studio/prompts.h"
#include "ui/compose/composepanel.h"
#include "ui/compose/prompteditor.h"
#include "ui/compose/snippetpopup.h"

#include <QMenu>
#include <QPointer>
#include <QToolButton>

using namespace Qt::StringLiterals;

// What was written before: the history and the saved prompts.
namespace rushes {
namespace {

constexpr qsizetype shownInMenu = 20;
constexpr int menuWidth = 360;

QString menuWords(const QWidget &menu, const QString &prompt)
{
    return menu.fontMetrics()
        .elidedText(prompt.simplified(), Qt::ElideRight, menuWidth)
        .replace(u'&', u"&&"_s);
}

} // namespace

void ComposePanel::connectPrompts()
{
    m_bookmark->setVisible(m_setup.prompts != nullptr);
    if (!m_setup.prompts)
        return;
    m_snippets = new SnippetPopup(*m_setup.prompts, this);
    connect(m_bookmark, &QToolButton::clicked, this, &ComposePanel::showSnippets);
    connect(m_snippets, &SnippetPopup::insertWanted, m_prompt, &PromptEditor::insertWords);
    connect(m_snippets, &SnippetPopup::insertWanted, this, &ComposePanel::focusPrompt);
    connect(m_snippets, &SnippetPopup::replaceWanted, m_prompt, &PromptEditor::setPrompt);
    connect(m_snippets, &SnippetPopup::replaceWanted, this, &ComposePanel::focusPrompt);
    connect(m_snippets, &SnippetPopup::undoable, this, &ComposePanel::undoable);
    connect(m_setup.prompts, &Prompts::changed, this, &ComposePanel::loadHistory);
    loadHistory();
}

void ComposePanel::loadHistory()
{
    m_setup.prompts->history(this, [this](const Result<QStringList> &prompts) {
        if (prompts)
            m_prompt->setHistory(*prompts);
    });
}

void ComposePanel::showSnippets()
{
    if (m_snippets)
        m_snippets->openBelow(m_bookmark, m_prompt->prompt());
}

void ComposePanel::fillHistory(QMenu *menu)
{
    menu->clear();
    const QStringList &prompts = m_prompt->history().prompts();
    for (auto prompt = prompts.crbegin();
         prompt != prompts.crend() && menu->actions().size() < shownInMenu; ++prompt) {
        QAction *entry = menu->addAction(menuWords(*menu, *prompt));
        connect(entry, &QAction::triggered, m_prompt, [this, text = *prompt] {
            m_prompt->setPrompt(text);
            focusPrompt();
        });
    }
    if (prompts.isEmpty())
        menu->addAction(tr("Nothing sent yet"))->setEnabled(false);
}

void ComposePanel::fillSnippets(QMenu *menu)
{
    menu->clear();
    QAction *manage = menu->addAction(tr("Save or Manage…"), this, &ComposePanel::showSnippets);
    manage->setEnabled(m_snippets != nullptr);
    if (!m_setup.prompts)
        return;
    const auto add = [this](QMenu &into, const QList<Prompts::Saved> &saved) {
        into.addSeparator();
        for (const Prompts::Saved &one : saved.first(std::min(saved.size(), shownInMenu))) {
            QAction *entry = into.addAction(menuWords(into, one.name));
            connect(entry, &QAction::triggered, m_prompt, [this, text = one.text] {
                m_prompt->insertWords(text);
                focusPrompt();
            });
        }
    };
    // The answer comes while the menu is open.
    m_setup.prompts->saved(menu, [menu = QPointer(menu), add](const auto &saved) {
        if (menu && saved && !saved->isEmpty())
            add(*menu, *saved);
    });
}

} // namespace rushes
