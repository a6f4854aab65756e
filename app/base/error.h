#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace rushes {

//! What went wrong, for the whole program. Kinds live here, sentences in ui/shared/phrases.
struct Error {
    enum class Kind {
        Invalid, //!< our own check or the service's 400
        Unauthorized, //!< 401, 403: the key is refused
        OutOfCredits, //!< 402
        NotFound, //!< 404, or a row or file that is not there
        RateLimited, //!< 429
        Server, //!< 5xx
        Network, //!< no connection: refused, DNS, reset
        Tls, //!< certificate or proxy trouble
        Timeout,
        Disk, //!< a file or the database could not be written or read
        DiskFull,
        Protocol, //!< an answer we can't make sense of
        Damaged, //!< a file that is not what it should be
        LinkEnded, //!< the result's address no longer works and can't be renewed
        Failed, //!< the service says the generation failed
        Keyring, //!< no keyring, locked, or it does not answer
        Busy, //!< another Rushes holds this data folder
        Unsure //!< whether a paid request was accepted is not known
    };

    Kind kind = Kind::Protocol;
    QString detail; //!< for the log and the "Details" fold, never the headline; plain text
    QString code = {}; //!< the service's own code ("insufficient_credits"), if any
    int httpStatus = 0; //!< 0 if there was no complete status line
    std::optional<std::chrono::milliseconds> retryAfter = {}; //!< clamped to 1 s … 15 min
    std::optional<int> requiredCredits = {}; //!< of a 402
    std::optional<int> availableCredits = {}; //!< of a 402

    friend bool operator==(const Error &, const Error &) = default;
};

//! A stable word for logs, the database and JSON lines ("out_of_credits").
QString toWord(Error::Kind kind);
//! The kind for such a word; Protocol for one we don't know.
Error::Kind errorKindFromWord(QStringView word);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Error)
