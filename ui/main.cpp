#include "app/base/hardening.h"
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    rushes::refuseInspection();
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!arguments.isEmpty() && arguments.first() == "sandbox"_L1) {
        const auto options = rushes::parseSandboxOptions(arguments.mid(1));
        if (!options) {
            std::fprintf(stderr, "rushes sandbox: %s\n", qPrintable(options.error().detail));
            return 2;
        }
        return rushes::runSandbox(*options);
    }
    return 2;
}
