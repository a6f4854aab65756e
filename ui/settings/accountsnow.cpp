#include "ui/settings/accountsnow.h"

#include "app/base/across.h"

#include <utility>

namespace rushes {

void accountsNow(Accounts &accounts, QObject *scope,
                 std::function<void(const QList<AccountState> &, const AccountId &)> then)
{
    const auto answer = inThreadOf<AccountId>(scope, [&accounts, scope, then = std::move(then)](
                                                         const Result<AccountId> &current) {
        accounts.list(scope, [current = *current, then](const Result<QList<AccountState>> &states) {
            if (states)
                then(*states, current);
        });
    });
    postTo(&accounts, [&accounts, answer] { answer(accounts.current()); });
}

} // namespace rushes
