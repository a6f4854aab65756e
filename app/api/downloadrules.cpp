#include "app/api/downloadrules.h"

#include "app/api/strictnetwork.h"
#include "app/api/wire.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int longestUrl = 8192; // characters

//! An address written as such that is not on the public internet.
bool isPrivateAddress(const QString &host)
{
    QHostAddress address(host);
    if (address.isNull())
        return false;
    bool isMapped = false; // [::ffff:127.0.0.1]
    const quint32 mapped = address.toIPv4Address(&isMapped);
    if (isMapped)
        address = QHostAddress(mapped);
    static const std::array nets{QHostAddress::parseSubnet(u"0.0.0.0/8"_s),
                                 QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                 QHostAddress::parseSubnet(u"100.64.0.0/10"_s),
                                 QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                 QHostAddress::parseSubnet(u"192.168.0.0/16"_s)};
    return address.isLoopback() || address.isLinkLocal() || address.isSiteLocal()
           || address.isUniqueLocalUnicast() || address.isMulticast() || address.isBroadcast()
           || address == QHostAddress(QHostAddress::AnyIPv6)
           || std::any_of(nets.begin(), nets.end(), [&address](const auto &net) {
                  return address.protocol() == QAbstractSocket::IPv4Protocol
                         && address.isInSubnet(net);
              });
}

std::optional<qint64> wholeNumber(const QByteArray &text)
{
    static const QRegularExpression digits(u"\\A[0-9]{1,18}\\z"_s);
    if (!digits.match(QString::fromLatin1(text)).hasMatch())
        return std::nullopt;
    return text.toLongLong();
}

QByteArray strongEtag(const AnswerHead &head)
{
    const QByteArray etag = head.header("ETag").trimmed();
    const bool strong
        = etag.size() > 2 && etag.size() < 1000 && etag.startsWith('"') && etag.endsWith('"');
    return strong ? etag : QByteArray();
}

HeadVerdict fail(const AnswerHead &head, Error::Kind kind, const QString &why)
{
    return {.error = {.kind = kind, .detail = why, .httpStatus = head.status}};
}

bool isChunked(const AnswerHead &head)
{
    return head.header("Transfer-Encoding").toLower().contains("chunked");
}

HeadVerdict judgeWhole(const AnswerHead &head)
{
    HeadVerdict verdict{.next = HeadVerdict::Next::FromStart, .etag = strongEtag(head)};
    if (isChunked(head) || !head.has("Content-Length"))
        return verdict;
    verdict.total = wholeNumber(head.header("Content-Length").trimmed());
    if (!verdict.total)
        return fail(head, Error::Kind::Protocol, u"Content-Length is not a length"_s);
    return verdict;
}

//! F066: anything but exactly the rest of exactly our file means to begin again.
HeadVerdict judgeRest(const AnswerHead &head, const PartState &part)
{
    static const QRegularExpression grammar(
        u"\\Abytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})\\z"_s);
    const auto match = grammar.match(QString::fromLatin1(head.header("Content-Range").trimmed()));
    const qint64 start = match.captured(1).toLongLong();
    const qint64 end = match.captured(2).toLongLong();
    const qint64 total = match.captured(3).toLongLong();
    const auto length = wholeNumber(head.header("Content-Length").trimmed());
    const bool fits = match.hasMatch() && start == part.resumeFrom() && end == total - 1
                      && total >= part.size && (!part.total || *part.total == total)
                      && (isChunked(head) || !head.has("Content-Length") || length == total - start)
                      && (!head.has("ETag") || strongEtag(head) == part.etag);
    if (!fits)
        return {.next = HeadVerdict::Next::Restart};
    return {.next = HeadVerdict::Next::GoOn, .total = total, .etag = part.etag};
}

//! F069
HeadVerdict judgeUnsatisfied(const AnswerHead &head, const PartState &part)
{
    const auto said = head.header("Content-Range").trimmed();
    const bool whole = part.total == part.size && said == "bytes */" + QByteArray::number(part.size)
                       && (!head.has("ETag") || strongEtag(head) == part.etag);
    if (!whole)
        return {.next = HeadVerdict::Next::Restart};
    return {.next = HeadVerdict::Next::Whole, .total = part.size, .etag = part.etag};
}

//! A page or an error message that comes with "200 OK".
bool isPage(const AnswerHead &head)
{
    const auto type = head.header("Content-Type").split(';').value(0).trimmed().toLower();
    static const std::array<QByteArray, 6> pages{"text/html",        "application/xhtml+xml",
                                                 "application/xml",  "text/xml",
                                                 "application/json", "text/plain"};
    return std::find(pages.begin(), pages.end(), type) != pages.end();
}

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403: return Error::Kind::Unauthorized;
    case 404:
    case 410: return Error::Kind::NotFound;
    case 408: return Error::Kind::Timeout;
    case 429: return Error::Kind::RateLimited;
    default: return status >= 500 ? Error::Kind::Server : Error::Kind::Protocol;
    }
}

} // namespace

bool AnswerHead::has(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [name](const auto &pair) {
        return pair.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray AnswerHead::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::optional<Error> refusal(const QUrl &url, LoopbackRule loopback)
{
    const auto refuse = [](const QString &why) {
        return Error{Error::Kind::Invalid, u"download address: "_s + why};
    };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"not an address"_s);
    if (url.toEncoded().size() > longestUrl)
        return refuse(u"too long"_s);
    if (!url.userInfo().isEmpty())
        return refuse(u"holds a user name or password"_s);
    const bool here = isLoopback(url);
    if (here && loopback == LoopbackRule::Refused)
        return refuse(u"leads to this computer"_s);
    if (url.scheme() != "https"_L1 && !(here && url.scheme() == "http"_L1))
        return refuse(u"not https"_s);
    if (!here && isPrivateAddress(url.host()))
        return refuse(u"leads into a private network"_s);
    return std::nullopt;
}

HeadVerdict judge(const AnswerHead &head, const PartState *ranged, const QDateTime &now)
{
    const int status = head.status;
    if (status >= 300 && status < 400 && head.has("Location"))
        return {.next = HeadVerdict::Next::Redirect, .location = head.header("Location")};
    if (status == 416 && ranged)
        return judgeUnsatisfied(head, *ranged);
    if (status != 200 && status != 206) {
        auto verdict = fail(head, kindOf(status), u"HTTP %1"_s.arg(status));
        const auto said = httpDate(head.header("Date"));
        if (head.has("Retry-After"))
            verdict.error.retryAfter
                = retryAfter("" + head.header("Retry-After"), said.isValid() ? said : now);
        return verdict;
    }
    const auto coding = head.header("Content-Encoding").trimmed().toLower();
    if (!coding.isEmpty() && coding != "identity")
        return fail(head, Error::Kind::Protocol, u"compressed, though not asked for"_s);
    if (isPage(head))
        return fail(head, Error::Kind::Protocol, u"a text came instead of the file"_s);
    if (status == 200)
        return judgeWhole(head);
    if (!ranged)
        return fail(head, Error::Kind::Protocol, u"a part came instead of the file"_s);
    return judgeRest(head, *ranged);
}

bool looksLikeText(const QByteArray &first)
{
    const QByteArray text = first.left(512).trimmed();
    return text.startsWith('<') || text.startsWith('{') || text.startsWith("\xef\xbb\xbf");
}

} // namespace rushes
