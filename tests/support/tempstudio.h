#pragma once

#include "app/studio/studio.h"

#include <QTemporaryDir>

#include <map>

namespace rushes {

//! Real intervals made short, and a rate limit that tests don't meet.
Pace fastPace();

//! A whole studio in a folder of its own, which can be closed and opened again, and everything it
//! told since.
class TempStudio : public QObject {
    Q_OBJECT

public:
    TempStudio();

    Studio::Setup setup; //!< to change before open()

    bool open(); //!< false, with a warning printed, if it can't be opened
    void close() { m_studio.reset(); }

    Studio *operator->() { return m_studio.get(); }

    Studio &operator*() { return *m_studio; }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    //! The last of what was told of a job; a job without an id if nothing was.
    Job job(const JobId &id) const;
    Stage stage(const JobId &id) const { return job(id).stage; }
    int count(Stage stage) const;

    std::map<JobId, Job> jobs;
    QList<Clip> clips;
    QList<AccountState> accounts;
    QueueState state;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;
};

//! A short real clip, H.264 and AAC, made once by ffmpeg; its bytes.
QByteArray aRealClip();

} // namespace rushes
