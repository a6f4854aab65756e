#pragma once

#include "app/domain/modelcatalogue.h"

#include <QJsonObject>
#include <QUrl>

#include <variant>

namespace rushes::sandbox {

struct Request;

//! A refusal in the guide's shape: {"error": {"code", "message", …}}.
struct Refusal {
    int status = 400;
    QString code = {};
    QString message = {};
    QString field = {}; //!< what a 400 is about ("duration", "tasks[2].prompt")
    qint64 required = -1; //!< credits, of a 402
    qint64 available = -1;
    int retryAfter = 0; //!< seconds, of a 429
};

//! A generation that was asked for and may be charged.
struct Order {
    QString type = {}; //!< "text-to-video", "image-to-video"
    QString model = {};
    QString prompt = {};
    bool still = false;
    int seconds = 0; //!< 0 for stills
    Aspect aspect = Aspect::Wide;
    bool audio = false; //!< asked for, and the model has it
    QUrl imageUrl = {};
    QByteArray image = {}; //!< the uploaded file
    QUrl webhook = {};
    QJsonObject metadata = {}; //!< empty: none was given
    int credits = 0;
};

struct BatchOrder {
    QList<Order> orders = {};
    QUrl webhook = {};
};

//! Reads and checks every documented field; what is not documented is ignored. `type` is the
//! endpoint's. A 400 names the first field that is wrong.
std::variant<Order, Refusal> readOrder(const QString &type, const Request &request,
                                       const ModelCatalogue &catalogue);
//! All or nothing: one bad task refuses the batch.
std::variant<BatchOrder, Refusal> readBatch(const Request &request,
                                            const ModelCatalogue &catalogue);

//! The guide: "max 10MB"; read generously, so that a client that counts 10,000,000 is never
//! refused. Bytes.
constexpr qint64 largestImage = qint64{10} << 20;
//! Not documented; enough for any table, and an end.
constexpr qsizetype largestBatch = 1000;

} // namespace rushes::sandbox
