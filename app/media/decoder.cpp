#include "app/media/decoder.h"

#include <algorithm>

extern "C" {
#include <libavutil/mathematics.h>
}

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr size_t mostSamples = 1'000'000;

} // namespace

Result<std::unique_ptr<Decoder>> Decoder::open(const QString &file, int threads)
{
    auto format = openContainer(file);
    if (!format)
        return format.error();
    std::unique_ptr<Decoder> decoder(new Decoder);
    decoder->m_format = std::move(*format);
    AVFormatContext *context = decoder->m_format.get();
    decoder->m_stream = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (decoder->m_stream < 0)
        return Error{Error::Kind::Damaged, u"no picture in it"_s};
    auto codec = openCodec(*context->streams[decoder->m_stream], threads);
    if (!codec)
        return codec.error();
    decoder->m_codec = std::move(*codec);
    if (const auto read = decoder->readTable(); !read)
        return read.error();
    decoder->readFacts();
    return decoder;
}

//! Reads every packet once, without decoding: their times are the only exact frame numbers.
Result<> Decoder::readTable()
{
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream *stream = m_format->streams[i];
        const bool sound = stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
        m_facts.hasAudio = m_facts.hasAudio || sound;
        if (int(i) != m_stream)
            stream->discard = AVDISCARD_ALL;
    }
    while (m_samples.size() < mostSamples && av_read_frame(m_format.get(), m_packet.get()) >= 0) {
        const AVPacket &packet = *m_packet;
        const bool shown = packet.stream_index == m_stream && !(packet.flags & AV_PKT_FLAG_DISCARD);
        const int64_t start = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
        if (shown && start != AV_NOPTS_VALUE)
            m_samples.push_back({start, (packet.flags & AV_PKT_FLAG_KEY) != 0});
        av_packet_unref(m_packet.get());
    }
    std::stable_sort(m_samples.begin(), m_samples.end(),
                     [](const Sample &a, const Sample &b) { return a.start < b.start; });
    const auto same = [](const Sample &a, const Sample &b) { return a.start == b.start; };
    m_samples.erase(std::unique(m_samples.begin(), m_samples.end(), same), m_samples.end());
    if (m_samples.empty())
        return Error{Error::Kind::Damaged, u"no frames in it"_s};
    return {};
}

void Decoder::readFacts()
{
    const AVStream &stream = *m_format->streams[m_stream];
    const AVRational ms{1, 1000};
    m_facts.frames = int(m_samples.size());
    m_facts.size = {stream.codecpar->width, stream.codecpar->height};
    m_facts.startsMs.reserve(m_facts.frames);
    for (const Sample &sample : m_samples) {
        m_facts.startsMs.append(av_rescale_q_rnd(sample.start - m_samples.front().start,
                                                 stream.time_base, ms, AV_ROUND_NEAR_INF));
    }
    const qint64 last = m_facts.startsMs.last();
    if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
        m_facts.framesPerSecond = av_q2d(stream.avg_frame_rate);
    else if (last > 0)
        m_facts.framesPerSecond = 1000.0 * (m_facts.frames - 1) / double(last);
    m_facts.durationMs = last + qRound64(1000 / m_facts.framesPerSecond);
}

int Decoder::keyBefore(int frame) const
{
    int key = std::clamp(frame, 0, m_facts.frames - 1);
    while (key > 0 && !m_samples[size_t(key)].key)
        --key;
    return key;
}

bool Decoder::goesOn(int frame) const
{
    return m_next >= 0 && !m_ended && frame >= m_next && keyBefore(frame) <= m_next;
}

int Decoder::indexOf(int64_t start) const
{
    const auto at = std::ranges::lower_bound(m_samples, start, {}, &Sample::start);
    if (at == m_samples.end())
        return m_facts.frames - 1;
    const auto index = int(at - m_samples.begin());
    const bool earlier = index > 0 && at->start - start > start - std::prev(at)->start;
    return earlier ? index - 1 : index;
}

void Decoder::seek(int key)
{
    const int64_t start = m_samples[size_t(key)].start;
    av_seek_frame(m_format.get(), m_stream, start, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_codec.get());
    m_drained = false;
    m_ended = false;
    m_fresh = true;
    m_key = key;
    m_next = key;
}

//! Sends the decoder one more packet, or the end.
bool Decoder::feed()
{
    if (m_drained)
        return false;
    while (av_read_frame(m_format.get(), m_packet.get()) >= 0) {
        const bool ours = m_packet->stream_index == m_stream;
        if (ours) // a damaged packet is skipped: its frame is missing then
            avcodec_send_packet(m_codec.get(), m_packet.get());
        av_packet_unref(m_packet.get());
        if (ours)
            return true;
    }
    avcodec_send_packet(m_codec.get(), nullptr);
    m_drained = true;
    return true;
}

const AVFrame *Decoder::next(const Stop &stop)
{
    while (!stop()) {
        const int received = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (received == 0)
            return m_frame.get();
        m_ended = received == AVERROR_EOF || !feed();
        if (m_ended)
            return nullptr;
    }
    return nullptr;
}

Av<AVFrame> Decoder::decode(int frame, const Each &each, const Stop &stop)
{
    if (!goesOn(frame))
        seek(keyBefore(frame));
    while (const AVFrame *decoded = next(stop)) {
        const int index = indexOf(decoded->best_effort_timestamp);
        if (m_fresh && index > frame && m_key > 0) { // an open group of pictures
            seek(keyBefore(m_key - 1));
            continue;
        }
        m_fresh = false;
        m_next = index + 1;
        each(index, *decoded);
        if (index >= frame)
            return Av<AVFrame>(av_frame_clone(decoded));
    }
    return {};
}

} // namespace rushes
