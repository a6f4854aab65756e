#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"

using namespace Qt::StringLiterals;

// Apart from the panel, so that its tests need no studio.
namespace rushes {

ComposePanel::ComposePanel(Studio &studio, Preferences &preferences, QWidget *parent)
    : ComposePanel(
        Setup{.add = [&studio](const Recipe &recipe,
                               int takes) { return studio.queue().add(recipe, takes); },
              .addFirst = [&studio](const Recipe &recipe,
                                    int takes) { return studio.queue().addFirst(recipe, takes); },
              .catalogue = studio.catalogue(),
              .sources = studio.folders().data + u"/sources"_s,
              .prompts = &studio.prompts()},
        preferences, parent)
{
    connect(&studio.queue(), &Queue::removed, this, &ComposePanel::jobGone);
    connect(&studio.queue(), &Queue::changed, this, [this](const Job &job) {
        if (!isUnsent(job.stage))
            jobGone(job.id);
    });
}

} // namespace rushes
