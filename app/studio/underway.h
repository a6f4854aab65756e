#pragma once

#include "app/domain/job.h"

#include <QList>
#include <QMetaType>

namespace rushes {

//! What goes on without us when the program ends now. The sandbox ends with it, and costs nothing:
//! its jobs are counted apart.
struct UnderWay {
    int waiting = 0; //!< nothing was sent
    int sending = 0; //!< the answer of a paid request is awaited
    int atService = 0; //!< accepted; they go on there
    int saving = 0; //!< finished and paid, not on disk yet
    int sandbox = 0; //!< of any of these kinds
    //! Until then every result waits at the service, UTC; invalid if there is none. A result is
    //! kept for Pace::linkLasts from its completion; what still renders is taken to complete when
    //! the service said, or now where that is past or was not said.
    QDateTime until = {};

    friend bool operator==(const UnderWay &, const UnderWay &) = default;
};

//! `now` in UTC.
UnderWay underWay(const QList<Job> &jobs, const QDateTime &now,
                  std::chrono::milliseconds linkLasts);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::UnderWay)
