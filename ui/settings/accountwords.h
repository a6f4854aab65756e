#pragma once

#include "app/studio/accounts.h"

#include <QString>

//! What the settings say about an account.
namespace rushes::accountwords {

QString line(const AccountState &account); //!< under its name: address and key, or its trouble
QString keyPlace(const AccountState &account); //!< "In the system keychain, ends in 4f2a"
//! "Accepted 2 minutes ago. 12,480 credits, tier popular."; empty if it never was.
QString accepted(const AccountState &account, const QDateTime &now);
//! What is wrong and what to do about it; empty if nothing is known to be.
QString trouble(const AccountState &account);
//! Why a key or an address was not taken. Nothing was charged.
QString refusal(const Error &error);
QString spoken(const AccountState &account, bool current); //!< a row as a sentence

} // namespace rushes::accountwords
