#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rushes {

//! How the local service runs. It answers on 127.0.0.1 only.
struct SandboxOptions {
    enum class Media {
        Rendered, //!< every clip is painted from its prompt
        Cached //!< one clip a shape (length, aspect, sound), for tests that want speed
    };

    int port = 0; //!< of the API; 0: the one this data folder used last, or any
    int cdnPort = 0; //!< of the results; 0 as above
    double speed = 1; //!< divides waiting, estimates and expiry, never the rate window
    qint64 credits = 2750; //!< where the account starts; a new figure sets the balance anew
    QByteArray key = {}; //!< empty: made once and kept in the data folder
    QByteArray webhookSecret = {}; //!< empty: as above
    QString dataFolder = {}; //!< absolute; empty: "sandbox-service" in the standard data folder
    Media media = Media::Rendered;
    int requestsPerMinute = 60; //!< the guide's; tests that count something else raise it
    qint64 parentPid = 0; //!< the service ends when this process does; 0: nobody to follow
    bool json = false; //!< stdout gets one JSON line instead of sentences
    bool quiet = false; //!< no sentences on stdout (the JSON line stays)
};

//! `--port N --cdn-port N --speed X --credits N --requests-per-minute N --webhook-secret S --key K
//! --media rendered|cached --data-dir DIR --parent PID --json --quiet`; also `--name=value`.
//! Invalid names the argument that is unknown, repeated or malformed.
Result<SandboxOptions> parseSandboxOptions(const QStringList &arguments);

//! Runs the service and blocks until SIGINT, SIGTERM or the parent's death. Prints the base URL
//! and the key on stdout once it answers; with `json` one line {"base_url", "key",
//! "webhook_secret", "cdn_url"}. Needs a QCoreApplication. Returns an exit status: 0 after a
//! regular end, 1 when it can't start (the reason is on stderr).
int runSandbox(const SandboxOptions &given);

} // namespace rushes
