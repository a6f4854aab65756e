#include "app/cli/run.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {
namespace {

constexpr auto creditsPatience = 30s; //!< of `rushes credits`, where no --timeout is given

} // namespace

Run::Run(const Arguments &arguments, AccountChoice::Wish wish, Open open,
         std::unique_ptr<Studio> engine, Report &report)
    : m_arguments(arguments)
    , m_wish(wish)
    , m_open(std::move(open))
    , m_report(report)
    , m_engine(std::move(engine))
    , m_link(Folders::standard(arguments.dataFolder).data, m_clock)
    , m_following(m_link, report, m_clock)
    , m_started(m_clock.now())
{
    connect(&m_link, &EngineLink::lost, this, &Run::takeOver);
    connect(&m_following, &Following::over, this, [this] { leave(m_following.status()); });
    connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
        if (m_leaving) // the second time it means now
            return quit();
        m_report.say(u"interrupted; `rushes resume` goes on"_s);
        leave(ExitStatus::Unfinished);
    });
}

Run::~Run() = default;

void Run::start(std::chrono::seconds timeout)
{
    m_link.open();
    if (timeout <= 0s)
        return;
    m_clock.after(timeout, this, [this] {
        if (m_leaving)
            return;
        m_report.complain(u"not ready in time; `rushes resume` goes on"_s);
        leave(ExitStatus::Unfinished);
    });
}

//! The window was closed, or the other terminal is done: the jobs are in the library, so we go on
//! with them ourselves, unless somebody else was quicker.
void Run::takeOver(const Error &error)
{
    if (m_leaving || !m_following.hasBegun())
        return fail(error.detail, ExitStatus::Unfinished);
    auto engine = m_open();
    if (!engine)
        return fail(engine.error().detail, ExitStatus::Unfinished);
    m_engine = std::move(*engine);
    m_link.open();
    m_link.list([this](const Result<QList<Job>> &jobs) {
        if (!jobs)
            return fail(jobs.error().detail, ExitStatus::Unfinished);
        m_following.renew(*jobs);
    });
}

// --- generate, batch ---

void Run::make(const QList<Request> &requests)
{
    m_requests = requests;
    m_choice = std::make_unique<AccountChoice>(m_link, m_wish);
    connect(m_choice.get(), &AccountChoice::failed, this, &Run::fail);
    connect(m_choice.get(), &AccountChoice::waiting, this,
            [this](const QString &what) { m_report.say(what); });
    connect(m_choice.get(), &AccountChoice::chosen, this, [this](const AccountState &account) {
        m_account = account.id;
        m_link.list([this](const Result<QList<Job>> &jobs) {
            if (!jobs)
                return fail(jobs.error().detail, ExitStatus::Unfinished);
            m_following.know(*jobs);
            addNext();
        });
    });
    start(m_arguments.timeout.value_or(0s));
}

void Run::addNext()
{
    if (m_leaving)
        return;
    if (m_requests.isEmpty())
        return m_following.follow(m_jobs, Following::Until::AllOver);
    const Request request = m_requests.takeFirst();
    m_link.add(request.recipe, request.takes, m_account, m_arguments.outputFolder,
               [this](const Result<QList<JobId>> &jobs) {
                   if (!jobs)
                       return fail(jobs.error().detail, ExitStatus::Unfinished);
                   m_jobs += *jobs;
                   addNext();
               });
}

// --- resume ---

void Run::resume()
{
    connect(&m_link, &EngineLink::accounts, this, [this] {
        if (std::exchange(m_greeted, true))
            return;
        m_link.list([this](const Result<QList<Job>> &jobs) {
            if (!jobs)
                return fail(jobs.error().detail, ExitStatus::Unfinished);
            m_following.know(*jobs);
            goOn(*jobs);
        });
    });
    start(m_arguments.timeout.value_or(0s));
}

