#pragma once

#include <QColor>

namespace rushes {

//! Of two colours, 1 (the same) to 21 (black and white): WCAG 2.1, 1.4.3.
double contrastOf(const QColor &a, const QColor &b);

} // namespace rushes
