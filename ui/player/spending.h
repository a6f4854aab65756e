#pragma once

#include <QString>

namespace rushes {

class ModelCatalogue;
struct Recipe;

//! Whether a take made now costs anything: in the sandbox it doesn't.
enum class Spending { Credits, Free };

//! "Vary · ≈ 486", "Vary · free": what spends names its price.
QString varyText(const Recipe &recipe, const ModelCatalogue &catalogue, Spending spending);

} // namespace rushes
