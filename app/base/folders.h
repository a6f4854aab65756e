#pragma once

#include <QString>

namespace rushes {

//! Where Rushes keeps what. Absolute paths, without a trailing slash.
struct Folders {
    QString data; //!< library.db, journal.ndjson, sources/, incoming/, quarantine/, sandbox/
    QString config; //!< rushes.ini, a user's own models.json
    QString cache; //!< posters
    QString clips; //!< where clips go until the user chooses another folder

    //! The XDG (or platform) folders; with `dataDir`, all of them inside that one folder.
    static Folders standard(const QString &dataDir = {});
};

} // namespace rushes
