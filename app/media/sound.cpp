#include "app/media/sound.h"

#include "app/media/container.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/mathematics.h>
}

#include <array>

namespace rushes {
namespace {

constexpr int rate = 48000;
constexpr int bytesPerFrame = 4; // two channels of 16 bits
constexpr qsizetype mostSound = qsizetype(10) * 60 * rate * bytesPerFrame;

//! Resamples what is decoded and appends it.
class SoundWriter {
public:
    void append(AVFrame &frame)
    {
        if (!m_resampler && !open(frame))
            return;
        take(swr_get_out_samples(m_resampler.get(), frame.nb_samples),
             const_cast<const uint8_t **>(frame.extended_data), frame.nb_samples);
    }

    void finish()
    {
        if (m_resampler)
            take(swr_get_out_samples(m_resampler.get(), 0), nullptr, 0);
    }

    QByteArray pcm;

private:
    bool open(AVFrame &frame)
    {
        AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
        SwrContext *made = nullptr;
        swr_alloc_set_opts2(&made, &stereo, AV_SAMPLE_FMT_S16, rate, &frame.ch_layout,
                            AVSampleFormat(frame.format), frame.sample_rate, 0, nullptr);
        m_resampler.reset(made);
        if (!made || swr_init(made) < 0)
            m_resampler.reset();
        return m_resampler != nullptr;
    }

    void take(int room, const uint8_t **input, int samples)
    {
        if (room <= 0)
            return;
        const qsizetype before = pcm.size();
        pcm.resize(before + qsizetype(room) * bytesPerFrame);
        std::array planes{reinterpret_cast<uint8_t *>(pcm.data() + before)};
        const int made = swr_convert(m_resampler.get(), planes.data(), room, input, samples);
        pcm.resize(before + qsizetype(qMax(0, made)) * bytesPerFrame);
    }

    Av<SwrContext> m_resampler;
};

//! Where the sound begins, counted from the first picture, in frames of ours.
qint64 lead(const AVFormatContext &format, int sound)
{
    const int picture = av_find_best_stream(const_cast<AVFormatContext *>(&format),
                                            AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const auto start = [&](int stream) -> int64_t {
        if (stream < 0 || format.streams[stream]->start_time == AV_NOPTS_VALUE)
            return 0;
        return av_rescale_q(format.streams[stream]->start_time, format.streams[stream]->time_base,
                            {1, rate});
    };
    return start(sound) - start(picture);
}

QByteArray aligned(const QByteArray &pcm, qint64 frames)
{
    const qsizetype bytes = qsizetype(qAbs(frames)) * bytesPerFrame;
    if (frames > 0 && bytes < mostSound)
        return QByteArray(bytes, '\0') + pcm;
    return frames < 0 ? pcm.mid(bytes) : pcm;
}

} // namespace

ClipSound decodeSound(const QString &file, const std::function<bool()> &stop)
{
    const auto format = openContainer(file);
    if (!format)
        return {};
    AVFormatContext *context = format->get();
    const int stream = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (stream < 0)
        return {};
    const auto codec = openCodec(*context->streams[stream], 1);
    if (!codec)
        return {};
    const Av<AVPacket> packet(av_packet_alloc());
    const Av<AVFrame> frame(av_frame_alloc());
    SoundWriter writer;
    const auto drain = [&] {
        while (avcodec_receive_frame(codec->get(), frame.get()) == 0)
            writer.append(*frame);
    };
    while (writer.pcm.size() < mostSound && av_read_frame(context, packet.get()) >= 0) {
        if (stop())
            return {};
        if (packet->stream_index == stream && avcodec_send_packet(codec->get(), packet.get()) == 0)
            drain();
        av_packet_unref(packet.get());
    }
    avcodec_send_packet(codec->get(), nullptr);
    drain();
    writer.finish();
    return {aligned(writer.pcm.left(mostSound), lead(*context, stream))};
}

} // namespace rushes
