#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <optional>

namespace rushes {

enum class Aspect { Wide, Tall, Square };

QString toWord(Aspect aspect); //!< "16:9", "9:16", "1:1", as the service spells them
std::optional<Aspect> aspectFromWord(QStringView word);

//! All that defines a generation. With a source image it is image-to-video, without one
//! text-to-video, with a still model a picture.
struct Recipe {
    QString model = QStringLiteral("seedance-2.0");
    QString prompt = {};
    QString imageFile = {}; //!< absolute path of our own copy, or empty
    QUrl imageUrl = {}; //!< http(s), or empty; never together with imageFile
    int seconds = 8; //!< ignored for still models
    Aspect aspect = Aspect::Wide;
    bool audio = true; //!< ignored where the model has none
    QMap<QString, QString> metadata = {};
    QUrl webhook = {};

    bool hasImage() const { return !imageFile.isEmpty() || !imageUrl.isEmpty(); }

    friend bool operator==(const Recipe &, const Recipe &) = default;
};

//! Our own format, for the database, sidecars and the hand-over between processes.
QJsonObject toJson(const Recipe &recipe);
Result<Recipe> recipeFromJson(const QJsonObject &json);

//! What the service counts: Unicode code points (the guide: at most 500 characters).
int countCharacters(QStringView prompt);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Recipe)
