#include "ui/player/spending.h"

#include "app/domain/price.h"
#include "app/domain/recipe.h"
#include "ui/shared/format.h"

#include <QCoreApplication>

namespace rushes {
namespace {

class VaryWords {
    Q_DECLARE_TR_FUNCTIONS(VaryWords)
};

} // namespace

QString varyText(const Recipe &recipe, const ModelCatalogue &catalogue, Spending spending)
{
    if (spending == Spending::Free)
        return VaryWords::tr("Vary · free");
    return VaryWords::tr("Vary · %1").arg(format::about(estimate(recipe, catalogue)));
}

} // namespace rushes
