// One GiB over loopback: our Downloader (streamed, hashed, synced) against `curl`, `sha256sum` and
// `sync` one after the other, in turns and in the same run. Prints the ratio of the medians (over
// 1: we are faster) and how much memory ours needed.
//   bench_download [MiB]
#include "app/api/downloader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <httplib.h>

#include <algorithm>
#include <cstdio>
#include <thread>
#include <vector>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;
constexpr size_t mebibyte = 1024 * 1024;

//! Serves `size` bytes that are not all the same, until its standard input closes.
int serve(size_t size)
{
    std::string block(mebibyte, '\0');
    for (size_t i = 0; i < block.size(); ++i)
        block[i] = char((i * 2654435761U) >> 13);
    httplib::Server server;
    server.set_keep_alive_timeout(1);
    server.Get("/file.mp4", [&](const httplib::Request &, httplib::Response &answer) {
        answer.set_content_provider(
            size, "video/mp4", [&](size_t offset, size_t length, httplib::DataSink &sink) {
                const size_t start = offset % mebibyte;
                return sink.write(block.data() + start, std::min(length, mebibyte - start));
            });
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::printf("%d\n", port);
    std::fflush(stdout);
    std::thread end([&] {
        while (std::getchar() != EOF) { }
        server.stop();
    });
    server.listen_after_bind();
    end.join();
    return 0;
}

//! A field of /proc/self/status in KiB; 0 where there is none.
qint64 kibibytes(const QByteArray &field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field + ':'))
            return line.mid(field.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

qint64 ours(const QUrl &url, const QString &file)
{
    SystemClock clock;
    Downloader downloader(clock, Pace());
    QObject scope;
    QElapsedTimer time;
    time.start();
    downloader.fetch({.url = url, .part = file, .allowLoopback = true}, &scope, {},
                     [](const Result<Downloaded> &done) {
                         if (!done)
                             qFatal("not downloaded: %s", qPrintable(done.error().detail));
                         QCoreApplication::quit();
                     });
    QCoreApplication::exec();
    return time.elapsed();
}

qint64 theirs(const QUrl &url, const QString &file)
{
    QElapsedTimer time;
    time.start();
    const QString commands
        = u"curl -s -o '%1' '%2' && sha256sum '%1' >/dev/null && sync '%1'"_s.arg(file,
                                                                                  url.toString());
    if (QProcess::execute(u"/bin/sh"_s, {u"-c"_s, commands}) != 0)
        qFatal("curl, sha256sum or sync failed");
    return time.elapsed();
}

qint64 median(std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--serve"_L1)
        return serve(size_t(arguments.at(2).toULongLong()));
    const qulonglong size
        = (arguments.size() > 1 ? arguments.at(1).toULongLong() : 1024) * mebibyte;
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(size)});
    if (!server.waitForReadyRead(10'000))
        qFatal("the server does not start");
    const QUrl url(
        u"http://127.0.0.1:%1/file.mp4"_s.arg(QString::fromLatin1(server.readLine().trimmed())));
    const QTemporaryDir folder;
    std::vector<qint64> mine;
    std::vector<qint64> others;
    const qint64 before = kibibytes("VmRSS");
    for (int i = 0; i < rounds; ++i) {
        const QString name = folder.filePath(QString::number(i));
        mine.push_back(ours(url, name + ".part"_L1));
        QFile::remove(name + ".part"_L1);
        others.push_back(theirs(url, name));
        QFile::remove(name);
    }
    std::printf("download of %llu MiB: ours %lld ms, curl && sha256sum && sync %lld ms, ratio %.2f "
                "(goal 0.90); memory +%.1f MiB at its peak\n",
                size / mebibyte, median(mine), median(others),
                double(median(others)) / double(median(mine)),
                double(kibibytes("VmHWM") - before) / 1024);
    server.closeWriteChannel();
    server.waitForFinished(5'000);
    return 0;
}
