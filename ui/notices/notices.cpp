#include "ui/notices/notices.h"

#include "app/studio/preferences.h"
#include "ui/shared/format.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qsizetype namesInOne = 4;

} // namespace

Notices::Notices(Setup setup, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_preferences(preferences)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notices::tell);
    connect(m_setup.desktop.get(), &DesktopNotices::clicked, this, [this](const Notice &notice) {
        emit windowWanted();
        if (!notice.clip.isEmpty())
            emit clipWanted(notice.clip);
    });
}

Notices::~Notices() = default;

void Notices::tellClip(const Clip &clip)
{
    m_history.add(
        {.icon = u"check-circle"_s,
         .tone = Tone::Good,
         .text = tr("%1, take %2 is on disk.").arg(clip.title, QString::number(clip.take)),
         .button = tr("Show"),
         .act = [this, id = clip.id] { emit clipWanted(id); }});
    if (m_setup.isInFront() || !m_preferences[settings::noticeOfClips])
        return;
    m_clips.append(clip);
    waitForOthers();
}

void Notices::tellTrouble(const QString &title, const QString &sentence)
{
    m_history.add({.icon = u"warning"_s,
                   .tone = Tone::Warning,
                   .text = sentence.isEmpty() ? title : title + u". "_s + sentence,
                   .button = tr("Show"),
                   .act = [this] { emit queueWanted(); }});
    if (m_setup.isInFront() || !m_preferences[settings::noticeOfTrouble])
        return;
    m_troubles.append({title, sentence});
    waitForOthers();
}

void Notices::waitForOthers()
{
    if (!m_timer.isActive())
        m_timer.start(m_pause);
}

void Notices::tell()
{
    const bool seen = m_setup.isInFront(); // meanwhile
    if (!m_clips.isEmpty() && !seen)
        m_setup.desktop->show(noticeOfClips());
    if (!m_troubles.isEmpty() && !seen)
        m_setup.desktop->show(noticeOfTroubles());
    m_clips.clear();
    m_troubles.clear();
}

Notice Notices::noticeOfClips() const
{
    const Clip &last = m_clips.last();
    Notice notice{.picture = m_setup.poster(last.id), .clip = last.id};
    if (m_clips.size() == 1) {
        notice.title = tr("%1, take %2").arg(last.title, QString::number(last.take));
        notice.text = tr("The clip is on disk.");
        return notice;
    }
    notice.title = tr("%n clips are on disk", nullptr, int(m_clips.size()));
    QStringList names;
    for (const Clip &clip : m_clips) {
        if (!names.contains(clip.title) && names.size() < namesInOne)
            names.append(clip.title);
    }
    notice.text = names.join(u'\n');
    return notice;
}

Notice Notices::noticeOfTroubles() const
{
    const Trouble &last = m_troubles.last();
    if (m_troubles.size() == 1)
        return {.title = last.title, .text = last.sentence};
    QStringList titles;
    for (const Trouble &trouble : m_troubles.first(qMin(m_troubles.size(), namesInOne)))
        titles.append(trouble.title);
    return {.title = tr("%n jobs need you", nullptr, int(m_troubles.size())),
            .text = titles.join(u'\n')};
}

} // namespace rushes
