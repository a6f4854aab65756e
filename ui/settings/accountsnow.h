#pragma once

#include "app/studio/accounts.h"

#include <functional>

namespace rushes {

//! Every account and the one in use, as they are now; later, while `scope` lives.
void accountsNow(Accounts &accounts, QObject *scope,
                 std::function<void(const QList<AccountState> &, const AccountId &)> then);

} // namespace rushes
