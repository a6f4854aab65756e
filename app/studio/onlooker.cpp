#include "app/studio/onlooker.h"

#include "app/media/image.h"
#include "app/store/clipstore.h"
#include "app/store/database.h"

using namespace Qt::StringLiterals;

namespace rushes {

Result<QList<Clip>> clipsInLibrary(const Folders &folders, const ClipQuery &query)
{
    const auto database = Database::openToRead(folders.data + "/library.db"_L1);
    if (!database && database.error().kind == Error::Kind::NotFound)
        return QList<Clip>();
    if (!database)
        return database.error();
    return ClipStore(**database).list(query);
}

ImageFacts factsOfImage(const QString &file)
{
    return inspectImage(file);
}

} // namespace rushes
