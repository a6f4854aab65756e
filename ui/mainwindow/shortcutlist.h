#pragma once

class QMenuBar;
class QWidget;

namespace rushes {

//! Every shortcut there is, menu by menu, and those of the player.
void showShortcuts(const QMenuBar &menus, QWidget *window);

} // namespace rushes
