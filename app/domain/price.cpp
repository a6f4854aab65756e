#include "app/domain/price.h"

namespace rushes {

int estimate(const Model &model, int seconds)
{
    if (model.makes == Model::Makes::Still)
        return model.priceCredits;
    // 15 s of 2.0 is documented as 910, and 910 * 4 / 15 = 242.67 as 243: rounded up.
    return (model.priceCredits * seconds + model.priceSeconds - 1) / model.priceSeconds;
}

int estimate(const Recipe &recipe, const ModelCatalogue &catalogue)
{
    const Model *model = catalogue.find(recipe.model);
    return model ? estimate(*model, recipe.seconds) : 0;
}

} // namespace rushes
