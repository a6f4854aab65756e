#pragma once

#include <QByteArray>
#include <QList>

namespace rushes {

struct FormPart {
    QByteArray name; //!< one of the guide's field names; never from outside
    QByteArray body;
    QByteArray fileName = {}; //!< empty: a plain field
    QByteArray contentType = {};
};

struct Form {
    QByteArray contentType;
    QByteArray body;
};

//! multipart/form-data (RFC 7578) with a random boundary that occurs in no part. Our own, because
//! Qt's would be sent again behind our back (F001).
Form encodeForm(const QList<FormPart> &parts);

} // namespace rushes
