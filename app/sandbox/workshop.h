#pragma once

#include "app/sandbox/books.h"
#include "app/sandbox/renderer.h"
#include "app/sandbox/timing.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace rushes::sandbox {

//! Works off the tasks: five at once, the rest in the order they came.
class Workshop {
public:
    //! `over` is called from a worker when a task has ended.
    Workshop(Books &books, Renderer &renderer, Timing timing,
             std::function<void(const QString &id)> over);
    Workshop(const Workshop &) = delete;
    Workshop &operator=(const Workshop &) = delete;
    ~Workshop();

    void add(const QString &id);
    //! Tasks that are not over yet.
    int load() const;

private:
    void work(const std::stop_token &stop);
    void perform(const QString &id, const std::stop_token &stop);
    void finish(const Entry &entry, const std::stop_token &stop);
    void end(const QString &id, const std::function<void(Entry &)> &edit);
    //! False if told to stop before.
    bool waitUntil(Moment moment, const std::stop_token &stop);

    Books &m_books;
    Renderer &m_renderer;
    const Timing m_timing;
    const std::function<void(const QString &id)> m_over;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<QString> m_waiting;
    int m_busy = 0;
    std::vector<std::jthread> m_workers; // last: they use the rest
};

} // namespace rushes::sandbox
