#include "app/cli/interrupts.h"

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rushes {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array caught{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> ends{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    (void)!::write(ends[1], &byte, 1);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe(ends.data()) != 0)
        return;
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[0], &byte, 1) == 1)
            emit interrupted();
    });
    for (const int signal : caught)
        std::signal(signal, onSignal);
}

Interrupts::~Interrupts()
{
    for (const int signal : caught)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
}

Interrupts::~Interrupts() = default;

#endif

} // namespace rushes
