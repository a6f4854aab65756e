#pragma once

class QWidget;

namespace rushes {

//! How to set up a keychain, for the desktop in use first. Returns at once.
void showKeychainHelp(QWidget *parent);

} // namespace rushes
