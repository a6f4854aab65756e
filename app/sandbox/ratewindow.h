#pragma once

#include <chrono>
#include <deque>
#include <mutex>

namespace rushes::sandbox {

//! 60 requests in any 60 seconds (the guide), whatever the speed. Any thread.
class RateWindow {
public:
    //! Zero: the request counts and may go on. Otherwise the whole seconds after which the next
    //! one may; a refused request does not count.
    int admit();

private:
    using Time = std::chrono::steady_clock::time_point;

    std::mutex m_mutex;
    std::deque<Time> m_admitted;
};

} // namespace rushes::sandbox
