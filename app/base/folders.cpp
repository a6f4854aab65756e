#include "app/base/folders.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rushes {

Folders Folders::standard(const QString &dataDir)
{
    if (!dataDir.isEmpty()) {
        const QString root = QDir::cleanPath(QDir(dataDir).absolutePath());
        return {root, root + "/config"_L1, root + "/cache"_L1, root + "/clips"_L1};
    }
    using Paths = QStandardPaths;
    const auto inside = [](Paths::StandardLocation place, QLatin1String name) {
        return Paths::writableLocation(place) + u'/' + name;
    };
    return {inside(Paths::GenericDataLocation, "rushes"_L1),
            inside(Paths::GenericConfigLocation, "rushes"_L1),
            inside(Paths::GenericCacheLocation, "rushes"_L1),
            inside(Paths::MoviesLocation, "Rushes"_L1)};
}

} // namespace rushes
