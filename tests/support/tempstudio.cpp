#include "tests/support/tempstudio.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

Pace fastPace()
{
    Pace pace;
    pace.requestsPerWindow = 100'000;
    pace.retryFirst = 20ms;
    pace.retryLongest = 200ms;
    pace.pollShortest = 20ms;
    pace.pollLongest = 200ms;
    pace.askForFreshUrl = 50ms;
    pace.heartbeat = 50ms;
    return pace;
}

TempStudio::TempStudio()
{
    setup.folders = Folders::standard(m_folder.filePath(u"data"_s));
    setup.pace = fastPace();
    setup.keychain = false;
    setup.program = QStringLiteral(RUSHES_BIN_DIR "/rushes");
    setup.helper = QStringLiteral(RUSHES_BIN_DIR "/rushes-media-helper");
    setup.sandboxOptions = {u"--speed"_s,
                            u"50"_s,
                            u"--media"_s,
                            u"cached"_s,
                            u"--requests-per-minute"_s, // our own limit is off as well
                            u"1000000"_s};
}

bool TempStudio::open()
{
    auto studio = Studio::open(setup);
    if (!studio) {
        qWarning() << "studio:" << toWord(studio.error().kind) << studio.error().detail;
        return false;
    }
    m_studio = std::move(*studio);
    const auto keep = [this](const Job &job) { jobs[job.id] = job; };
    connect(&m_studio->queue(), &Queue::added, this, keep);
    connect(&m_studio->queue(), &Queue::changed, this, keep);
    connect(&m_studio->queue(), &Queue::removed, this, [this](const JobId &id) { jobs.erase(id); });
    connect(&m_studio->queue(), &Queue::stateChanged, this,
            [this](const QueueState &now) { state = now; });
    connect(&m_studio->library(), &Library::added, this,
            [this](const Clip &clip) { clips.append(clip); });
    connect(&m_studio->accounts(), &Accounts::changed, this,
            [this](const QList<AccountState> &now) { accounts = now; });
    m_studio->queue().list(this, [keep](const Result<QList<Job>> &all) {
        std::for_each(all->begin(), all->end(), keep);
    });
    m_studio->queue().state(this, [this](const Result<QueueState> &now) { state = *now; });
    m_studio->accounts().list(this,
                              [this](const Result<QList<AccountState>> &all) { accounts = *all; });
    return true;
}

Job TempStudio::job(const JobId &id) const
{
    const auto found = jobs.find(id);
    return found == jobs.end() ? Job() : found->second;
}

int TempStudio::count(Stage wanted) const
{
    return int(std::count_if(jobs.begin(), jobs.end(),
                             [wanted](const auto &entry) { return entry.second.stage == wanted; }));
}

QByteArray aRealClip()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"clip.mp4"_s);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, {u"-v"_s,
                                   u"error"_s,
                                   u"-nostdin"_s,
                                   u"-f"_s,
                                   u"lavfi"_s,
                                   u"-i"_s,
                                   u"testsrc2=s=320x180:r=24:d=1"_s,
                                   u"-f"_s,
                                   u"lavfi"_s,
                                   u"-i"_s,
                                   u"sine=d=1"_s,
                                   u"-c:v"_s,
                                   u"libx264"_s,
                                   u"-preset"_s,
                                   u"ultrafast"_s,
                                   u"-pix_fmt"_s,
                                   u"yuv420p"_s,
                                   u"-c:a"_s,
                                   u"aac"_s,
                                   u"-shortest"_s,
                                   u"-movflags"_s,
                                   u"+faststart"_s,
                                   file});
        ffmpeg.waitForFinished(60'000);
        QFile made(file);
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }();
    return bytes;
}

} // namespace rushes
