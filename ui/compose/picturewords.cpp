#include "ui/compose/picturewords.h"

#include "ui/shared/format.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rushes::PictureWords)
};

QString whatWorks()
{
    return Words::tr("JPEG, PNG and WebP work here");
}

PictureWords wrongType(const ImageFacts &facts)
{
    const bool phone = facts.format == ImageFacts::Format::Heic || facts.formatName == "AVIF"_L1;
    if (phone) {
        const QString name = facts.formatName.isEmpty() ? u"HEIC"_s : facts.formatName;
        return {Words::tr("%1 is not accepted, save it as JPEG").arg(name), {}};
    }
    if (facts.formatName.isEmpty())
        return {Words::tr("This is not a picture"), whatWorks()};
    return {Words::tr("%1 is not accepted").arg(facts.formatName),
            facts.convertible ? QString() : whatWorks()};
}

} // namespace

PictureWords wordsFor(const Issue &issue, const ImageFacts &facts)
{
    switch (issue.problem) {
    case Issue::Problem::Missing:
        return {Words::tr("The picture is no longer there"), Words::tr("It was moved or deleted.")};
    case Issue::Problem::Empty:
        return {Words::tr("This picture is empty"), Words::tr("The file has no content.")};
    case Issue::Problem::TooBig: {
        // The unit stands once: "14.2 MB, the limit is 10".
        const QString limit = format::bytes(issue.most).section(u'\u00a0', 0, 0);
        return {Words::tr("%1, the limit is %2").arg(format::bytes(facts.bytes), limit), {}};
    }
    case Issue::Problem::WrongType: return wrongType(facts);
    case Issue::Problem::Unreadable:
    case Issue::Problem::UnknownModel:
    case Issue::Problem::Blank:
    case Issue::Problem::TooLong:
    case Issue::Problem::MayBeTooLong:
    case Issue::Problem::OutOfRange:
    case Issue::Problem::NotOffered:
    case Issue::Problem::BadUrl:
    case Issue::Problem::BadField: break;
    }
    return {Words::tr("This picture cannot be opened"), Words::tr("The file is damaged or empty.")};
}

PictureWords refusal(const PictureLook &look)
{
    switch (look.thing) {
    case PictureLook::Thing::Folder: return {Words::tr("This is a folder"), whatWorks()};
    case PictureLook::Thing::Device: return {Words::tr("This is not a file"), whatWorks()};
    case PictureLook::Thing::Absent:
        return {Words::tr("The file is not there"), Words::tr("It was moved or deleted.")};
    case PictureLook::Thing::File: break;
    }
    Recipe recipe;
    recipe.imageFile = look.file;
    for (const Issue &issue : validate(recipe, {}, look.facts)) {
        // One that can be shrunk or converted here is taken.
        const bool mended = issue.problem == Issue::Problem::TooBig || look.facts.convertible;
        if (issue.field != Issue::Field::Image || mended)
            continue;
        if (look.facts.formatName == "PDF"_L1)
            return {Words::tr("This is a PDF"), whatWorks()};
        return wordsFor(issue, look.facts);
    }
    return {};
}

PictureWords refusal(PictureOffer::Kind kind)
{
    switch (kind) {
    case PictureOffer::Kind::Nothing: return {Words::tr("This is not a picture"), whatWorks()};
    case PictureOffer::Kind::TooMuch:
        return {Words::tr("This picture is too big"),
                Words::tr("Save it as a file and drop that.")};
    case PictureOffer::Kind::Elsewhere:
        return {Words::tr("This file is on another computer"),
                Words::tr("Copy it to this one and drop that.")};
    case PictureOffer::Kind::File:
    case PictureOffer::Kind::Address:
    case PictureOffer::Kind::Encoded:
    case PictureOffer::Kind::Pixels: break;
    }
    return {};
}

QString wordsFor(SourcePicture::Notice notice)
{
    using Notice = SourcePicture::Notice;
    switch (notice) {
    case Notice::None: return {};
    case Notice::OthersLeft: return Words::tr("One recipe takes one picture: the first is used.");
    case Notice::Folder: return Words::tr("This is a folder. Drop a picture out of it.");
    case Notice::Device: return Words::tr("This is not a file. JPEG, PNG and WebP work here.");
    case Notice::NotAPicture:
        return Words::tr("This is not a picture. JPEG, PNG and WebP work here.");
    case Notice::TooMuch:
        return Words::tr("This picture is too big. Save it as a file and drop that.");
    case Notice::Elsewhere:
        return Words::tr("This file is on another computer. Copy it to this one and drop that.");
    case Notice::NotKept:
        return Words::tr("The picture could not be kept. Free some space on the disk.");
    case Notice::NotShrunk:
        return Words::tr("The picture could not be made smaller. Choose another.");
    case Notice::NotConverted:
        return Words::tr("The picture could not be converted. Choose another.");
    case Notice::NotCropped:
        return Words::tr("The picture could not be cropped and is used whole. Free some space on "
                         "the disk.");
    case Notice::FirstOfSeveral:
        return Words::tr("The file holds several pictures: the first is used.");
    }
    Q_UNREACHABLE();
}

QString cropWords(const SourcePicture &picture)
{
    if (!picture.canBeCropped())
        return {};
    const QString shape = toWord(picture.aspect());
    return picture.isCropped()
               ? Words::tr("Cropped to %1. Drag the frame, or move it with the arrow keys.")
                     .arg(shape)
               : Words::tr("The whole picture is sent. The service decides how it fits %1.")
                     .arg(shape);
}

QString spokenCrop(const SourcePicture &picture)
{
    if (!picture.isCropped())
        return cropWords(picture);
    const QRect kept = picture.crop();
    return Words::tr("Cropped to %1: %2 by %3 pixels are kept, from %4 across and %5 down. The "
                     "arrow keys move the frame.")
        .arg(toWord(picture.aspect()))
        .arg(kept.width())
        .arg(kept.height())
        .arg(kept.x())
        .arg(kept.y());
}

QString pictureName(const QString &file)
{
    constexpr qsizetype hashLength = 64; // of SHA-256 in hex, as copies are named
    const QFileInfo named(file);
    const QString stem = named.baseName();
    const bool hash
        = stem.size() == hashLength && std::all_of(stem.begin(), stem.end(), [](QChar c) {
              return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
          });
    return hash ? Words::tr("Picture") : named.fileName();
}

QString spokenPicture(const SourcePicture &picture)
{
    const QString name = pictureName(picture.file());
    switch (picture.state()) {
    case SourcePicture::State::None: return Words::tr("Source image, none");
    case SourcePicture::State::Looking: return Words::tr("Source image, looking at it");
    case SourcePicture::State::Address:
        return Words::tr("Source image, from the web: %1").arg(picture.url().toDisplayString());
    case SourcePicture::State::Ready: {
        const QSize size = picture.facts()->size;
        return Words::tr("%1, %2 by %3")
            .arg(name, QString::number(size.width()), QString::number(size.height()));
    }
    case SourcePicture::State::Wrong:
        return Words::tr("%1. %2").arg(name, wordsFor(*picture.issue(), *picture.facts()).title);
    }
    Q_UNREACHABLE();
}

QString factsLine(const ImageFacts &facts)
{
    return u"%1 · %2"_s.arg(format::pixels(facts.size), format::bytes(facts.bytes));
}

} // namespace rushes
