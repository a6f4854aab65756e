#pragma once

#include "app/domain/job.h"
#include "ui/shared/phrases.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace rushes {

//! What a person can do with a job of the queue, by button, key or menu.
enum class Act {
    Play,
    Edit, //!< its recipe into the composer; one that waits keeps its place
    Reuse, //!< its recipe into the composer
    Retry,
    CheckBalance,
    SendAgain,
    AttachId,
    LetGo,
    SaveAgain,
    SaveElsewhere, //!< into a folder that is asked for
    CopyLink,
    TryNow, //!< every job that is held for the same reason
    Continue,
    ReplaceKey,
    NetworkSettings,
    OpenWebsite,
    OtherAccount,
    TakeBack,
    MoveToTop,
    MoveToEnd,
    MoveUp,
    MoveDown,
    Reveal,
    CopyId,
    CopyReport,
    Dismiss
};

//! "Retry · ≈ 486", "Check balance".
QString label(Act act, const Job &job);
//! The same as a sentence for assistive technology, with the price where it spends.
QString spokenLabel(Act act, const Job &job);
QString iconOf(Act act); //!< empty: none
//! For tests and scripts: "checkBalance".
QString objectNameOf(Act act);

//! Trouble that holds more than one job and that only the user can end.
bool needsUser(const Job &job);
//! The buttons of a row that needs the user, for held jobs too.
QList<Act> buttonsFor(const Job &job, phrases::Odds odds);
//! Everything that applies to a job now, for its menu.
QList<Act> actsFor(const Job &job);
//! What can be done with several jobs at once: each act with those it applies to.
QList<Act> actsFor(const QList<Job> &jobs);
QList<Job> thoseFor(Act act, const QList<Job> &jobs);
//! "Retry 2 jobs · ≈ 972"; as label() for one.
QString label(Act act, const QList<Job> &jobs);
//! What the service said, in its own words, and when: plain text for a fold; empty: nothing.
QString detailsOf(const Job &job);
//! What support needs to know of a job: plain text, without the key.
QString reportOf(const Job &job);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Act)
