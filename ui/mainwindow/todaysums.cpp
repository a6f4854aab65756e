#include "ui/mainwindow/todaysums.h"

#include "app/studio/library.h"

#include <chrono>

using namespace std::chrono_literals;

namespace rushes {
namespace {

constexpr int atOnce = 200;

QDate dayOf(const Clip &clip)
{
    return (clip.saved.isValid() ? clip.saved : clip.created).toLocalTime().date();
}

} // namespace

TodaySums::TodaySums(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_day(QDate::currentDate())
{
    connect(&m_library, &Library::added, this, &TodaySums::put);
    connect(&m_library, &Library::changed, this, &TodaySums::put);
    connect(&m_every, &QTimer::timeout, this, &TodaySums::startDay);
    m_every.start(30s);
    load(0);
}

//! The newest come first: it is enough to read until one is of another day.
void TodaySums::load(int offset)
{
    m_library.list({.most = atOnce, .offset = offset}, this,
                   [this, offset](const Result<QList<Clip>> &clips) {
                       if (!clips)
                           return;
                       for (const Clip &clip : *clips) {
                           if (dayOf(clip) == m_day && !m_clips.contains(clip.id))
                               m_clips.insert(clip.id, clip);
                       }
                       if (clips->size() == atOnce && dayOf(clips->last()) == m_day)
                           load(offset + atOnce);
                       else
                           emit changed(sums());
                   });
}

void TodaySums::put(const Clip &clip)
{
    startDay();
    if (dayOf(clip) != m_day)
        return;
    m_clips.insert(clip.id, clip);
    emit changed(sums());
}

void TodaySums::startDay()
{
    const QDate today = QDate::currentDate();
    if (today == m_day)
        return;
    m_day = today;
    m_clips.clear();
    emit changed(sums());
}

TodaySums::Sums TodaySums::sums() const
{
    Sums sums{.clips = int(m_clips.size())};
    for (const Clip &clip : m_clips) {
        sums.circled += clip.verdict == Clip::Verdict::Circled ? 1 : 0;
        sums.credits += clip.sandbox ? 0 : clip.charged.value_or(0); // the sandbox charges nobody
    }
    return sums;
}

} // namespace rushes
