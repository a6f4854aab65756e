#pragma once

#include "app/base/result.h"
#include "app/domain/clip.h"

#include <QJsonObject>

namespace rushes {

//! Our own format of a clip, every field of it: for the database and for sidecars. Fields that are
//! empty are left out.
QJsonObject toJson(const Clip &clip);
//! Errors: Protocol, naming the fields.
Result<Clip> clipFromJson(const QJsonObject &json);

} // namespace rushes
