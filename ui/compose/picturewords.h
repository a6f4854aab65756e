#pragma once

#include "ui/compose/sourcepicture.h"

namespace rushes {

//! Two lines: what it is, and what to do.
struct PictureWords {
    QString title;
    QString line;
};

//! Why a file can't be the source image.
PictureWords wordsFor(const Issue &issue, const ImageFacts &facts);
//! What a drag brings that isn't taken; both empty if it is.
PictureWords refusal(const PictureLook &look);
PictureWords refusal(PictureOffer::Kind kind);
QString wordsFor(SourcePicture::Notice notice);
//! What of the picture is used, if it has another shape than the clip; else empty.
QString cropWords(const SourcePicture &picture);
//! The same in figures, for assistive technology.
QString spokenCrop(const SourcePicture &picture);
//! Its file name, or "Picture" for a copy that is named by its content.
QString pictureName(const QString &file);
//! "coast-scout-04.jpg, 1920 by 1080", "none".
QString spokenPicture(const SourcePicture &picture);
//! "1920 × 1080 · 2.4 MB"
QString factsLine(const ImageFacts &facts);

} // namespace rushes
