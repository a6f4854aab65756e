#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

//! What the harnesses share. Each one is a function LLVMFuzzerTestOneInput that holds its subject
//! to what it promises; a broken promise aborts, as a sanitizer's finding does.
namespace rushes::fuzzing {

//! Ends the program, with the words, if the promise is not kept.
inline void require(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

//! The input without a copy: it lives as long as the call.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
}

//! A folder of our own. fuzz.sh sets TMPDIR to a place in memory: thousands of files a second.
inline QString scratch()
{
    static const QTemporaryDir folder;
    return folder.path();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
            "the scratch folder can be written");
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "the scratch folder can be read");
    return file.readAll();
}

} // namespace rushes::fuzzing
