#include "app/domain/recipe.h"

#include "app/base/json.h"

using namespace Qt::StringLiterals;

namespace rushes {

QString toWord(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Wide: return u"16:9"_s;
    case Aspect::Tall: return u"9:16"_s;
    case Aspect::Square: return u"1:1"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Aspect> aspectFromWord(QStringView word)
{
    for (const Aspect aspect : {Aspect::Wide, Aspect::Tall, Aspect::Square}) {
        if (word == toWord(aspect))
            return aspect;
    }
    return std::nullopt;
}

QJsonObject toJson(const Recipe &recipe)
{
    QJsonObject json{{u"model"_s, recipe.model},
                     {u"prompt"_s, recipe.prompt},
                     {u"seconds"_s, recipe.seconds},
                     {u"aspect"_s, toWord(recipe.aspect)},
                     {u"audio"_s, recipe.audio}};
    if (!recipe.imageFile.isEmpty())
        json[u"image_file"_s] = recipe.imageFile;
    if (!recipe.imageUrl.isEmpty())
        json[u"image_url"_s] = recipe.imageUrl.toString(QUrl::FullyEncoded);
    if (!recipe.webhook.isEmpty())
        json[u"webhook"_s] = recipe.webhook.toString(QUrl::FullyEncoded);
    if (!recipe.metadata.isEmpty()) {
        QJsonObject metadata;
        for (auto field = recipe.metadata.cbegin(); field != recipe.metadata.cend(); ++field)
            metadata[field.key()] = field.value();
        json[u"metadata"_s] = metadata;
    }
    return json;
}

Result<Recipe> recipeFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    Recipe recipe;
    recipe.model = read.string(u"model");
    recipe.prompt = read.string(u"prompt");
    recipe.seconds = int(read.integer(u"seconds"));
    const auto aspect = aspectFromWord(read.string(u"aspect"));
    recipe.audio = read.boolean(u"audio");
    recipe.imageFile = read.optionalString(u"image_file").value_or(QString());
    recipe.imageUrl = QUrl(read.optionalString(u"image_url").value_or(QString()));
    recipe.webhook = QUrl(read.optionalString(u"webhook").value_or(QString()));
    const auto metadata = read.optionalObject(u"metadata").value_or(QJsonObject());
    for (auto field = metadata.begin(); field != metadata.end(); ++field)
        recipe.metadata[field.key()] = field->toString();
    if (const auto problem = read.problem())
        return *problem;
    if (!aspect)
        return Error{Error::Kind::Protocol, u"aspect: unknown"_s};
    recipe.aspect = *aspect;
    return recipe;
}

int countCharacters(QStringView prompt)
{
    int count = 0;
    for (qsizetype i = 0; i < prompt.size(); ++i, ++count) {
        if (prompt[i].isHighSurrogate() && i + 1 < prompt.size() && prompt[i + 1].isLowSurrogate())
            ++i;
    }
    return count;
}

} // namespace rushes
