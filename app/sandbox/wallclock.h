#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace rushes::sandbox {

//! Wall time, whole milliseconds: the service is a process of its own and has no Clock.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

Moment wallClock();
//! Since 1970.
qint64 milliseconds(Moment moment);
//! "2026-04-10T14:30:00Z", the guide's form.
QString stamp(Moment moment);
//! "Fri, 10 Apr 2026 14:30:00 GMT" (RFC 9110 5.6.7).
QByteArray httpDate(Moment moment);

} // namespace rushes::sandbox
