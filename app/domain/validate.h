#pragma once

#include "app/domain/modelcatalogue.h"

#include <QList>
#include <QSize>

#include <optional>

namespace rushes {

//! What is known of a source image's file, by its bytes and not by its name.
struct ImageFacts {
    enum class Format { Jpeg, Png, WebP, Heic, Other };

    bool exists = false;
    qint64 bytes = 0;
    Format format = Format::Other;
    QString formatName = {}; //!< "TIFF", for the sentence; may be empty
    QSize size = {}; //!< pixels as shown (EXIF rotation applied); empty if unreadable
    bool convertible = false; //!< not a type the service takes, and we can make one of it
    int pictures = 1; //!< frames or pages in the file; 0 if not known

    friend bool operator==(const ImageFacts &, const ImageFacts &) = default;
};

//! One reason why a recipe can't be sent, or a warning that it may be refused.
struct Issue {
    enum class Field { Model, Prompt, Image, Duration, Aspect, Audio, Metadata, Webhook };
    enum class Problem {
        UnknownModel,
        Blank, //!< prompt
        TooLong, //!< prompt; `excess` characters past 500
        MayBeTooLong, //!< a warning: 500 code points or fewer, but more UTF-16 units or bytes
        OutOfRange, //!< duration; `least` to `most` seconds
        NotOffered, //!< aspect ratio
        Missing, //!< image file
        Empty, //!< image file
        TooBig, //!< image file; `most` bytes
        WrongType, //!< image file is neither JPEG, PNG nor WebP
        Unreadable, //!< image file claims to be a picture and cannot be opened
        BadUrl, //!< image or webhook address is not http(s)
        BadField //!< a metadata name that is empty or one of ours
    };

    Field field = Field::Prompt;
    Problem problem = Problem::Blank;
    int excess = 0;
    qint64 least = 0;
    qint64 most = 0;

    bool isWarning() const { return problem == Problem::MayBeTooLong; }

    friend bool operator==(const Issue &, const Issue &) = default;
};

constexpr int promptLimit = 500; //!< code points (the guide: max 500 characters)
constexpr qint64 imageLimit = 10'000'000; //!< bytes; "max 10MB", the safe reading of it

//! Every reason why the service would refuse this recipe, in the order of the fields; empty if
//! there is none. `image` is what is known of recipe.imageFile (nullopt: not looked at yet).
QList<Issue> validate(const Recipe &recipe, const ModelCatalogue &catalogue,
                      const std::optional<ImageFacts> &image);

//! Whether anything in the list forbids sending.
bool forbids(const QList<Issue> &issues);

} // namespace rushes
