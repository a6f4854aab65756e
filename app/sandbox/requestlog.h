#pragma once

#include "app/sandbox/http.h"
#include "app/sandbox/wallclock.h"

#include <QFile>

#include <mutex>

namespace rushes::sandbox {

//! requests.ndjson: a line for every whole request, written before it is answered, by which tests
//! judge what was sent twice. Fields: arrived_ms, method, path, status, bytes and sha256 of the
//! body, rushes_ref (from the metadata or a form's field; null if there is none) and, for a
//! batch, rushes_refs.
class RequestLog {
public:
    explicit RequestLog(const QString &path);

    void write(const Request &request, int status, Moment arrived);

private:
    std::mutex m_mutex;
    QFile m_file;
};

} // namespace rushes::sandbox
