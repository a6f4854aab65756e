#pragma once

#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QString>

class QFrame;
class QLabel;
class QPushButton;
class QWidget;

//! The small pieces that pages of words and fields are put together from.
namespace rushes::parts {

//! Wraps where there is no room; plain text.
QLabel *words(const QString &text, Theme::Step step, Tone tone, QWidget *parent);
QFrame *hairline(QWidget *parent);
//! Never the one that Enter presses from a field.
QPushButton *button(const QString &text, const QString &name, Look look, QWidget *parent);

} // namespace rushes::parts
