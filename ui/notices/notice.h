#pragma once

#include "app/base/ids.h"

#include <QMetaType>
#include <QString>

namespace rushes {

//! What the desktop is asked to show while the window is not in front.
struct Notice {
    QString title = {};
    QString text = {}; //!< plain
    QString picture = {}; //!< a file, or empty
    ClipId clip = {}; //!< opened by a click; empty: the window alone comes to the front
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Notice)
