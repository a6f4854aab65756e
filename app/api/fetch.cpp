#include "app/api/fetch.h"

#include "app/api/partfile.h"
#include "app/api/strictnetwork.h"
#include "app/base/log.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 mostHandedOver = 1 << 20;
constexpr qint64 piece = 256 * 1024;
constexpr int mostHops = 5; // F072
constexpr qint64 leastMoved = 1024; // bytes in a stall's time: a drip is a stall

LoopbackRule loopbackRule(const DownloadRequest &request)
{
    return request.allowLoopback ? LoopbackRule::Allowed : LoopbackRule::Refused;
}

} // namespace

Fetch::Fetch(const FetchMeans &means, DownloadRequest request,
             std::function<void(qint64, qint64)> progress, Reply<Downloaded> done, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_request(std::move(request))
    , m_progress(std::move(progress))
    , m_done(std::move(done))
    , m_stop(std::make_shared<std::atomic_bool>(false))
    , m_part(new PartFile(m_request.part, m_stop))
{
    m_part->moveToThread(&m_means.writing);
    listen();
    if (const auto error = refusal(m_request.url, loopbackRule(m_request))) {
        m_means.clock.after(milliseconds(0), this, [this, error] { fail(*error); });
        return;
    }
    QMetaObject::invokeMethod(m_part, [part = m_part] { part->open(); });
}

Fetch::~Fetch()
{
    *m_stop = true;
    hang();
    m_part->deleteLater(); // in its own thread, after what is queued there
}

void Fetch::listen()
{
    connect(m_part, &PartFile::opened, this, &Fetch::opened);
    connect(m_part, &PartFile::ready, this, [this] {
        m_ready = true;
        read();
        settle();
    });
    connect(m_part, &PartFile::taken, this, &Fetch::taken);
    connect(m_part, &PartFile::differs, this, &Fetch::restart);
    connect(m_part, &PartFile::finished, this, &Fetch::finished);
    connect(m_part, &PartFile::failed, this, &Fetch::fail);
}

void Fetch::opened(const PartState &state)
{
    m_state = state;
    ask(m_request.url, state.canResume() ? Asking::Rest : Asking::Whole);
    m_means.clock.after(m_means.stall, this, [this] { watch(); });
}

void Fetch::ask(const QUrl &url, Asking asking)
{
    m_url = url;
    m_asking = asking;
    m_headSeen = false;
    m_ready = false;
    m_ended = false;
    m_sniffed = false;
    m_handedOver = 0;
    QNetworkRequest request(url);
    if (asking == Asking::Rest) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_state.resumeFrom()) + '-');
        request.setRawHeader("If-Range", m_state.etag);
    }
    m_reply = m_means.network.get(request);
    m_reply->setReadBufferSize(mostHandedOver);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Fetch::sawHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Fetch::read);
    connect(m_reply, &QNetworkReply::finished, this, &Fetch::ended);
}

//! Lets go of the reply, whatever it still does.
void Fetch::hang()
{
    if (!m_reply)
        return;
    auto *reply = m_reply.data();
    m_reply = nullptr;
    reply->disconnect(this);
    reply->deleteLater(); // aborts it; abort() itself complains in the middle of a bad status
}

void Fetch::sawHead()
{
    AnswerHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_headSeen || head.status == 0)
        return;
    m_headSeen = true;
    m_reply->setReadBufferSize(mostHandedOver); // Qt has been seen to forget the first one
    head.headers = m_reply->rawHeaderPairs();
    const auto *ranged = m_asking == Asking::Rest ? &m_state : nullptr;
    const auto verdict = judge(head, ranged, m_means.clock.now());
    using Next = HeadVerdict::Next;
    switch (verdict.next) {
    case Next::FromStart:
    case Next::GoOn: begin(verdict); return;
    case Next::Restart: restart(); return;
    case Next::Redirect: follow(verdict.location); return;
    case Next::Fail: fail(verdict.error); return;
    case Next::Whole:
        hang();
        QMetaObject::invokeMethod(m_part, [part = m_part] { part->finishUntouched(); });
        return;
    }
}

void Fetch::begin(const HeadVerdict &verdict)
{
    m_total = verdict.total;
    const bool goesOn = verdict.next == HeadVerdict::Next::GoOn;
    m_place = goesOn ? m_state.resumeFrom() : 0;
    m_onDisk = m_place;
    m_sniffed = goesOn;
    QMetaObject::invokeMethod(m_part, [part = m_part, verdict, goesOn, from = m_place] {
        if (goesOn)
            part->beginAtTail(from, verdict.total);
        else
            part->beginAtStart(verdict.etag, verdict.total);
    });
}

