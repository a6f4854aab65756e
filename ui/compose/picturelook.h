#pragma once

#include "app/base/result.h"
#include "app/domain/validate.h"

#include <QImage>
#include <QRect>

#include <functional>

class QObject;

namespace rushes {

//! What a look at a file brought.
struct PictureLook {
    enum class Thing { File, Folder, Device, Absent };

    QString file = {}; //!< links resolved
    Thing thing = Thing::Absent;
    ImageFacts facts = {};
    QImage preview = {}; //!< null if it can't be shown, or none was asked for
};

// Each runs on a worker thread, since a file may lie on a slow disk or a dead share, and answers in
// the scope's thread while it lives. Only regular files are opened (F137).

//! `box`: pixels the preview is fitted into; empty: no preview.
void lookAt(const QString &file, const QSize &box, QObject *scope,
            std::function<void(const PictureLook &)> done);
//! Keeps pasted data as a file in `folder`, named by its content. Errors: Invalid (no picture),
//! Disk.
void keepPicture(const QByteArray &encoded, const QString &folder, QObject *scope,
                 Reply<QString> done);
void keepPicture(const QImage &pixels, const QString &folder, QObject *scope, Reply<QString> done);
// The next three make a file the service takes, in `folder`. Errors: Invalid, Disk.
//! The picture with fewer pixels.
void shrinkPicture(const QString &file, const QString &folder, QObject *scope, Reply<QString> done);
//! The picture as JPEG, or PNG where something shines through.
void convertPicture(const QString &file, const QString &folder, QObject *scope,
                    Reply<QString> done);
//! That part of it, in pixels as shown.
void cropPicture(const QString &file, const QRect &part, const QString &folder, QObject *scope,
                 Reply<QString> done);

} // namespace rushes
