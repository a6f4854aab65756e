#include "app/api/partfile.h"

#include "app/base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 bite = 1 << 20;
constexpr qint64 writebackStep = 8 << 20;

} // namespace

void PartFile::Freed::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

PartFile::PartFile(QString path, std::shared_ptr<std::atomic_bool> stop)
    : m_path(std::move(path))
    , m_stop(std::move(stop))
    , m_hash(EVP_MD_CTX_new())
{
    restartHash();
}

PartFile::~PartFile() = default;

bool PartFile::openFile()
{
    QDir().mkpath(QFileInfo(m_path).path());
#ifdef Q_OS_UNIX
    const int fd = ::open(QFile::encodeName(m_path).constData(),
                          O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    struct stat facts { };
    if (fd < 0)
        return false;
    if (fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        ::close(fd);
        errno = EINVAL;
        return false;
    }
    return m_file.open(fd, QIODevice::ReadWrite | QIODevice::Unbuffered,
                       QFileDevice::AutoCloseHandle);
#else
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
#endif
}

void PartFile::open()
{
    if (!openFile()) {
        failDisk(u"open"_s, errno);
        return;
    }
    emit opened(readState());
}

PartState PartFile::readState()
{
    PartState state{.size = m_file.size()};
    QFile file(statePath());
    if (!file.open(QIODevice::ReadOnly))
        return state;
    const auto json = parseObject(file.read(bite));
    if (!json)
        return state; // damaged: begin again
    JsonReader read(*json);
    state.etag = read.string(u"etag").toLatin1();
    state.total = read.optionalInteger(u"total");
    return read.problem() ? PartState{.size = state.size} : state;
}

bool PartFile::writeState(const QByteArray &etag, std::optional<qint64> total)
{
    if (etag.isEmpty()) {
        QFile::remove(statePath());
        return true;
    }
    QJsonObject json{{u"etag"_s, QString::fromLatin1(etag)}};
    if (total)
        json[u"total"_s] = *total;
    QSaveFile file(statePath());
    const QByteArray line = toLine(json);
    if (file.open(QIODevice::WriteOnly) && file.write(line) == line.size() && file.commit())
        return true;
    failDisk(u"state"_s, errno);
    return false;
}

void PartFile::beginAtStart(const QByteArray &etag, std::optional<qint64> total)
{
    if (m_broken)
        return;
    m_differs = false;
    m_tail.clear();
    m_size = 0;
    m_writtenBack = 0;
    restartHash();
    if (!m_file.resize(0) || !m_file.seek(0)) {
        failDisk(u"truncate"_s, errno);
        return;
    }
    if (!writeState(etag, total))
        return;
    reserve(total);
    if (!m_broken)
        emit ready();
}

void PartFile::beginAtTail(qint64 resumeFrom, std::optional<qint64> total)
{
    if (m_broken || !hashFirst(resumeFrom))
        return;
    m_size = m_file.size();
    m_writtenBack = m_size;
    m_tail = m_file.read(m_size - resumeFrom);
    if (m_tail.size() != m_size - resumeFrom) {
        failDisk(u"read"_s, errno);
        return;
    }
    reserve(total);
    if (!m_broken)
        emit ready();
}

//! Hashes the part from its start and leaves the file at `bytes`.
bool PartFile::hashFirst(qint64 bytes)
{
    restartHash();
    if (!m_file.seek(0)) {
        failDisk(u"seek"_s, errno);
        return false;
    }
    for (qint64 done = 0; done < bytes;) {
        if (*m_stop)
            return false;
        const QByteArray piece = m_file.read(std::min(bite, bytes - done));
        if (piece.isEmpty()) {
            failDisk(u"read"_s, errno);
            return false;
        }
        hash(piece.constData(), piece.size());
        done += piece.size();
    }
    return true;
}

//! Takes the room before the bytes come, so that a full disk shows at once and not after an hour.
void PartFile::reserve(std::optional<qint64> total)
{
#ifdef Q_OS_LINUX
    if (!total || *total <= m_size)
        return;
    const int trouble
        = fallocate(m_file.handle(), FALLOC_FL_KEEP_SIZE, m_size, *total - m_size) == 0 ? 0 : errno;
    if (trouble == ENOSPC || trouble == EDQUOT || trouble == EFBIG)
        failDisk(u"reserve"_s, trouble); // other troubles: a file system that can't reserve
#else
    Q_UNUSED(total)
#endif
}

void PartFile::append(const QByteArray &bytes)
{
    if (m_broken || m_differs) // what was under way when the difference showed
        return;
    qint64 known = 0;
    if (!m_tail.isEmpty()) {
        known = std::min(m_tail.size(), bytes.size());
        if (!compareTail(bytes))
            return;
    }
    if (!write(bytes.constData() + known, bytes.size() - known))
        return;
    hash(bytes.constData(), bytes.size());
    startWriteback();
    emit taken(bytes.size());
}

bool PartFile::compareTail(const QByteArray &bytes)
{
    const auto count = std::min(m_tail.size(), bytes.size());
    if (!std::equal(bytes.begin(), bytes.begin() + count, m_tail.begin())) {
        m_differs = true;
        emit differs();
        return false;
    }
    m_tail.remove(0, count);
    return true;
}

bool PartFile::write(const char *bytes, qint64 size)
{
    if (size == 0)
        return true;
    errno = 0;
    if (m_file.write(bytes, size) != size) { // a short write is one on a full disk, too
        failDisk(u"write"_s, errno);
        return false;
    }
    m_size += size;
    return true;
}

//! Lets the kernel begin to write while more is coming, so that the end does not wait for it all.
void PartFile::startWriteback()
{
#ifdef Q_OS_LINUX
    if (m_size - m_writtenBack < writebackStep)
        return;
    sync_file_range(m_file.handle(), m_writtenBack, m_size - m_writtenBack, SYNC_FILE_RANGE_WRITE);
    m_writtenBack = m_size;
#endif
}

void PartFile::finish()
{
    if (m_broken)
        return;
#if defined(Q_OS_LINUX)
    const bool synced = fdatasync(m_file.handle()) == 0;
#elif defined(Q_OS_UNIX)
    const bool synced = fsync(m_file.handle()) == 0;
#else
    const bool synced = m_file.flush();
#endif
    if (!synced) {
        failDisk(u"sync"_s, errno);
        return;
    }
    m_file.close();
    QFile::remove(statePath());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_hash.get(), digest.data(), &size);
    const auto hex
        = QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), qsizetype(size))
              .toHex();
    emit finished(m_size, QString::fromLatin1(hex));
}

void PartFile::finishUntouched()
{
    if (m_broken || !hashFirst(m_file.size()))
        return;
    m_size = m_file.size();
    finish();
}

void PartFile::restartHash()
{
    EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr);
}

void PartFile::hash(const char *bytes, qint64 size)
{
    EVP_DigestUpdate(m_hash.get(), bytes, size_t(size));
}

void PartFile::failDisk(const QString &what, int number)
{
    m_broken = true;
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    emit failed(
        {full ? Error::Kind::DiskFull : Error::Kind::Disk,
         u"%1: %2"_s.arg(what, QString::fromStdString(std::system_category().message(number)))});
}

} // namespace rushes
