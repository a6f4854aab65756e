#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace rushes {

class Library;

//! Asks for a folder, from `start` on. Returns at once; `chosen` runs while `parent` lives.
void chooseFolder(const QString &title, const QString &start, QWidget *parent,
                  std::function<void(const QString &folder)> chosen);
//! Lets the user choose where clips are saved. Returns at once; the library tells of the change.
void chooseClipsFolder(Library &library, QWidget *parent);

} // namespace rushes