void Fetch::follow(const QByteArray &location)
{
    const QUrl next = m_url.resolved(QUrl(QString::fromUtf8(location), QUrl::StrictMode));
    const auto refused = refusal(next, loopbackRule(m_request));
    hang();
    if (++m_hops > mostHops) {
        fail({Error::Kind::Protocol, u"redirected more than %1 times"_s.arg(mostHops)});
    } else if (refused) {
        fail(*refused);
    } else if (m_url.scheme() == "https"_L1 && next.scheme() != "https"_L1) {
        fail({Error::Kind::Invalid, u"download address: redirected away from https"_s});
    } else {
        ask(next, m_asking);
    }
}

//! What is on disk is not a part of what the server has: once more from the start, but only once.
void Fetch::restart()
{
    hang();
    if (m_restarted) {
        fail({Error::Kind::Protocol, u"the server contradicts itself about the file"_s});
        return;
    }
    m_restarted = true;
    m_hops = 0;
    ask(m_request.url, Asking::Whole);
}

void Fetch::read()
{
    while (m_ready && m_reply && m_handedOver < mostHandedOver && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(piece);
        if (bytes.isEmpty())
            return;
        if (!m_sniffed && looksLikeText(bytes)) {
            fail({Error::Kind::Protocol, u"a text came instead of the file"_s});
            return;
        }
        if (m_total && m_place + bytes.size() > *m_total) {
            fail({Error::Kind::Protocol, u"more bytes came than announced"_s});
            return;
        }
        m_sniffed = true;
        m_place += bytes.size();
        m_moved += bytes.size();
        m_handedOver += bytes.size();
        QMetaObject::invokeMethod(m_part, [part = m_part, bytes] { part->append(bytes); });
    }
}

void Fetch::taken(qint64 bytes)
{
    m_handedOver -= bytes;
    m_onDisk += bytes;
    const QPointer<Fetch> self(this);
    if (m_progress)
        m_progress(m_onDisk, m_total.value_or(m_request.expectedBytes.value_or(0)));
    if (!self)
        return;
    read();
    settle();
}

void Fetch::ended()
{
    m_ended = true;
    if (!m_headSeen) {
        fail(brokenBy(*m_reply));
        return;
    }
    read();
    settle();
}

//! Judges the end once all that came is on disk.
void Fetch::settle()
{
    if (!m_ended || !m_ready || !m_reply || m_handedOver > 0 || m_reply->bytesAvailable() > 0)
        return;
    const bool broke = m_reply->error() != QNetworkReply::NoError;
    const auto wanted = m_total ? m_total : m_request.expectedBytes;
    if (broke) {
        fail(brokenBy(*m_reply));
    } else if (m_place == 0) {
        fail({Error::Kind::Protocol, u"the file is empty"_s});
    } else if (wanted && m_place < *wanted) {
        fail({Error::Kind::Network, u"ended after %1 of %2 bytes"_s.arg(m_place).arg(*wanted)});
    } else {
        hang();
        QMetaObject::invokeMethod(m_part, [part = m_part] { part->finish(); });
    }
}

Error Fetch::brokenBy(const QNetworkReply &reply) const
{
    return {hasWayTrouble(reply) ? Error::Kind::Tls : Error::Kind::Network, reply.errorString()};
}

void Fetch::watch()
{
    const bool ours = m_handedOver >= mostHandedOver || (m_headSeen && !m_ready);
    const bool over = !m_reply || m_ended;
    if (m_moved < leastMoved && !ours && !over) {
        fail({Error::Kind::Timeout, u"no bytes for too long"_s});
        return;
    }
    m_moved = 0;
    m_means.clock.after(m_means.stall, this, [this] { watch(); });
}

void Fetch::finished(qint64 bytes, const QString &sha256)
{
    Downloaded file{.bytes = bytes, .sha256 = sha256};
    file.sizeDiffers = m_request.expectedBytes && *m_request.expectedBytes != bytes;
    answer(file);
}

void Fetch::fail(const Error &error)
{
    answer(error);
}

//! Ends everything now and says so later, when nobody is in the middle of us.
void Fetch::answer(const Result<Downloaded> &result)
{
    if (!m_done)
        return;
    m_progress = nullptr;
    *m_stop = true;
    hang();
    m_part->disconnect(this);
    qCDebug(logApi) << "download" << (result ? u"done"_s : toWord(result.error().kind));
    m_means.clock.after(milliseconds(0), this,
                        [this, result, done = std::exchange(m_done, nullptr)] {
                            deleteLater();
                            const auto last = done; // `done` may well destroy us
                            last(result);
                        });
}

} // namespace rushes
