#include "app/sandbox/cdn.h"

#include "app/sandbox/answers.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

struct Span {
    qint64 from = 0;
    qint64 last = 0; //!< included; before `from`: nothing of the file is in the range
};

//! One range of bytes (RFC 9110 14.1.2). Several, or what is no range, count as none given.
std::optional<Span> readRange(const QByteArray &header, qint64 size)
{
    static const QRegularExpression grammar(u"\\A\\s*bytes\\s*=\\s*(\\d*)-(\\d*)\\s*\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = grammar.match(QString::fromLatin1(header));
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()))
        return std::nullopt;
    if (first.isEmpty()) // the last n bytes
        return Span{.from = std::max<qint64>(0, size - last.toLongLong()),
                    .last = last.toLongLong() > 0 ? size - 1 : -1};
    const qint64 from = first.toLongLong();
    if (!last.isEmpty() && last.toLongLong() < from)
        return std::nullopt;
    const qint64 end = last.isEmpty() ? size - 1 : std::min(last.toLongLong(), size - 1);
    return Span{.from = from, .last = from < size ? end : -1};
}

//! If-Range compares strongly (RFC 9110 13.1.5): our ETag or our Last-Modified, nothing else.
bool isSame(const Request &request, const QByteArray &tag, const QByteArray &modified)
{
    const QByteArray wanted = request.header("if-range").trimmed();
    return wanted.isEmpty() || wanted == tag || wanted == modified;
}

Answer refuse(int status, const QString &code, const QString &message)
{
    return toAnswer(Refusal{.status = status, .code = code, .message = message});
}

Answer unsatisfiable(qint64 size)
{
    Answer answer = refuse(416, u"range_not_satisfiable"_s, u"The range lies past the end."_s);
    answer.set("Content-Range", "bytes */" + QByteArray::number(size));
    return answer;
}

} // namespace

Answer Cdn::answer(const Request &request) const
{
    if (request.has("authorization"))
        return refuse(400, u"unexpected_authorization"_s,
                      u"Results are public: never send an API key to this host."_s);
    if (request.method != "GET" && request.method != "HEAD") {
        Answer answer = refuse(405, u"method_not_allowed"_s, u"Only GET and HEAD."_s);
        answer.set("Allow", "GET, HEAD");
        return answer;
    }
    const QString name = QString::fromUtf8(request.path).section(u"/outputs/"_s, 1);
    const auto entry = m_books.find(name.section(u'.', 0, 0));
    if (!entry || entry->file.isEmpty() || entry->file != name)
        return refuse(404, u"not_found"_s, u"No such file."_s);
    if (wallClock() >= entry->ended + m_timing.expiry()) {
        QFile::remove(m_books.output(name));
        return refuse(410, u"expired"_s, u"This link has expired."_s);
    }
    const QByteArray tag = '"' + entry->checksum.toLatin1().left(32) + '"';
    const QByteArray modified = httpDate(entry->ended);
    Answer answer{.type = entry->order.still ? "image/png" : "video/mp4",
                  .headers = {{"ETag", tag},
                              {"Last-Modified", modified},
                              {"Accept-Ranges", "bytes"},
                              {"Cache-Control", "private, max-age=86400"}},
                  .file = m_books.output(name),
                  .length = entry->size};
    const auto range = request.method == "GET" && isSame(request, tag, modified)
                           ? readRange(request.header("range"), entry->size)
                           : std::nullopt;
    if (!range)
        return answer;
    if (range->last < range->from)
        return unsatisfiable(entry->size);
    answer.status = 206;
    answer.from = range->from;
    answer.length = range->last - range->from + 1;
    answer.set("Content-Range", "bytes " + QByteArray::number(range->from) + '-'
                                    + QByteArray::number(range->last) + '/'
                                    + QByteArray::number(entry->size));
    return answer;
}

} // namespace rushes::sandbox
