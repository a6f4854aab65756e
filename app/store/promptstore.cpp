#include "app/store/promptstore.h"

#include "app/base/json.h"
#include "app/store/query.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Result<> lineOf(const QSqlDatabase &database, const QString &statement, const SqlValues &values)
{
    const auto done = runSql(database, statement, values);
    return done ? Result<>() : done.error();
}

} // namespace

Result<> PromptStore::remember(const QString &text, int most, const QDateTime &now)
{
    const auto database = m_database.connection();
    return m_database.transaction([&]() -> Result<> {
        // A number of its own each time: the newest has the highest.
        if (const auto kept
            = lineOf(database, u"REPLACE INTO prompt_history (text) VALUES (:text)"_s,
                     {{":text"_L1, text}});
            !kept)
            return kept;
        if (const auto cut = lineOf(database, uR"(
            DELETE FROM prompt_history WHERE number <= (
                SELECT number FROM prompt_history ORDER BY number DESC LIMIT 1 OFFSET :most))"_s,
                                    {{":most"_L1, most}});
            !cut)
            return cut;
        return lineOf(database, u"UPDATE saved_prompts SET used = :now WHERE text = :text"_s,
                      {{":now"_L1, formatTime(now)}, {":text"_L1, text}});
    });
}

Result<QStringList> PromptStore::history() const
{
    auto rows
        = runSql(m_database.connection(), u"SELECT text FROM prompt_history ORDER BY number"_s);
    if (!rows)
        return rows.error();
    QStringList texts;
    while (rows->next())
        texts.append(rows->value(0).toString());
    return texts;
}

Result<> PromptStore::put(const SavedPrompt &prompt)
{
    return lineOf(m_database.connection(), uR"(
        INSERT INTO saved_prompts (id, name, text, used) VALUES (:id, :name, :text, :used)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, text = excluded.text, used = excluded.used)"_s,
                  {{":id"_L1, prompt.id},
                   {":name"_L1, prompt.name},
                   {":text"_L1, prompt.text},
                   {":used"_L1, formatTime(prompt.used)}});
}

Result<> PromptStore::remove(const QString &id)
{
    return lineOf(m_database.connection(), u"DELETE FROM saved_prompts WHERE id = :id"_s,
                  {{":id"_L1, id}});
}

Result<QList<SavedPrompt>> PromptStore::saved() const
{
    auto rows = runSql(m_database.connection(), uR"(
        SELECT id, name, text, used FROM saved_prompts ORDER BY used DESC, id DESC)"_s);
    if (!rows)
        return rows.error();
    QList<SavedPrompt> prompts;
    while (rows->next()) {
        prompts.append({.id = rows->value(0).toString(),
                        .name = rows->value(1).toString(),
                        .text = rows->value(2).toString(),
                        .used = parseTime(rows->value(3).toString()).value_or(QDateTime())});
    }
    return prompts;
}

} // namespace rushes
