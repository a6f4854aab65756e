#pragma once

#include "app/base/clock.h"
#include "app/base/ids.h"
#include "app/base/pace.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QObject>

#include <optional>

namespace rushes {

//! Where API keys lie. Every answer comes within a deadline; nothing ever blocks.
class KeyStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    //! nullopt: there is none. Error Keyring: no keyring; with the code "locked": there is one,
    //! but it stays locked, or the user was asked and did not answer or said no.
    //! `wasStored`: we know that a key was kept, so "not found" means "locked" (F107).
    virtual void read(const AccountId &account, bool wasStored, QObject *scope,
                      Reply<std::optional<QByteArray>> done)
        = 0;
    //! Verified by reading it back (F110).
    virtual void write(const AccountId &account, const QByteArray &key, QObject *scope,
                       Reply<> done)
        = 0;
    //! Verified by reading.
    virtual void remove(const AccountId &account, QObject *scope, Reply<> done) = 0;
    //! Whether what is written here is there after the next start.
    virtual bool outlivesQuit() const = 0;
};

//! The OS keychain through QtKeychain (service "rushes"). Answers within Pace::keyringSilent, or
//! Pace::keyringPrompt where there is a screen on which the keyring may ask the user. Lives in one
//! thread; QtKeychain runs its jobs one after the other, in the thread that first used it.
class KeychainStore final : public KeyStore {
    Q_OBJECT

public:
    KeychainStore(Clock &clock, const Pace &pace, QObject *parent = nullptr);

    void read(const AccountId &account, bool wasStored, QObject *scope,
              Reply<std::optional<QByteArray>> done) override;
    void write(const AccountId &account, const QByteArray &key, QObject *scope,
               Reply<> done) override;
    void remove(const AccountId &account, QObject *scope, Reply<> done) override;

    bool outlivesQuit() const override { return true; }

private:
    Clock &m_clock;
    const milliseconds m_deadline;
};

//! Until quit: for tests, and where there is no keyring.
class MemoryKeyStore final : public KeyStore {
    Q_OBJECT

public:
    using KeyStore::KeyStore;

    void read(const AccountId &account, bool wasStored, QObject *scope,
              Reply<std::optional<QByteArray>> done) override;
    void write(const AccountId &account, const QByteArray &key, QObject *scope,
               Reply<> done) override;
    void remove(const AccountId &account, QObject *scope, Reply<> done) override;

    bool outlivesQuit() const override { return false; }

private:
    QMap<AccountId, QByteArray> m_keys;
};

} // namespace rushes
