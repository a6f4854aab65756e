#pragma once

#include "app/sandbox/sandbox.h"

namespace rushes::sandbox {

//! What stays the same when the service starts again in the same folder, so that clients and the
//! links they keep go on working.
struct Identity {
    QByteArray key = {};
    QByteArray webhookSecret = {};
    int port = 0; //!< 0: none yet
    int cdnPort = 0;
};

//! The folder's, with what the options say instead; what is missing is made. Disk.
Result<Identity> openIdentity(const SandboxOptions &options);
//! Durable, and readable by the user alone. Disk.
Result<> saveIdentity(const QString &folder, const Identity &identity);

} // namespace rushes::sandbox
