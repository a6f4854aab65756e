#pragma once

#include "ui/notices/notice.h"

#include <QObject>

#include <memory>

namespace rushes {

//! The desktop's own notices. Never blocks; where the desktop has none, nothing happens.
class DesktopNotices : public QObject {
    Q_OBJECT

public:
    //! Those of this system.
    static std::unique_ptr<DesktopNotices> ofThisSystem();

    virtual void show(const Notice &notice) = 0;

signals:
    void clicked(const rushes::Notice &notice);
};

} // namespace rushes
