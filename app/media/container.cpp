#include "app/media/container.h"

#include "app/media/mp4.h"

#include <QFile>
#include <QFileInfo>

extern "C" {
#include <libavutil/dict.h>
#include <libavutil/log.h>
}

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 mostFramePixels = 64LL * 1024 * 1024;

Error damaged(const QString &what, int code)
{
    char words[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, words, sizeof words);
    return {Error::Kind::Damaged, u"%1: %2"_s.arg(what, QString::fromLocal8Bit(words))};
}

Result<> looksLikeClip(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return Error{Error::Kind::Disk, u"not a file"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Disk, file.errorString()};
    if (kindOf(file.peek(64)) != FileKind::Mp4)
        return Error{Error::Kind::Damaged, u"does not begin with ftyp"_s};
    return {};
}

} // namespace

Result<Av<AVFormatContext>> openContainer(const QString &path)
{
    if (const auto looked = looksLikeClip(path); !looked)
        return looked.error();
    av_log_set_level(AV_LOG_QUIET); // what matters comes back as an Error
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", "mov", 0);
    AVFormatContext *format = nullptr;
    const QByteArray url = "file:" + QFile::encodeName(QFileInfo(path).absoluteFilePath());
    const int opened
        = avformat_open_input(&format, url.constData(), av_find_input_format("mov"), &options);
    av_dict_free(&options);
    if (opened < 0)
        return damaged(u"cannot be opened"_s, opened);
    return Av<AVFormatContext>(format);
}

Result<Av<AVCodecContext>> openCodec(const AVStream &stream, int threads)
{
    const AVCodec *codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec)
        return Error{Error::Kind::Damaged, u"no decoder for this stream"_s};
    Av<AVCodecContext> context(avcodec_alloc_context3(codec));
    if (const int set = avcodec_parameters_to_context(context.get(), stream.codecpar); set < 0)
        return damaged(u"stream"_s, set);
    context->thread_count = threads;
    context->thread_type = threads > 1 ? FF_THREAD_FRAME : 0;
    context->max_pixels = mostFramePixels;
    context->pkt_timebase = stream.time_base;
    if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
        return damaged(u"decoder"_s, opened);
    return context;
}

} // namespace rushes
