#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace rushes::sandbox {

//! A field of a multipart/form-data body.
struct Part {
    QString name = {};
    bool isFile = false; //!< it came with a file name
    QByteArray bytes = {};
};

//! Splits a body by the boundary its Content-Type names (RFC 7578). Invalid where it is no form.
Result<QList<Part>> readParts(const QByteArray &contentType, const QByteArray &body);

} // namespace rushes::sandbox
