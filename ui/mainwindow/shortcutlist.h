#pragma once

class QWidget;

namespace rushes {

class Shortcuts;

//! Every key there is, by menu: F1.
void showShortcuts(const Shortcuts &shortcuts, QWidget *window);

} // namespace rushes
