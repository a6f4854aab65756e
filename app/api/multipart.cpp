#include "app/api/multipart.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace rushes {
namespace {

QByteArray randomBoundary()
{
    std::array<quint32, 5> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray boundary = "rushes-";
    for (const quint32 word : words)
        boundary += QByteArray::number(word, 16).rightJustified(8, '0');
    return boundary;
}

QByteArray unusedBoundary(const QList<FormPart> &parts)
{
    for (;;) {
        const QByteArray boundary = randomBoundary();
        const bool used = std::any_of(parts.begin(), parts.end(), [&](const FormPart &part) {
            return part.body.contains(boundary);
        });
        if (!used)
            return boundary;
    }
}

} // namespace

Form encodeForm(const QList<FormPart> &parts)
{
    const QByteArray boundary = unusedBoundary(parts);
    Form form{"multipart/form-data; boundary=" + boundary, {}};
    for (const FormPart &part : parts) {
        form.body
            += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
        if (!part.fileName.isEmpty())
            form.body += "; filename=\"" + part.fileName + '"';
        if (!part.contentType.isEmpty())
            form.body += "\r\nContent-Type: " + part.contentType;
        form.body += "\r\n\r\n" + part.body + "\r\n";
    }
    form.body += "--" + boundary + "--\r\n";
    return form;
}

} // namespace rushes
