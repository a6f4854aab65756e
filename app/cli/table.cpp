#include "app/cli/table.h"

#include "app/base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int mostRows = 10'000;

QString resolved(const QString &image, const QString &folder)
{
    return image.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).absoluteFilePath(image));
}

Result<bool> yesOrNo(const QString &text, const QString &field)
{
    const QString word = text.toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "no"_L1 || word == "0"_L1)
        return false;
    return mistake(field + ": is true or false"_L1);
}

// --- a cell of a CSV row, or a value of a JSON task as text, into the draft ---

Result<> setNumber(const QString &name, const QString &text, Draft &draft)
{
    const bool takes = name == "takes"_L1;
    const auto number = wholeNumber(text, name, takes ? 1 : 0, takes ? mostTakes : 1'000'000);
    if (!number)
        return number.error();
    if (takes)
        draft.takes = *number;
    else
        draft.duration = *number;
    return {};
}

Result<> setChoice(const QString &name, const QString &text, Draft &draft)
{
    if (name == "audio"_L1) {
        const auto audio = yesOrNo(text, name);
        if (!audio)
            return audio.error();
        draft.audio = *audio;
        return {};
    }
    draft.aspect = aspectFromWord(text);
    return draft.aspect ? Result<>() : mistake(u"aspect_ratio: is 16:9, 9:16 or 1:1"_s);
}

Result<> setAddress(const QString &name, const QString &text, Draft &draft)
{
    const auto url = webAddress(text, name);
    if (!url)
        return url.error();
    (name == "image_url"_L1 ? draft.imageUrl : draft.webhook) = *url;
    return {};
}

const QStringList &fields()
{
    static const QStringList names{
        u"prompt"_s, u"type"_s,         u"model"_s, u"duration"_s,  u"takes"_s,
        u"audio"_s,  u"aspect_ratio"_s, u"image"_s, u"image_url"_s, u"webhook_url"_s};
    return names;
}

Result<> setField(const QString &name, const QString &text, const QString &folder, Draft &draft)
{
    if (name == "prompt"_L1)
        draft.prompt = text;
    else if (name == "type"_L1)
        draft.type = text;
    else if (name == "model"_L1)
        draft.model = text;
    else if (name == "image"_L1)
        draft.image = resolved(text, folder);
    else if (name == "duration"_L1 || name == "takes"_L1)
        return setNumber(name, text, draft);
    else if (name == "audio"_L1 || name == "aspect_ratio"_L1)
        return setChoice(name, text, draft);
    else
        return setAddress(name, text, draft);
    return {};
}

// --- CSV ---

Result<> checkHeader(const QStringList &header)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (!header.at(i).isEmpty() && header.indexOf(header.at(i)) != i)
            return mistake(u"header: %1 stands there twice"_s.arg(header.at(i)));
        if (header.at(i) == "metadata."_L1)
            return mistake(u"header: metadata. has no name"_s);
    }
    if (!header.contains(u"prompt"_s))
        return mistake(u"header: there is no column “prompt”"_s);
    return {};
}

Result<Draft> draftOf(const QStringList &header, const QStringList &cells, const QString &folder)
{
    constexpr auto prefix = "metadata."_L1;
    if (cells.size() > header.size())
        return mistake(u"%1 cells under %2 headers"_s.arg(cells.size()).arg(header.size()));
    Draft draft;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString &name = header.at(i);
        const QString &cell = cells.at(i);
        if (name.startsWith(prefix) && !cell.isEmpty())
            draft.metadata[name.mid(prefix.size())] = cell;
        if (!fields().contains(name) || cell.trimmed().isEmpty())
            continue; // an empty cell leaves it to the model; a blank prompt is found later
        const QString text = name == "prompt"_L1 ? cell : cell.trimmed();
        if (const auto set = setField(name, text, folder, draft); !set)
            return set.error();
    }
    return draft;
}

Result<Table> readCsv(const QByteArray &bytes, const QString &folder)
{
    const auto firstLine = bytes.left(bytes.indexOf('\n'));
    const char separator = firstLine.contains('\t') ? '\t' : ',';
    const auto cells = readCells(bytes, separator);
    if (!cells)
        return cells.error();
    if (cells->rows.isEmpty())
        return mistake(u"the table is empty"_s);
    QStringList header;
    for (const QString &name : cells->rows.first())
        header.append(name.trimmed());
    if (const auto checked = checkHeader(header); !checked)
        return checked.error();
    Table table;
    for (const QString &name : header) {
        if (!fields().contains(name) && !name.startsWith("metadata."_L1) && !name.isEmpty())
            table.warnings.append(u"column “%1” is not used"_s.arg(name));
    }
    for (qsizetype i = 1; i < cells->rows.size(); ++i) {
        const QString name = u"row %1 (line %2)"_s.arg(i).arg(cells->lines.at(i));
        const auto draft = draftOf(header, cells->rows.at(i), folder);
        if (!draft)
            return mistake(name + ", "_L1 + draft.error().detail);
        table.rows.append({name, *draft});
    }
    return table;
}

