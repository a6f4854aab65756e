#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"

#include <QJsonObject>

namespace rushes {

//! Our own format of a job, every field of it: for the database and between processes. Fields that
//! are empty are left out.
QJsonObject toJson(const Job &job);
//! Errors: Protocol, naming the fields.
Result<Job> jobFromJson(const QJsonObject &json);

QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &json);

} // namespace rushes
