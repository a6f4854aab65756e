#include "app/api/paidpost.h"

#include "app/api/oneshotbody.h"
#include "app/api/strictnetwork.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 mostKept = 64 * 1024; // of an answer, in the journal

//! What of the headers is kept as evidence. Of a redirect's target only scheme and host: the rest
//! may hold a secret.
QByteArray allowedHeaders(const Landing &landing)
{
    QByteArray kept;
    for (const char *name : {"Content-Type", "Content-Length", "Transfer-Encoding", "Date",
                             "Retry-After", "Server", "X-Request-Id"}) {
        if (landing.has(name))
            kept += QByteArray(name) + ": " + landing.header(name).left(200) + '\n';
    }
    if (landing.has("Location")) {
        const QUrl to(QString::fromLatin1(landing.header("Location")));
        kept += "Location: "
                + QUrl(to.scheme() + "://"_L1 + to.host()).toEncoded(QUrl::FullyEncoded) + '\n';
    }
    return kept;
}

QString transportWords(const Landing &landing)
{
    switch (landing.cut) {
    case Landing::Cut::Deadline: return u"given up after the deadline"_s;
    case Landing::Cut::Stalled: return u"nothing moved for too long"_s;
    case Landing::Cut::TooLong: return u"the answer is too long"_s;
    case Landing::Cut::No: break;
    }
    return landing.broke() ? landing.words : QString();
}

} // namespace

PaidPost::PaidPost(QNetworkRequest request, const Submission &submission, Clock &clock,
                   PostRules rules, const Moved &moved, Landed landed, QObject *parent)
    : QObject(parent)
    , m_network(new StrictNetwork(this))
    , m_body(new OneShotBody(submission.body, this))
    , m_size(submission.body.size())
    , m_landed(std::move(landed))
{
    request.setRawHeader("Content-Type", submission.contentType);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_size);
    // Buffered, Qt could rewind its own copy and send it again.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *reply = m_network->post(request, m_body);
    const FlightRules flightRules{
        .deadline = rules.deadline, .stall = rules.stall, .mayBeSilent = [this, reply] {
            const bool answering
                = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
            return m_body->bytesRead() == m_size && !answering;
        }};
    auto *flight = new Flight(
        reply, clock, flightRules,
        [this](const Landing &landing) {
            deleteLater();
            m_landed(landing, evidence(landing));
        },
        this);
    // Qt doesn't know the total of a sequential body, and counts what it has buffered as sent.
    connect(reply, &QNetworkReply::uploadProgress, flight, [this, flight, moved] {
        flight->touch();
        moved(m_body->bytesRead(), m_size);
    });
}

PaidPost::~PaidPost()
{
    // The reply reads from the body until it is gone itself.
    for (auto *flight : findChildren<Flight *>(Qt::FindDirectChildrenOnly))
        delete flight;
    delete m_network;
}

PostEvidence PaidPost::evidence(const Landing &landing) const
{
    PostEvidence seen;
    seen.httpStatus = landing.status;
    seen.headers = allowedHeaders(landing);
    seen.body = landing.body.left(mostKept);
    seen.complete = landing.complete && landing.body.size() <= mostKept;
    seen.bytesRead = m_body->bytesRead();
    seen.bodySize = m_size;
    seen.transport = transportWords(landing);
    seen.tlsTrouble = landing.wayTrouble;
    return seen;
}

} // namespace rushes
