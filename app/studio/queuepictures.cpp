// A job's own copy of its picture.
#include "app/media/cleanpicture.h"
#include "app/store/clipfiles.h"
#include "app/studio/preferences.h"
#include "app/studio/queue.h"

using namespace Qt::StringLiterals;

namespace rushes {

//! What is sent later is what was chosen now (F043).
std::optional<Error> Queue::adoptPicture(Recipe &recipe) const
{
    if (recipe.imageFile.isEmpty())
        return std::nullopt;
    const QString folder = m_setup.folders.data + "/sources"_L1;
    // Where and by whom a photo was taken is nobody's business (F136).
    const bool strip = Preferences(m_setup.folders.config)[settings::stripPictures];
    const auto clean = strip ? cleanPicture(recipe.imageFile, folder) : recipe.imageFile;
    if (!clean)
        return clean.error();
    const auto copy = adoptSource(*clean, folder);
    if (!copy)
        return copy.error();
    recipe.imageFile = *copy;
    return std::nullopt;
}

//! What could not be taken in when the job was made is taken in now, or is not sent: as it was
//! found it may tell where it was made.
bool Queue::ownsPicture(const Job &job)
{
    const QString sources = m_setup.folders.data + "/sources/"_L1;
    if (job.recipe.imageFile.isEmpty() || job.recipe.imageFile.startsWith(sources))
        return true;
    Edited own{job.recipe, job.estimate, job.take};
    const auto trouble = adoptPicture(own.recipe);
    if (trouble)
        move(job.id, HeldBack{Hold::Disk, trouble});
    return !trouble && move(job.id, own);
}

} // namespace rushes
