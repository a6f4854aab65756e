#pragma once

#include "app/cli/enginelink.h"
#include "app/cli/jobline.h"

#include <QObject>

#include <optional>

namespace rushes {

//! Which of the engine's accounts this run uses, once that account can be used.
class AccountChoice : public QObject {
    Q_OBJECT

public:
    enum class Wish {
        Sandbox,
        Environment, //!< SEEDANCE_API_KEY was given
        Kept //!< the one in use, or the first that has a key
    };

    AccountChoice(EngineLink &link, Wish wish, QObject *parent = nullptr);

signals:
    void waiting(const QString &what); //!< for the user's answer to the keyring; once
    void chosen(const rushes::AccountState &account); //!< once
    void failed(const QString &why, rushes::ExitStatus status); //!< once

private:
    void consider(const QList<rushes::AccountState> &accounts, const rushes::AccountId &current);
    std::optional<AccountState> pick(const QList<AccountState> &accounts,
                                     const AccountId &current) const;
    void decide(const AccountState &account);
    void fail(const QString &why, ExitStatus status);

    EngineLink &m_link;
    const Wish m_wish;
    bool m_decided = false;
    bool m_saidWaiting = false;
    AccountId m_woken;
};

} // namespace rushes
