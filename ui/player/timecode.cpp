#include "ui/player/timecode.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::timecode {
namespace {

class Timecode {
    Q_DECLARE_TR_FUNCTIONS(Timecode)
};

struct Parts {
    qint64 seconds = 0;
    int frames = 0;
};

Parts partsOf(int frame, const ClipFacts &facts)
{
    if (frame < 0 || frame >= facts.startsMs.size())
        return {};
    const qint64 second = facts.startsMs.at(frame) / 1000;
    const auto first
        = std::lower_bound(facts.startsMs.begin(), facts.startsMs.end(), second * 1000);
    return {second, frame - int(first - facts.startsMs.begin())};
}

QString written(const Parts &parts)
{
    const QLatin1Char zero('0');
    return u"%1:%2:%3"_s.arg(parts.seconds / 60, 2, 10, zero)
        .arg(parts.seconds % 60, 2, 10, zero)
        .arg(parts.frames, 2, 10, zero);
}

} // namespace

QString of(int frame, const ClipFacts &facts)
{
    return written(partsOf(frame, facts));
}

QString length(const ClipFacts &facts)
{
    const int rest = qRound(double(facts.durationMs % 1000) * facts.framesPerSecond / 1000);
    const bool full = rest > 0 && rest >= qRound(facts.framesPerSecond);
    return written({facts.durationMs / 1000 + (full ? 1 : 0), full ? 0 : rest});
}

QString spoken(int frame, const ClipFacts &facts)
{
    const Parts parts = partsOf(frame, facts);
    return Timecode::tr("%1 seconds %2 frames").arg(parts.seconds).arg(parts.frames);
}

} // namespace rushes::timecode
