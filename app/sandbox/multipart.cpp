#include "app/sandbox/multipart.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

Error invalid(const QString &why)
{
    return {Error::Kind::Invalid, u"multipart/form-data: "_s + why};
}

//! A parameter of a header's value, quoted or not; nullopt if it is not there.
std::optional<QString> parameter(const QString &header, const QString &name)
{
    const QRegularExpression pattern(
        uR"re((?:^|;)\s*%1\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+)))re"_s.arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(header);
    if (!match.hasMatch())
        return std::nullopt;
    QString quoted = match.captured(1);
    return match.hasCaptured(2) ? match.captured(2)
                                : quoted.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
}

//! What stands between two boundaries: headers, an empty line, the bytes.
Result<Part> readPart(const QByteArray &piece)
{
    const qsizetype end = piece.indexOf("\r\n\r\n");
    if (end < 0)
        return invalid(u"a part without an end to its headers"_s);
    const QString headers = QString::fromUtf8(piece.left(end));
    for (const QString &line : headers.split(u"\r\n"_s)) {
        if (!line.startsWith("content-disposition:"_L1, Qt::CaseInsensitive))
            continue;
        const QString value = line.section(u':', 1);
        const auto name = parameter(value, u"name"_s);
        if (!name)
            break;
        return Part{.name = *name,
                    .isFile = parameter(value, u"filename"_s).has_value(),
                    .bytes = piece.mid(end + 4)};
    }
    return invalid(u"a part without a name"_s);
}

} // namespace

Result<QList<Part>> readParts(const QByteArray &contentType, const QByteArray &body)
{
    const auto boundary = parameter(QString::fromLatin1(contentType), u"boundary"_s);
    if (!boundary || boundary->isEmpty())
        return invalid(u"no boundary"_s);
    const QByteArray edge = "\r\n--" + boundary->toLatin1();
    const QByteArray whole = "\r\n" + body; // the first boundary has no line before it
    QList<Part> parts;
    qsizetype at = whole.indexOf(edge);
    while (at >= 0) {
        const qsizetype start = at + edge.size();
        if (whole.mid(start, 2) == "--")
            return parts;
        const qsizetype next = whole.indexOf(edge, start);
        if (whole.mid(start, 2) != "\r\n" || next < 0)
            break;
        const auto part = readPart(whole.mid(start + 2, next - start - 2));
        if (!part)
            return part.error();
        parts.append(*part);
        at = next;
    }
    return invalid(u"the last boundary is missing"_s);
}

} // namespace rushes::sandbox
