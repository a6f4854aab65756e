#include "app/store/clipjson.h"

#include "app/store/fieldwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString toWord(Clip::Verdict verdict)
{
    switch (verdict) {
    case Clip::Verdict::None: return {};
    case Clip::Verdict::Circled: return u"circled"_s;
    case Clip::Verdict::Rejected: return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

Clip::Verdict verdictFromWord(const QString &word)
{
    for (const auto verdict : {Clip::Verdict::Circled, Clip::Verdict::Rejected}) {
        if (word == toWord(verdict))
            return verdict;
    }
    return Clip::Verdict::None;
}

void writeFile(FieldWriter &write, const Clip &clip)
{
    write.text("file"_L1, clip.file);
    write.text("sha256"_L1, clip.sha256);
    write.number("bytes"_L1, clip.bytes);
    write.optional("still"_L1, std::optional(clip.still));
    write.optional("seconds"_L1, clip.seconds);
    if (clip.size.isValid()) {
        write.number("width"_L1, clip.size.width());
        write.number("height"_L1, clip.size.height());
    }
    write.optional("frames_per_second"_L1, std::optional(clip.framesPerSecond));
    write.optional("has_audio"_L1, std::optional(clip.hasAudio));
}

void writeUsers(FieldWriter &write, const Clip &clip)
{
    write.text("title"_L1, clip.title);
    write.text("verdict"_L1, toWord(clip.verdict));
    write.number("rating"_L1, clip.rating);
    if (!clip.tags.isEmpty())
        write.optional("tags"_L1, std::optional(QJsonArray::fromStringList(clip.tags)));
    write.text("note"_L1, clip.note);
}

void readFile(JsonReader &read, Clip &clip)
{
    clip.file = readText(read, u"file");
    clip.sha256 = readText(read, u"sha256");
    clip.bytes = read.integer(u"bytes");
    clip.still = read.optionalBoolean(u"still").value_or(false);
    clip.seconds = read.optionalNumber(u"seconds");
    const auto width = readInt(read, u"width");
    const auto height = readInt(read, u"height");
    if (width && height && *width >= 0 && *height >= 0) // a negative one is not written again
        clip.size = QSize(*width, *height);
    clip.framesPerSecond = read.optionalNumber(u"frames_per_second").value_or(0);
    clip.hasAudio = read.optionalBoolean(u"has_audio").value_or(false);
}

void readUsers(JsonReader &read, Clip &clip)
{
    clip.title = readText(read, u"title");
    clip.verdict = verdictFromWord(readText(read, u"verdict"));
    clip.rating = std::clamp(readInt(read, u"rating").value_or(0), 0, 5);
    const auto tags = read.optionalArray(u"tags").value_or(QJsonArray());
    for (const auto &tag : tags)
        clip.tags.append(tag.toString());
    clip.note = readText(read, u"note");
}

} // namespace

QJsonObject toJson(const Clip &clip)
{
    FieldWriter write;
    write.text("id"_L1, clip.id.value);
    write.text("job"_L1, clip.job.value);
    write.text("task"_L1, clip.task.value);
    write.text("account"_L1, clip.account.value);
    write.optional("sandbox"_L1, std::optional(clip.sandbox));
    write.object("recipe"_L1, toJson(clip.recipe));
    write.number("take"_L1, clip.take);
    writeFile(write, clip);
    writeUsers(write, clip);
    write.optional("charged"_L1, clip.charged);
    write.time("created"_L1, clip.created);
    write.time("saved"_L1, clip.saved);
    return write.json();
}

Result<Clip> clipFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    Clip clip;
    clip.id = ClipId{read.string(u"id")};
    clip.job = JobId{readText(read, u"job")};
    clip.task = TaskId{readText(read, u"task")};
    clip.account = AccountId{readText(read, u"account")};
    clip.sandbox = read.optionalBoolean(u"sandbox").value_or(false);
    const auto recipe = recipeFromJson(read.object(u"recipe"));
    clip.take = int(read.integer(u"take"));
    readFile(read, clip);
    readUsers(read, clip);
    clip.charged = readInt(read, u"charged");
    clip.created = readTime(read, u"created");
    clip.saved = readTime(read, u"saved");
    if (const auto problem = read.problem())
        return *problem;
    if (clip.id.isEmpty()) // nothing could name it, and it would not be written again
        return Error{Error::Kind::Protocol, u"id: empty"_s};
    if (!recipe)
        return recipe.error();
    clip.recipe = *recipe;
    return clip;
}

} // namespace rushes
