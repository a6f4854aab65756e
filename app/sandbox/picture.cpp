#include "app/sandbox/picture.h"

#include "app/sandbox/ffmpeg.h"
#include "app/sandbox/order.h"

#include <QImageReader>

#include <httplib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

constexpr int longestSide = 2200; // pixels: enough for any frame and its margins
constexpr time_t patience = 5; // seconds for each step

QImage readByQt(const QString &file)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    return reader.read();
}

bool isLocal(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme() == "http"_L1
           && (host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1);
}

} // namespace

Result<QImage> openPicture(const QString &file, const QString &ffmpeg, const QString &workFolder)
{
    const QImage image = readByQt(file);
    if (!image.isNull())
        return image;
    const QString converted = workFolder + "/source.png"_L1;
    const auto done = runFfmpeg(
        {.program = ffmpeg,
         .arguments = {u"-i"_s, u"file:"_s + file, u"-frames:v"_s, u"1"_s, u"file:"_s + converted},
         .folder = workFolder},
        {});
    const QImage second = done ? readByQt(converted) : QImage();
    if (second.isNull())
        return Error{Error::Kind::Damaged, u"the picture can't be read"_s};
    return second;
}

Result<QByteArray> fetchLocal(const QUrl &url)
{
    if (!isLocal(url))
        return Error{Error::Kind::NotFound, u"not on this computer"_s};
    httplib::Client client(url.host().toStdString(), url.port(80));
    client.set_connection_timeout(patience);
    client.set_read_timeout(patience);
    QByteArray bytes;
    const QString path = url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority
                                      | QUrl::RemoveFragment | QUrl::FullyEncoded);
    const auto answer = client.Get(path.toStdString(), [&bytes](const char *data, size_t size) {
        bytes.append(data, qsizetype(size));
        return bytes.size() <= largestImage;
    });
    if (!answer || answer->status != 200)
        return Error{Error::Kind::Network, u"%1 does not give the picture"_s.arg(url.host())};
    return bytes;
}

} // namespace rushes::sandbox
