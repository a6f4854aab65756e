#pragma once

#include "app/domain/clip.h"

namespace rushes {

//! The text that a clip is found by. Chinese, Japanese and Korean have no spaces between words (or
//! cling to them), so each run of such characters is written as single and double ones:
//! "黑猫坐" as "黑 黑猫 猫 猫坐 坐".
QString searchWords(const Clip &clip);

//! The FTS5 expression for what a user typed: every word must occur, the last letters of a word
//! may be missing, nothing in it is an operator. Empty if it holds no word at all.
QString searchExpression(const QString &typed);

} // namespace rushes
