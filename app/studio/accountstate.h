#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <optional>

namespace rushes {

//! An account as the window shows it.
struct AccountState {
    enum class Standing {
        Starting, //!< the key or the sandbox is being fetched
        WaitingForKeyring, //!< longer than the silent deadline: the user may have a prompt open
        Ready,
        Offline, //!< the last reading failed for lack of a connection
        KeyMissing,
        KeyRefused,
        KeyringTrouble, //!< no keyring, or it is locked
        SandboxTrouble //!< the sandbox could not be started
    };
    enum class KeyKept { Nowhere, Keychain, Environment, UntilQuit };

    AccountId id = {};
    QString name = {}; //!< never empty, no two accounts have the same
    QUrl address = {}; //!< where its requests go; empty for a sandbox that doesn't run
    QString keyEnd = {}; //!< the key's last four characters; empty: not known, or a short key
    bool sandbox = false;
    Standing standing = Standing::Starting;
    KeyKept keyKept = KeyKept::Nowhere;
    std::optional<qint64> credits = {}; //!< the last reading
    QString tier = {};
    QDateTime readAt = {};
    std::optional<Error> error = {};

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::AccountState)
