#include "app/api/flight.h"

#include "app/api/strictnetwork.h"

#include <algorithm>

namespace rushes {

bool Landing::has(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const auto &pair) {
        return pair.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray Landing::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool Landing::broke() const
{
    // Qt numbers what concerns the connection or a proxy below 200, what a status says above.
    return cut != Cut::No || (error != QNetworkReply::NoError && (status == 0 || error < 200));
}

Flight::Flight(QNetworkReply *reply, Clock &clock, FlightRules rules,
               std::function<void(const Landing &)> landed, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_clock(clock)
    , m_rules(std::move(rules))
    , m_landed(std::move(landed))
    , m_lastMove(clock.monotonic())
{
    // Without a limit Qt reads on into memory while we are not looking.
    reply->setReadBufferSize(m_rules.mostBytes + 1);
    connect(reply, &QNetworkReply::readyRead, this, &Flight::collect);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Flight::touch);
    connect(reply, &QNetworkReply::finished, this, [this] { land(Landing::Cut::No); });
    m_clock.after(m_rules.deadline, this, [this] { land(Landing::Cut::Deadline); });
    m_clock.after(m_rules.stall, this, [this] { watch(); });
}

Flight::~Flight()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Flight::touch()
{
    m_lastMove = m_clock.monotonic();
}

void Flight::collect()
{
    touch();
    m_body += m_reply->read(m_rules.mostBytes + 1 - m_body.size());
    if (m_body.size() > m_rules.mostBytes)
        land(Landing::Cut::TooLong);
}

void Flight::watch()
{
    if (!m_landed)
        return;
    const auto silent = m_clock.monotonic() - m_lastMove;
    const bool excused = m_rules.mayBeSilent && m_rules.mayBeSilent();
    if (silent >= m_rules.stall && !excused) {
        land(Landing::Cut::Stalled);
        return;
    }
    m_clock.after(excused ? m_rules.stall : m_rules.stall - silent, this, [this] { watch(); });
}

bool Flight::isWhole(const Landing &landing) const
{
    if (landing.status == 0 || landing.broke())
        return false;
    if (landing.header("Transfer-Encoding").toLower() == "chunked")
        return true; // mostly: Qt can miss a cut within a chunk, which the JSON then shows
    bool isNumber = false;
    const auto length = landing.header("Content-Length").toLongLong(&isNumber);
    return isNumber && length == landing.body.size();
}

void Flight::land(Landing::Cut cut)
{
    if (!m_landed || !m_reply)
        return;
    const auto landed = std::exchange(m_landed, nullptr);
    auto *reply = m_reply.data();
    m_reply = nullptr;
    reply->disconnect(this);
    Landing landing;
    landing.cut = cut;
    landing.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    landing.headers = reply->rawHeaderPairs();
    if (reply->isReadable()) // a reply that broke early is not even open
        m_body += reply->read(std::max<qint64>(0, m_rules.mostBytes + 1 - m_body.size()));
    landing.body = m_body;
    if (landing.body.size() > m_rules.mostBytes) {
        landing.cut = Landing::Cut::TooLong;
        landing.body.truncate(m_rules.mostBytes);
    }
    landing.error = reply->error();
    landing.words = reply->error() == QNetworkReply::NoError ? QString() : reply->errorString();
    landing.wayTrouble = hasWayTrouble(*reply);
    landing.complete = isWhole(landing);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
    deleteLater();
    landed(landing); // may well destroy us
}

} // namespace rushes