// --- JSON ---

Result<QMap<QString, QString>> metadataOf(const QJsonValue &value)
{
    QMap<QString, QString> metadata;
    if (!value.isObject())
        return mistake(u"metadata: not an object"_s);
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!field->isString())
            return mistake(u"metadata: %1 is not text"_s.arg(field.key()));
        metadata[field.key()] = field->toString();
    }
    return metadata;
}

//! The value as a cell would hold it; a type that is wrong for the field is refused, not turned.
Result<QString> textOf(const QString &name, const QJsonValue &value)
{
    if (name == "audio"_L1)
        return value.isBool() ? Result<QString>(value.toBool() ? u"true"_s : u"false"_s)
                              : mistake(u"audio: is true or false"_s);
    if (name == "duration"_L1 || name == "takes"_L1) {
        if (!value.isDouble() || value.toInteger(-1) < 0)
            return mistake(name + ": not a whole number"_L1);
        return QString::number(value.toInteger());
    }
    return value.isString() ? Result<QString>(value.toString()) : mistake(name + ": not text"_L1);
}

Result<Draft> draftOf(const QJsonObject &task, const QString &folder)
{
    Draft draft;
    for (auto field = task.begin(); field != task.end(); ++field) {
        const QString name = field.key();
        if (name == "metadata"_L1) {
            const auto metadata = metadataOf(*field);
            if (!metadata)
                return metadata.error();
            draft.metadata = *metadata;
            continue;
        }
        if (!fields().contains(name))
            return mistake(u"%1: there is no such field"_s.arg(name.left(80)));
        const auto text = textOf(name, *field);
        if (!text)
            return text.error();
        if (const auto set = setField(name, *text, folder, draft); !set)
            return set.error();
    }
    if (!task.contains(u"prompt"_s))
        return mistake(u"prompt: is missing"_s);
    return draft;
}

Result<Table> readTasks(const QJsonArray &tasks, const QString &folder)
{
    Table table;
    for (const auto &task : tasks) {
        const QString name = u"task %1"_s.arg(table.rows.size() + 1);
        if (!task.isObject())
            return mistake(name + ": not an object"_L1);
        const auto draft = draftOf(task.toObject(), folder);
        if (!draft)
            return mistake(name + ", "_L1 + draft.error().detail);
        table.rows.append({name, *draft});
    }
    return table;
}

Result<Table> readBody(const QJsonObject &body, const QString &folder)
{
    const auto names = body.keys();
    for (const QString &name : names) {
        if (name != "tasks"_L1 && name != "webhook_url"_L1)
            return mistake(u"%1: there is no such field"_s.arg(name.left(80)));
    }
    if (!body[u"tasks"_s].isArray())
        return mistake(u"tasks: not an array"_s);
    auto table = readTasks(body[u"tasks"_s].toArray(), folder);
    if (!table || !body.contains(u"webhook_url"_s))
        return table;
    const auto url = webAddress(body[u"webhook_url"_s].toString(), u"webhook_url"_s);
    if (!url)
        return url.error();
    // Each row is a request of its own, and so each of them reports.
    table->warnings.append(u"webhook_url is called once for each clip"_s);
    for (TableRow &row : table->rows) {
        if (row.draft.webhook.isEmpty())
            row.draft.webhook = *url;
    }
    return table;
}

Result<Table> readJson(const QByteArray &bytes, const QString &folder)
{
    QJsonParseError trouble;
    const auto document = QJsonDocument::fromJson(bytes, &trouble);
    if (trouble.error != QJsonParseError::NoError)
        return mistake(u"not JSON: %1 at byte %2"_s.arg(trouble.errorString()).arg(trouble.offset));
    return document.isArray() ? readTasks(document.array(), folder)
                              : readBody(document.object(), folder);
}

} // namespace

Result<Table> readTable(const QByteArray &bytes, const QString &folder)
{
    QByteArray text = bytes;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    const QByteArray start = text.left(4096).trimmed();
    auto table = start.startsWith('{') || start.startsWith('[') ? readJson(text, folder)
                                                                : readCsv(text, folder);
    if (!table)
        return table;
    if (table->rows.isEmpty())
        return mistake(u"the table has no rows"_s);
    if (table->rows.size() > mostRows)
        return mistake(u"more than %1 rows"_s.arg(mostRows));
    return table;
}

} // namespace rushes
