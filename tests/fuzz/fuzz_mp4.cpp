// Any bytes as a finished file: what the walk accepts is whole, by a second and simpler opinion.
#include "app/media/mp4.h"
#include "tests/fuzz/fuzzing.h"

#include <QtEndian>

#include <cmath>

using namespace rushes;
using namespace rushes::fuzzing;
using namespace Qt::StringLiterals;

namespace {

//! The top-level boxes fill the file to its last byte, ftyp first, moov and mdat among them.
bool isWhole(const QByteArray &bytes)
{
    QList<QByteArray> types;
    quint64 at = 0;
    const auto all = quint64(bytes.size());
    while (at < all) {
        if (all - at < 8)
            return false;
        quint64 size = qFromBigEndian<quint32>(bytes.constData() + at);
        quint64 least = 8;
        if (size == 1) {
            least = 16;
            if (all - at < least)
                return false;
            size = qFromBigEndian<quint64>(bytes.constData() + at + 8);
        }
        if (size < least || size > all - at)
            return false;
        types.append(bytes.mid(qsizetype(at) + 4, 4));
        at += size;
    }
    return at == all && types.value(0) == "ftyp" && types.contains("moov")
           && types.contains("mdat");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString path = scratch() + u"/clip.mp4"_s;
    const QByteArray bytes = bytesOf(data, size);
    kindOf(bytes.left(16));
    write(path, bytes);
    const auto facts = walkBoxes(path);
    if (!facts) {
        require(facts.error().kind == Error::Kind::Damaged, "what is refused is called damaged");
        return 0;
    }
    require(isWhole(bytes), "what is accepted ends exactly at its end");
    require(kindOf(bytes.left(16)) != FileKind::Jpeg && kindOf(bytes.left(16)) != FileKind::Png,
            "what is accepted is no picture");
    require(std::isfinite(facts->seconds) && facts->seconds >= 0, "its length is a length");
    require(facts->size.isEmpty() || facts->size.width() <= 65535, "its size is a size");

    // A cut into the last box is seen, unless it takes a whole one away; so is a byte too many.
    for (const QByteArray &odd : {bytes.chopped(1), bytes + '\0'}) {
        write(path, odd);
        require(!walkBoxes(path) || isWhole(odd), "a byte less or more is seen");
    }
    return 0;
}
