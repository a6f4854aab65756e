#include "ui/compose/pictureoffer.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Kind = PictureOffer::Kind;

constexpr qsizetype mostBytes
    = 64'000'000; // pasted data is made smaller; beyond this it isn't read

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

bool isHere(const QUrl &url)
{
    return url.isLocalFile() && (url.host().isEmpty() || url.host() == "localhost"_L1);
}

QString encodedFormat(const QMimeData &mime)
{
    for (const QString &format : {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s}) {
        if (mime.hasFormat(format))
            return format;
    }
    return {};
}

QUrl addressIn(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    if (!urls.isEmpty())
        return isWeb(urls.first()) ? urls.first() : QUrl();
    const QString text = mime.hasText() ? mime.text().trimmed() : QString();
    if (text.size() > 4000 || text.contains(u'\n') || text.contains(u' '))
        return {};
    const QUrl url(text, QUrl::StrictMode);
    return isWeb(url) ? url : QUrl();
}

PictureOffer fileOffer(const QList<QUrl> &urls)
{
    PictureOffer offer{.kind = Kind::File, .others = urls.size() - 1};
    offer.file = QUrl::fromLocalFile(urls.first().path()).toLocalFile();
    return offer;
}

PictureOffer dataOffer(const QMimeData &mime)
{
    const QString format = encodedFormat(mime);
    if (!format.isEmpty()) {
        PictureOffer offer{.kind = Kind::Encoded, .bytes = mime.data(format)};
        if (offer.bytes.isEmpty())
            offer.kind = Kind::Nothing; // promised and not delivered
        else if (offer.bytes.size() > mostBytes)
            return {.kind = Kind::TooMuch};
        return offer;
    }
    PictureOffer offer{.kind = Kind::Pixels, .image = qvariant_cast<QImage>(mime.imageData())};
    if (offer.image.isNull())
        offer.kind = Kind::Nothing;
    return offer;
}

} // namespace

bool PictureOffer::isUsable() const
{
    return kind == Kind::File || kind == Kind::Address || kind == Kind::Encoded
           || kind == Kind::Pixels;
}

PictureOffer::Kind offeredKind(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    if (!urls.isEmpty() && isHere(urls.first()))
        return Kind::File;
    if (!urls.isEmpty() && urls.first().isLocalFile())
        return Kind::Elsewhere;
    if (!encodedFormat(mime).isEmpty())
        return Kind::Encoded;
    if (mime.hasImage())
        return Kind::Pixels;
    return addressIn(mime).isEmpty() ? Kind::Nothing : Kind::Address;
}

PictureOffer pictureOffer(const QMimeData &mime)
{
    const Kind kind = offeredKind(mime);
    switch (kind) {
    case Kind::File: return fileOffer(mime.urls());
    case Kind::Address: return {.kind = kind, .url = addressIn(mime)};
    case Kind::Encoded:
    case Kind::Pixels: return dataOffer(mime);
    case Kind::Nothing:
    case Kind::TooMuch:
    case Kind::Elsewhere: return {.kind = kind};
    }
    Q_UNREACHABLE();
}

} // namespace rushes
