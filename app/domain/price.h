#pragma once

#include "app/domain/modelcatalogue.h"

namespace rushes {

//! What one take is expected to cost, in credits, rounded up. An estimate inferred from the
//! guide's figures (4 s = 243, 10 s = 607, 15 s = 910 for Seedance 2.0); the charge may differ.
int estimate(const Model &model, int seconds);

//! The same for a recipe; 0 if its model is not in the catalogue.
int estimate(const Recipe &recipe, const ModelCatalogue &catalogue);

} // namespace rushes
