#pragma once

class QWidget;

namespace rushes {

//! The panel scrolls under the pointer: a wheel that passes over this control must not change what
//! will be paid for. The wheel goes on to the panel unless the control has the focus.
void keepWheelCalm(QWidget *control);

} // namespace rushes
