#pragma once

#include <QDateTime>
#include <QLocale>
#include <QSize>
#include <QString>

#include <chrono>

namespace rushes::format {

//! The user's locale; English where there is none ("C").
QLocale locale();
//! In a window that reads from right to left: keeps the order of what is in `text` ("65 %", a path)
//! among words of either direction. Elsewhere the text itself. For what is shown, not for fields.
QString isolated(const QString &text);
QString number(qint64 value); //!< "12,480"
//! A sentence made by tr() with a %n of that value, which comes without separators: puts them in.
QString grouped(const QString &sentence, qint64 value);
QString credits(qint64 credits); //!< a charge or a balance, with the word: "12,480 credits"
QString about(qint64 credits); //!< an estimate without the word: "≈ 607"
QString aboutCredits(qint64 credits); //!< "≈ 607 credits"
QString bytes(qint64 bytes); //!< decimal, as disks and the service count: "2.4 MB", "212 GB"
QString bytesOf(qint64 done, qint64 total); //!< "1.2 of 2.4 MB"
QString percent(int percent); //!< "65 %"
QString percent(qint64 done, qint64 total); //!< "72 %", empty while the total is not known
QString seconds(double seconds); //!< a clip's length: "8 s", "5.3 s"
QString countdown(std::chrono::seconds left); //!< elapsed or left: "0:38", "1:12", "1:02:03"
QString lasting(std::chrono::seconds left); //!< hours and minutes a link lasts: "23:58"
QString pixels(const QSize &size); //!< "1920 × 1080"
//! Relative under an hour ("4 min ago"), clock time today ("14:02"), the date before ("Tue 14:28",
//! "12 Mar"). Both UTC; shown in local time.
QString when(const QDateTime &time, const QDateTime &now);
QString clockTime(const QDateTime &time); //!< "14:02", local
QString path(const QString &file); //!< native, the home folder as "~"

} // namespace rushes::format
