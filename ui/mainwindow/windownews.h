#pragma once

#include "app/domain/clip.h"
#include "ui/mainwindow/openjobs.h"
#include "ui/notices/chime.h"
#include "ui/notices/notices.h"
#include "ui/notices/taskbarprogress.h"

#include <QDateTime>
#include <QObject>

class QWidget;

namespace rushes {

class Preferences;
class Studio;
class WindowMessages;

//! Takes what becomes of jobs and clips to wherever it is told: the desktop, the message bars, the
//! task bar, the history, the one sound.
class WindowNews final : public QObject {
    Q_OBJECT

public:
    struct Rooms {
        Studio &studio;
        Preferences &preferences;
        OpenJobs &jobs;
        WindowMessages &messages;
        QWidget &window;
    };

    explicit WindowNews(const Rooms &rooms, QObject *parent = nullptr);
    ~WindowNews() override;

    Notices &notices() { return m_notices; }
    Chime &chime() { return m_chime; }

private:
    void onClip(const Clip &clip);
    void onTrouble(const Job &job);
    bool wasAway(const Clip &clip) const;

    const Rooms m_rooms;
    Notices m_notices;
    Chime m_chime;
    TaskbarProgress m_progress;
    QDateTime m_leftAt; //!< when the user last went to another window; invalid: here
};

} // namespace rushes
