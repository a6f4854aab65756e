#pragma once

#include "app/api/pollplan.h"
#include "app/api/seedanceclient.h"
#include "app/base/clock.h"

#include <QObject>

#include <functional>

namespace rushes {

//! Asks for one task as its PollPlan says, until it is destroyed. Also the scope of its requests.
class Watcher : public QObject {
    Q_OBJECT

public:
    struct Ends {
        std::function<void(const Task &)> seen; //!< an answer; may destroy the watcher
        std::function<void(const Error &)> failed; //!< no answer, or a refusal; may destroy it too
    };

    Watcher(TaskId task, PollPlan plan, SeedanceClient &client, Clock &clock, Ends ends);

    void askNow();

private:
    void plan();
    void onAnswer(const Result<Task> &task);

    const TaskId m_task;
    PollPlan m_plan;
    SeedanceClient &m_client;
    Clock &m_clock;
    const Ends m_ends;
    bool m_asking = false;
};

} // namespace rushes
