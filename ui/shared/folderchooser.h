#pragma once

class QWidget;

namespace rushes {

class Library;

//! Lets the user choose where clips are saved. Returns at once; the library tells of the change.
void chooseClipsFolder(Library &library, QWidget *parent);

} // namespace rushes
