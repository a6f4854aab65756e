#include "app/base/across.h"
#include "app/store/keystore.h"

namespace rushes {

void MemoryKeyStore::read(const AccountId &account, bool, QObject *scope,
                          Reply<std::optional<QByteArray>> done)
{
    const auto found = m_keys.constFind(account);
    const auto answer = inThreadOf(scope, std::move(done));
    if (found == m_keys.constEnd())
        answer(std::optional<QByteArray>());
    else
        answer(std::optional(*found));
}

void MemoryKeyStore::write(const AccountId &account, const QByteArray &key, QObject *scope,
                           Reply<> done)
{
    m_keys[account] = key;
    inThreadOf(scope, std::move(done))({});
}

void MemoryKeyStore::remove(const AccountId &account, QObject *scope, Reply<> done)
{
    m_keys.remove(account);
    inThreadOf(scope, std::move(done))({});
}

} // namespace rushes
