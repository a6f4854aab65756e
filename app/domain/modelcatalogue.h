#pragma once

#include "app/base/result.h"
#include "app/domain/recipe.h"

#include <QList>

namespace rushes {

struct Model {
    enum class Makes { Video, Still };

    QString id; //!< "seedance-2.0", as the service spells it
    QString name; //!< "Seedance 2.0"
    Makes makes = Makes::Video;
    int shortest = 4; //!< seconds; 0 for stills
    int longest = 15;
    int usual = 8; //!< what the composer starts with
    bool audio = false;
    QList<Aspect> aspects = {Aspect::Wide, Aspect::Tall, Aspect::Square};
    //! Credits for that many seconds (910 for 15), so that no rounding hides in a decimal; a
    //! still costs `priceCredits` a picture.
    int priceCredits = 0;
    int priceSeconds = 1;

    friend bool operator==(const Model &, const Model &) = default;
};

//! The models in the order the composer lists them: resources/models.json, or a user's own copy.
class ModelCatalogue {
public:
    static Result<ModelCatalogue> fromJson(const QByteArray &bytes);

    const QList<Model> &models() const { return m_models; }

    //! Null if there is no such model.
    const Model *find(QStringView id) const;

private:
    QList<Model> m_models;
};

//! The bytes of resources/models.json, as they were built in.
QByteArray builtInModels();

} // namespace rushes
