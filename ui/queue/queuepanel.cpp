#include "ui/queue/queuepanel.h"

#include "app/base/across.h"
#include "app/studio/studio.h"
#include "ui/queue/balancecheck.h"
#include "ui/queue/needsyoucolumn.h"
#include "ui/queue/queueview.h"
#include "ui/shared/phrases.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QUrl website(u"https://seedance.it.com"_s);

} // namespace

QueuePanel::QueuePanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_model([&studio](const ClipId &clip) { return studio.library().posterPath(clip); })
    , m_view(new QueueView(m_model, m_pictures, this))
{
    setObjectName(u"queuePanel"_s);
    setAccessibleName(tr("Queue"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(&m_clock, &QTimer::timeout, this,
            [this] { m_model.setNow(QDateTime::currentDateTimeUtc()); });
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePanel::tellCounts);
    connect(m_view, &QueueView::wanted, this, &QueuePanel::act);
    connect(m_view, &QueueView::needsYouChanged, this, &QueuePanel::tellCounts);
    connect(m_view, &QueueView::clearWanted, this, &QueuePanel::clearFinished);
    connect(m_view, &QueueView::pauseWanted, this, [this] { m_studio.queue().setPaused(true); });
    connect(m_view, &QueueView::resumeWanted, this, [this] { m_studio.queue().setPaused(false); });
    listen();
    load();
}

void QueuePanel::listen()
{
    Queue &queue = m_studio.queue();
    connect(&queue, &Queue::added, this, &QueuePanel::onJob);
    connect(&queue, &Queue::changed, this, &QueuePanel::onJob);
    connect(&queue, &Queue::removed, this, [this](const JobId &job) {
        m_model.remove(job);
        keepTime();
    });
    connect(&queue, &Queue::progressed, &m_model, &QueueModel::setTransfer);
    connect(&queue, &Queue::stateChanged, &m_model, &QueueModel::setState);
    connect(&m_studio.accounts(), &Accounts::changed, this, &QueuePanel::onAccounts);
    connect(&m_studio.library(), &Library::posterReady, this,
            [this](const ClipId &, const QString &path) {
                m_pictures.forget(path);
                m_view->update();
            });
}

//! Asked after listening: whatever changes meanwhile is told twice rather than never.
void QueuePanel::load()
{
    m_studio.queue().list(this, [this](const Result<QList<Job>> &jobs) {
        if (!jobs)
            return;
        m_model.setNow(QDateTime::currentDateTimeUtc());
        m_model.setJobs(*jobs);
        for (const Job &job : *jobs) {
            if (!job.clip.isEmpty())
                m_studio.library().makePoster(job.clip);
        }
        keepTime();
    });
    m_studio.queue().state(this, [this](const Result<QueueState> &state) {
        if (state)
            m_model.setState(*state);
    });
    Accounts &accounts = m_studio.accounts();
    accounts.list(this, [this](const Result<QList<AccountState>> &all) {
        if (all)
            m_view->needsYou().setAccounts(*all);
    });
    const auto current = inThreadOf<AccountId>(
        this, [this](const Result<AccountId> &account) { m_model.setAccount(*account); });
    postTo(&accounts, [&accounts, current] { current(accounts.current()); });
}

void QueuePanel::onJob(const Job &job)
{
    m_model.setNow(QDateTime::currentDateTimeUtc());
    m_model.put(job);
    keepTime();
}

void QueuePanel::onAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    m_model.setAccount(current);
    m_view->needsYou().setAccounts(accounts);
}

void QueuePanel::tellCounts()
{
    const auto counts = m_model.counts();
    emit countsChanged(counts.running, m_view->needsYou().count(), counts.reserved);
}

void QueuePanel::keepTime()
{
    const auto pause = m_model.timeChangesIn();
    if (pause.count() == 0)
        m_clock.stop();
    else if (!m_clock.isActive() || m_clock.intervalAsDuration() != pause)
        m_clock.start(pause);
}

void QueuePanel::act(Act act, const JobId &id)
{
    const Job *found = m_model.find(id);
    if (!found)
        return;
    const Job job = *found; // what follows may change the row
    actOnQueue(act, job);
    actAlone(act, job);
}

