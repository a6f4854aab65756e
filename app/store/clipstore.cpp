#include "app/store/clipstore.h"

#include "app/base/json.h"
#include "app/store/clipjson.h"
#include "app/store/query.h"
#include "app/store/searchwords.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Result<Clip> clipOf(const QSqlQuery &row)
{
    const auto json = parseObject(row.value(0).toString().toUtf8());
    return json ? clipFromJson(*json) : json.error();
}

Result<Clip> firstClip(Result<QSqlQuery> rows, const QString &wanted)
{
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{Error::Kind::NotFound, u"no clip %1"_s.arg(wanted)};
    return clipOf(*rows);
}

Result<QSqlQuery> newest(const QSqlDatabase &database, const ClipQuery &query)
{
    return runSql(database, uR"(
        SELECT clip FROM clips ORDER BY number DESC LIMIT :most OFFSET :offset)"_s,
                  {{":most"_L1, query.most}, {":offset"_L1, query.offset}});
}

Result<QSqlQuery> newestWith(const QSqlDatabase &database, const ClipQuery &query,
                             const QString &expression)
{
    return runSql(
        database, uR"(
        SELECT clip FROM clips
        WHERE number IN (SELECT rowid FROM clip_words WHERE clip_words MATCH :words
                         ORDER BY rowid DESC LIMIT :most OFFSET :offset)
        ORDER BY number DESC)"_s,
        {{":words"_L1, expression}, {":most"_L1, query.most}, {":offset"_L1, query.offset}});
}

} // namespace

Result<> ClipStore::put(const Clip &clip)
{
    const auto database = m_database.connection();
    return m_database.transaction([&]() -> Result<> {
        const auto row = runSql(database, uR"(
            INSERT INTO clips (id, job, clip) VALUES (:id, :job, :clip)
            ON CONFLICT (id) DO UPDATE SET job = excluded.job, clip = excluded.clip)"_s,
                                {{":id"_L1, clip.id.value},
                                 {":job"_L1, orNull(clip.job.value)},
                                 {":clip"_L1, QString::fromUtf8(toLine(toJson(clip)))}});
        if (!row)
            return row.error();
        const auto words = runSql(database, uR"(
            REPLACE INTO clip_words (rowid, words)
            VALUES ((SELECT number FROM clips WHERE id = :id), :words))"_s,
                                  {{":id"_L1, clip.id.value}, {":words"_L1, searchWords(clip)}});
        return words ? Result<>() : words.error();
    });
}

Result<Clip> ClipStore::find(const ClipId &id) const
{
    return firstClip(runSql(m_database.connection(), u"SELECT clip FROM clips WHERE id = :id"_s,
                            {{":id"_L1, id.value}}),
                     id.value);
}

Result<Clip> ClipStore::findByJob(const JobId &id) const
{
    return firstClip(runSql(m_database.connection(), u"SELECT clip FROM clips WHERE job = :job"_s,
                            {{":job"_L1, id.value}}),
                     u"of job "_s + id.value);
}

Result<QList<Clip>> ClipStore::list(const ClipQuery &query) const
{
    const bool searched = !query.text.trimmed().isEmpty();
    const QString expression = searchExpression(query.text);
    if (searched && expression.isEmpty())
        return QList<Clip>(); // only punctuation: no clip has such a word
    auto rows = searched ? newestWith(m_database.connection(), query, expression)
                         : newest(m_database.connection(), query);
    if (!rows)
        return rows.error();
    QList<Clip> clips;
    while (rows->next()) {
        const auto clip = clipOf(*rows);
        if (!clip)
            return clip.error();
        clips.append(*clip);
    }
    return clips;
}

Result<int> ClipStore::count() const
{
    const auto count = oneValue(m_database.connection(), u"SELECT count(*) FROM clips"_s);
    return count ? Result<int>(count->toInt()) : count.error();
}

} // namespace rushes
