#include "app/media/clipwork.h"

#include "app/media/decoder.h"
#include "app/media/frameimage.h"
#include "app/media/image.h"
#include "app/media/picturereader.h"

#include <QPainter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int quality = 85; // of a JPEG

Error damaged(const QString &what)
{
    return {Error::Kind::Damaged, what};
}

Result<std::unique_ptr<Decoder>> openClip(const QString &file)
{
    return Decoder::open(file, 1); // the limits allow no second thread
}

Av<AVFrame> frameOf(Decoder &decoder, int frame)
{
    return decoder.decode(
        frame, [](int, const AVFrame &) {}, [] { return false; });
}

//! The part of `source` that has the shape of `tile`.
QRect middleOf(const QSize &source, const QSize &tile)
{
    QRect part({}, tile.scaled(source, Qt::KeepAspectRatio));
    part.moveCenter(QRect({}, source).center());
    return part;
}

} // namespace

Result<ProbeFacts> probeFile(const QString &file)
{
    if (isPicture(file)) {
        const QSize size
            = previewImage(file, {64, 64}).isNull() ? QSize() : inspectImage(file).size;
        return size.isEmpty() ? Result<ProbeFacts>(damaged(u"a picture that cannot be read"_s))
                              : ProbeFacts{.size = size, .still = true};
    }
    const auto decoder = openClip(file);
    if (!decoder)
        return decoder.error();
    if (!frameOf(**decoder, 0))
        return damaged(u"no frame can be decoded"_s);
    const ClipFacts &facts = (*decoder)->facts();
    return ProbeFacts{.seconds = double(facts.durationMs) / 1000,
                      .size = facts.size,
                      .framesPerSecond = facts.framesPerSecond,
                      .hasAudio = facts.hasAudio};
}

Result<QImage> posterOf(const QString &file, const QSize &box)
{
    QImage image;
    if (isPicture(file)) {
        image = previewImage(file, box);
    } else {
        const auto decoder = openClip(file);
        if (!decoder)
            return decoder.error();
        const auto frame = frameOf(**decoder, 0);
        const QSize size{frame ? frame->width : 0, frame ? frame->height : 0};
        const bool fits = size.width() <= box.width() && size.height() <= box.height();
        if (frame) {
            const QSize fitted = fits ? size : size.scaled(box, Qt::KeepAspectRatio);
            image = FrameImage().convert(*frame, fitted.expandedTo({1, 1}),
                                         FrameImage::Quality::Best);
        }
    }
    return image.isNull() ? Result<QImage>(damaged(u"no frame can be decoded"_s)) : image;
}

Result<QImage> filmstripOf(const QString &file, int count, const QSize &tile)
{
    const auto decoder = openClip(file);
    if (!decoder)
        return decoder.error();
    QImage strip(tile.width() * count, tile.height(), QImage::Format_RGB32);
    strip.fill(Qt::black);
    QPainter painter(&strip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    FrameImage convert;
    const QSize covering = (*decoder)->facts().size.scaled(tile, Qt::KeepAspectRatioByExpanding);
    for (int i = 0; i < count; ++i) {
        const int frame = int((i + 0.5) * (*decoder)->facts().frames / count);
        const auto decoded = frameOf(**decoder, frame);
        if (!decoded)
            return damaged(u"frame %1 cannot be decoded"_s.arg(frame));
        const QImage image = convert.convert(*decoded, covering, FrameImage::Quality::Best);
        painter.drawImage(QRect({i * tile.width(), 0}, tile), image, middleOf(image.size(), tile));
    }
    return strip;
}

Result<> saveJpeg(const QImage &image, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "jpeg", quality) || !file.commit())
        return Error{Error::Kind::Disk, file.errorString()};
    return {};
}

} // namespace rushes
