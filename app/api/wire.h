#pragma once

#include "app/base/result.h"
#include "app/domain/modelcatalogue.h"
#include "app/domain/task.h"

#include <QByteArray>

namespace rushes {

//! A paid request, whole and ready: exactly these bytes are hashed into the intent and sent.
struct Submission {
    QString path = {}; //!< "generate/text-to-video", relative to the base URL
    QByteArray contentType = {};
    QByteArray body = {};
};

//! Turns a recipe into what the guide documents for it: JSON, or multipart/form-data when a file
//! is uploaded. Adds metadata `rushes_ref` and `rushes_lib` where the endpoint documents metadata.
//! Reads recipe.imageFile. Errors: Invalid (the image is gone or too big), Disk.
Result<Submission> toSubmission(const Recipe &recipe, const Model &model, const JobId &ref,
                                const QString &libraryId);

//! The only readers of the service's field names. Errors: Protocol, naming the field.
Result<Task> taskFromJson(const QByteArray &body);
Result<Credits> creditsFromJson(const QByteArray &body);
//! The error a non-2xx answer stands for; `body` need not be JSON. `retryAfter` is already clamped.
Error errorFromAnswer(int httpStatus, const QByteArray &body,
                      std::optional<std::chrono::milliseconds> retryAfter);

//! Retry-After (F013): seconds, or one of three date forms against the answer's own Date; clamped
//! to [1 s, 15 min]; junk is 60 s; nullopt where there is no such header.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value,
                                                    const QDateTime &serverNow);
//! IMF-fixdate, RFC 850 or asctime (RFC 9110 5.6.7), as UTC; invalid for anything else.
QDateTime httpDate(const QByteArray &value);

} // namespace rushes