void Run::goOn(const QList<Job> &jobs)
{
    const Job *again = nullptr;
    QList<JobId> unfinished;
    for (const Job &job : jobs) {
        const bool keyless = job.account == Accounts::environmentId && !isOver(job.stage)
                             && m_engine && m_wish != AccountChoice::Wish::Environment;
        if (keyless)
            return fail(u"there are jobs of the key in SEEDANCE_API_KEY, and it is not set"_s,
                        ExitStatus::Mistake);
        if (job.id == m_arguments.sendAgain)
            again = &job;
        else if (!isEnded(job.stage))
            unfinished.append(job.id);
    }
    if (!m_arguments.sendAgain.isEmpty() && (!again || again->stage != Stage::Unsure))
        return fail(u"--send-again: there is no job of that id whose outcome is unknown"_s,
                    ExitStatus::Mistake);
    for (const Job &job : jobs) {
        if (isEnded(job.stage))
            continue;
        m_link.wake(job.account);
        if (job.stage == Stage::NotSaved)
            m_link.saveAgain(job.id);
        else if (job.stage == Stage::Held && job.hold != Hold::Continue)
            m_link.release(job.id);
    }
    m_link.continueSending();
    if (!again)
        return followRest(unfinished);
    m_link.sendAgain(again->id, [this, unfinished](const Result<JobId> &job) {
        if (!job)
            return fail(job.error().detail, ExitStatus::Unfinished);
        followRest(unfinished + QList<JobId>{*job});
    });
}

void Run::followRest(const QList<JobId> &jobs)
{
    // The answer comes after the news of what was set going above.
    m_link.list([this, jobs](const Result<QList<Job>> &) {
        if (jobs.isEmpty())
            m_report.say(u"nothing is left to do"_s);
        m_following.follow(jobs, m_arguments.wait ? Following::Until::AllOver
                                                  : Following::Until::OnePass);
    });
}

// --- credits ---

void Run::readCredits()
{
    m_choice = std::make_unique<AccountChoice>(m_link, m_wish);
    connect(m_choice.get(), &AccountChoice::failed, this, &Run::fail);
    connect(m_choice.get(), &AccountChoice::chosen, this, [this](const AccountState &account) {
        m_account = account.id;
        m_link.readCredits(account.id);
        onCredits({account});
    });
    connect(&m_link, &EngineLink::accounts, this, &Run::onCredits);
    start(m_arguments.timeout.value_or(creditsPatience));
}

void Run::onCredits(const QList<AccountState> &accounts)
{
    using Standing = AccountState::Standing;
    for (const AccountState &account : accounts) {
        if (account.id != m_account || m_leaving)
            continue;
        if (account.standing == Standing::KeyRefused)
            return fail(u"the key is refused"_s, ExitStatus::Failed);
        const bool fresh = account.readAt.isValid() && account.readAt >= m_started;
        if (account.standing != Standing::Ready || !account.credits || !fresh)
            continue;
        m_report.line(QJsonObject{{u"credits"_s, *account.credits}, {u"tier"_s, account.tier}});
        leave(ExitStatus::Good);
    }
}

// --- the end ---

void Run::fail(const QString &why, ExitStatus status)
{
    if (m_leaving && status == ExitStatus::Unfinished) // the engine went while we were leaving
        return quit();
    m_report.complain(why);
    m_leaving = true;
    m_status = status;
    quit();
}

//! A request that is on its way is waited for: an answer that nobody reads leaves a job unknown.
void Run::leave(ExitStatus status)
{
    if (m_leaving)
        return;
    m_leaving = true;
    m_status = status;
    if (!m_engine)
        return quit();
    m_engine->queue().stopSending();
    m_link.list([this](const Result<QList<Job>> &) { // its answer comes after all earlier news
        if (!m_following.isAnySending())
            return quit();
        m_report.say(u"waiting for the answer to a request; again Ctrl+C: leave at once"_s);
        connect(&m_following, &Following::quiet, this, &Run::quit);
    });
}

void Run::quit()
{
    QCoreApplication::exit(int(m_status));
}

} // namespace rushes
