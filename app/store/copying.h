#pragma once

#include "app/base/result.h"
#include "app/store/durable.h"
#include "app/store/renaming.h"

#include <QFile>
#include <QString>

#include <functional>

namespace rushes {

//! Asked now and then; false: give up, with the error Busy. Empty: nobody wants to stop it.
using GoesOn = std::function<bool()>;

//! Opens it to read. Only a real file: opening a FIFO or a device could wait for ever.
//! Errors: NotFound, Disk.
Result<> openRegular(QFile &file, const QString &path, Symlinks symlinks);

//! Copies all bytes, tells their hash (SHA-256, hex), and has them on the disk when it returns.
Result<QString> copyBytes(QFile &from, QFile &to, const GoesOn &goesOn = {});

//! SHA-256, hex, of the whole file. Errors: NotFound, Disk, Busy.
Result<QString> hashOfFile(const QString &path, const GoesOn &goesOn = {});

//! A hidden file of our own; gone when this is, unless it got its name.
class SideFile {
public:
    explicit SideFile(const QString &path)
        : m_file(path)
    {
    }

    SideFile(const SideFile &) = delete;
    SideFile &operator=(const SideFile &) = delete;
    ~SideFile() { m_file.remove(); }

    Result<> open()
    {
        return openPrivate(m_file, QFile::WriteOnly | QFile::NewOnly | QFile::Unbuffered);
    }

    QFile &file() { return m_file; }

private:
    QFile m_file;
};

} // namespace rushes
