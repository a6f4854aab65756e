#pragma once

#include <QMetaType>
#include <QString>

#include <functional>

namespace rushes {

//! One act that was done just now and can be taken back: panels tell of it, the window keeps it
//! for Edit ▸ Undo and the status bar's button.
struct UndoStep {
    QString text; //!< what was done, a short sentence: "2 clips moved to the trash."
    std::function<void()> undo;
    std::function<void()> redo;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::UndoStep)
