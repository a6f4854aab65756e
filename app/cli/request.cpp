#include "app/cli/request.h"

#include "app/domain/price.h"
#include "app/domain/validate.h"
#include "app/studio/onlooker.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString nameOf(Issue::Field field)
{
    switch (field) {
    case Issue::Field::Model: return u"model"_s;
    case Issue::Field::Prompt: return u"prompt"_s;
    case Issue::Field::Image: return u"image"_s;
    case Issue::Field::Duration: return u"duration"_s;
    case Issue::Field::Aspect: return u"aspect_ratio"_s;
    case Issue::Field::Audio: return u"audio"_s;
    case Issue::Field::Metadata: return u"metadata"_s;
    case Issue::Field::Webhook: return u"webhook_url"_s;
    }
    Q_UNREACHABLE();
}

QString reasonOf(const Issue &issue)
{
    switch (issue.problem) {
    case Issue::Problem::UnknownModel: return u"there is no such model"_s;
    case Issue::Problem::Blank: return u"is blank"_s;
    case Issue::Problem::TooLong:
        return u"%1 characters too long (at most %2)"_s.arg(issue.excess).arg(issue.most);
    case Issue::Problem::MayBeTooLong:
        return u"the service may count more than its 500 characters and refuse it"_s;
    case Issue::Problem::OutOfRange:
        return u"this model makes clips of %1 to %2 seconds"_s.arg(issue.least).arg(issue.most);
    case Issue::Problem::NotOffered: return u"this model does not offer it"_s;
    case Issue::Problem::Missing: return u"there is no such file"_s;
    case Issue::Problem::Empty: return u"the file is empty"_s;
    case Issue::Problem::TooBig: return u"the file has more than %1 bytes"_s.arg(issue.most);
    case Issue::Problem::WrongType: return u"the file is neither JPEG, PNG nor WebP"_s;
    case Issue::Problem::Unreadable: return u"the file can't be read as a picture"_s;
    case Issue::Problem::BadUrl: return u"not an http or https address"_s;
    case Issue::Problem::BadField: return u"a name is empty or reserved"_s;
    }
    Q_UNREACHABLE();
}

Result<> checkType(const Draft &draft)
{
    const bool pictured = !draft.image.isEmpty() || !draft.imageUrl.isEmpty();
    if (draft.type.isEmpty())
        return {};
    if (draft.type != "text-to-video"_L1 && draft.type != "image-to-video"_L1)
        return mistake(u"type: is text-to-video or image-to-video"_s);
    if (pictured != (draft.type == "image-to-video"_L1))
        return mistake(pictured ? u"type: text-to-video has no image"_s
                                : u"type: image-to-video needs image or image_url"_s);
    return {};
}

//! What a model hasn't got must not be asked of it: it would be left out silently.
Result<> checkWish(const Draft &draft, const Model &model)
{
    if (draft.audio.value_or(false) && !model.audio)
        return mistake(u"audio: %1 makes no sound"_s.arg(model.id));
    if (draft.duration && model.makes == Model::Makes::Still)
        return mistake(u"duration: %1 makes pictures"_s.arg(model.id));
    if (!draft.image.isEmpty() && !draft.imageUrl.isEmpty())
        return mistake(u"image: a file and an address at once"_s);
    return checkType(draft);
}

Recipe recipeOf(const Draft &draft, const Model &model)
{
    return {.model = model.id,
            .prompt = draft.prompt,
            .imageFile
            = draft.image.isEmpty() ? QString() : QFileInfo(draft.image).absoluteFilePath(),
            .imageUrl = draft.imageUrl,
            .seconds = draft.duration.value_or(model.usual),
            .aspect = draft.aspect.value_or(Aspect::Wide),
            .audio = draft.audio.value_or(model.audio),
            .metadata = draft.metadata,
            .webhook = draft.webhook};
}

} // namespace

Result<int> wholeNumber(const QString &text, const QString &field, int least, int most)
{
    bool isNumber = !text.isEmpty() && text.size() < 10;
    for (const QChar c : text)
        isNumber = isNumber && c >= u'0' && c <= u'9';
    if (!isNumber)
        return mistake(field + u": “%1” is not a whole number"_s.arg(text.left(40)));
    const int number = text.toInt();
    if (number < least || number > most)
        return mistake(field + u": %1 is not between %2 and %3"_s.arg(number).arg(least).arg(most));
    return number;
}

Result<QUrl> webAddress(const QString &text, const QString &field)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return mistake(field + u": not an http or https address"_s);
    return url;
}

Result<Request> toRequest(const Draft &draft, const ModelCatalogue &catalogue)
{
    const Model *model = catalogue.find(draft.model.isEmpty() ? Recipe().model : draft.model);
    if (!model)
        return mistake(u"model: there is no model “%1”"_s.arg(draft.model.left(80)));
    if (const auto wish = checkWish(draft, *model); !wish)
        return wish.error();
    Request request{.recipe = recipeOf(draft, *model), .takes = draft.takes};
    std::optional<ImageFacts> image;
    if (!request.recipe.imageFile.isEmpty())
        image = factsOfImage(request.recipe.imageFile);
    const auto issues = validate(request.recipe, catalogue, image);
    for (const Issue &issue : issues) {
        if (!issue.isWarning())
            return mistake(nameOf(issue.field) + ": "_L1 + reasonOf(issue));
        request.warnings.append(nameOf(issue.field) + ": "_L1 + reasonOf(issue));
    }
    request.estimate = estimate(*model, request.recipe.seconds) * draft.takes;
    return request;
}

} // namespace rushes
