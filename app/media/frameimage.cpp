#include "app/media/frameimage.h"

namespace rushes {
namespace {

constexpr int alignment = 64; // the scaler's wide stores want whole lines of it

QImage alignedImage(const QSize &size)
{
    const int stride = (size.width() * 4 + alignment - 1) / alignment * alignment;
    auto *pixels
        = static_cast<uchar *>(av_malloc(size_t(stride) * size_t(size.height()) + alignment));
    if (!pixels)
        return {};
    return {pixels, size.width(),         size.height(),
            stride, QImage::Format_RGB32, [](void *memory) { av_free(memory); },
            pixels};
}

int matrixOf(const AVFrame &frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709: return SWS_CS_ITU709;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL: return SWS_CS_BT2020;
    case AVCOL_SPC_SMPTE240M: return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M: return SWS_CS_ITU601;
    default: return frame.height > 576 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

//! The yuvj formats say their range by their name; the scaler warns at each of them.
AVPixelFormat formatOf(const AVFrame &frame, bool &full)
{
    full = frame.color_range == AVCOL_RANGE_JPEG;
    const auto format = AVPixelFormat(frame.format);
    const auto plain = format == AV_PIX_FMT_YUVJ420P   ? AV_PIX_FMT_YUV420P
                       : format == AV_PIX_FMT_YUVJ422P ? AV_PIX_FMT_YUV422P
                       : format == AV_PIX_FMT_YUVJ444P ? AV_PIX_FMT_YUV444P
                                                       : format;
    full = full || plain != format;
    return plain;
}

} // namespace

QImage FrameImage::convert(const AVFrame &frame, const QSize &size, Quality quality)
{
    bool full = false;
    const AVPixelFormat format = formatOf(frame, full);
    const int how = quality == Quality::Best
                        ? SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP
                        : SWS_BILINEAR;
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height, format,
                                        size.width(), size.height(), AV_PIX_FMT_BGRA, how, nullptr,
                                        nullptr, nullptr));
    QImage image = alignedImage(size);
    if (!m_scaler || image.isNull())
        return {};
    const int *matrix = sws_getCoefficients(matrixOf(frame));
    sws_setColorspaceDetails(m_scaler.get(), matrix, full, sws_getCoefficients(SWS_CS_DEFAULT), 1,
                             0, 1 << 16, 1 << 16);
    uint8_t *planes[4] = {image.bits()};
    const int strides[4] = {int(image.bytesPerLine())};
    const int lines
        = sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    return lines > 0 ? image : QImage();
}

} // namespace rushes
