#include "ui/compose/prompthistory.h"

namespace rushes {
namespace {

constexpr qsizetype kept = 200;

} // namespace

void PromptHistory::load(const QStringList &prompts)
{
    if (prompts == m_prompts)
        return;
    leave();
    m_prompts = prompts;
}

void PromptHistory::add(const QString &prompt)
{
    leave();
    const QString words = prompt.trimmed(); // as it is kept on disk
    if (words.isEmpty())
        return;
    m_prompts.removeAll(words);
    m_prompts.append(words);
    if (m_prompts.size() > kept)
        m_prompts.removeFirst();
}

std::optional<QString> PromptHistory::older(const QString &current)
{
    qsizetype at = m_at.value_or(m_prompts.size());
    // After Generate the newest entry still stands in the editor: going there would change nothing.
    while (at > 0 && m_prompts[at - 1] == current.trimmed())
        --at;
    if (at == 0)
        return std::nullopt;
    if (!m_at)
        m_unsent = current;
    m_at = at - 1;
    return m_prompts[*m_at];
}

std::optional<QString> PromptHistory::newer()
{
    if (!m_at || *m_at == m_prompts.size())
        return std::nullopt;
    ++*m_at;
    return *m_at == m_prompts.size() ? m_unsent : m_prompts[*m_at];
}

} // namespace rushes
