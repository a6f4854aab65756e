#include "app/sandbox/lifeline.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#ifdef Q_OS_UNIX
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#include <cerrno>

namespace rushes::sandbox {
namespace {

constexpr auto step = std::chrono::milliseconds(50);

volatile std::sig_atomic_t wasAsked = 0;

void ask(int)
{
    wasAsked = 1;
}

#ifdef Q_OS_UNIX
bool isGone(qint64 pid)
{
    return kill(pid_t(pid), 0) != 0 && errno == ESRCH;
}

//! A pipe that the parent holds open ends with it, whatever else it forgets.
bool isInputClosed()
{
    struct stat status { };
    const bool isPipe = fstat(STDIN_FILENO, &status) == 0
                        && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
    if (!isPipe)
        return false;
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    if (poll(&input, 1, 0) <= 0)
        return false;
    char byte = 0;
    return (input.revents & (POLLHUP | POLLERR)) != 0 || read(STDIN_FILENO, &byte, 1) == 0;
}
#else
bool isGone(qint64)
{
    return false;
}

bool isInputClosed()
{
    return std::fgetc(stdin) == EOF; // blocks until the parent closes it or dies
}
#endif

} // namespace

void watchSignals(qint64 parentPid)
{
    std::signal(SIGINT, ask);
    std::signal(SIGTERM, ask);
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN); // a client that hangs up is no reason to die
#endif
#ifdef Q_OS_LINUX
    if (parentPid > 0 && getppid() == parentPid)
        prctl(PR_SET_PDEATHSIG, SIGTERM);
#else
    Q_UNUSED(parentPid);
#endif
}

void waitForTheEnd(qint64 parentPid)
{
#ifdef Q_OS_UNIX
    const bool isChild = getppid() == parentPid;
#endif
    while (wasAsked == 0) {
        if (parentPid > 0) {
#ifdef Q_OS_UNIX
            if (isChild && getppid() != parentPid)
                return; // a zombie still has its number, but is nobody's parent
#endif
            if (isGone(parentPid) || isInputClosed())
                return;
        }
        std::this_thread::sleep_for(step);
    }
}

} // namespace rushes::sandbox
