// From starting the program to its first painted window, against a program that shows one empty
// widget (both with the same Qt, on the same display, in turns and in the same run).
//   bench_start            needs a display, or QT_QPA_PLATFORM=offscreen
#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 7;

class Empty : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        std::fprintf(stderr, "first paint\n");
        std::fflush(stderr);
    }
};

//! Milliseconds until the child says "first paint" on stderr.
qint64 untilPainted(const QString &program, const QStringList &arguments)
{
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"rushes.ui.debug=true"_s);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer time;
    time.start();
    child.start(program, arguments);
    QByteArray said;
    while (!said.contains("first paint")) {
        if (!child.waitForReadyRead(20'000) && child.state() == QProcess::NotRunning)
            qFatal("%s ended: %s", qPrintable(program), said.constData());
        said += child.readAll();
        if (time.hasExpired(30'000))
            qFatal("%s painted nothing", qPrintable(program));
    }
    const qint64 taken = time.elapsed();
    child.terminate();
    child.waitForFinished(5'000);
    return taken;
}

qint64 median(std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains("--empty"_L1)) {
        Empty widget;
        widget.resize(1440, 900);
        widget.show();
        return QApplication::exec();
    }
    const QTemporaryDir folder;
    std::vector<qint64> mine;
    std::vector<qint64> empty;
    for (int i = 0; i < rounds; ++i) {
        mine.push_back(untilPainted(QStringLiteral(RUSHES_BIN_DIR "/rushes"),
                                    {u"--data-dir"_s, folder.path()}));
        empty.push_back(untilPainted(QApplication::applicationFilePath(), {u"--empty"_s}));
    }
    std::printf("start to the first painted window: ours %lld ms, an empty widget %lld ms, ratio "
                "%.2f\n",
                median(mine), median(empty), double(median(mine)) / double(median(empty)));
    return 0;
}
