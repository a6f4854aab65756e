#pragma once

#include <QByteArray>

namespace rushes {

//! No core files, and no other program of this user may read our memory or environment (F114).
//! Does what the system offers; call it first in main().
void refuseInspection();

//! SEEDANCE_API_KEY, taken out of the environment so that no child inherits it (F112); empty if it
//! isn't set.
QByteArray takeEnvironmentKey();

} // namespace rushes
