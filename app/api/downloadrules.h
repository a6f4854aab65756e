#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QUrl>

#include <optional>

namespace rushes {

enum class LoopbackRule { Refused, Allowed };

//! Whether a result may be fetched from there, first hop or redirect (F072, F073): https without
//! credentials to a public host; with LoopbackRule::Allowed also this computer, http or https.
//! An address that a host name resolves to is not looked at. nullopt: it may; else Invalid.
std::optional<Error> refusal(const QUrl &url, LoopbackRule loopback);

//! What is on disk of an earlier attempt.
struct PartState {
    static constexpr qint64 overlap = 64 * 1024; //!< fetched again and compared

    qint64 size = 0; //!< bytes in the part
    QByteArray etag = {}; //!< strong, or empty
    std::optional<qint64> total = {};

    bool canResume() const { return !etag.isEmpty() && size > overlap; }

    qint64 resumeFrom() const { return canResume() ? size - overlap : 0; }
};

//! The head of an answer to a download.
struct AnswerHead {
    int status = 0;
    QList<QNetworkReply::RawHeaderPair> headers = {};

    bool has(QByteArrayView name) const;
    QByteArray header(QByteArrayView name) const;
};

//! What an answer's head means for the part.
struct HeadVerdict {
    enum class Next {
        FromStart, //!< the body is the whole file
        GoOn, //!< the body begins at PartState::resumeFrom()
        Restart, //!< ask again without a Range: what is on disk belongs to another file
        Whole, //!< nothing is missing
        Redirect, //!< to `location`
        Fail
    };

    Next next = Next::Fail;
    std::optional<qint64> total = {}; //!< of the whole file
    QByteArray etag = {}; //!< strong, or empty
    QByteArray location = {};
    Error error = {};
};

//! Pure. `ranged`: the part the request's Range came from, or null if it had none.
HeadVerdict judge(const AnswerHead &head, const PartState *ranged, const QDateTime &now);

//! Whether a body's first bytes are a page or a message instead of a film or a picture (F071).
bool looksLikeText(const QByteArray &first);

} // namespace rushes
