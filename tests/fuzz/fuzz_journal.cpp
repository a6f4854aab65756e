// Any bytes in the middle of a journal, and any text in an entry of it.
#include "app/base/json.h"
#include "app/store/journal.h"
#include "tests/fuzz/fuzzing.h"

using namespace rushes;
using namespace rushes::fuzzing;
using namespace Qt::StringLiterals;

namespace {

void append(const QString &path, const QString &event, const QJsonObject &data)
{
    static SystemClock clock;
    const auto journal = Journal::open(path, clock);
    require(bool(journal), "a journal opens, whatever is in it");
    require(bool((*journal)->append(event, JobId{u"job"_s}, data)), "a journal takes an entry");
}

int linesOf(const QByteArray &bytes)
{
    int count = 0;
    for (const QByteArray &line : bytes.split('\n'))
        count += line.trimmed().isEmpty() ? 0 : 1;
    return count;
}

//! The entry of that event, whole.
void holds(const Journal::Contents &contents, const QString &event, const QJsonObject &data)
{
    int found = 0;
    for (const auto &entry : contents.entries)
        found += entry.event == event && entry.data == data && entry.job.value == u"job"_s ? 1 : 0;
    require(found == 1, "entries before and after the damage are whole");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString path = scratch() + u"/journal.ndjson"_s;
    const QByteArray bytes = bytesOf(data, size);

    write(path, bytes);
    const auto alone = Journal::read(path);
    require(bool(alone), "any file can be read as a journal");
    require(alone->damaged + alone->entries.size() == linesOf(bytes),
            "each line is an entry or is counted as damaged");

    const QString text = QString::fromUtf8(bytes);
    const QJsonObject before{{u"text"_s, text}, {text, qint64(size)}};
    const QJsonObject after{{u"body"_s, QString::fromLatin1(bytes)}};
    QFile::remove(path);
    append(path, u"fuzz-before"_s, before);
    write(path, read(path) + bytes);
    append(path, u"fuzz-after"_s, after);

    const auto contents = Journal::read(path);
    require(bool(contents), "a damaged journal can be read");
    require(contents->damaged == alone->damaged, "damaged lines are counted, and no others");
    require(contents->entries.size() == alone->entries.size() + 2, "no entry is lost");
    holds(*contents, u"fuzz-before"_s, before);
    holds(*contents, u"fuzz-after"_s, after);
    for (const auto &entry : contents->entries)
        require(entry.event == u"fuzz-after"_s || entry.seq < contents->entries.last().seq,
                "the numbers go on after the damage");

    // A text that is no text (half a surrogate pair) may be mended, but its entry is never lost.
    const auto units = QString::fromUtf16(reinterpret_cast<const char16_t *>(data),
                                          qsizetype(size / sizeof(char16_t)));
    QFile::remove(path);
    append(path, u"odd"_s, {{u"text"_s, units}, {units, 1}});
    const auto odd = Journal::read(path);
    require(bool(odd) && odd->damaged == 0 && odd->entries.size() == 1,
            "an entry of odd text is not lost");
    return 0;
}
