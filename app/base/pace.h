#pragma once

#include <chrono>

namespace rushes {

using namespace std::chrono_literals;

//! Every deadline and interval of the program in one value, so that tests shorten them or run
//! them in virtual time. The defaults are the real ones.
struct Pace {
    using ms = std::chrono::milliseconds;

    ms stall = 20s; //!< an API answer that brings no byte for so long is given up
    ms getDeadline = 60s; //!< for a whole GET
    ms postStall = 60s;
    ms postDeadline = 180s; //!< how long a late answer to a paid POST is waited for
    ms downloadStall = 30s;

    int requestsPerWindow = 55; //!< of the service's 60; 5 stay for the user's other devices
    ms window = 60s;

    ms retryFirst = 1s; //!< GETs only: full jitter below retryFirst * 2^n
    ms retryLongest = 60s;
    ms pollShortest = 2s;
    ms pollLongest = 60s;
    ms askForFreshUrl = 60s; //!< at most one new URL a minute until the deadline
    ms askForFreshUrlLate = 1h; //!< after it, until 48 h
    ms linkLasts = 24h; //!< the guide: result URLs expire after 24 hours
    ms linkGivenUp = 48h;

    ms keyringSilent = 3s; //!< a keyring that may not prompt
    ms keyringPrompt = 120s; //!< one that shows its own window

    //! A task the service does not know is given up after so many answers over that long.
    int unknownAnswers = 5;
    ms unknownFor = 10min;
    ms diskSilent = 5s; //!< a disk that does not say by then how much is free is not written to
    ms diskFresh = 10s; //!< how long what it said holds
    ms lastPost = 20s; //!< how long quitting waits for the answer to a paid POST

    ms continueAfter = 10min; //!< down for longer: waiting jobs wait for the user's word
    ms balanceFresh = 60s; //!< a reading younger than this counts as "before" for a POST
    ms heartbeat = 5s; //!< how often clocks are compared, while jobs are under way
};

} // namespace rushes
