#include "app/domain/validate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Field = Issue::Field;
using Problem = Issue::Problem;

bool isHttp(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

void checkPrompt(const QString &prompt, QList<Issue> &issues)
{
    const int count = countCharacters(prompt);
    if (prompt.trimmed().isEmpty())
        issues.append({.field = Field::Prompt, .problem = Problem::Blank});
    else if (count > promptLimit)
        issues.append({.field = Field::Prompt,
                       .problem = Problem::TooLong,
                       .excess = count - promptLimit,
                       .most = promptLimit});
    else if (prompt.size() > promptLimit || prompt.toUtf8().size() > promptLimit)
        issues.append({.field = Field::Prompt, .problem = Problem::MayBeTooLong});
}

void checkImage(const ImageFacts &image, QList<Issue> &issues)
{
    const auto add = [&](Problem problem, qint64 most = 0) {
        issues.append({.field = Field::Image, .problem = problem, .most = most});
    };
    using Format = ImageFacts::Format;
    if (!image.exists)
        add(Problem::Missing);
    else if (image.bytes == 0)
        add(Problem::Empty);
    else if (image.format == Format::Other || image.format == Format::Heic)
        add(Problem::WrongType);
    else if (image.size.isEmpty())
        add(Problem::Unreadable);
    else if (image.bytes > imageLimit)
        add(Problem::TooBig, imageLimit);
}

void checkModel(const Recipe &recipe, const Model &model, QList<Issue> &issues)
{
    const bool video = model.makes == Model::Makes::Video;
    if (video && (recipe.seconds < model.shortest || recipe.seconds > model.longest))
        issues.append({.field = Field::Duration,
                       .problem = Problem::OutOfRange,
                       .least = model.shortest,
                       .most = model.longest});
    if (!model.aspects.contains(recipe.aspect))
        issues.append({.field = Field::Aspect, .problem = Problem::NotOffered});
}

} // namespace

QList<Issue> validate(const Recipe &recipe, const ModelCatalogue &catalogue,
                      const std::optional<ImageFacts> &image)
{
    QList<Issue> issues;
    const Model *model = catalogue.find(recipe.model);
    if (!model)
        issues.append({.field = Field::Model, .problem = Problem::UnknownModel});
    checkPrompt(recipe.prompt, issues);
    if (!recipe.imageFile.isEmpty() && image)
        checkImage(*image, issues);
    if (!recipe.imageUrl.isEmpty() && !isHttp(recipe.imageUrl))
        issues.append({.field = Field::Image, .problem = Problem::BadUrl});
    if (model)
        checkModel(recipe, *model, issues);
    const auto names = recipe.metadata.keys();
    const bool badName = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name.trimmed().isEmpty() || name.startsWith("rushes_"_L1);
    });
    if (badName)
        issues.append({.field = Field::Metadata, .problem = Problem::BadField});
    if (!recipe.webhook.isEmpty() && !isHttp(recipe.webhook))
        issues.append({.field = Field::Webhook, .problem = Problem::BadUrl});
    return issues;
}

bool forbids(const QList<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue &issue) { return !issue.isWarning(); });
}

} // namespace rushes
