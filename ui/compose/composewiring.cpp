#include "app/studio/studio.h"
#include "ui/compose/composepanel.h"

using namespace Qt::StringLiterals;

// Apart from the panel, so that its tests need no studio.
namespace rushes {

ComposePanel::ComposePanel(Studio &studio, Preferences &preferences, QWidget *parent)
    : ComposePanel(
        // The account whose price is shown pays, whichever comes into use meanwhile.
        Setup{.add =
                  [this, &studio](const Recipe &recipe, int takes) {
                      return studio.queue().add(recipe, takes, m_account.id);
                  },
              .addFirst =
                  [this, &studio](const Recipe &recipe, int takes) {
                      return studio.queue().addFirst(recipe, takes, m_account.id);
                  },
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
