#pragma once

#include "app/base/result.h"

#include <QString>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

// Private to app/media: libav's objects with owners.
namespace rushes {

struct AvFree {
    void operator()(AVFormatContext *format) const { avformat_close_input(&format); }
    void operator()(AVCodecContext *codec) const { avcodec_free_context(&codec); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(SwsContext *scaler) const { sws_freeContext(scaler); }
    void operator()(SwrContext *resampler) const { swr_free(&resampler); }
};

template<class T> using Av = std::unique_ptr<T, AvFree>;

//! Opens a regular file that begins with `ftyp`, with the MP4 demuxer and from the file system
//! only, whatever the file says about itself (F130). Errors: Damaged, Disk.
Result<Av<AVFormatContext>> openContainer(const QString &path);
//! A decoder for one stream of it, opened. Errors: Damaged.
Result<Av<AVCodecContext>> openCodec(const AVStream &stream, int threads);

} // namespace rushes
