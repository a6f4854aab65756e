// Any bytes as the file beside a clip; and, where they don't begin as JSON, a clip made from them:
// written and read back it is the same.
#include "app/base/json.h"
#include "app/store/sidecar.h"
#include "tests/fuzz/fuzzing.h"

#include <cmath>
#include <fuzzer/FuzzedDataProvider.h>

using namespace rushes;
using namespace rushes::fuzzing;
using namespace Qt::StringLiterals;

namespace {

//! Characters only: half a surrogate pair has no UTF-8, and so no place in a file.
QString words(FuzzedDataProvider &from)
{
    return QString::fromUtf8(QByteArray::fromStdString(from.ConsumeRandomLengthString(64)));
}

//! As the program makes them: whole milliseconds, UTC, years of four digits.
QDateTime moment(FuzzedDataProvider &from)
{
    return QDateTime::fromMSecsSinceEpoch(
        from.ConsumeIntegralInRange<qint64>(-62'135'596'800'000, 253'402'300'799'999), Qt::UTC);
}

Recipe recipe(FuzzedDataProvider &from)
{
    Recipe made;
    made.model = words(from);
    made.prompt = words(from);
    made.imageFile = words(from);
    made.seconds = from.ConsumeIntegral<int>();
    made.aspect = from.PickValueInArray({Aspect::Wide, Aspect::Tall, Aspect::Square});
    made.audio = from.ConsumeBool();
    made.imageUrl = QUrl(u"https://example.org/"_s + words(from), QUrl::StrictMode);
    if (!made.imageUrl.isValid())
        made.imageUrl = {};
    while (from.ConsumeBool())
        made.metadata[words(from)] = words(from);
    return made;
}

Clip clip(FuzzedDataProvider &from, const QString &file)
{
    Clip made;
    made.id = {u"clip"_s + words(from)};
    made.job = {words(from)};
    made.task = {words(from)};
    made.recipe = recipe(from);
    made.sandbox = from.ConsumeBool();
    made.take = from.ConsumeIntegral<int>();
    made.title = words(from);
    made.note = words(from);
    made.file = file;
    made.sha256 = words(from);
    made.bytes = from.ConsumeIntegralInRange<qint64>(0, 9'000'000'000'000'000);
    made.still = from.ConsumeBool();
    if (const double seconds = from.ConsumeFloatingPoint<double>(); std::isfinite(seconds))
        made.seconds = seconds;
    if (from.ConsumeBool())
        made.size = QSize(from.ConsumeIntegralInRange(0, 1 << 20),
                          from.ConsumeIntegralInRange(0, 1 << 20));
    made.charged = from.ConsumeIntegral<int>();
    made.verdict = from.PickValueInArray(
        {Clip::Verdict::None, Clip::Verdict::Circled, Clip::Verdict::Rejected});
    made.rating = from.ConsumeIntegralInRange(0, 5);
    while (from.ConsumeBool())
        made.tags.append(words(from));
    made.created = moment(from);
    made.saved = moment(from);
    return made;
}

Clip written(const Clip &made)
{
    require(bool(writeSidecar(made)), "a sidecar can be written");
    const auto again = readSidecar(sidecarPath(made.file));
    require(bool(again), "what was written can be read");
    return *again;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString file = scratch() + u"/clip.mp4"_s;
    const QByteArray bytes = bytesOf(data, size);
    if (!bytes.trimmed().startsWith('{')) {
        FuzzedDataProvider from(data, size);
        const auto made = clip(from, file);
        require(written(made) == made, "what was written is read back as it was");
        return 0;
    }
    write(sidecarPath(file), bytes);
    const auto read = readSidecar(sidecarPath(file));
    if (!read) {
        require(read.error().kind == Error::Kind::Protocol, "what can't be read is no sidecar");
        return 0;
    }
    require(read->file == file && !read->id.isEmpty(), "a sidecar is about the clip beside it");
    require(read->rating >= 0 && read->rating <= 5, "a rating is 0 to 5 stars");
    // What a stranger wrote may lose what we have no place for, once.
    const auto ours = written(*read);
    require(written(ours) == ours, "what was written is read back as it was");
    return 0;
}
