#pragma once

#include "app/api/seedanceclient.h"
#include "app/studio/accounts.h"

#include <memory>
#include <vector>

namespace rushes {

//! What Accounts keeps of one account.
struct Accounts::Entry {
    AccountState state = {};
    QUrl address = {}; //!< its own; empty: the usual one
    bool stored = false; //!< the keychain was given a key for it once
    std::unique_ptr<RateLimiter> limiter = {};
    //! Lines of earlier keys or sandboxes: a reply under way may still belong to one.
    std::vector<std::unique_ptr<SeedanceClient>> retired = {};
    std::unique_ptr<SeedanceClient> client = {};
    std::unique_ptr<QObject> asking = {}; //!< scope of the balance reading under way
    int failures = 0;
    bool fetching = false;
    bool askingLater = false; //!< one at a time, however many hear that it is away
    bool leaving = false; //!< its key is being taken out of the keychain
};

} // namespace rushes
