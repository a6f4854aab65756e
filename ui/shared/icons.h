#pragma once

#include "ui/shared/theme.h"

#include <QIcon>
#include <QStringView>

class QPainter;

namespace rushes {

//! One of our own line icons (resources/icons/NAME.svg), tinted by the palette: normal in Text,
//! disabled in Text3, checked in AccentText. Sharp at every scale. Asks for a name that does not
//! exist are a programming error (asserts).
QIcon icon(QStringView name);
//! The same in one colour, for delegates.
void paintIcon(QPainter &painter, const QRect &where, QStringView name, Theme::Role role);

} // namespace rushes
