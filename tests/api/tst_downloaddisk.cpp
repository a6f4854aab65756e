#include "app/api/downloader.h"
#include "tests/support/faultserver.h"
#include "tests/support/verifyok.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <optional>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 size = 2'000'000;

//! The most memory this process ever held, in bytes.
qint64 peakBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

//! The kernel refuses to let any file grow beyond `bytes`, as a full disk does.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit lowered{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &lowered);
    }

    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    sighandler_t m_signal;
};

} // namespace

//! What the disk and the memory have to do with a download.
class TestDownloadDisk : public QObject {
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultServer>();
        m_downloader = std::make_unique<Downloader>(m_clock, m_pace);
    }

    void cleanup()
    {
        m_downloader.reset();
        umount2(QFile::encodeName(disk()).constData(), MNT_DETACH);
    }

    // Where a small file system can't be mounted (only root may), a limit on files stands in.
    void aFullDiskIsSaidAndKeepsThePart_data()
    {
        QTest::addColumn<bool>("mounted");
        QTest::addColumn<Script::Framing>("framing");
        using Framing = Script::Framing;
        QTest::newRow("limit, length known") << false << Framing::Length;
        QTest::newRow("limit, length unknown") << false << Framing::Chunked;
        if (geteuid() == 0) {
            QTest::newRow("full disk, length known") << true << Framing::Length;
            QTest::newRow("full disk, length unknown") << true << Framing::Chunked;
        }
    }

    void aFullDiskIsSaidAndKeepsThePart()
    {
        QFETCH(bool, mounted);
        QFETCH(Script::Framing, framing);
        QVERIFY(QDir().mkpath(disk()));
        const auto body = patternBytes(1, 0, size);
        m_server->always([&](const SeenRequest &request) {
            Script script = Script::ranged(request, body, "\"one\"");
            script.framing = framing;
            return script;
        });
        if (mounted && mount("tmpfs", QFile::encodeName(disk()).constData(), "tmpfs", 0, "size=1m"))
            QFAIL("root could not mount a tmpfs: run this test where root may, or as a user");
        {
            std::optional<FileSizeLimit> limit;
            if (!mounted)
                limit.emplace(1 << 20);
            fetch();
            QTRY_VERIFY(m_result);
        }
        QVERIFY_ERROR(*m_result, Error::Kind::DiskFull);
        QVERIFY(!m_result->error().detail.isEmpty());
        const auto kept = contents();
        QVERIFY(body.startsWith(kept));
        // A disk says beforehand that it has no room for a known length; a limit does not.
        QCOMPARE(kept.isEmpty(), mounted && framing == Script::Framing::Length);
        QVERIFY(QFile::exists(part()));

        if (mounted) // the disk has room again
            QVERIFY(mount("tmpfs", QFile::encodeName(disk()).constData(), "tmpfs", MS_REMOUNT,
                          "size=8m")
                    == 0);
        fetch();
        QTRY_VERIFY(m_result);
        QVERIFY_OK(*m_result);
        QVERIFY(contents() == body);
        QCOMPARE(m_server->seen().last().header("Range").isNull(), kept.size() <= 65'536);
    }

    void aFolderThatCannotBeWrittenIsADiskError()
    {
        QFile blocker(disk());
        QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
        fetch();
        QTRY_VERIFY(m_result);
        QVERIFY_ERROR(*m_result, Error::Kind::Disk);
        QCOMPARE(m_server->connections(), 0);
    }

    // F089: 200 MB, and the memory stays as it was.
    void memoryStaysFlat()
    {
        const qint64 large = 200'000'000;
        const QByteArray block = patternBytes(1, 0, 1 << 20);
        QCryptographicHash wanted(QCryptographicHash::Sha256);
        for (qint64 done = 0; done < large; done += block.size())
            wanted.addData(block.first(std::min<qint64>(block.size(), large - done)));
        Script script;
        script.bodySize = large;
        script.source = [block](qint64 offset, qint64 count) {
            const qint64 from = offset % block.size();
            return block.mid(from, std::min(count, block.size() - from));
        };
        m_server->always(script);
        const auto before = peakBytes();
        fetch();
        QTRY_VERIFY_WITH_TIMEOUT(m_result, 100'000);
        QVERIFY_OK(*m_result);
        QCOMPARE((*m_result)->bytes, large);
        QCOMPARE((*m_result)->sha256.toLatin1(), wanted.result().toHex());
        const auto grown = peakBytes() - before;
        QVERIFY2(grown < 40'000'000, qPrintable(QString::number(grown)));
    }

private:
    QString disk() const { return m_folder->filePath(u"disk"_s); }

    QString part() const { return disk() + "/1.part"_L1; }

    QByteArray contents() const
    {
        QFile file(part());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void fetch()
    {
        m_result.reset();
        m_downloader->fetch({.url = m_server->url(u"/clip.mp4"_s),
                             .part = part(),
                             .expectedBytes = {},
                             .allowLoopback = true},
                            this, {}, [this](const auto &result) { m_result = result; });
    }

    SystemClock m_clock;
    const Pace m_pace;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Downloader> m_downloader;
    std::optional<Result<Downloaded>> m_result;
};

QTEST_GUILESS_MAIN(TestDownloadDisk)
#include "tst_downloaddisk.moc"
