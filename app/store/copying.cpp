#include "app/store/copying.h"

#include <QFileInfo>

#include <openssl/evp.h>

#include <memory>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qint64 chunk = 1024 * 1024; //!< bytes

struct FreeHash {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

//! SHA-256 as the bytes go by (OpenSSL's: three times as fast as Qt's).
class Sha256 {
public:
    Sha256() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }

    void add(const QByteArray &bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.constData(), size_t(bytes.size()));
    }

    QString hex()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned length = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()),
                           &length);
        return QString::fromLatin1(digest.left(qsizetype(length)).toHex());
    }

private:
    std::unique_ptr<EVP_MD_CTX, FreeHash> m_context{EVP_MD_CTX_new()};
};

//! Hands all bytes to `take`, tells their hash.
Result<QString> readBytes(QFile &from, const std::function<Result<>(const QByteArray &)> &take,
                          const GoesOn &goesOn)
{
    Sha256 hash;
    for (;;) {
        if (goesOn && !goesOn())
            return Error{Error::Kind::Busy, u"stopped"_s};
        const QByteArray bytes = from.read(chunk);
        if (bytes.isEmpty())
            break;
        hash.add(bytes);
        if (const auto taken = take(bytes); !taken)
            return taken.error();
    }
    if (from.error() != QFile::NoError)
        return Error{Error::Kind::Disk, from.fileName() + u": "_s + from.errorString()};
    return hash.hex();
}

} // namespace

Result<> openRegular(QFile &file, const QString &path, Symlinks symlinks)
{
#ifdef Q_OS_UNIX
    const int flags
        = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (symlinks == Symlinks::Refused ? O_NOFOLLOW : 0);
    const int fd = ::open(QFile::encodeName(path).constData(), flags);
    if (fd < 0)
        return diskError(errno, path);
    struct stat found { };
    if (::fstat(fd, &found) != 0 || !S_ISREG(found.st_mode)) {
        ::close(fd);
        return Error{Error::Kind::Disk, u"%1 is not a file"_s.arg(path)};
    }
    file.setFileName(path);
    file.open(fd, QFile::ReadOnly | QFile::Unbuffered, QFile::AutoCloseHandle);
#else
    Q_UNUSED(symlinks)
    file.setFileName(path);
    if (!QFileInfo(path).isFile())
        return Error{QFileInfo::exists(path) ? Error::Kind::Disk : Error::Kind::NotFound, path};
    file.open(QFile::ReadOnly | QFile::Unbuffered);
#endif
    if (!file.isOpen())
        return Error{Error::Kind::Disk, path + u": "_s + file.errorString()};
    return {};
}

Result<QString> copyBytes(QFile &from, QFile &to, const GoesOn &goesOn)
{
    const auto hash = readBytes(
        from, [&to](const QByteArray &bytes) { return writeAll(to, bytes); }, goesOn);
    if (!hash)
        return hash;
    if (const auto synced = syncFile(to, Sync::Everything); !synced)
        return synced.error();
    return hash;
}

Result<QString> hashOfFile(const QString &path, const GoesOn &goesOn)
{
    QFile file;
    if (const auto opened = openRegular(file, path, Symlinks::Refused); !opened)
        return opened.error();
    return readBytes(
        file, [](const QByteArray &) { return Result<>(); }, goesOn);
}

} // namespace rushes
