#pragma once

#include "app/base/clock.h"
#include "app/cli/accountchoice.h"
#include "app/cli/arguments.h"
#include "app/cli/enginelink.h"
#include "app/cli/following.h"
#include "app/cli/interrupts.h"
#include "app/cli/report.h"
#include "app/studio/studio.h"

#include <QObject>

#include <functional>
#include <memory>

namespace rushes {

//! One subcommand at work with an engine: the one that has the data folder already, or our own.
//! Started from main() before the event loop, which it ends with the exit status.
class Run : public QObject {
    Q_OBJECT

public:
    //! Null where another process has the folder.
    using Open = std::function<Result<std::unique_ptr<Studio>>()>;

    //! `engine` is what the first `open` brought.
    Run(const Arguments &arguments, AccountChoice::Wish wish, Open open,
        std::unique_ptr<Studio> engine, Report &report);
    ~Run() override;

    void make(const QList<Request> &requests); //!< generate, batch
    void resume();
    void readCredits();

private:
    void start(std::chrono::seconds timeout);
    void addNext();
    void takeOver(const Error &error);
    void onCredits(const QList<rushes::AccountState> &accounts);
    void goOn(const QList<Job> &jobs);
    void followRest(const QList<JobId> &jobs);
    void fail(const QString &why, ExitStatus status);
    void leave(ExitStatus status);
    void quit();

    const Arguments m_arguments;
    const AccountChoice::Wish m_wish;
    const Open m_open;
    Report &m_report;
    SystemClock m_clock;
    std::unique_ptr<Studio> m_engine;
    EngineLink m_link;
    Following m_following;
    Interrupts m_interrupts;
    std::unique_ptr<AccountChoice> m_choice;
    AccountId m_account;
    QList<Request> m_requests;
    QList<JobId> m_jobs;
    QDateTime m_started;
    ExitStatus m_status = ExitStatus::Unfinished;
    bool m_leaving = false;
    bool m_greeted = false;
};

} // namespace rushes
