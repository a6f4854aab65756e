#include "ui/settings/noticespage.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

NoticesPage::NoticesPage(Preferences &preferences, QWidget *parent)
    : SettingsPage(u"settingsNotices"_s, tr("Notifications"), preferences, parent)
{
    m_clips = addCheck(u"noticesClips"_s, tr("Show a notice when a clip is on disk"),
                       settings::noticeOfClips);
    m_trouble = addCheck(u"noticesTrouble"_s, tr("Show a notice when a job needs you"),
                         settings::noticeOfTrouble);
    addHint(tr("Notices come from your desktop, and only while the window is not in front. A "
               "press on one opens the clip or the job."));
    addLine();
    m_sound = addCheck(u"noticesSound"_s, tr("Play one sound when the queue is empty"),
                       settings::soundWhenEmpty);
    column()->addStretch(1);
    refresh();
}

void NoticesPage::refresh()
{
    m_clips->setChecked(preferences()[settings::noticeOfClips]);
    m_trouble->setChecked(preferences()[settings::noticeOfTrouble]);
    m_sound->setChecked(preferences()[settings::soundWhenEmpty]);
}

SettingsPage::Undo NoticesPage::restoreDefaults()
{
    Undo undo;
    restore(settings::noticeOfClips, undo);
    restore(settings::noticeOfTrouble, undo);
    restore(settings::soundWhenEmpty, undo);
    refresh();
    return undo;
}

} // namespace rushes
