#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace rushes::sandbox {

//! Breaks a prompt into lines of at most `columns`; what doesn't fit into `lines` ends in "…".
//! A wide character (CJK, emoji) counts twice; control characters become spaces.
QStringList wrap(const QString &text, int columns, int lines);

//! The prompt as it stands in a frame of that size, small, lines joined by "\n".
QString captionText(const QString &prompt, const QSize &frame);

//! The drawtext filters: the prompt from "prompt.txt" and, if `hasNote`, a line from "note.txt"
//! (files in ffmpeg's working folder, so that nothing has to be escaped), and the sandbox's mark.
enum class Note { None, Shown };
QString captionFilters(const QSize &frame, Note note);

} // namespace rushes::sandbox
