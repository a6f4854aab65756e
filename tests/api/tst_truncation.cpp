#include "app/api/downloader.h"
#include "app/media/mp4.h"
#include "tests/support/faultserver.h"
#include "tests/support/film.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using End = Script::End;
using Framing = Script::Framing;

namespace {

constexpr qint64 size = 32 * 1024;

//! In memory where the system has such a place: a hundred thousand parts are written.
QString scratchTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/rushes-XXXXXX"_s;
}

} // namespace

//! One film cut at every byte, in each way a server can say how long it is: none is taken for
//! whole, neither by the downloader nor, where the server gives no length, by the walk.
class TestTruncation : public QObject {
    Q_OBJECT

private slots:

    void initTestCase()
    {
        m_film = patternFilm(1, size);
        QCOMPARE(m_film.size(), size);
    }

    void init()
    {
        m_pace.downloadStall = 2s; // Qt never ends some cuts within the line of a chunk's size
        m_server = std::make_unique<FaultServer>();
        m_downloaders.clear();
        for (int i = 0; i < 3; ++i)
            m_downloaders.push_back(std::make_unique<Downloader>(m_clock, m_pace));
        m_left = 0;
        m_judged = 0;
        m_accepted = 0;
        m_walked = 0;
        m_odd.clear();
    }

    void noCutIsAccepted_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::addColumn<bool>("sizeKnown");
        QTest::newRow("length") << Framing::Length << false;
        QTest::newRow("chunked") << Framing::Chunked << false;
        QTest::newRow("none") << Framing::UntilClose << false;
        QTest::newRow("none, the service knows the size") << Framing::UntilClose << true;
    }

    // F063
    void noCutIsAccepted()
    {
        QFETCH(Framing, framing);
        QFETCH(bool, sizeKnown);
        Script whole;
        whole.headers = {{"Content-Type", "video/mp4"}};
        whole.body = m_film;
        whole.framing = framing;
        whole.end = End::Fin;
        const qint64 head = whole.head().size();
        m_server->always([whole](const SeenRequest &request) {
            Script script = whole;
            script.cutAt = request.path.mid(1).toLongLong();
            return script;
        });
        m_next = head;
        // Up to the film's last byte: what frames the end of chunks is no part of it.
        m_end
            = whole.answerSize() - (framing == Framing::Chunked ? 2 + Script::lastChunk.size() : 0);
        // The size settles it without a walk; a sample of the cuts shows that.
        m_step = sizeKnown ? 37 : 1;
        m_expected = sizeKnown ? std::optional(size) : std::nullopt;
        m_mayPass = framing != Framing::Length && !sizeKnown;
        const auto cases = (m_end - m_next + m_step - 1) / m_step;
        for (auto &downloader : m_downloaders) {
            for (int i = 0; i < 6; ++i) // as many connections as go to one host
                fetchNext(*downloader);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_left, 0, 240'000);
        QCOMPARE(m_judged, cases);
        QVERIFY2(m_odd.isEmpty(), qPrintable(m_odd));
        QCOMPARE(m_accepted, 0);
        qInfo("%lld cuts, none accepted, %lld of them by the walk", m_judged, m_walked);
    }

    void theWholeFilmIsAccepted_data()
    {
        QTest::addColumn<Framing>("framing");
        QTest::newRow("length") << Framing::Length;
        QTest::newRow("chunked") << Framing::Chunked;
        QTest::newRow("none") << Framing::UntilClose;
    }

    void theWholeFilmIsAccepted()
    {
        QFETCH(Framing, framing);
        Script whole;
        whole.body = m_film;
        whole.framing = framing;
        m_server->always(whole);
        m_expected = {};
        m_next = 0;
        m_end = 1;
        m_step = 1;
        fetchNext(*m_downloaders.front());
        QTRY_COMPARE(m_left, 0);
        QCOMPARE(m_accepted, 1);
    }

private:
    void fetchNext(Downloader &downloader)
    {
        if (m_next >= m_end)
            return;
        const qint64 cut = m_next;
        m_next += m_step;
        ++m_left;
        const QString part = m_folder.filePath(QString::number(cut));
        downloader.fetch({.url = m_server->url(u'/' + QString::number(cut)),
                          .part = part,
                          .expectedBytes = m_expected,
                          .allowLoopback = true},
                         m_server.get(), {}, [this, &downloader, cut, part](const auto &result) {
                             judge(cut, part, result);
                             --m_left;
                             fetchNext(downloader);
                         });
    }

    void judge(qint64 cut, const QString &part, const Result<Downloaded> &result)
    {
        ++m_judged;
        const bool isWhole = result && walkBoxes(part);
        m_accepted += isWhole ? 1 : 0;
        m_walked += result && !isWhole ? 1 : 0;
        // Where Qt sees no length it may see no error either: then there was nothing, or silence.
        const bool isSeen = !result
                            && (result.error().kind == Error::Kind::Network
                                || result.error().detail == "the file is empty"_L1);
        const bool isOdd = !m_mayPass && !isSeen;
        QFile file(part);
        const bool isOurs = file.open(QIODevice::ReadOnly) && m_film.startsWith(file.readAll());
        if ((isOdd || !isOurs) && m_odd.isEmpty())
            m_odd = u"cut at %1: %2"_s.arg(cut).arg(result ? u"passed"_s : result.error().detail);
        file.remove();
    }

    const QTemporaryDir m_folder{scratchTemplate()};
    SystemClock m_clock;
    Pace m_pace;
    QByteArray m_film;
    std::unique_ptr<FaultServer> m_server;
    std::vector<std::unique_ptr<Downloader>> m_downloaders;
    std::optional<qint64> m_expected;
    qint64 m_next = 0;
    qint64 m_end = 0;
    qint64 m_step = 1;
    //! The downloader can't see each cut: without a length, and in chunks, because Qt may call
    //! those complete when the connection ends within one.
    bool m_mayPass = false;
    qint64 m_walked = 0;
    qint64 m_left = 0;
    qint64 m_judged = 0;
    qint64 m_accepted = 0;
    QString m_odd; //!< the first that was not as it must be
};

QTEST_GUILESS_MAIN(TestTruncation)
#include "tst_truncation.moc"
