#pragma once

class QWidget;

namespace rushes {

//! "About Rushes": name, version, licence, what it is made with.
void showAbout(QWidget *window);

} // namespace rushes
