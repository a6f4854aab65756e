#include "app/api/multipart.h"
#include "app/api/seedanceclient.h"
#include "app/api/submitoutcome.h"
#include "app/base/json.h"
#include "tests/support/faultserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using Class = SubmitOutcome::Class;
using End = Script::End;
using Framing = Script::Framing;

namespace {

const QByteArray accepted = R"({"task_id":"task_abc123","status":"queued","credits_charged":607})";
const QByteArray idField = R"("task_id":"task_abc123")";

Submission asJson()
{
    return {u"json"_s, "application/json",
            R"({"model":"seedance-2.0","prompt":"p","metadata":{"rushes_ref":"r-1"}})"};
}

//! As big as a small picture is, in our own multipart writer's words.
Submission asForm()
{
    const Form form = encodeForm({{.name = "model", .body = "seedance-2.0"},
                                  {.name = "prompt", .body = "p"},
                                  {.name = "image",
                                   .body = "\x89PNG\r\n\x1a\n" + patternBytes(7, 0, 20'000),
                                   .fileName = "image.png",
                                   .contentType = "image/png"}});
    return {u"form"_s, form.contentType, form.body};
}

Script answer(Framing framing)
{
    Script script = Script::json(accepted);
    script.framing = framing;
    return script;
}

} // namespace

Q_DECLARE_METATYPE(rushes::Submission)

//! One answer, cut at each of its bytes. The server's own record says how often it was asked.
class TestSubmitCuts : public QObject {
    Q_OBJECT

private slots:

    void everyCutOfTheAnswerIsOnePost_data()
    {
        QTest::addColumn<Submission>("submission");
        QTest::addColumn<End>("end");
        QTest::addColumn<Framing>("framing");
        const std::array forms{std::pair("JSON", asJson()), std::pair("multipart", asForm())};
        const std::array ends{std::pair("FIN", End::Fin), std::pair("RST", End::Reset),
                              std::pair("stall", End::Stall)};
        for (const auto &[form, submission] : forms) {
            for (const auto &[name, end] : ends) {
                QTest::addRow("%s, %s, length", form, name) << submission << end << Framing::Length;
                QTest::addRow("%s, %s, chunked", form, name)
                    << submission << end << Framing::Chunked;
            }
        }
    }

    // F001, F002, F003
    void everyCutOfTheAnswerIsOnePost()
    {
        QFETCH(Submission, submission);
        QFETCH(End, end);
        QFETCH(Framing, framing);
        const Script whole = answer(framing);
        FaultServer server;
        const QTemporaryDir folder;
        server.recordTo(folder.filePath(u"record.ndjson"_s));
        server.always([&](const SeenRequest &request) {
            Script script = whole;
            script.cutAt = request.path.mid(request.path.lastIndexOf('/') + 1).toLongLong();
            script.end = end;
            return script;
        });
        // Qt never ends some answers that break off within the line of a chunk's size: then our own
        // limit does, as it does for a stall.
        const bool waits = end == End::Stall || framing == Framing::Chunked;
        m_pace.postStall = waits ? 3s : 20s;
        m_pace.postDeadline = waits ? 4s : 30s;
        const auto outcomes = submitAll(server, submission, whole.answerSize());
        if (QTest::currentTestFailed())
            return;
        for (qint64 cut = 0; cut <= whole.answerSize(); ++cut)
            verify(outcomes.at(cut), whole, end, cut);
        verifyRecord(folder.filePath(u"record.ndjson"_s), submission, whole.answerSize());
        QCOMPARE(server.connections(), whole.answerSize() + 1); // and nobody else came
    }

private:
    //! One submission for each cut from nothing to all of it, many under way at a time.
    std::map<qint64, SubmitOutcome> submitAll(FaultServer &server, Submission submission,
                                              qint64 size)
    {
        m_pace.requestsPerWindow = 100'000;
        SystemClock clock;
        RateLimiter limiter(clock, m_pace, {});
        SeedanceClient client({server.url(u"/v1"_s), "sk"}, limiter, clock, m_pace);
        const QString path = submission.path;
        std::map<qint64, SubmitOutcome> outcomes;
        int answers = 0;
        constexpr qint64 atOnce = 160; // each has a connection and a thread
        for (qint64 next = 0; next <= size;) {
            const qint64 until = std::min(size + 1, next + atOnce);
            for (; next < until; ++next) {
                submission.path = path + u'/' + QString::number(next);
                client.submit(
                    submission, &server, [] { return true; }, {},
                    [&, cut = next](const SubmitOutcome &outcome) {
                        ++answers;
                        outcomes[cut] = outcome;
                    });
            }
            [&] { QTRY_COMPARE_WITH_TIMEOUT(answers, int(until), 30'000); }();
            if (QTest::currentTestFailed())
                break;
        }
        QTest::qWait(200); // a second POST would come at once
        return outcomes;
    }

    static void verify(const SubmitOutcome &outcome, const Script &whole, End end, qint64 cut)
    {
        const auto at = [cut](const char *what) {
            return u"%1, cut at %2"_s.arg(QLatin1String(what)).arg(cut).toUtf8();
        };
        const bool isWhole = cut == whole.answerSize();
        const qint64 frame = whole.framing == Framing::Chunked
                                 ? QByteArray::number(whole.size(), 16).size() + 2
                                 : 0;
        const qint64 came = std::clamp<qint64>(cut - whole.head().size() - frame, 0, whole.size());
        const bool isLost = end == End::Reset; // a reset may take what was not yet read with it
        QVERIFY2(outcome.outcome == Class::Unknown
                     || (isWhole && outcome.outcome == Class::Accepted),
                 at("neither unknown nor a whole answer"));
        QVERIFY2(outcome.evidence.bytesRead == outcome.evidence.bodySize, at("not sent whole"));
        // Qt may call a chunked answer complete that broke off: then only its JSON tells.
        const bool maySeemComplete = isWhole || whole.framing == Framing::Chunked;
        QVERIFY2(!outcome.evidence.complete || maySeemComplete, at("taken for complete"));
        QVERIFY2(accepted.startsWith(outcome.evidence.body), at("another body"));
        if (isLost)
            return;
        QVERIFY2(outcome.evidence.body.size() == came, at("bytes were lost"));
        QVERIFY2(!isWhole || outcome.outcome == Class::Accepted, at("not accepted"));
        const bool hasId = !isWhole && accepted.first(came).contains(idField);
        QVERIFY2(outcome.hint.value == (hasId ? u"task_abc123"_s : u""_s), at("a wrong hint"));
    }

    //! Each path exactly once, with exactly our bytes.
    static void verifyRecord(const QString &file, const Submission &submission, qint64 size)
    {
        QFile record(file);
        QVERIFY(record.open(QIODevice::ReadOnly));
        const auto hash = QCryptographicHash::hash(submission.body, QCryptographicHash::Sha256);
        std::map<QString, int> posts;
        while (!record.atEnd()) {
            const auto line = parseObject(record.readLine());
            QVERIFY(bool(line));
            QCOMPARE(line->value(u"method"_s).toString(), u"POST"_s);
            QCOMPARE(line->value(u"sha256"_s).toString(), QString::fromLatin1(hash.toHex()));
            ++posts[line->value(u"path"_s).toString()];
        }
        QCOMPARE(qint64(posts.size()), size + 1);
        for (const auto &[path, count] : posts)
            QVERIFY2(count == 1, qPrintable(path));
    }

    Pace m_pace;
};

QTEST_GUILESS_MAIN(TestSubmitCuts)
#include "tst_submitcuts.moc"
