#include "tests/support/faultserver.h"

#include <QtEndian>

#include <algorithm>

namespace rushes {
namespace {

quint64 mixed(quint64 x) // splitmix64's finaliser: neighbours look nothing alike
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

} // namespace

QByteArray patternBytes(quint64 seed, qint64 offset, qint64 size)
{
    const qint64 first = offset / 8;
    const qint64 words = (offset + size + 7) / 8 - first;
    QByteArray bytes(words * 8, Qt::Uninitialized);
    for (qint64 i = 0; i < words; ++i)
        qToLittleEndian(mixed(seed * 0x9e3779b97f4a7c15U + quint64(first + i)),
                        bytes.data() + i * 8);
    return bytes.mid(offset - first * 8, size);
}

QByteArray SeenRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Script Script::json(const QByteArray &body, const QByteArray &status)
{
    Script script;
    script.status = status;
    script.headers = {{"Content-Type", "application/json"}};
    script.body = body;
    return script;
}

Script Script::file(const QByteArray &body)
{
    Script script;
    script.headers = {{"Content-Type", "video/mp4"}, {"ETag", "\"one\""}};
    script.body = body;
    return script;
}

Script Script::ranged(const SeenRequest &request, const QByteArray &body, const QByteArray &etag,
                      Manners manners)
{
    Script script = file(body);
    script.headers = {{"Content-Type", "video/mp4"}, {"ETag", etag}, {"Accept-Ranges", "bytes"}};
    const QByteArray range = request.header("Range");
    const QByteArray ifRange = request.header("If-Range");
    const bool isPart = range.startsWith("bytes=") && manners != Manners::IgnoresRange;
    if (!isPart || (!ifRange.isNull() && ifRange != etag))
        return script;
    const qint64 total = body.size();
    qint64 from = range.mid(6, range.size() - 7).toLongLong();
    if (from >= total || manners == Manners::CannotSatisfy) {
        script.status = "416 Range Not Satisfiable";
        script.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(total));
        script.body.clear();
        return script;
    }
    if (manners == Manners::WrongStart)
        from /= 2;
    const qint64 said = manners == Manners::WrongTotal ? total + 1 : total;
    script.status = "206 Partial Content";
    if (manners != Manners::SaysNoRange)
        script.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(from) + '-'
                                                        + QByteArray::number(said - 1) + '/'
                                                        + QByteArray::number(said));
    script.body = manners == Manners::OtherBytes ? body.first(total - from) : body.mid(from);
    return script;
}

Script Script::redirect(const QByteArray &location, const QByteArray &status)
{
    Script script = json("{}", status);
    script.headers.emplaceBack("Location", location);
    return script;
}

QByteArray Script::head() const
{
    QByteArray bytes = "HTTP/1.1 " + status + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (framing == Framing::Length)
        bytes += "Content-Length: " + QByteArray::number(statedLength.value_or(size())) + "\r\n";
    else if (framing == Framing::Chunked)
        bytes += "Transfer-Encoding: chunked\r\n";
    else
        bytes += "Connection: close\r\n";
    return bytes + "\r\n";
}

qint64 Script::size() const
{
    return source ? bodySize : qint64(body.size());
}

QByteArray Script::chunk(const QByteArray &piece)
{
    return piece.isEmpty() ? QByteArray()
                           : QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}

qint64 Script::answerSize() const
{
    if (!raw.isNull())
        return raw.size();
    qint64 bytes = head().size() + size();
    if (framing != Framing::Chunked)
        return bytes;
    for (qint64 at = 0; at < size(); at += pieceSize)
        bytes += QByteArray::number(std::min(pieceSize, size() - at), 16).size() + 4;
    return bytes + qint64(lastChunk.size());
}

} // namespace rushes
