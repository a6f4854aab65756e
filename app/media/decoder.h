#pragma once

#include "app/media/container.h"
#include "app/media/frameserver.h"

#include <functional>
#include <vector>

// Private to app/media.
namespace rushes {

//! Exact frames of one clip by number, in presentation order. The numbers come from a table of
//! all packets, so that variable rates are exact too. Not thread-safe: one thread at a time.
class Decoder {
public:
    using Each = std::function<void(int frame, const AVFrame &)>;
    using Stop = std::function<bool()>;

    static Result<std::unique_ptr<Decoder>> open(const QString &file, int threads);

    const ClipFacts &facts() const { return m_facts; }

    //! The last key frame at or before `frame`.
    int keyBefore(int frame) const;
    //! Whether decode(frame) goes on from where the last one ended, without a seek.
    bool goesOn(int frame) const;
    //! The frame, or the next one that can be decoded; null at the end of what can be, and as soon
    //! as `stop` says so (asked before each packet; the next call may go on from there). Each frame
    //! on the way, the last included, is shown to `each`.
    Av<AVFrame> decode(int frame, const Each &each, const Stop &stop);

private:
    struct Sample {
        int64_t start;
        bool key;
    };

    Decoder() = default;
    Result<> readTable();
    void readFacts();
    void seek(int key);
    const AVFrame *next(const Stop &stop);
    bool feed();
    int indexOf(int64_t start) const;

    Av<AVFormatContext> m_format;
    Av<AVCodecContext> m_codec;
    Av<AVPacket> m_packet{av_packet_alloc()};
    Av<AVFrame> m_frame{av_frame_alloc()};
    std::vector<Sample> m_samples;
    ClipFacts m_facts;
    int m_stream = -1;
    int m_next = -1; //!< the frame that comes next without a seek; -1: unknown
    int m_key = 0; //!< where the last seek went
    bool m_fresh = false; //!< nothing was decoded since
    bool m_drained = false;
    bool m_ended = false; //!< nothing more can be decoded without a seek
};

} // namespace rushes
