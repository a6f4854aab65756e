#pragma once

#include "app/domain/validate.h"
#include "app/studio/accounts.h"
#include "ui/compose/noteline.h"

namespace rushes {

//! All that Generate says depends on.
struct GenerateFacts {
    QList<Issue> issues = {};
    bool looking = false; //!< the picture is still being looked at
    bool cropping = false; //!< and now being cut
    bool editing = false; //!< a waiting job is changed, nothing new is sent
    AccountState account = {}; //!< of the account in use; its id is empty if there is none
    int takes = 1;
    int each = 0; //!< credits, estimated
    qint64 reserved = 0; //!< credits of jobs that wait or were sent and are not charged yet
};

struct GenerateWords {
    QString label; //!< on the button
    QString shortLabel; //!< where the label is too wide
    QString spoken; //!< its accessible name
    bool ready = false;
    QString note; //!< the line below: what is left after the queue, or why not
    NoteLine::Weight weight = NoteLine::Weight::Plain;
};

GenerateWords generateWords(const GenerateFacts &facts);

} // namespace rushes
