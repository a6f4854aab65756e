#include "ui/queue/queueacts.h"

#include "app/studio/studio.h"
#include "ui/queue/joborder.h"
#include "ui/queue/queuemodel.h"
#include "ui/shared/folderchooser.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QUrl website(u"https://seedance.it.com"_s);

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QList<JobId> idsOf(const QList<Job> &jobs)
{
    QList<JobId> ids;
    for (const Job &job : jobs)
        ids << job.id;
    return ids;
}

} // namespace

QueueActs::QueueActs(Studio &studio, QueueModel &model, QWidget *window)
    : QObject(window)
    , m_studio(studio)
    , m_model(model)
    , m_window(*window)
{
}

QList<JobId> QueueActs::order() const
{
    return idsOf(m_model.jobs(Group::Waiting));
}

void QueueActs::act(Act act, const QList<JobId> &ids)
{
    QList<Job> jobs;
    for (const JobId &id : ids) {
        if (const Job *job = m_model.find(id))
            jobs << *job; // a copy: what follows may change the row
    }
    if (jobs.isEmpty())
        return;
    actOnAll(act, jobs);
    for (const Job &job : std::as_const(jobs)) {
        actOnQueue(act, job);
        actAlone(act, job);
    }
}

//! The acts that are one step however many jobs they are about.
void QueueActs::actOnAll(Act act, const QList<Job> &jobs)
{
    const QList<JobId> ids = idsOf(jobs);
    switch (act) {
    case Act::TakeBack: return takeBack(ids);
    case Act::Dismiss:
        return hide(ids, tr("%n jobs hidden. Clips stay.", nullptr, int(ids.size())));
    case Act::Retry: return retry(jobs);
    case Act::MoveToTop: return place(placedAt(order(), ids, 0));
    case Act::MoveToEnd: return place(placedAt(order(), ids, order().size()));
    case Act::MoveUp: return place(placedBy(order(), ids, -1));
    case Act::MoveDown: return place(placedBy(order(), ids, 1));
    case Act::CopyId: {
        QStringList texts;
        for (const JobId &id : ids)
            texts << id.value;
        return copy(texts.join(u'\n'));
    }
    default: return;
    }
}

void QueueActs::actOnQueue(Act act, const Job &job)
{
    Queue &queue = m_studio.queue();
    switch (act) {
    case Act::SendAgain: return queue.sendAgain(job.id, this, [](const Result<JobId> &) {});
    case Act::LetGo:
        if (job.stage == Stage::Unsure)
            return queue.letGo(job.id);
        return hide({job.id}, tr("The job was let go."));
    case Act::SaveAgain: return queue.saveAgain(job.id);
    case Act::SaveElsewhere: return saveElsewhere(job);
    case Act::TryNow: return tryNow(job);
    case Act::Continue: return queue.continueSending();
    default: return;
    }
}

void QueueActs::actAlone(Act act, const Job &job)
{
    switch (act) {
    case Act::Play: emit clipChosen(job.clip); return;
    case Act::Edit:
        if (isUnsent(job.stage))
            emit editWanted(job);
        else
            emit recipeWanted(job.recipe);
        return;
    case Act::Reuse: emit recipeWanted(job.recipe); return;
    case Act::CheckBalance: emit balanceWanted(job.id); return;
    case Act::AttachId: emit idWanted(job.id); return;
    case Act::CopyLink: return copy(job.result.url.toString());
    case Act::ReplaceKey: emit keyWanted(job.account); return;
    case Act::NetworkSettings: emit networkSettingsWanted(); return;
    case Act::OpenWebsite: QDesktopServices::openUrl(website); return;
    case Act::OtherAccount: emit otherAccountWanted(job.account); return;
    case Act::Reveal:
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(job.file).absolutePath()));
        return;
    case Act::CopyReport: return copy(reportOf(job));
    default: return;
    }
}

void QueueActs::takeBack(const QList<JobId> &jobs)
{
    Queue *queue = &m_studio.queue(); // it lives longer than any step
    const auto back = [queue, jobs] {
        for (const JobId &job : jobs)
            queue->takeBack(job);
    };
    const auto forth = [queue, jobs] {
        for (const JobId &job : jobs)
            queue->putBack(job);
    };
    back();
    emit undoable({tr("%n jobs taken back.", nullptr, int(jobs.size())), forth, back});
}

void QueueActs::hide(const QList<JobId> &jobs, const QString &words)
{
    Queue *queue = &m_studio.queue();
    const auto away = [queue, jobs] {
        for (const JobId &job : jobs)
            queue->hide(job);
    };
    const auto back = [queue, jobs] {
        for (const JobId &job : jobs)
            queue->show(job);
    };
    away();
    emit undoable({words, back, away});
}

void QueueActs::clearFinished()
{
    const QList<JobId> jobs = idsOf(m_model.jobs(Group::Done));
    if (!jobs.isEmpty())
        hide(jobs, tr("%n finished jobs cleared. Clips stay.", nullptr, int(jobs.size())));
}

void QueueActs::retry(const QList<Job> &jobs)
{
    for (const Job &job : jobs) {
        m_studio.queue().retry(job.id);
        if (groupOf(job) == Group::NeedsYou)
            m_studio.queue().hide(job.id); // decided
    }
}

void QueueActs::tryNow(const Job &held)
{
    const QList<Job> waiting = m_model.jobs(Group::Waiting);
    for (const Job &job : waiting) {
        if (job.stage == Stage::Held && job.hold == held.hold && job.account == held.account)
            m_studio.queue().release(job.id);
    }
    if (held.hold == Hold::OutOfCredits)
        m_studio.accounts().readCredits(held.account);
}

void QueueActs::saveElsewhere(const Job &job)
{
    chooseFolder(
        tr("Save this clip elsewhere"), m_studio.library().folder(), &m_window,
        [this, id = job.id](const QString &folder) { m_studio.queue().saveInto(id, folder); });
}

void QueueActs::move(const QList<JobId> &jobs, qsizetype target)
{
    place(placedAt(order(), jobs, target));
}

void QueueActs::place(const std::optional<Placing> &placing)
{
    if (!placing)
        return; // they stand there already
    const QList<JobId> was = order();
    Queue *queue = &m_studio.queue();
    const auto forth = [queue, placing = *placing] { queue->move(placing.jobs, placing.before); };
    const auto back = [self = QPointer<QueueActs>(this), queue, was, jobs = placing->jobs] {
        const auto steps = wayBack(was, jobs, self ? self->order() : was);
        for (const Placing &step : steps)
            queue->move(step.jobs, step.before);
    };
    forth();
    emit undoable({tr("%n jobs moved.", nullptr, int(placing->jobs.size())), back, forth});
}

} // namespace rushes
