#include "ui/queue/queuepanel.h"

#include "app/base/across.h"
#include "app/studio/studio.h"
#include "ui/queue/balancecheck.h"
#include "ui/queue/needsyoucolumn.h"
#include "ui/queue/queueacts.h"
#include "ui/queue/queueview.h"
#include "ui/shared/phrases.h"

#include <QInputDialog>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
QueuePanel::QueuePanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_model([&studio](const ClipId &clip) { return studio.library().posterPath(clip); })
    , m_view(new QueueView(m_model, m_pictures, this))
    , m_acts(new QueueActs(studio, m_model, this))
{
    setObjectName(u"queuePanel"_s);
    setAccessibleName(tr("Queue"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connect(&m_clock, &SecondHand::ticked, &m_model, &QueueModel::setNow);
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePanel::tellCounts);
    m_view->needsYou().setCatalogue(&studio.catalogue());
    connect(m_view, &QueueView::wanted, m_acts,
            [this](Act act, const JobId &job) { m_acts->act(act, {job}); });
    connect(m_view, &QueueView::wantedForAll, m_acts, &QueueActs::act);
    connect(m_view, &QueueView::dropped, m_acts, &QueueActs::move);
    connect(m_view, &QueueView::needsYouChanged, this, &QueuePanel::tellCounts);
    connect(m_view, &QueueView::clearWanted, m_acts, &QueueActs::clearFinished);
    connect(m_view, &QueueView::pauseWanted, this, [this] { m_studio.queue().setPaused(true); });
    connect(m_view, &QueueView::resumeWanted, this, [this] { m_studio.queue().setPaused(false); });
    passOn();
    listen();
    load();
}

//! What the window has to do with it.
void QueuePanel::passOn()
{
    connect(m_acts, &QueueActs::undoable, this, &QueuePanel::undoable);
    connect(m_acts, &QueueActs::editWanted, this, &QueuePanel::editWanted);
    connect(m_acts, &QueueActs::recipeWanted, this, &QueuePanel::recipeWanted);
    connect(m_acts, &QueueActs::clipChosen, this, &QueuePanel::clipChosen);
    connect(m_acts, &QueueActs::keyWanted, this, &QueuePanel::keyWanted);
    connect(m_acts, &QueueActs::otherAccountWanted, this, &QueuePanel::otherAccountWanted);
    connect(m_acts, &QueueActs::networkSettingsWanted, this, &QueuePanel::networkSettingsWanted);
    connect(m_acts, &QueueActs::balanceWanted, this, &QueuePanel::checkBalance);
    connect(m_acts, &QueueActs::idWanted, this, &QueuePanel::askForId);
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
        m_model.setNow(SecondHand::now());
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
    m_model.setNow(SecondHand::now());
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
    m_clock.tickEvery(m_model.timeChangesIn());
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

} // namespace rushes
