#include "app/base/hardening.h"

#include <QProcess>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace rushes;

class TestHardening : public QObject {
    Q_OBJECT

private slots:
    void theEnvironmentsKeyIsTakenOnce() // F112
    {
        qputenv("SEEDANCE_API_KEY", "sk-canary-4711");
        QCOMPARE(takeEnvironmentKey(), QByteArray("sk-canary-4711"));
        QVERIFY(takeEnvironmentKey().isEmpty());
    }

    void aChildInheritsNoKey() // F112
    {
        qputenv("SEEDANCE_API_KEY", "sk-canary-4711");
        QVERIFY(!takeEnvironmentKey().isEmpty());
        QProcess child;
        child.start(u"env"_s, QStringList());
        QVERIFY(child.waitForFinished());
        QVERIFY(child.exitStatus() == QProcess::NormalExit);
        QVERIFY(!child.readAllStandardOutput().contains("sk-canary"));
    }

#ifdef Q_OS_LINUX
    void aCrashLeavesNoMemoryBehind() // F114
    {
        refuseInspection();
        rlimit cores = {1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &cores), 0);
        QCOMPARE(qint64(cores.rlim_cur), 0);
        QCOMPARE(qint64(cores.rlim_max), 0);
    }
#endif
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
