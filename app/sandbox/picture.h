#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QUrl>

namespace rushes::sandbox {

//! Opens a picture the right way up, made smaller if it is huge. Formats Qt can't read are
//! converted by ffmpeg into `workFolder` first. Damaged if nobody can read it.
Result<QImage> openPicture(const QString &file, const QString &ffmpeg, const QString &workFolder);

//! Fetches an image_url, but from this computer only (127.0.0.1, ::1, localhost over http): the
//! sandbox never touches the network. NotFound for any other address, Network if it fails.
Result<QByteArray> fetchLocal(const QUrl &url);

} // namespace rushes::sandbox
