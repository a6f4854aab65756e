#pragma once

#include <chrono>
#include <deque>
#include <mutex>

namespace rushes::sandbox {

//! `most` requests in any 60 seconds (the guide: 60), whatever the speed. Any thread.
class RateWindow {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateWindow(int most)
        : m_most(size_t(most))
    {
    }

    //! Zero: the request counts and may go on. Otherwise the whole seconds after which the next
    //! one may; a refused request does not count.
    int admit(Time now = std::chrono::steady_clock::now());

private:
    const size_t m_most;
    std::mutex m_mutex;
    std::deque<Time> m_admitted;
};

} // namespace rushes::sandbox
