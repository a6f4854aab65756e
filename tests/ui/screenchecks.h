#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

//! What can be wrong with a screen that anybody could see or hear. Each finding says what and
//! where; no finding: all is well. What is hidden is not looked at.
namespace rushes::screens {

//! Words that don't fit where they stand, and neither wrap nor end in "…" with the whole as tip.
QStringList clippedTexts(const QWidget &window);
//! Controls of which a screen reader knows no name.
QStringList namelessControls(const QWidget &window);
//! Controls of one kind, side by side, that a screen reader can't tell apart.
QStringList namesakes(const QWidget &window);
//! Controls and words that stand outside the window, or are cut by what holds them. What can be
//! scrolled into sight is in sight.
QStringList outsiders(const QWidget &window);
//! Where Tab leaves a panel and later comes back to it. Panels are named by their objectNames.
QStringList tabJumps(const QWidget &window, const QStringList &panels);
//! Words whose drawn ink has less contrast with its drawn ground than WCAG AA wants (1.4.3: 4.5,
//! large ones 3). What is disabled is exempt there, and here. `seen` is a picture of the window,
//! best at twice the size: thin strokes are grey at one.
QStringList faintTexts(const QWidget &window, const QImage &seen);

} // namespace rushes::screens
