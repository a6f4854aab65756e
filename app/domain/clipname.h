#pragma once

#include "app/base/ids.h"

#include <QDate>

namespace rushes {

//! The first words of a prompt as a title, at most `most` characters, cut at a word.
QString titleOf(const QString &prompt, int most = 40);

//! "2026-04-10 Lighthouse at dusk take 2 k3f9.mp4": readable, safe on every file system, at most
//! 120 bytes of UTF-8, never a path, never hidden, unique by the job's last characters (F083).
QString clipFileName(const QDate &date, const QString &prompt, int take, const JobId &job,
                     const QString &extension);

} // namespace rushes
