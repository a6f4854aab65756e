#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QUrl>

class QMimeData;

namespace rushes {

//! What a drop or the clipboard brings for the drop zone. Nothing here touches a file or the
//! network: an address stays text (F137).
struct PictureOffer {
    enum class Kind {
        Nothing, //!< not for the drop zone
        File, //!< `file`; whether it is a picture is not known yet
        Address, //!< `url`, http or https
        Encoded, //!< `bytes` of a PNG, JPEG or WebP file
        Pixels, //!< `image`
        TooMuch, //!< picture data larger than any picture the service takes
        Elsewhere //!< a file of another computer
    };

    Kind kind = Kind::Nothing;
    QString file = {}; //!< absolute path
    QUrl url = {};
    QByteArray bytes = {};
    QImage image = {};
    qsizetype others = 0; //!< further files that came along and are left alone

    bool isUsable() const;
};

//! For a drag that hovers: like pictureOffer, but no picture data is fetched from its owner.
PictureOffer::Kind offeredKind(const QMimeData &mime);
PictureOffer pictureOffer(const QMimeData &mime);

} // namespace rushes
