//! How many questions a clip costs and how late its end is noticed: PollPlan against the guide's
//! fixed 5 s loop, on the same simulated generations. Prints a table; exits 1 if a goal is missed.
#include "app/api/pollplan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <deque>
#include <functional>
#include <random>
#include <vector>

using namespace rushes;
using namespace std::chrono_literals;

namespace {

using Seconds = std::chrono::duration<double>;

//! One generation: how long it takes, what the service first guesses, how its progress stutters.
struct Generation {
    double truth = 90;
    double guess = 90;
    unsigned seed = 0;

    //! In steps of 5 % with a jitter of 3, as a service reports it that counts frames.
    int progressAt(double t) const
    {
        std::minstd_rand random(seed + unsigned(t * 1000));
        const double noisy = 100 * t / truth + std::uniform_real_distribution(-3.0, 3.0)(random);
        return std::clamp(int(noisy / 5) * 5, 0, 99);
    }
};

//! All are guessed at 90 s; they take 60 to 130 s, normally spread by 25 % around the guess.
std::vector<Generation> generations(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> share(1, 0.25);
    std::vector<Generation> all;
    while (int(all.size()) < count) {
        const double truth = 90 * share(random);
        if (truth >= 60 && truth <= 130)
            all.push_back({truth, 90, unsigned(random())});
    }
    return all;
}

enum class Tells { Progress, MovingEstimate, OneEstimate };

struct Outcome {
    double polls = 0; //!< a clip
    double lag = 0; //!< seconds, mean
    double worstLag = 0;
    int busiestMinute = 0; //!< of five clips at once, submissions included
};

//! The times of all questions about one clip; the last one sees the end.
using Polling = std::function<std::vector<double>(const Generation &)>;

constexpr double roundTrip = 0.15;

std::vector<double> guideLoop(const Generation &clip)
{
    std::vector<double> asked;
    for (double t = roundTrip;; t += 5 + roundTrip) { // asks at once, then sleeps
        asked.push_back(t);
        if (t >= clip.truth)
            return asked;
    }
}

std::vector<double> planned(const Generation &clip, Tells tells)
{
    const auto accepted = QDateTime::fromMSecsSinceEpoch(1'775'831'400'000, Qt::UTC);
    const auto at = [&accepted](double t) { return accepted.addMSecs(qint64(t * 1000)); };
    PollPlan plan({}, accepted, std::chrono::seconds(std::lround(clip.guess)), {});
    std::mt19937 random(clip.seed);
    std::uniform_real_distribution<double> dice(0, 1);
    std::vector<double> asked;
    for (double t = 0;;) {
        t += Seconds(plan.wait(at(t), dice(random))).count() + roundTrip;
        asked.push_back(t);
        if (t >= clip.truth)
            return asked;
        Sighting sighting{.at = at(t)};
        if (tells == Tells::Progress)
            sighting.progress = clip.progressAt(t);
        if (tells == Tells::MovingEstimate) // the error shrinks with what is left
            sighting.estimatedCompletion
                = at(clip.truth + (clip.guess - clip.truth) * (1 - t / clip.truth));
        plan.saw(sighting);
    }
}

//! Five lanes, each one clip after the other, on one time line.
int busiestMinute(const std::vector<Generation> &clips, const Polling &polling)
{
    std::vector<double> all;
    std::array<double, 5> lanes{0, 0.3, 0.6, 0.9, 1.2};
    for (const auto &clip : clips) {
        auto &lane = *std::min_element(lanes.begin(), lanes.end());
        all.push_back(lane); // the submission
        const auto asked = polling(clip);
        for (const double t : asked)
            all.push_back(lane + t);
        lane += asked.back() + roundTrip;
    }
    std::sort(all.begin(), all.end());
    size_t first = 0;
    size_t most = 0;
    for (size_t last = 0; last < all.size(); ++last) {
        while (all[last] - all[first] >= 60)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return int(most);
}

Outcome play(const std::vector<Generation> &clips, const Polling &polling)
{
    Outcome outcome;
    for (const auto &clip : clips) {
        const auto asked = polling(clip);
        const double lag = asked.back() - clip.truth;
        outcome.polls += double(asked.size()) / double(clips.size());
        outcome.lag += lag / double(clips.size());
        outcome.worstLag = std::max(outcome.worstLag, lag);
    }
    outcome.busiestMinute = busiestMinute(clips, polling);
    return outcome;
}

bool report(const char *name, const Outcome &outcome, double mostPolls, double mostLag)
{
    const bool good = outcome.polls <= mostPolls && outcome.lag <= mostLag;
    std::printf("%-28s %6.2f polls  %5.2f s lag  %5.1f s worst  %3d a minute  %s\n", name,
                outcome.polls, outcome.lag, outcome.worstLag, outcome.busiestMinute,
                good ? "" : "goal missed");
    return good;
}

} // namespace

int main()
{
    const auto clips = generations(20'000, 2026);
    const auto plan = [](Tells tells) {
        return [tells](const Generation &clip) { return planned(clip, tells); };
    };
    std::printf("20000 clips; five at once for the busiest minute (the service allows 60)\n");
    report("guide: every 5 s", play(clips, guideLoop), 99, 99);
    bool good = report("plan, moving progress", play(clips, plan(Tells::Progress)), 6, 1.5);
    good &= report("plan, moving estimate", play(clips, plan(Tells::MovingEstimate)), 8, 2.7);
    good &= report("plan, one fixed estimate", play(clips, plan(Tells::OneEstimate)), 8, 2.7);
    return good ? 0 : 1;
}
