#include "app/domain/modelcatalogue.h"

#include "app/base/json.h"

#include <QResource>

using namespace Qt::StringLiterals;

// A static library's resources are there only once somebody asks for them, and outside a namespace.
static void openModels()
{
    Q_INIT_RESOURCE(models);
}

namespace rushes {
namespace {

Result<QList<Aspect>> readAspects(const QJsonArray &words)
{
    QList<Aspect> aspects;
    for (const auto &word : words) {
        const auto aspect = aspectFromWord(word.toString());
        if (!aspect)
            return Error{Error::Kind::Invalid, u"aspects: “%1” is unknown"_s.arg(word.toString())};
        aspects.append(*aspect);
    }
    if (aspects.isEmpty())
        return Error{Error::Kind::Invalid, u"aspects: empty"_s};
    return aspects;
}

Result<Model> readModel(const QJsonObject &json)
{
    JsonReader read(json);
    Model model;
    model.id = read.string(u"id");
    model.name = read.string(u"name");
    const QString makes = read.string(u"makes");
    model.makes = makes == "still"_L1 ? Model::Makes::Still : Model::Makes::Video;
    const bool video = model.makes == Model::Makes::Video;
    model.shortest = video ? int(read.integer(u"shortest")) : 0;
    model.longest = video ? int(read.integer(u"longest")) : 0;
    model.usual = video ? int(read.integer(u"usual")) : 0;
    model.audio = read.optionalBoolean(u"audio").value_or(false);
    model.priceCredits = int(read.integer(u"price_credits"));
    model.priceSeconds = video ? int(read.integer(u"price_seconds")) : 1;
    const auto aspects = readAspects(read.array(u"aspects"));
    if (const auto problem = read.problem())
        return Error{Error::Kind::Invalid, problem->detail};
    if (!aspects)
        return aspects.error();
    model.aspects = *aspects;
    const bool sane
        = !model.id.isEmpty() && (video || makes == "still"_L1) && (!video || makes == "video"_L1)
          && model.shortest <= model.usual && model.usual <= model.longest && model.longest <= 600
          && (!video || model.shortest > 0) && model.priceCredits >= 0 && model.priceSeconds > 0;
    if (!sane)
        return Error{Error::Kind::Invalid, u"model “%1”: its figures contradict"_s.arg(model.id)};
    return model;
}

} // namespace

Result<ModelCatalogue> ModelCatalogue::fromJson(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json)
        return Error{Error::Kind::Invalid, json.error().detail};
    JsonReader read(*json);
    const auto rows = read.array(u"models");
    if (const auto problem = read.problem())
        return Error{Error::Kind::Invalid, problem->detail};
    ModelCatalogue catalogue;
    for (const auto &row : rows) {
        const auto model = readModel(row.toObject());
        if (!model)
            return model.error();
        if (catalogue.find(model->id))
            return Error{Error::Kind::Invalid, u"model “%1” stands there twice"_s.arg(model->id)};
        catalogue.m_models.append(*model);
    }
    if (catalogue.m_models.isEmpty())
        return Error{Error::Kind::Invalid, u"models: empty"_s};
    return catalogue;
}

QByteArray builtInModels()
{
    openModels();
    return QResource(u":/models.json"_s).uncompressedData();
}

const Model *ModelCatalogue::find(QStringView id) const
{
    for (const Model &model : m_models) {
        if (model.id == id)
            return &model;
    }
    return nullptr;
}

} // namespace rushes
