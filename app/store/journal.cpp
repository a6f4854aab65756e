#include "app/store/journal.h"

#include "app/base/json.h"
#include "app/store/durable.h"

#include <QFileInfo>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! The checksum covers the line as it would be without its own field; QJsonObject writes its names
//! in alphabetical order, so that text is always the same.
QString checksum(QJsonObject line)
{
    line.remove("crc32"_L1);
    const QByteArray bytes = toLine(line);
    const auto crc
        = ::crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size()));
    return u"%1"_s.arg(quint32(crc), 8, 16, QLatin1Char('0'));
}

//! Which start of the computer this is: what the page cache held before it may be gone.
QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s); // Linux; empty elsewhere
    return file.open(QFile::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

std::optional<Journal::Entry> entryOf(const QByteArray &line)
{
    const auto json = parseObject(line);
    if (!json || json->value("crc32"_L1).toString() != checksum(*json))
        return std::nullopt;
    JsonReader read(*json);
    Journal::Entry entry;
    entry.seq = read.integer(u"seq");
    entry.wall = read.optionalTime(u"wall").value_or(QDateTime());
    entry.job = JobId{read.optionalString(u"intent").value_or(QString())};
    entry.event = read.string(u"event");
    entry.data = read.optionalObject(u"data").value_or(QJsonObject());
    return read.problem() ? std::nullopt : std::optional(entry);
}

struct Tail {
    qint64 lastSeq = 0;
    bool torn = false; //!< the last line has no end
};

Result<Tail> tailOf(const QString &path)
{
    const auto contents = Journal::read(path);
    if (!contents)
        return contents.error();
    Tail tail;
    for (const auto &entry : contents->entries)
        tail.lastSeq = std::max(tail.lastSeq, entry.seq);
    QFile file(path);
    if (file.open(QFile::ReadOnly) && file.size() > 0 && !file.isSequential()
        && file.seek(file.size() - 1))
        tail.torn = file.read(1) != "\n";
    return tail;
}

} // namespace

Journal::Journal(std::unique_ptr<QFile> file, Clock &clock, qint64 nextSeq)
    : m_file(std::move(file))
    , m_clock(clock)
    , m_bootId(bootId())
    , m_nextSeq(nextSeq)
{
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, Clock &clock)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (const auto made = privateFolder(folder); !made)
        return made.error();
    const bool existed = QFileInfo::exists(path);
    auto file = std::make_unique<QFile>(path);
    constexpr auto mode = QFile::WriteOnly | QFile::Append | QFile::Unbuffered;
    if (const auto opened = openPrivate(*file, mode); !opened)
        return opened.error();
    if (!existed) {
        if (const auto synced = syncFolder(folder); !synced)
            return synced.error();
    }
    const auto tail = tailOf(path);
    if (!tail)
        return tail.error();
    std::unique_ptr<Journal> journal(new Journal(std::move(file), clock, tail->lastSeq + 1));
    journal->m_torn = tail->torn;
    return journal;
}

Result<Journal::Contents> Journal::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Contents{};
    if (!file.open(QFile::ReadOnly))
        return Error{Error::Kind::Disk, path + u": "_s + file.errorString()};
    Contents contents;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty())
            continue;
        if (const auto entry = entryOf(line))
            contents.entries.append(*entry);
        else
            ++contents.damaged;
    }
    if (file.error() != QFile::NoError)
        return Error{Error::Kind::Disk, path + u": "_s + file.errorString()};
    return contents;
}

Result<> Journal::append(const QString &event, const JobId &job, const QJsonObject &data)
{
    if (m_broken)
        return Error{Error::Kind::Disk, u"%1 failed before"_s.arg(m_file->fileName())};
    QJsonObject line{{u"seq"_s, m_nextSeq},
                     {u"boot_id"_s, m_bootId},
                     {u"wall"_s, formatTime(m_clock.now())},
                     {u"boottime"_s, qint64(m_clock.monotonic().count())},
                     {u"intent"_s, job.value},
                     {u"event"_s, event},
                     {u"data"_s, data}};
    line[u"crc32"_s] = checksum(line);
    const QByteArray bytes = (m_torn ? "\n" : "") + toLine(line) + '\n';
    m_torn = true; // until the whole line stands
    if (const auto written = writeAll(*m_file, bytes); !written)
        return written;
    m_torn = false;
    ++m_nextSeq;
    const auto synced = syncFile(*m_file, Sync::Data);
    m_broken = !synced;
    return synced;
}

} // namespace rushes
