#pragma once

#include "app/base/result.h"
#include "app/domain/modelcatalogue.h"
#include "app/domain/recipe.h"

#include <QMap>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace rushes {

constexpr int mostTakes = 100; //!< of one request

//! What a command line or a row of a table says of a clip; what it leaves open is filled in by the
//! model.
struct Draft {
    QString prompt = {};
    QString type = {}; //!< "text-to-video", "image-to-video"; empty: as the image says
    QString model = {};
    std::optional<int> duration = {}; //!< seconds
    std::optional<Aspect> aspect = {};
    std::optional<bool> audio = {};
    QString image = {}; //!< a local file
    QUrl imageUrl = {};
    QMap<QString, QString> metadata = {};
    QUrl webhook = {};
    int takes = 1;
};

struct Request {
    Recipe recipe = {};
    int takes = 1;
    int estimate = 0; //!< credits for all takes
    QStringList warnings = {};
};

//! Everything the service would refuse is refused here. Invalid names the field and the reason.
Result<Request> toRequest(const Draft &draft, const ModelCatalogue &catalogue);

//! Invalid, with what to tell the user.
inline Error mistake(const QString &detail)
{
    return {Error::Kind::Invalid, detail};
}

//! A whole number and nothing else ("8", not "8.0" or "+8 "); Invalid says so.
Result<int> wholeNumber(const QString &text, const QString &field, int least, int most);
//! An http or https address with a host and without a password. Invalid names the field.
Result<QUrl> webAddress(const QString &text, const QString &field);

} // namespace rushes
