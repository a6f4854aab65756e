#pragma once

#include <QStringList>

#include <optional>

namespace rushes {

//! The prompts that were sent, walked like a shell's history: what stands unsent in
//! the editor is kept as the newest entry.
class PromptHistory {
public:
    //! What was kept, oldest first. A walk that is under way starts anew if it is another list.
    void load(const QStringList &prompts);
    //! A prompt that is there already moves to the newest place.
    void add(const QString &prompt);
    //! The entry before `current`; nullopt at the oldest.
    std::optional<QString> older(const QString &current);
    //! The entry after; at the end the unsent text once more, then nullopt.
    std::optional<QString> newer();
    //! The user types: the next walk starts at the newest again.
    void leave() { m_at.reset(); }

    //! Oldest first.
    const QStringList &prompts() const { return m_prompts; }

private:
    QStringList m_prompts;
    std::optional<qsizetype> m_at; //!< while walking; m_prompts.size() is the unsent text
    QString m_unsent;
};

} // namespace rushes
