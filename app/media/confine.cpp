#include "app/media/confine.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace rushes {

#ifdef Q_OS_UNIX

namespace {

constexpr rlim_t mebibyte = 1024 * 1024;
constexpr rlim_t secondsAFile = 10;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true; // its shadow memory alone is terabytes of address space
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

template<class Resource> void limit(Resource resource, rlim_t most)
{
    rlimit now{};
    getrlimit(resource, &now);
    const rlimit wished{qMin(most, now.rlim_max), qMin(most, now.rlim_max)};
    setrlimit(resource, &wished);
}

} // namespace

void confine()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
    if (!sanitized)
        limit(RLIMIT_AS, 1024 * mebibyte);
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 64 * mebibyte);
#ifdef RLIMIT_NPROC
    if (!sanitized)
        limit(RLIMIT_NPROC, 0);
#endif
    allowMoreTime();
}

void allowMoreTime()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    rlimit time{};
    getrlimit(RLIMIT_CPU, &time);
    // Only the soft limit moves: reaching it ends the process just as well.
    const auto spent = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    time.rlim_cur = qMin(time.rlim_max, spent + 1 + secondsAFile);
    setrlimit(RLIMIT_CPU, &time);
}

#else

void confine() { }

void allowMoreTime() { }

#endif

} // namespace rushes
