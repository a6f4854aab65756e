#include "ui/mainwindow/nowplaying.h"

#include "app/studio/library.h"
#include "app/studio/preferences.h"
#include "ui/mainwindow/createpage.h"
#include "ui/player/stagepanel.h"
#include "ui/queue/takesstrip.h"

namespace rushes {

NowPlaying::NowPlaying(Library &library, Preferences &preferences, CreatePage &page,
                       QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_preferences(preferences)
    , m_page(page)
{
    connect(&library, &Library::added, this, &NowPlaying::onAdded);
    connect(&library, &Library::changed, this, &NowPlaying::onChanged);
    connect(&page.takes(), &TakesStrip::clipChosen, this,
            qOverload<const Clip &>(&NowPlaying::choose));
    connect(&page.stage(), &StagePanel::previousTakeWanted, &page.takes(),
            &TakesStrip::showPrevious);
    connect(&page.stage(), &StagePanel::nextTakeWanted, &page.takes(), &TakesStrip::showNext);
}

void NowPlaying::choose(const Clip &clip)
{
    m_byHand = true;
    play(clip);
}

void NowPlaying::choose(const ClipId &clip)
{
    m_library.find(clip, this, [this](const Result<Clip> &found) {
        if (found)
            choose(*found);
    });
}

void NowPlaying::restore()
{
    const ClipId last{m_preferences[settings::lastClip]};
    if (last.isEmpty())
        return;
    m_library.find(last, this, [this](const Result<Clip> &found) {
        if (!found || m_clip) // a new one came first
            return;
        m_page.stage().open(*found);
        put(*found);
    });
}

void NowPlaying::play(const Clip &clip)
{
    m_page.stage().play(clip);
    put(clip);
}

void NowPlaying::put(const Clip &clip)
{
    m_clip = clip;
    m_preferences.set(settings::lastClip, clip.id.value);
    m_page.takes().setCurrent(clip.id);
    emit changed();
}

void NowPlaying::onAdded(const Clip &clip)
{
    if (!m_preferences[settings::playNewest])
        return;
    if (m_byHand && m_page.stage().isPlaying())
        return;
    m_byHand = false;
    play(clip);
}

void NowPlaying::onChanged(const Clip &clip)
{
    if (!m_clip || m_clip->id != clip.id)
        return;
    m_clip = clip;
    m_page.stage().update(clip);
    emit changed();
}

} // namespace rushes
