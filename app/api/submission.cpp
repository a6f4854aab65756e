#include "app/api/multipart.h"
#include "app/api/wire.h"
#include "app/base/json.h"
#include "app/domain/validate.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Picture {
    QByteArray bytes;
    QByteArray type; //!< "image/jpeg"
    QByteArray name; //!< neutral: the user's own name is nobody's business
};

//! By the bytes: the name may say anything.
Result<Picture> recognised(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return Picture{bytes, "image/jpeg", "image.jpg"};
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return Picture{bytes, "image/png", "image.png"};
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return Picture{bytes, "image/webp", "image.webp"};
    return Error{Error::Kind::Invalid, u"image: neither JPEG, PNG nor WebP"_s};
}

Result<Picture> readPicture(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return Error{Error::Kind::Invalid, u"image: the file is gone"_s};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Disk, u"image: %1"_s.arg(file.errorString())};
    const QByteArray bytes = file.read(imageLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Disk, u"image: %1"_s.arg(file.errorString())};
    if (bytes.size() > imageLimit)
        return Error{Error::Kind::Invalid, u"image: over %1 bytes"_s.arg(imageLimit)};
    return recognised(bytes);
}

//! The fields both endpoints share, each only where the model has it.
QJsonObject commonFields(const Recipe &recipe, const Model &model)
{
    QJsonObject json{{u"model"_s, model.id},
                     {u"prompt"_s, recipe.prompt},
                     {u"aspect_ratio"_s, toWord(recipe.aspect)}};
    if (model.makes == Model::Makes::Video)
        json[u"duration"_s] = recipe.seconds;
    if (model.audio)
        json[u"audio"_s] = recipe.audio;
    if (!recipe.webhook.isEmpty())
        json[u"webhook_url"_s] = recipe.webhook.toString(QUrl::FullyEncoded);
    return json;
}

//! In a form, numbers and booleans travel as text.
QByteArray asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    return value.toString().toUtf8();
}

Submission upload(const QJsonObject &fields, const Picture &picture)
{
    QList<FormPart> parts;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        parts.append({.name = field.key().toLatin1(), .body = asText(*field)});
    parts.append({.name = "image",
                  .body = picture.bytes,
                  .fileName = picture.name,
                  .contentType = picture.type});
    const Form form = encodeForm(parts);
    return {u"generate/image-to-video"_s, form.contentType, form.body};
}

} // namespace

Result<Submission> toSubmission(const Recipe &recipe, const Model &model, const JobId &ref,
                                const QString &libraryId)
{
    QJsonObject fields = commonFields(recipe, model);
    if (!recipe.imageFile.isEmpty()) {
        const auto picture = readPicture(recipe.imageFile);
        return picture ? Result<Submission>(upload(fields, *picture)) : picture.error();
    }
    if (recipe.hasImage()) {
        fields[u"image_url"_s] = recipe.imageUrl.toString(QUrl::FullyEncoded);
        return Submission{u"generate/image-to-video"_s, "application/json", toLine(fields)};
    }
    // Only this endpoint documents metadata.
    QJsonObject metadata;
    for (auto field = recipe.metadata.cbegin(); field != recipe.metadata.cend(); ++field)
        metadata[field.key()] = field.value();
    metadata[u"rushes_ref"_s] = ref.value;
    metadata[u"rushes_lib"_s] = libraryId;
    fields[u"metadata"_s] = metadata;
    return Submission{u"generate/text-to-video"_s, "application/json", toLine(fields)};
}

} // namespace rushes