void QueuePanel::actOnQueue(Act act, const Job &job)
{
    Queue &queue = m_studio.queue();
    switch (act) {
    case Act::Retry:
        queue.retry(job.id);
        if (groupOf(job) == Group::NeedsYou)
            queue.hide(job.id); // decided
        break;
    case Act::SendAgain: queue.sendAgain(job.id, this, [](const Result<JobId> &) {}); break;
    case Act::LetGo: queue.letGo(job.id); break;
    case Act::SaveAgain: queue.saveAgain(job.id); break;
    case Act::TakeBack: queue.takeBack(job.id); break;
    case Act::Edit:
        if (isUnsent(job.stage)) // it comes back with Generate; sent twice it would be paid twice
            queue.takeBack(job.id);
        break;
    case Act::MoveToTop: moveBy(job, -int(m_model.rowCount())); break;
    case Act::MoveUp: moveBy(job, -1); break;
    case Act::MoveDown: moveBy(job, 1); break;
    case Act::TryNow: tryNow(job); break;
    case Act::Continue: queue.continueSending(); break;
    case Act::Dismiss: queue.hide(job.id); break;
    case Act::Play:
    case Act::Reuse:
    case Act::CheckBalance:
    case Act::AttachId:
    case Act::CopyLink:
    case Act::ReplaceKey:
    case Act::OpenWebsite:
    case Act::OtherAccount:
    case Act::Reveal:
    case Act::CopyId:
    case Act::CopyReport: break;
    }
}

void QueuePanel::actAlone(Act act, const Job &job)
{
    switch (act) {
    case Act::Play: emit clipChosen(job.clip); break;
    case Act::Edit:
    case Act::Reuse: emit recipeWanted(job.recipe); break;
    case Act::CheckBalance: checkBalance(job.id); break;
    case Act::AttachId: askForId(job.id); break;
    case Act::CopyLink: QGuiApplication::clipboard()->setText(job.result.url.toString()); break;
    case Act::ReplaceKey: emit keyWanted(job.account); break;
    case Act::OpenWebsite: QDesktopServices::openUrl(website); break;
    case Act::OtherAccount: emit otherAccountWanted(job.account); break;
    case Act::Reveal:
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(job.file).absolutePath()));
        break;
    case Act::CopyId: QGuiApplication::clipboard()->setText(job.id.value); break;
    case Act::CopyReport: QGuiApplication::clipboard()->setText(reportOf(job)); break;
    case Act::Retry:
    case Act::SendAgain:
    case Act::LetGo:
    case Act::SaveAgain:
    case Act::TryNow:
    case Act::Continue:
    case Act::TakeBack:
    case Act::MoveToTop:
    case Act::MoveUp:
    case Act::MoveDown:
    case Act::Dismiss: break;
    }
}

void QueuePanel::moveBy(const Job &job, int places)
{
    const QList<Job> waiting = m_model.jobs(Group::Waiting);
    qsizetype at = 0;
    while (at < waiting.size() && waiting[at].id != job.id)
        ++at;
    const qsizetype to = std::clamp<qsizetype>(at + places, 0, waiting.size() - 1);
    if (at >= waiting.size() || to == at)
        return;
    const qsizetype before = to > at ? to + 1 : to;
    m_studio.queue().move(job.id, before < waiting.size() ? waiting[before].id : JobId());
}

void QueuePanel::tryNow(const Job &held)
{
    const QList<Job> waiting = m_model.jobs(Group::Waiting);
    for (const Job &job : waiting) {
        if (job.stage == Stage::Held && job.hold == held.hold && job.account == held.account)
            m_studio.queue().release(job.id);
    }
    if (held.hold == Hold::OutOfCredits)
        m_studio.accounts().readCredits(held.account);
}

void QueuePanel::checkBalance(const JobId &id)
{
    if (m_checks.contains(id))
        return;
    m_view->needsYou().setNote(id, tr("Reading the balance."));
    auto *check = new BalanceCheck(id, m_studio.accounts(), m_model, m_readingPause, this);
    m_checks.insert(id, check);
    connect(check, &BalanceCheck::noted, this,
            [this, id](const QString &words) { m_view->needsYou().setNote(id, words); });
    connect(check, &BalanceCheck::finished, this, [this, id](Evidence evidence) {
        if (evidence != Evidence::CannotTell)
            m_model.setOdds(id, evidence == Evidence::Charged ? phrases::Odds::Accepted
                                                              : phrases::Odds::NotAccepted);
        m_checks.take(id)->deleteLater();
    });
}

void QueuePanel::askForId(const JobId &job)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"attachDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("I have its id"));
    dialog->setLabelText(tr("Id of the job, as the service shows it:"));
    dialog->setOkButtonText(tr("Collect it"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, job](const QString &text) { attach(job, text.trimmed()); });
    dialog->open();
}

void QueuePanel::attach(const JobId &job, const QString &id)
{
    if (!isValidTaskId(id))
        return m_view->needsYou().setNote(job, tr("This is not an id of the service."));
    m_view->needsYou().setNote(job, tr("Asking the service for it."));
    m_studio.queue().attach(job, {id}, this, [this, job](const Result<Job> &adopted) {
        m_view->needsYou().setNote(job, adopted ? QString() : phrases::sentence(adopted.error()));
    });
}

void QueuePanel::clearFinished()
{
    const QList<Job> jobs = m_model.jobs();
    for (const Job &job : jobs) {
        if (isEnded(job.stage))
            m_studio.queue().hide(job.id);
    }
}

} // namespace rushes
