#include "app/base/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
#include <sys/prctl.h>
#endif

namespace rushes {

void refuseInspection()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // its leak check reads our memory
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

QByteArray takeEnvironmentKey()
{
    const QByteArray key = qgetenv("SEEDANCE_API_KEY").trimmed();
    qunsetenv("SEEDANCE_API_KEY");
    return key;
}

} // namespace rushes
