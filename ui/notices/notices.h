#pragma once

#include "app/domain/clip.h"
#include "ui/notices/desktopnotices.h"
#include "ui/notices/toldhistory.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace rushes {

class Preferences;

//! Tells of finished clips and of trouble: on the desktop while the window is not in front, as far
//! as the settings want it, and always in the history. What comes within seconds is told at once.
class Notices final : public QObject {
    Q_OBJECT

public:
    using Poster = std::function<QString(const ClipId &)>; //!< the file that shows a clip

    struct Setup {
        std::unique_ptr<DesktopNotices> desktop;
        std::function<bool()> isInFront; //!< the window, now
        Poster poster;
    };

    //! `preferences` are borrowed and outlive this.
    Notices(Setup setup, Preferences &preferences, QObject *parent = nullptr);
    ~Notices() override;

    ToldHistory &history() { return m_history; }

    void tellClip(const Clip &clip);
    //! Something needs the user: what it is about and how it stands, then what it means.
    void tellTrouble(const QString &title, const QString &sentence);
    //! How long others are waited for (3 s); tests shorten it.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }

signals:
    void clipWanted(const rushes::ClipId &clip); //!< and the window
    void windowWanted();
    void queueWanted(); //!< from the history: where the trouble is

private:
    struct Trouble {
        QString title;
        QString sentence;
    };

    void waitForOthers();
    void tell();
    Notice noticeOfClips() const;
    Notice noticeOfTroubles() const;

    const Setup m_setup;
    Preferences &m_preferences;
    ToldHistory m_history{this};
    QTimer m_timer{this};
    std::chrono::milliseconds m_pause = std::chrono::seconds(3);
    QList<Clip> m_clips; //!< not told yet
    QList<Trouble> m_troubles;
};

} // namespace rushes
