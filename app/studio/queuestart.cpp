// What a restart finds, and how the queue goes on with it.
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/studio/preferences.h"
#include "app/studio/queue.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

PostEvidence evidenceFromJson(const QJsonObject &json)
{
    PostEvidence evidence;
    evidence.httpStatus = json[u"status"_s].toInt();
    evidence.headers = json[u"headers"_s].toString().toLatin1();
    evidence.body = QByteArray::fromBase64(json[u"body"_s].toString().toLatin1());
    evidence.complete = json[u"complete"_s].toBool();
    evidence.bytesRead = json[u"reads"_s].toInteger();
    evidence.bodySize = json[u"size"_s].toInteger();
    evidence.transport = json[u"transport"_s].toString();
    return evidence;
}

//! What the journal knows of the POSTs of these jobs, in the order it came.
Result<std::map<JobId, QList<QJsonObject>>> answersTo(const std::set<JobId> &jobs,
                                                      const QString &journalFile)
{
    std::map<JobId, QList<QJsonObject>> answers;
    if (jobs.empty())
        return answers;
    const auto journal = Journal::read(journalFile);
    if (!journal)
        return journal.error();
    for (const Journal::Entry &entry : journal->entries) {
        if (entry.event == "answer"_L1 && jobs.contains(entry.job))
            answers[entry.job].append(entry.data);
    }
    return answers;
}

} // namespace

Result<> Queue::start()
{
    const auto loaded = m_rooms.jobs.load(m_rooms.clock.now().addDays(-1));
    if (!loaded)
        return loaded.error();
    std::set<JobId> sending;
    for (const Job &job : *loaded) {
        m_jobs[job.id] = job;
        if (job.stage == Stage::Sending)
            sending.insert(job.id);
    }
    auto answers = answersTo(sending, m_setup.folders.data + "/journal.ndjson"_L1);
    if (!answers)
        return answers.error();
    // A pause outlives the program; in the terminal the command itself is the word to send.
    m_state.paused = !m_setup.refusalsEnd && !m_setup.continueWaiting
                     && Preferences(m_setup.folders.config)[settings::sendingPaused];
    const bool away = wasAwayLong();
    for (const Job &job : *loaded) {
        if (job.stage == Stage::Sending) {
            const auto settled = recover(job, (*answers)[job.id]);
            if (!settled)
                return settled.error();
        } else {
            goOnWith(job, away);
        }
        follow(*find(job.id));
    }
    tellState();
    watchHeart();
    pump();
    return {};
}

bool Queue::wasAwayLong() const
{
    const QFileInfo alive(m_setup.folders.data + "/alive"_L1);
    return alive.exists()
           && std::chrono::milliseconds(alive.lastModified().msecsTo(m_rooms.clock.now()))
                  > m_setup.pace.continueAfter;
}

void Queue::goOnWith(const Job &job, bool away)
{
    // Whoever was editing a job had not said yet that it should go.
    const bool wordIsDue = away || job.hold == Hold::Continue || job.hold == Hold::Edit;
    if (isUnsent(job.stage) && wordIsDue)
        move(job.id, HeldBack{Hold::Continue, {}});
    if (waitsFor(*find(job.id), Hold::Continue) && m_setup.continueWaiting)
        move(job.id, Released{});
    else if (isUnsent(job.stage) && wordIsDue)
        return;
    else if (job.stage == Stage::Held)
        move(job.id, Released{}); // its reason is looked at anew
    else if (job.stage == Stage::NotSaved)
        move(job.id, SaveAgain{});
}

Result<> Queue::recover(const Job &job, const QList<QJsonObject> &answers)
{
    for (const QJsonObject &answer : answers) {
        if (answer[u"attempt"_s].toInt() == job.attempts) { // it came, and the row was not written
            settle(job.id, classify(evidenceFromJson(answer), m_rooms.clock.now()));
            return {};
        }
    }
    move(job.id, AnswerLost{{Error::Kind::Unsure, u"Rushes ended while sending"_s}});
    return m_state.trouble ? Result<>(*m_state.trouble) : Result<>();
}

} // namespace rushes
