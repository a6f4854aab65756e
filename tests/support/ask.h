#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace rushes {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

//! What came back, as it is: nothing is followed, resent or unpacked.
struct Asked {
    int status = 0; //!< 0: no answer
    HeaderList headers = {};
    QByteArray body = {};

    //! Case does not matter; null if it is not there.
    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const; //!< empty if it is none
    QJsonObject error() const { return json()[QStringLiteral("error")].toObject(); }
};

//! One request on a connection of its own; blocks. With a body give its Content-Type among the
//! headers.
Asked ask(const QByteArray &method, const QUrl &url, const HeaderList &headers = {},
          const QByteArray &body = {});

} // namespace rushes
